use std::borrow::Cow;

use serde::Serialize;

use crate::json::from_json;
use crate::policy::Basis;

/// One item of a consent form.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentItem {
    /// Its number, from the top.
    pub number: u8,
    /// What is asked, in a few words; empty: the names of its uses, see [`ConsentItem::asks`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// What a yes means, in plain words: at most [`ConsentItem::LONGEST_EXPLANATION`] characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(
        feature = "schema",
        schemars(schema_with = "crate::policy::schema_parts::explanation")
    )]
    pub explanation: String,
    /// The picture beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<ItemPicture>,
    /// The uses that ticking it allows; everything else it leaves as it was.
    pub uses: Vec<ConsentedUse>,
    /// Whether label and explanation name different uses, so that it covers both and people should know.
    #[serde(default)]
    pub label_and_explanation_differ: bool,
    /// What must be done when it is taken back; empty: see [`ConsentItem::after_withdrawal`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUp>,
    /// On what the list of uses rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ConsentItem {
    number, uses;
    label, explanation, picture, label_and_explanation_differ, follow_ups, basis
});

impl ConsentItem {
    /// The longest explanation, in characters: three lines of large print, read aloud in ten seconds.
    pub const LONGEST_EXPLANATION: usize = 120;

    /// What is asked: its label, or the names of its uses with `comma` between them.
    #[must_use]
    pub fn asks(&self, comma: &str) -> Cow<'_, str> {
        match self.uses.as_slice() {
            _ if !self.label.is_empty() => Cow::Borrowed(&self.label),
            [one] => Cow::Borrowed(&one.name),
            uses => {
                let names: Vec<_> = uses.iter().map(|covered| covered.name.as_str()).collect();
                Cow::Owned(names.join(comma))
            }
        }
    }

    /// What must be done when it is taken back: to stop, where nothing else is named.
    #[must_use]
    pub fn after_withdrawal(&self) -> &[FollowUp] {
        if self.follow_ups.is_empty() { &[FollowUp::Stop] } else { &self.follow_ups }
    }

    /// Whether a yes to it allows a use.
    #[must_use]
    pub fn covers(&self, use_id: &str) -> bool {
        self.uses.iter().any(|covered| covered.id == use_id)
    }
}

codes! {
    /// The picture beside an item, for whoever reads with difficulty.
    pub enum ItemPicture {
        /// A record with a face on its cover (カルテの表紙).
        Chart = "chart",
        /// A camera over a patch of skin (皮膚の撮影).
        Skin = "skin",
        /// Pictures on a board in the house (掲示板).
        Board = "board",
        /// A picture from hand to hand (手渡し).
        HandingOut = "handing-out",
        /// A printed newsletter (刊行物).
        Newsletter = "newsletter",
        /// A page on a screen (ホームページ).
        Homepage = "homepage",
        /// People around somebody who shows something (勉強会).
        Meeting = "meeting",
        /// A family (家族).
        Family = "family",
        /// A hospital (病院).
        Hospital = "hospital",
        /// Computers that are joined (コンピューター).
        Computer = "computer",
        /// An envelope (手紙・書類).
        Letter = "letter",
        /// Somebody who is cared for (介護).
        Care = "care",
    }
}

codes! {
    /// What must be done when an item is taken back.
    pub enum FollowUp {
        /// What hangs or stands somewhere is taken down (外す).
        TakeDown = "take-down",
        /// It is not done any more (やめる).
        Stop = "stop",
        /// Whoever received it is told (渡した先に知らせる).
        TellRecipients = "tell-recipients",
        /// Copies are erased (写しを消す).
        EraseCopies = "erase-copies",
    }
}

/// A use that needs consent.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentedUse {
    /// Stable code, kebab-case; the same use has the same code on each form.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::policy::schema_parts::kebab"))]
    pub id: String,
    /// What people call it.
    pub name: String,
}

from_json!(ConsentedUse { id, name });

impl ConsentedUse {
    /// Provision to third parties (第三者提供): the one use that the Act itself names in full, so that
    /// a form for it has to say to whom, what and why.
    pub const THIRD_PARTY_PROVISION: &str = "third-party-provision";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(label: &str, uses: &[&str]) -> ConsentItem {
        let used = |name: &&str| ConsentedUse { id: "use".to_owned(), name: (*name).to_owned() };
        ConsentItem {
            number: 1,
            label: label.to_owned(),
            explanation: String::new(),
            picture: None,
            uses: uses.iter().map(used).collect(),
            label_and_explanation_differ: false,
            follow_ups: Vec::new(),
            basis: Basis::Text,
        }
    }

    #[test]
    fn an_item_without_a_label_asks_by_the_names_of_its_uses() {
        assert_eq!(item("a label", &["one", "two"]).asks(", "), "a label");
        assert_eq!(item("", &["one", "two"]).asks(", "), "one, two");
        assert_eq!(item("", &["one"]).asks(", "), "one");
    }

    #[test]
    fn what_names_nothing_to_do_is_stopped_when_it_is_taken_back() {
        let mut item = item("", &["one"]);
        assert_eq!(item.after_withdrawal(), [FollowUp::Stop]);
        item.follow_ups = vec![FollowUp::TakeDown, FollowUp::EraseCopies];
        assert_eq!(item.after_withdrawal(), [FollowUp::TakeDown, FollowUp::EraseCopies]);
    }
}
