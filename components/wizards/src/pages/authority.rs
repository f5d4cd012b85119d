//! What shows that somebody may ask for another.

use madoguchi_domain::authority::{self, AuthorityDecision, MandateScope};
use madoguchi_domain::papers::{PaperUse, catalogue};
use madoguchi_domain::policy::Condition;
use madoguchi_domain::request::RequesterKind;

use super::asker;
use crate::ctx::{Ctx, Wizard};
use crate::field::Field;
use crate::page::{Choice, Control, DateKind, Page, Question};
use crate::reading;

pub(super) fn pages(ctx: &Ctx<'_>) -> Vec<Page> {
    let Some(requester) = ctx.requester() else { return Vec::new() };
    let mut pages = Vec::new();
    match requester {
        RequesterKind::Principal => return pages,
        RequesterKind::MandatedAgent => {
            pages.extend(asker::agent_pages(ctx));
            pages.extend(mandate_pages(ctx));
        }
        RequesterKind::Parent => {
            // The request wizard has asked it already, for the form.
            if ctx.wizard == Wizard::Authority {
                pages.push(asker::birth("minor-birth"));
            }
        }
        RequesterKind::AdultGuardian => {}
        RequesterKind::Curator | RequesterKind::Assistant => {
            pages.push(Page::new("agency-covers").ask(Question::yes_no(Field::AgencyCovers)));
        }
        RequesterKind::VoluntaryGuardian => {
            pages.push(Page::new("supervisor").ask(Question::yes_no(Field::SupervisorAppointed)))
        }
        RequesterKind::Family => {
            pages.push(asker::relation_page(false));
            pages.push(Page::new("capable").ask(Question::yes_no(Field::PrincipalCapable)));
            if ctx.answers.yes(Field::PrincipalCapable) == Some(true) {
                pages.push(Page::new("agreed").ask(Question::yes_no(Field::PrincipalAgreed)));
            }
        }
        RequesterKind::BereavedFamily => pages.push(asker::relation_page(true)),
    }
    // Asked only where a paper hangs on it.
    let rule = authority::rule_for(ctx.policy, requester);
    if rule.turns_on(Condition::MandateBearsRegisteredSeal) {
        pages.push(Page::new("mandate-seal").ask(Question::yes_no(Field::MandateSeal)));
    }
    pages.extend(papers_page(ctx, requester));
    pages.extend(can_say_page(ctx));
    pages
}

fn mandate_pages(ctx: &Ctx<'_>) -> Vec<Page> {
    let scopes = MandateScope::ALL.iter().map(|s| Choice::of("mandate-scope", s.code())).collect();
    let mut pages = vec![Page::new("mandate-dated").ask(dated_question())];
    if ctx.answers.text(Field::MandateDated) == "yes" {
        pages.push(
            Page::new("mandate-date")
                .ask(Question::new(Field::MandateDate, Control::Date(DateKind::Any))),
        );
    }
    if ctx.answers.text(Field::MandateDated) != "not-yet" {
        pages.push(
            Page::new("mandate-scope")
                .ask(Question::new(Field::MandateScope, Control::One(scopes))),
        );
    }
    pages
}

fn dated_question() -> Question {
    let choices = ["yes", "no", "not-yet"].map(|c| Choice::of("mandate-dated", c)).to_vec();
    Question::new(Field::MandateDated, Control::One(choices))
}

/// Whether papers are asked about on a page of their own.
pub(crate) fn asks_for_papers(ctx: &Ctx<'_>) -> bool {
    ctx.requester().is_some_and(|requester| papers_page(ctx, requester).is_some())
}

/// The papers that this facility wants from this person, to tick what is at hand.
fn papers_page(ctx: &Ctx<'_>, requester: RequesterKind) -> Option<Page> {
    let mut choices: Vec<Choice> = Vec::new();
    let groups = authority::papers_wanted(ctx.policy, requester, reading::circumstances(ctx));
    let asked_before =
        |id: &str| requester == RequesterKind::MandatedAgent && id == reading::POWER_OF_ATTORNEY;
    for id in groups.into_iter().flatten().filter(|id| !asked_before(id)) {
        if !choices.iter().any(|c| c.code == id) {
            choices.push(Choice::of("paper", &id));
        }
    }
    if choices.is_empty() && requester == RequesterKind::Family {
        let kin = catalogue().papers.iter().filter(|p| p.uses.contains(&PaperUse::Kinship));
        choices.extend(kin.map(|p| Choice::of("paper", &p.id)));
    }
    if choices.is_empty() {
        return None;
    }
    let question = Question::new(Field::AuthorityPapers, Control::Any(choices)).optional();
    let words = if ctx.wizard.by_staff() { "authority-papers-staff" } else { "authority-papers" };
    Some(Page::in_words("authority-papers", words).ask(question))
}

/// Whether the principal can be asked matters only once the rule wants them asked.
fn can_say_page(ctx: &Ctx<'_>) -> Option<Page> {
    let mut facts = reading::authority(ctx)?;
    facts.principal_can_express_will = None;
    let verdict = authority::judge(ctx.policy, &facts);
    (verdict.decision == AuthorityDecision::ConfirmWithPrincipal)
        .then(|| Page::new("can-say").ask(Question::yes_no(Field::PrincipalCanSay)))
}
