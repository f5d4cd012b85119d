//! Which papers show who somebody is.

use madoguchi_domain::identity;
use madoguchi_domain::papers::{Paper, PaperUse, Sides, catalogue};
use madoguchi_domain::request::Channel;

use crate::ctx::Ctx;
use crate::field::Field;
use crate::page::{Choice, Control, DateKind, Page, Question};
use crate::reading;

pub(super) fn pages(ctx: &Ctx<'_>) -> Vec<Page> {
    let words = match (ctx.wizard.by_staff(), ctx.for_oneself()) {
        (true, _) => "identity-papers-staff",
        (false, true) => "identity-papers",
        (false, false) => "identity-papers-agent",
    };
    let page = Page::in_words("identity-papers", words);
    let mut pages = vec![page.ask(paper_question(ctx, Field::IdentityPapers))];
    if let Some(paper) = reading::identity_paper(ctx) {
        let details = details_page(ctx, paper);
        if !details.questions.is_empty() {
            pages.push(details);
        }
    }
    if ctx.both_identities() {
        pages.extend(principal_pages(ctx));
    }
    pages
}

/// The principal's paper is seldom there when the request is written: what it shows of name and
/// address is left to the facility.
fn principal_pages(ctx: &Ctx<'_>) -> Vec<Page> {
    let staff = ctx.wizard.by_staff();
    let words = if staff { "principal-papers-staff" } else { "principal-papers" };
    let page = Page::in_words("principal-papers", words);
    let mut pages = vec![page.ask(paper_question(ctx, Field::PrincipalPapers))];
    if let Some(paper) = reading::principal_paper(ctx) {
        let mut page = Page::new("principal-details");
        let asked = [
            (paper.expires, Field::PrincipalExpires, DateKind::Any),
            (asks_for_issue(ctx, paper), Field::PrincipalIssued, DateKind::Past),
        ];
        for (_, field, kind) in asked.into_iter().filter(|(asked, ..)| *asked) {
            page.questions.push(Question::new(field, Control::Date(kind)).optional());
        }
        if !page.questions.is_empty() {
            pages.push(page);
        }
    }
    pages
}

/// Which paper it is.
fn paper_question(ctx: &Ctx<'_>, field: Field) -> Question {
    let choice = |id: &str| Choice::of("paper", id);
    let choices: Vec<Choice> = if ctx.wizard.by_staff() {
        // Staff are shown what people really bring, also what is not taken.
        let shown = catalogue().papers.iter();
        shown
            .filter(|p| p.uses.contains(&PaperUse::Identity) || p.never_identity)
            .map(|p| choice(&p.id))
            .chain(std::iter::once(choice("none")))
            .collect()
    } else {
        let offers = identity::offer(ctx.policy, ctx.today);
        offers
            .iter()
            .filter(|o| o.accepted)
            .map(|o| choice(&o.id))
            .chain(std::iter::once(choice("none")))
            .collect()
    };
    Question::new(field, Control::One(choices))
}

/// Whether its day of issue decides anything.
fn asks_for_issue(ctx: &Ctx<'_>, paper: &Paper) -> bool {
    let listed = ctx.policy.identity.listed.iter().find(|l| l.id == paper.id);
    let fresh = listed.is_some_and(|l| l.freshness.is_some()) || paper.freshness.is_some();
    fresh || paper.supplement.is_some()
}

/// What decides whether this paper will be taken; the applicant may leave out what they do not know.
fn details_page(ctx: &Ctx<'_>, paper: &Paper) -> Page {
    let staff = ctx.wizard.by_staff();
    let mut page = Page::in_words(
        "identity-details",
        if staff { "identity-details-staff" } else { "identity-details" },
    );
    let mut ask = |question: Question| {
        let question = if staff { question } else { question.optional() };
        page.questions.push(question);
    };
    if paper.expires {
        ask(Question::new(Field::IdentityExpires, Control::Date(DateKind::Any)).optional());
    }
    if asks_for_issue(ctx, paper) {
        ask(Question::new(Field::IdentityIssued, Control::Date(DateKind::Past)).optional());
    }
    if staff {
        if paper.original_only {
            ask(Question::yes_no(Field::IdentityOriginal));
        }
        if ctx.channel() == Some(Channel::Post) && !matches!(paper.sides, Sides::WholeDocument) {
            let sides = ["front", "both", "back"].map(|c| Choice::of("shown", c)).to_vec();
            ask(Question::new(Field::IdentitySides, Control::One(sides)));
        }
        if paper.original_only {
            ask(Question::yes_no(Field::IdentityMyNumber));
        }
    }
    ask(Question::yes_no(Field::IdentityNameSame));
    if paper.address {
        ask(Question::yes_no(Field::IdentityAddressSame));
    }
    page
}
