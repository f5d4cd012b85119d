use crate::CodeSet;
use crate::policy::{Condition, Exception, Ground};

/// What somebody relies on instead of consent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Claim {
    /// The ground; none where nothing is relied on.
    pub ground: Option<Ground>,
    /// What is so besides, as far as is known: what is not known does not count.
    pub conditions: CodeSet<Condition>,
}

codes! {
    /// What consent there is. Silence is none (PPC Q&A 1-60).
    #[derive(Default)]
    pub enum ConsentGiven {
        /// None, or nobody has said so.
        #[default]
        None = "none",
        /// A general one to the use of information, without this matter being named (包括的な同意).
        General = "general",
        /// One that names this matter (明確な同意).
        Explicit = "explicit",
    }
}

/// Whether a claim falls under an exception.
pub(super) enum Claimed<'a> {
    /// Under this one.
    Under(&'a Exception),
    /// Under one whose condition is not known to be met.
    IfOnly(Condition),
    /// Under none.
    No,
}

impl Claim {
    /// Nothing but a ground.
    #[must_use]
    pub fn on(ground: Ground) -> Self {
        Self { ground: Some(ground), conditions: CodeSet::new() }
    }

    pub(super) fn under<'a>(&self, exceptions: &'a [Exception]) -> Claimed<'a> {
        let Some(ground) = self.ground else { return Claimed::No };
        let mut open = Claimed::No;
        for exception in exceptions.iter().filter(|e| covers(e.ground, ground)) {
            match exception.only_if {
                Some(condition) if !self.conditions.contains(&condition) => {
                    open = Claimed::IfOnly(condition);
                }
                _ => return Claimed::Under(exception),
            }
        }
        open
    }
}

/// A warrant is a case of a statute: whoever honours statutes honours it.
fn covers(excepted: Ground, claimed: Ground) -> bool {
    excepted == claimed || (excepted == Ground::Statute && claimed == Ground::Warrant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Citation;
    use crate::citation::Source;
    use crate::policy::Basis;

    fn exception(ground: Ground, only_if: Option<Condition>) -> Exception {
        let article = Citation::new(Source::Act, "第27条第1項");
        Exception { ground, only_if, article, basis: Basis::Law }
    }

    #[test]
    fn a_warrant_is_a_statutes_case_and_a_statute_is_no_warrant() {
        let statute = [exception(Ground::Statute, None)];
        let warrant = [exception(Ground::Warrant, None)];
        assert!(matches!(Claim::on(Ground::Warrant).under(&statute), Claimed::Under(_)));
        assert!(matches!(Claim::on(Ground::Statute).under(&warrant), Claimed::No));
    }

    #[test]
    fn a_condition_that_nobody_has_confirmed_is_not_met() {
        let condition = Condition::ConsentDifficult;
        let rule = [exception(Ground::VitalInterest, Some(condition))];
        let mut claim = Claim::on(Ground::VitalInterest);
        assert!(matches!(claim.under(&rule), Claimed::IfOnly(Condition::ConsentDifficult)));
        claim.conditions.insert(condition);
        assert!(matches!(claim.under(&rule), Claimed::Under(_)));
    }
}
