use super::law::law;
use super::permission::{ConsentFlag, Permission};
use crate::CodeSet;
use crate::policy::{Handling, UseGround};

/// May information be used within its purpose on these grounds? (目的内の利用)
///
/// The Act asks for no ground; where the regulation does and none of its grounds is there, the use
/// counts as one outside the purpose, see
/// [`may_use_outside_purpose`](super::may_use_outside_purpose).
#[must_use]
pub fn may_use_within_purpose(handling: &Handling, grounds: CodeSet<UseGround>) -> Permission {
    let mut permission = Permission::new();
    let Some(rule) = &handling.uses.within else {
        permission.silent(&law().outside_purpose.article, law().outside_purpose.unverified);
        return permission.settled();
    };
    permission.cite(&rule.article, rule.basis);
    if !rule.grounds.iter().any(|ground| grounds.contains(ground)) {
        permission.by_regulation = false;
        permission.note(ConsentFlag::OutsidePurpose);
        if let Some(outside) = &handling.uses.outside {
            permission.cite(&outside.article, outside.basis);
        }
    }
    permission.settled()
}
