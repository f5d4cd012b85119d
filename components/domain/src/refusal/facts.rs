use crate::policy::{Claim, RefusalGround};
use crate::request::RequestKind;

/// What is known when somebody thinks of refusing a request. `None` means "not asked yet".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefusalFacts {
    /// What was asked for.
    pub request: RequestKind,
    /// The ground that is put forward.
    pub ground: Option<RefusalGround>,
    /// On what the applicant rests a request to stop use or provision.
    pub claim: Option<Claim>,
    /// Whether another measure protects the principal's rights (代わるべき措置).
    pub alternative_measure: Option<bool>,
}

impl RefusalFacts {
    /// A request, and a ground that is put forward against it.
    #[must_use]
    pub fn new(request: RequestKind, ground: RefusalGround) -> Self {
        Self { request, ground: Some(ground), claim: None, alternative_measure: None }
    }
}
