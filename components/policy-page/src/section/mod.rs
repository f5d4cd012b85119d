//! The sections of the page.

mod complaints;
mod how;
mod law;
mod operator;
mod provision;
mod purposes;
mod requests;
mod security;
mod versions;

use madoguchi_messages::{Msg, key};

use crate::node::Node;
use crate::parts::Ctx;

/// A section of the page.
pub(crate) struct Section {
    /// Its name in addresses.
    pub(crate) id: &'static str,
    /// Its heading.
    pub(crate) title: Msg,
    /// What stands in it.
    pub(crate) node: Node,
}

/// A section's name in addresses, its heading, and what draws it into its node.
type Part = (&'static str, Msg, fn(&Ctx<'_>, Node) -> Node);

/// All sections, in their order: what most people come for stands first.
pub(crate) fn all(ctx: &Ctx<'_>) -> Vec<Section> {
    let parts: [Part; 9] = [
        ("requests", key::POLICY_REQUESTS, requests::draw),
        ("how", key::POLICY_HOW, how::draw),
        ("complaints", key::POLICY_COMPLAINTS, complaints::draw),
        ("purposes", key::POLICY_PURPOSES, purposes::draw),
        ("provision", key::POLICY_PROVISION, provision::draw),
        ("security", key::POLICY_SECURITY, security::draw),
        ("operator", key::POLICY_OPERATOR, operator::draw),
        ("versions", key::POLICY_VERSIONS, versions::draw),
        ("law", key::POLICY_LAW, law::draw),
    ];
    let section = |(id, title, draw): Part| Section {
        id,
        title,
        node: draw(ctx, crate::parts::section(id, title)),
    };
    parts.into_iter().map(section).collect()
}
