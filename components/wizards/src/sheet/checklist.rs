//! What to enclose, and where to send it.

use madoguchi_domain::authority;
use madoguchi_domain::fee::FeeBasis;
use madoguchi_domain::identity::{self, IdentityVerdict};
use madoguchi_domain::papers::Paper;
use madoguchi_messages::{key, say, say_code, say_with};

use super::{Block, Sheet, needs_mandate};
use crate::counter::counter;
use crate::ctx::Ctx;
use crate::field::Field;
use crate::page::text_of;
use crate::reading;
use crate::submitted::Submitted;
use crate::words;

/// One thing to put into the envelope or to bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// What.
    pub what: String,
    /// How: which sides, what to hide. Empty where there is nothing to say.
    pub how: Vec<String>,
}

impl Enclosure {
    fn plain(what: String) -> Self {
        Self { what, how: Vec::new() }
    }
}

/// Everything that goes with the request.
#[must_use]
pub fn enclosures(ctx: &Ctx<'_>) -> Vec<Enclosure> {
    let mut all = vec![Enclosure::plain(say(key::SHEET_SIGN_THIS).to_owned())];
    if let (Some(paper), Some(facts)) = (reading::identity_paper(ctx), reading::identity(ctx)) {
        all.push(identity_enclosure(paper, &identity::judge(ctx.policy, &facts)));
    }
    if let (Some(paper), Some(people)) = (reading::principal_paper(ctx), reading::people(ctx)) {
        let mut of_principal = people.principal.map(|shown| identity_enclosure(paper, &shown));
        if let Some(enclosure) = &mut of_principal {
            let what = [("what", enclosure.what.as_str())];
            enclosure.what = say_with(key::SHEET_OF_PRINCIPAL, &what);
        }
        all.extend(of_principal);
    }
    if let Some(requester) = ctx.requester() {
        let groups = authority::papers_wanted(ctx.policy, requester, reading::circumstances(ctx));
        for group in &groups {
            let how = match group.as_slice() {
                [one] => text_of("paper", one, "-hint").map(str::to_owned).into_iter().collect(),
                _ => Vec::new(),
            };
            all.push(Enclosure { what: words::one_of(group), how });
        }
        if needs_mandate(ctx) && groups.is_empty() {
            all.push(Enclosure::plain(words::paper("power-of-attorney")));
        }
    }
    all.extend(fee_enclosure(ctx));
    all
}

fn identity_enclosure(paper: &Paper, verdict: &IdentityVerdict) -> Enclosure {
    let mut how: Vec<String> =
        text_of("paper", &paper.id, "-hint").map(str::to_owned).into_iter().collect();
    for document in &verdict.documents {
        if !document.mask.is_empty() {
            let list =
                words::list(document.mask.iter().map(|m| say_code("mask", m.code()).to_owned()));
            how.push(say_with(key::ADVICE_MASK, &[("list", &list)]));
        }
        if !document.supplement.is_empty() {
            let list = words::one_of(&document.supplement);
            how.push(say_with(key::ADVICE_SUPPLEMENT, &[("list", &list)]));
        }
    }
    Enclosure { what: words::paper(&paper.id), how }
}

fn fee_enclosure(ctx: &Ctx<'_>) -> Option<Enclosure> {
    let payment = ctx.policy.payment.as_ref().filter(|p| p.with_request)?;
    let fee = reading::fee(ctx)?;
    let yen = match fee.how {
        FeeBasis::Fixed { .. } => fee.yen?,
        // What is open is asked for later.
        FeeBasis::Sum if fee.at_least > 0 => fee.at_least,
        _ => return None,
    };
    let sum = say_with(key::YEN, &[("yen", &words::yen(yen))]);
    let means = match ctx.answers.text(Field::Payment) {
        "" => words::list(payment.means.iter().map(|m| say_code("payment", m.code()).to_owned())),
        chosen => say_code("payment", chosen).to_owned(),
    };
    let what = format!("{means} {sum}");
    Some(Enclosure::plain(say_with(key::SHEET_FEE_THIS, &[("what", &what)])))
}

/// The list to tick before sealing the envelope, with the address.
#[must_use]
pub fn checklist(submitted: &Submitted, ctx: &Ctx<'_>) -> Sheet {
    let counter = counter(ctx);
    let mut ticks = Vec::new();
    for enclosure in enclosures(ctx) {
        ticks.push(
            std::iter::once(enclosure.what).chain(enclosure.how).collect::<Vec<_>>().join("\n"),
        );
    }
    let mut blocks = vec![
        Block::Right(format!("{} {}", say(key::SHEET_NUMBER), submitted.number())),
        Block::Sentence(say(key::SHEET_CHECKLIST_LEAD).to_owned()),
        Block::Ticks(ticks),
    ];
    let name = ctx.policy.answers();
    let to = say_with(key::SHEET_TO, &[("name", &format!("{name} {}", counter.name))]);
    match (counter.postal_code, counter.address) {
        (postal, Some(address)) => {
            let postal = postal.iter().map(|p| format!("〒{p}"));
            blocks.push(Block::Sentence(say(key::SHEET_ADDRESS_TITLE).to_owned()));
            blocks.push(Block::Address(postal.chain([address.to_owned(), to]).collect()));
        }
        // The regulation prints no address: none is made up.
        (_, None) => blocks.push(Block::Sentence(say(key::FINISH_SEND_ASK).to_owned())),
    }
    Sheet { id: "checklist".to_owned(), title: say(key::SHEET_CHECKLIST_TITLE).to_owned(), blocks }
}
