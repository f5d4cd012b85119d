//! The page in the browser. The app asks for this program at `#/<facility>/policy`; it fetches the
//! facility's file, which may have been put beside the app after it was built, and sends nothing.

use js_sys::{Promise, Reflect};
use madoguchi_domain::policy::{Layers, WholePolicy};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Document, Element, Response};

use crate::links::Links;
use crate::node::{Child, Node};
use crate::page::page;

/// The name on the page's window under which [`offer`] puts the function.
const NAME: &str = "madoguchiDrawPolicy";

/// Puts a function on the page's window: from a facility's id to a promise of the element with its
/// page. What goes wrong is told as text.
pub fn offer() {
    let draw = Closure::<dyn Fn(String) -> Promise>::new(|id: String| {
        future_to_promise(async move { Ok(drawn(&id).await?.into()) })
    });
    // A window that takes no new name gives the page none to call, and it says so to the person.
    let _ = Reflect::set(&js_sys::global(), &NAME.into(), draw.as_ref());
    draw.forget();
}

async fn drawn(id: &str) -> Result<Element, JsValue> {
    let whole = rules(id).await?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("no document")?;
    let root = Node::new("div", "mado-policy")
        .attr("id", "policy")
        .attr("data-facility", id)
        .children(page(&whole, Links::App));
    element(&document, &root)
}

async fn rules(id: &str) -> Result<WholePolicy, JsValue> {
    let broken = |error: madoguchi_domain::policy::PolicyError| JsValue::from(error.to_string());
    let file = [id, ".json"].concat();
    let mut layers = Layers::begin(&file, &text(&file).await?).map_err(broken)?;
    while let Some(template) = layers.wanted() {
        layers.add(&text(&template).await?).map_err(broken)?;
    }
    layers.whole().map_err(broken)
}

/// The text of a file in the folder of facilities.
async fn text(file: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let response = JsFuture::from(window.fetch_with_str(&["facilities/", file].concat())).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Err(response.status_text().into());
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or_else(|| "no text".into())
}

/// Elements are made one by one: no text is read as HTML.
fn element(document: &Document, node: &Node) -> Result<Element, JsValue> {
    let element = document.create_element(node.tag)?;
    for (name, value) in &node.attributes {
        element.set_attribute(name, value)?;
    }
    for child in &node.children {
        match child {
            Child::Text(text) => element.append_child(&document.create_text_node(text))?,
            Child::Node(node) => {
                let inner = self::element(document, node)?;
                element.append_child(&inner)?
            }
        };
    }
    Ok(element)
}
