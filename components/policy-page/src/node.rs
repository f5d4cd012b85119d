//! A tree of HTML elements, and how it is written.

/// An HTML element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes, in order.
    pub attributes: Vec<(&'static str, String)>,
    /// What stands in it.
    pub children: Vec<Child>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Child {
    /// Text, as it is read: nothing in it is HTML.
    Text(String),
    /// An element.
    Node(Node),
}

impl Node {
    /// An empty element; `class` empty: none.
    #[must_use]
    pub fn new(tag: &'static str, class: &str) -> Self {
        let node = Self { tag, attributes: Vec::new(), children: Vec::new() };
        if class.is_empty() { node } else { node.attr("class", class) }
    }

    /// The same with an attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same with text at the end.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Child::Text(text.into()));
        self
    }

    /// The same with an element at the end.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Child::Node(child));
        self
    }

    /// The same with elements at the end.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Child::Node));
        self
    }

    /// The element and all that stands in it, as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    /// What a person reads of it, a line for each text.
    #[must_use]
    pub fn plain(&self) -> String {
        let texts = self.children.iter().map(|child| match child {
            Child::Text(text) => text.clone(),
            Child::Node(node) => node.plain(),
        });
        texts.collect::<Vec<_>>().join("\n")
    }

    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        for child in &self.children {
            match child {
                Child::Text(text) => escape(text, html),
                Child::Node(node) => node.write(html),
            }
        }
        if !VOID.contains(&self.tag) {
            html.push_str("</");
            html.push_str(self.tag);
            html.push('>');
        }
    }
}

/// Elements that have no end tag.
const VOID: &[&str] = &["br", "link", "meta"];

/// Writes text so that an HTML reader reads it as it is, in an element as well as in an attribute.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_or_an_attribute_is_read_as_html() {
        let hostile = "</p><script>alert('1')</script>&amp;\"";
        let html = Node::new("p", "a\"b").attr("title", hostile).text(hostile).html();
        assert_eq!(
            html,
            "<p class=\"a&quot;b\" title=\"&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;&quot;\">\
             &lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;&quot;</p>"
        );
    }

    #[test]
    fn elements_stand_in_their_order_and_void_ones_have_no_end() {
        let node = Node::new("div", "").text("a").child(Node::new("br", "")).text("b");
        assert_eq!(node.html(), "<div>a<br>b</div>");
        assert_eq!(node.plain(), "a\n\nb");
    }
}
