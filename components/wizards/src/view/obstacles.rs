//! What stands in the way of leaving a page.

use crate::check::Problem;
use crate::field::Field;
use crate::page::PageId;

/// What was found when a page was to be left; nothing once it has been.
#[derive(Debug, Default)]
pub(crate) struct Obstacles {
    /// What is missing or wrong on the page.
    pub(crate) problems: Vec<Problem>,
    /// The pages still open, when the review was to be left.
    pub(crate) open_pages: Vec<PageId>,
    /// The answers that leaving would make void; asked about before they go.
    pub(crate) voided: Vec<Field>,
    /// Where the page goes when that question has been settled.
    pub(crate) target: Option<PageId>,
}
