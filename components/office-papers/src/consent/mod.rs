//! Consents (同意書), what takes them back, and notices on taking information in (取得の通知).

mod acquisition;
mod form;
mod withdrawal;

pub use acquisition::{Acquisition, acquisition_notice};
pub use form::{Answered, consent_form};
pub use withdrawal::{Withdrawn, consent_withdrawal};

use madoguchi_documents::Block;
use madoguchi_domain::policy::{ConsentForm, ConsentItem, FormPart};
use madoguchi_messages::{key, say, say_with};

use crate::office::numbered;
use crate::words::{signature, table, word};

/// An item with its number, and what it really covers: a label may name less than its explanation.
fn item_text(item: &ConsentItem) -> String {
    let number = usize::from(item.number);
    match item.uses.as_slice() {
        [one] => numbered(number, &one.name),
        uses => {
            let mut lines = vec![numbered(number, say(key::OFFICE_CONSENT_COVERS))];
            let each = |name: &str| say_with(key::OFFICE_CONSENT_COVERS_EACH, &[("use", name)]);
            lines.extend(uses.iter().map(|one| each(&one.name)));
            if item.label_and_explanation_differ {
                lines.push(word(key::OFFICE_CONSENT_DIFFER));
            }
            lines.join("\n")
        }
    }
}

/// Who signs: the principal, or somebody for them; as far as the form needs a signature.
fn signed(form: &ConsentForm, principal: &str) -> Vec<Block> {
    signers(principal, form.needs.contains(&FormPart::Signature))
}

fn signers(principal: &str, with_signature: bool) -> Vec<Block> {
    let name = (word(key::OFFICE_CONSENT_PRINCIPAL_NAME), principal.to_owned());
    let mut blocks: Vec<Block> =
        table(key::OFFICE_CONSENT_PRINCIPAL, vec![name]).into_iter().collect();
    if with_signature {
        blocks.push(signature(say(key::OFFICE_CONSENT_SIGN)));
        let agent = [key::OFFICE_CONSENT_AGENT_NAME, key::OFFICE_CONSENT_AGENT_RELATION];
        let rows = agent.map(|label| (word(label), String::new())).to_vec();
        blocks.extend(table(key::OFFICE_CONSENT_AGENT, rows));
        blocks.push(signature(say(key::OFFICE_CONSENT_SIGN_AGENT)));
    }
    blocks
}
