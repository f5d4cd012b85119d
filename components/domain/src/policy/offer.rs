use super::{FacilityPolicy, RequestRule};
use crate::Citation;
use crate::request::{RequestKind, request_law};

/// A kind of request that can be made of a facility, for the start page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer<'a> {
    /// Which kind.
    pub kind: RequestKind,
    /// The facility's own word for it; none where the regulation does not speak of it.
    pub name: Option<&'a str>,
    /// Where it stands.
    pub article: &'a Citation,
    /// Whether only the Act gives it: people are told that the facility's regulation is silent.
    pub by_act: bool,
}

impl FacilityPolicy {
    /// All that can be asked here: the facility's own kinds in the order of its file, then those
    /// that only the Act gives (32–35), in the order of its articles.
    #[must_use]
    pub fn offers(&self) -> Vec<Offer<'_>> {
        let own = self.requests.iter().map(|RequestRule { kind, name, article, .. }| Offer {
            kind: *kind,
            name: Some(name),
            article,
            by_act: false,
        });
        let by_act = request_law().kinds.iter().filter(|law| self.request(law.kind).is_none());
        own.chain(by_act.map(|law| Offer {
            kind: law.kind,
            name: None,
            article: &law.granted,
            by_act: true,
        }))
        .collect()
    }
}
