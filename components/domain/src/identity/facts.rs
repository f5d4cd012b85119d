use crate::date::Date;
use crate::request::Channel;

/// The identity documents that somebody shows or sends.
#[derive(Debug, Clone, PartialEq)]
pub struct IdentityFacts {
    /// The day of receipt: freshness and validity are judged at its end.
    pub as_of: Date,
    /// How they come.
    pub channel: Channel,
    /// The documents.
    pub documents: Vec<DocumentFacts>,
}

/// One document as it is seen; `None` means "not looked at yet".
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentFacts {
    /// Its id in the catalogue of papers, or the code `request-form` for the form itself.
    pub id: String,
    /// Its last day of validity.
    pub expires: Option<Date>,
    /// Its day of issue.
    pub issued: Option<Date>,
    /// Whether it is the paper itself (原本) rather than a copy.
    pub original: Option<bool>,
    /// The sides that were copied or handed in.
    pub sides: Option<ShownSides>,
    /// Whether My Number is printed and legible on it.
    pub my_number_printed: Option<bool>,
    /// Whether it shows the address in print.
    pub has_address: Option<bool>,
    /// Whether the address is that of the request.
    pub address_matches: Option<bool>,
    /// Whether a change of address stands on its back.
    pub address_changed_on_back: Option<bool>,
    /// Whether the holder wrote the address into it by hand (passport of the old kind).
    pub holder_page_address: Option<bool>,
    /// Whether the name is that of the request.
    pub name_matches: Option<bool>,
    /// Whether what must be masked has been made illegible.
    pub masked: Option<bool>,
}

impl DocumentFacts {
    /// A document of which only the kind is known.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            expires: None,
            issued: None,
            original: None,
            sides: None,
            my_number_printed: None,
            has_address: None,
            address_matches: None,
            address_changed_on_back: None,
            holder_page_address: None,
            name_matches: None,
            masked: None,
        }
    }
}

codes! {
    /// The sides that were copied or handed in.
    pub enum ShownSides {
        /// The front.
        Front = "front",
        /// Both sides.
        Both = "both",
        /// The back.
        Back = "back",
    }
}
