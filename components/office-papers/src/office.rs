//! A facility as the writer of papers.

use std::sync::OnceLock;

use madoguchi_documents::Block;
use madoguchi_domain::Citation;
use madoguchi_domain::citation::Source;
use madoguchi_domain::policy::{FacilityPolicy, Handling, Role, WholePolicy};
use madoguchi_domain::request::RequestKind;
use madoguchi_messages::{key, say, say_code, say_with};

use crate::words::list;

/// A facility with its rules, in whose name a paper is written.
#[derive(Debug, Clone, Copy)]
pub struct Office<'a> {
    facility: &'a FacilityPolicy,
    handling: &'a Handling,
}

impl<'a> Office<'a> {
    /// By a facility's rules; where its file says nothing of its own handling, the Act's remain.
    #[must_use]
    pub fn new(facility: &'a FacilityPolicy, handling: Option<&'a Handling>) -> Self {
        static SILENT: OnceLock<Handling> = OnceLock::new();
        let handling = handling.unwrap_or_else(|| SILENT.get_or_init(Handling::default));
        Self { facility, handling }
    }

    /// By a facility's whole file.
    #[must_use]
    pub fn of(whole: &'a WholePolicy) -> Self {
        Self::new(&whole.facility, whole.handling.as_ref())
    }

    /// Its rules for requests.
    #[must_use]
    pub fn facility(&self) -> &'a FacilityPolicy {
        self.facility
    }

    /// Its rules for its own handling of information.
    #[must_use]
    pub fn handling(&self) -> &'a Handling {
        self.handling
    }

    /// Who answers before the law: the legal person, or the facility itself.
    pub(crate) fn answers(&self) -> &'a str {
        self.facility.answers()
    }

    /// The writer, at the right: legal person, facility, window.
    pub(crate) fn sender(&self) -> Vec<Block> {
        let mut lines = self.house();
        lines.push(Block::Right(self.facility.window.name.clone()));
        lines
    }

    /// The house, at the right: legal person and facility.
    pub(crate) fn house(&self) -> Vec<Block> {
        let FacilityPolicy { operator, name, .. } = self.facility;
        let own = operator.as_ref().filter(|operator| *operator != name);
        own.into_iter().chain([name]).map(|line| Block::Right(line.clone())).collect()
    }

    /// The facility's own word for a kind of request; the formal one where only the Act gives it.
    pub(crate) fn kind(&self, kind: RequestKind) -> &'a str {
        madoguchi_wording::kind(self.facility, kind)
    }

    /// An article, by the title of the text it stands in.
    pub(crate) fn cite(&self, citation: &Citation) -> String {
        match self.text_of(citation) {
            "" => citation.at.clone(),
            text => say_with(key::CITATION, &[("text", text), ("at", &citation.at)]),
        }
    }

    /// Articles, each once, in one line; a text is named once for all its articles in a row.
    pub(crate) fn cite_all<'c>(&self, citations: impl IntoIterator<Item = &'c Citation>) -> String {
        let citations = each_once(citations);
        let of_one_text = citations.chunk_by(|a, b| self.text_of(a) == self.text_of(b));
        list(of_one_text.filter_map(|of_one| {
            let (first, rest) = of_one.split_first()?;
            let rest = rest.iter().map(|citation| citation.at.clone());
            Some(list([self.cite(first)].into_iter().chain(rest)))
        }))
    }

    /// Articles, each once, one a line.
    pub(crate) fn cite_each<'c>(
        &self,
        citations: impl IntoIterator<Item = &'c Citation>,
    ) -> String {
        let lines = each_once(citations).into_iter().map(|citation| self.cite(citation));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The title of the text that an article stands in; empty where the place itself names it.
    fn text_of(&self, citation: &Citation) -> &'a str {
        match citation.source {
            Source::Other | Source::Guidance => "",
            Source::Regulation => &self.facility.regulation.title,
            source => say_code("source", source.code()),
        }
    }

    /// How the facility is reached: a line for whatever its file prints.
    pub(crate) fn contact_lines(&self) -> Vec<String> {
        let window = &self.facility.window;
        let mut lines = Vec::new();
        let mut line = |what: &str, value: &str| lines.push(labelled(what, value));
        if let Some(address) = &window.address {
            line(say(key::OFFICE_CONTACT_ADDRESS), &postal(window.postal_code.as_ref(), address));
        }
        if let Some(phone) = &window.phone {
            line(say(key::OFFICE_CONTACT_PHONE), &bracketed(phone, window.hours.as_deref()));
        }
        if let Some(mail) = &window.mail {
            line(say(key::OFFICE_CONTACT_MAIL), &bracketed(mail, window.mail_for.as_deref()));
        }
        for site in &window.sites {
            let address = site.address.as_ref();
            let address = address.map(|address| postal(site.postal_code.as_ref(), address));
            let how: Vec<String> = address.into_iter().chain(site.phone.clone()).collect();
            line(&site.name, &how.join(" "));
        }
        lines
    }
}

fn each_once<'c>(citations: impl IntoIterator<Item = &'c Citation>) -> Vec<&'c Citation> {
    let mut all: Vec<&Citation> = Vec::new();
    for citation in citations {
        if !all.contains(&citation) {
            all.push(citation);
        }
    }
    all
}

fn postal(code: Option<&String>, address: &str) -> String {
    match code {
        Some(code) => {
            let code = say_with(key::OFFICE_POSTAL_CODE, &[("code", code)]);
            [&code, address].join(" ")
        }
        None => address.to_owned(),
    }
}

/// What an office is called.
pub(crate) fn role(role: Role) -> &'static str {
    say_code("office-role", role.code())
}

/// Something with more in brackets behind it.
pub(crate) fn bracketed(text: &str, more: Option<&str>) -> String {
    match more {
        Some(more) => say_with(key::OFFICE_BRACKETED, &[("text", text), ("more", more)]),
        None => text.to_owned(),
    }
}

/// A thing with its number from 1: `1　…`.
pub(crate) fn numbered(n: usize, text: &str) -> String {
    say_with(key::OFFICE_NUMBERED, &[("n", &n.to_string()), ("text", text)])
}

/// A line `what：value`.
pub(crate) fn labelled(what: &str, value: &str) -> String {
    say_with(key::OFFICE_CONTACT_LINE, &[("what", what), ("value", value)])
}

/// A sentence that names the articles a paper is written by; none where there are none.
pub(crate) fn resting_on(message: madoguchi_messages::Msg, articles: &str) -> Option<Block> {
    let sentence = || Block::Sentence(say_with(message, &[("articles", articles)]));
    debug_assert!(say(message).contains("articles"), "the sentence names the articles");
    (!articles.is_empty()).then(sentence)
}
