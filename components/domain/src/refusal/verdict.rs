use super::AnswerRequirement;
use crate::policy::{Basis, Misprint, RefusalExtent};
use crate::{Citation, CodeSet};

/// May this request be refused? With why, by which text, and what the answer needs.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusalVerdict {
    /// Whether it may.
    pub may_refuse: bool,
    /// What the regulation says of the ground, or of the claim where no ground is put forward.
    pub by_regulation: Standing,
    /// What the Act says of it.
    pub by_act: Standing,
    /// How much may be refused; none where nothing may.
    pub extent: Option<RefusalExtent>,
    /// Whether the request is not refused but lies outside what this facility answers for.
    pub out_of_scope: bool,
    /// What is missing for the ground to hold.
    pub missing: CodeSet<RefusalMissing>,
    /// What else to say.
    pub flags: CodeSet<RefusalFlag>,
    /// The slip of the pen in the text, where the ground rests on one.
    pub misprint: Option<Misprint>,
    /// Where the Act gives the claim.
    pub claim_by_act: Option<Citation>,
    /// Another way that is open to the applicant.
    pub suggest: Option<RefusalSuggestion>,
    /// What the answer must be like.
    pub answer: AnswerRequirement,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
}

codes! {
    /// What a text says of a ground or a claim.
    pub enum Standing {
        /// It knows it.
        Knows = "knows",
        /// It has others for this kind of request, and not this one.
        Lacks = "lacks",
        /// It says nothing about this kind of request.
        Silent = "silent",
    }
}

codes! {
    /// What is missing for a ground to hold.
    pub enum RefusalMissing {
        /// Another measure that protects the principal's rights (代替措置).
        AlternativeMeasure = "alternative-measure",
    }
}

codes! {
    /// What else to say about a refusal.
    pub enum RefusalFlag {
        /// It is never a ground.
        NeverAGround = "never-a-ground",
        /// The reason of a request is not asked for.
        DoNotAskReason = "do-not-ask-reason",
        /// The text has a slip of the pen, see `misprint`.
        Misprint = "misprint",
        /// The regulation has no grounds for this kind: the Act's are taken.
        RegulationSilent = "regulation-silent",
        /// The Act would let it be refused; the regulation grants more and binds the facility.
        RegulationGivesMore = "regulation-gives-more",
        /// The regulation has a ground that the Act does not know: to refuse on it is not safe.
        BeyondAct = "beyond-act",
        /// The regulation does not know the claim.
        NotInRegulation = "not-in-regulation",
        /// The Act gives the claim, see `claim_by_act`.
        GivenByAct = "given-by-act",
        /// The claim rests on neither text.
        ClaimUnknown = "claim-unknown",
        /// No ground was put forward.
        NoGround = "no-ground",
        /// An article's number has yet to be checked against an official text.
        Unverified = "unverified",
    }
}

codes! {
    /// Another way that is open to the applicant.
    pub enum RefusalSuggestion {
        /// To ask whoever entrusted the data (委託元).
        AskClient = "ask-client",
    }
}
