//! Words, sentences and brackets.

use super::findings::{Findings, item, key_of};
use super::{Finding, LintCode, Subject};
use crate::law::crosswalk;
use crate::policy::{LackingPart, RegulationText};

pub(super) fn look(text: &RegulationText, found: &mut Findings) {
    for (n, wording) in text.wording.iter().enumerate() {
        if wording.found == wording.meant {
            continue;
        }
        let contrary = wording.contrary && wording.follows.is_some();
        let code = if contrary { LintCode::ContraryToAct } else { LintCode::WordingDeparts };
        let finding = Finding::new(code, key_of("handling.text.wording", n, "found"));
        let finding = finding.article(&wording.article, wording.basis);
        let finding = finding.about(Subject::instead(&wording.found, &wording.meant));
        found.add(match &wording.follows {
            Some(law) => {
                let row = crosswalk().dealt_with(law);
                finding.law(law, row.is_some_and(|row| row.is_unverified(law.source)))
            }
            None => finding,
        });
    }
    for (n, incomplete) in text.incomplete.iter().enumerate() {
        let code = match incomplete.lacks {
            LackingPart::Words => LintCode::SentenceIncomplete,
            LackingPart::ClosingBracket => LintCode::BracketOpen,
            LackingPart::AnnouncedList => LintCode::ListMissing,
        };
        let finding = Finding::new(code, item("handling.text.incomplete", n));
        let finding = finding.article(&incomplete.article, incomplete.basis);
        found.add(match &incomplete.such_as {
            Some(words) => finding.about(Subject::Words(words.clone())),
            None => finding,
        });
    }
}
