//! What exactly is asked for.

use madoguchi_domain::request::RequestKind;

use crate::ctx::Ctx;
use crate::field::Field;
use crate::page::{Choice, Control, DateKind, Line, Page, Question};

pub(super) fn pages(ctx: &Ctx<'_>) -> Vec<Page> {
    let Some(kind) = ctx.kind() else { return Vec::new() };
    let mut pages = vec![records_page(ctx, kind)];
    match kind {
        RequestKind::Disclosure
        | RequestKind::ThirdPartyRecordDisclosure
        | RequestKind::BereavedDisclosure => pages.push(period_page()),
        RequestKind::PurposeNotification => {}
        RequestKind::Correction => pages.extend(correction_pages()),
        RequestKind::CessationOfUse => {
            let wishes = ["stop", "erase"].map(|c| Choice::of("cessation-wish", c)).to_vec();
            pages.push(
                Page::new("cessation-wish")
                    .ask(Question::new(Field::CessationWish, Control::One(wishes))),
            );
            let grounds = [
                "outside-purpose",
                "wrongly-acquired",
                "unlawful-use",
                "not-needed",
                "leak",
                "harm",
            ];
            pages.push(ground_page(&grounds));
        }
        RequestKind::CessationOfThirdPartyProvision => {
            pages.push(ground_page(&["provided-without-consent", "not-needed", "leak", "harm"]));
        }
        RequestKind::Objection => {
            let to = ["use", "provision", "both"].map(|c| Choice::of("objection-to", c)).to_vec();
            pages.push(
                Page::new("objection")
                    .ask(Question::new(Field::ObjectionTo, Control::One(to)))
                    .ask(Question::new(Field::CessationWhat, Control::Text).optional()),
            );
        }
    }
    pages
}

fn records_page(ctx: &Ctx<'_>, kind: RequestKind) -> Page {
    let mut choices: Vec<Choice> = ctx
        .policy
        .records
        .iter()
        .map(|r| Choice { code: r.id.clone(), label: r.name.clone(), hint: String::new() })
        .collect();
    choices.push(Choice::of("records", "unsure"));
    let words = format!("records-{}", kind.code());
    let mut page = Page::in_words("records", &words)
        .ask(Question::new(Field::Records, Control::Any(choices)))
        .ask(Question::new(Field::RecordsOther, Control::Text).optional());
    // Which data a stop or an objection is about; the words for it are the same.
    if page.title == "records" {
        page.title = Page::new("records").title;
    }
    page
}

fn period_page() -> Page {
    Page::new("period")
        .ask(Question::new(Field::PeriodFrom, Control::Date(DateKind::Past)).optional())
        .ask(Question::new(Field::PeriodTo, Control::Date(DateKind::Past)).optional())
}

fn correction_pages() -> [Page; 3] {
    let wishes = ["correct", "add", "delete"].map(|c| Choice::of("correction-wish", c)).to_vec();
    [
        Page::new("correction-wish")
            .ask(Question::new(Field::CorrectionWish, Control::One(wishes))),
        Page::new("correction-wrong").ask(Question::new(Field::CorrectionWrong, Control::Text)),
        Page::new("correction-right").ask(Question::new(Field::CorrectionRight, Control::Text)),
    ]
}

/// The ground is the Act's, not the person's reason (Act 35): nobody is asked why they want it.
fn ground_page(grounds: &[&str]) -> Page {
    let choices = grounds.iter().chain(&["unsure"]).map(|c| Choice::of("ground", c)).collect();
    Page::new("cessation-ground")
        .ask(Question::new(Field::CessationGround, Control::One(choices)))
        .ask(Question::new(Field::CessationWhat, Control::Text).optional())
}

/// Words that a line holds, so that the module's controls stay in one place.
pub(super) fn other_words(field: Field) -> Question {
    Question::new(field, Control::Line(Line::Plain))
}
