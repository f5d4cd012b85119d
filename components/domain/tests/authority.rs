//! Authority as a facility's file may state it, and what is said beside the decision.

#[path = "support/whole_file.rs"]
mod whole_file;

use madoguchi_domain::CodeSet;
use madoguchi_domain::authority::{
    AGENT_IDENTITY, AuthorityDecision, AuthorityFacts, AuthorityFlag, AuthorityQuestion,
    AuthorityReason, AuthorityVerdict, Circumstances, Mandate, MandateDate, MandateScope, judge,
    papers_wanted, rule_for,
};
use madoguchi_domain::citation::Source;
use madoguchi_domain::date::{Date, iso};
use madoguchi_domain::policy::{Basis, FacilityPolicy, Role, load_checked};
use madoguchi_domain::request::{Profession, Relation, RequesterKind};
use serde_json::{Value, json};
use whole_file::whole_file;

fn day(text: &str) -> Date {
    iso::read(text).expect("a date")
}

fn facility(id: &str) -> FacilityPolicy {
    changed(id, |_| {})
}

/// A facility that ships, or the invented one, with something in its file changed.
fn changed(id: &str, change: impl FnOnce(&mut Value)) -> FacilityPolicy {
    let folder = if id == "himawari" { "tests/data" } else { "../../public/facilities" };
    let file = format!("{}/{folder}/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let text = whole_file(file.as_ref()).expect("a file");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    change(&mut file);
    load_checked(&file.to_string()).expect("a facility")
}

fn facts(requester: RequesterKind, received: &str) -> AuthorityFacts {
    AuthorityFacts::new(requester, day(received))
}

fn mandated(given: &str, received: &str) -> AuthorityFacts {
    let date = MandateDate::On(day(given));
    AuthorityFacts {
        mandate: Some(Mandate { date, scope: Some(MandateScope::Specific) }),
        ..facts(RequesterKind::MandatedAgent, received)
    }
}

fn papers<const N: usize>(ids: [&str; N]) -> Option<Vec<String>> {
    Some(ids.map(str::to_owned).into())
}

fn missing(verdict: &AuthorityVerdict) -> Vec<Vec<&str>> {
    verdict.missing.iter().map(|m| m.papers.iter().map(String::as_str).collect()).collect()
}

#[test]
fn a_mandate_in_time_says_until_when_it_is() {
    let verdict = judge(&facility("attaka"), &mandated("2026-08-31", "2026-11-22"));
    assert_eq!(verdict.decision, AuthorityDecision::Proceed);
    assert_eq!(verdict.changes_on, Some(day("2026-12-01")));
    assert!(verdict.reasons.is_empty());
}

#[test]
fn each_reason_names_its_article() {
    let policy = facility("attaka");
    let old = judge(&policy, &mandated("2026-06-01", "2026-11-22"));
    let article = old.article_of(AuthorityReason::MandateTooOld).expect("an article");
    assert_eq!((article.source, article.at.as_str()), (Source::Regulation, "第28条第1項(2)a・b"));
    assert!(old.articles.contains(article));

    let mut dead = mandated("2026-11-01", "2026-11-22");
    dead.principal_deceased = true;
    let verdict = judge(&policy, &dead);
    let article = verdict.article_of(AuthorityReason::AgencyEndedByDeath).expect("an article");
    assert_eq!(article.source, Source::CivilCode);
    assert_eq!(verdict.basis, Basis::Law);
}

#[test]
fn months_come_from_the_facilitys_file() {
    let policy = facility("himawari");
    let verdict = judge(&policy, &mandated("2026-05-22", "2026-11-22"));
    let age = verdict.mandate_age.expect("an age");
    assert_eq!((age.period_end, age.exceeded), (day("2026-11-22"), false));
    assert!(judge(&policy, &mandated("2026-05-21", "2026-11-22")).mandate_age.unwrap().exceeded);
}

#[test]
fn a_facility_that_rolls_its_test_over_closed_days_can_say_so() {
    let rolled = |roll: bool| {
        changed("attaka", |file| {
            file["requesters"][1]["mandate"]["roll_over_closed_days"] = json!(roll);
            file["window"]["closed_days"] = json!(["sat", "sun", "holiday"]);
        })
    };
    // Three months end on 2026-11-23, Labour Thanksgiving Day.
    let facts = mandated("2026-08-23", "2026-11-24");
    assert_eq!(judge(&rolled(true), &facts).decision, AuthorityDecision::Proceed);
    assert_eq!(judge(&rolled(false), &facts).decision, AuthorityDecision::ConfirmWithPrincipal);
}

#[test]
fn without_a_test_an_undated_or_old_mandate_stands_but_a_general_one_is_remarked_on() {
    let policy = facility("akatsuki");
    let mut facts = mandated("2019-01-01", "2026-11-22");
    let verdict = judge(&policy, &facts);
    assert_eq!((verdict.decision, verdict.mandate_age), (AuthorityDecision::Proceed, None));
    assert_eq!(verdict.mandate_age_rule_applies, None);
    let scope = Some(MandateScope::Comprehensive);
    facts.mandate = Some(Mandate { date: MandateDate::Undated, scope });
    let verdict = judge(&policy, &facts);
    assert_eq!(verdict.decision, AuthorityDecision::Proceed);
    assert!(verdict.flags.contains(&AuthorityFlag::AskPrincipal));
    assert!(verdict.articles.iter().any(|c| c.source == Source::Guidance));
}

#[test]
fn what_nobody_has_asked_is_named_and_nothing_is_called_missing() {
    let verdict = judge(&facility("attaka"), &facts(RequesterKind::MandatedAgent, "2026-11-22"));
    assert_eq!(verdict.decision, AuthorityDecision::Proceed);
    assert!(verdict.missing.is_empty());
    assert_eq!(verdict.required_papers, ["power-of-attorney"]);
    use AuthorityQuestion as Q;
    assert_eq!(verdict.unasked, CodeSet::from([Q::MandateDate, Q::MandateScope, Q::Papers]));
}

#[test]
fn once_all_is_known_nothing_is_left_to_ask() {
    let mut facts = mandated("2026-11-01", "2026-11-22");
    facts.papers = papers(["power-of-attorney"]);
    assert!(judge(&facility("attaka"), &facts).unasked.is_empty());
}

#[test]
fn a_mandate_without_the_principals_seal_is_no_mandate_where_the_seal_is_asked_for() {
    let mut facts = facts(RequesterKind::MandatedAgent, "2026-11-22");
    facts.papers = papers([AGENT_IDENTITY, "power-of-attorney", "seal-registration-certificate"]);
    let policy = facility("care-communications");
    assert_eq!(judge(&policy, &facts).decision, AuthorityDecision::Proceed);
    facts.mandate_sealed = Some(false);
    let verdict = judge(&policy, &facts);
    assert_eq!(verdict.decision, AuthorityDecision::NeedDocument);
    assert_eq!(missing(&verdict), [["power-of-attorney"]]);
    // Elsewhere nobody asks for the seal.
    assert_eq!(judge(&facility("attaka"), &facts).decision, AuthorityDecision::Proceed);
}

#[test]
fn an_old_seal_certificate_is_mentioned_after_its_last_day_and_never_refused() {
    let policy = facility("care-communications");
    let seen = |received: &str| {
        let mut facts = facts(RequesterKind::MandatedAgent, received);
        facts.papers =
            papers([AGENT_IDENTITY, "power-of-attorney", "seal-registration-certificate"]);
        facts.papers_issued =
            [("seal-registration-certificate".to_owned(), day("2026-08-22"))].into();
        judge(&policy, &facts)
    };
    assert!(!seen("2026-11-22").flags.contains(&AuthorityFlag::PaperOlderThanUsual));
    let next_day = seen("2026-11-23");
    assert!(next_day.flags.contains(&AuthorityFlag::PaperOlderThanUsual));
    assert_eq!(next_day.decision, AuthorityDecision::Proceed);
}

#[test]
fn a_paper_past_the_files_limit_is_missing_from_the_next_day() {
    let policy = facility("himawari");
    let mut facts = facts(RequesterKind::AdultGuardian, "2026-11-22");
    facts.papers = papers([AGENT_IDENTITY, "guardianship-registration"]);
    facts.papers_issued = [("guardianship-registration".to_owned(), day("2026-08-22"))].into();
    let verdict = judge(&policy, &facts);
    assert_eq!(verdict.decision, AuthorityDecision::Proceed);
    assert_eq!(verdict.changes_on, Some(day("2026-11-23")));
    facts.request_received = day("2026-11-23");
    let verdict = judge(&policy, &facts);
    assert_eq!(verdict.decision, AuthorityDecision::NeedDocument);
    assert_eq!(missing(&verdict), [["guardianship-registration"]]);
}

#[test]
fn a_parent_is_heard_of_until_the_eve_of_adulthood() {
    let policy = facility("attaka");
    let mut facts = facts(RequesterKind::Parent, "2026-11-22");
    assert!(judge(&policy, &facts).unasked.contains(&AuthorityQuestion::PrincipalBirth));

    facts.principal_birth = Some(day("2015-04-10"));
    let child = judge(&policy, &facts);
    assert!(!child.flags.contains(&AuthorityFlag::MinorFifteenOrOlder));
    assert!(!child.flags.contains(&AuthorityFlag::AdultFrom));

    facts.principal_birth = Some(day("2009-03-01"));
    let nearly = judge(&policy, &facts);
    assert_eq!(nearly.decision, AuthorityDecision::Proceed);
    assert_eq!(nearly.adult_from, Some(day("2027-03-01")));
    assert_eq!(nearly.changes_on, Some(day("2027-03-01")));

    facts.request_received = day("2027-03-01");
    let adult = judge(&policy, &facts);
    assert_eq!(adult.reasons, CodeSet::from([AuthorityReason::PrincipalIsAdult]));
    assert_eq!(adult.suggest.map(|s| s.code()), Some("mandate"));
}

#[test]
fn before_april_2022_nineteen_was_no_adult() {
    let mut facts = facts(RequesterKind::Parent, "2022-03-31");
    facts.principal_birth = Some(day("2002-04-02"));
    let policy = facility("akatsuki");
    assert_eq!(judge(&policy, &facts).decision, AuthorityDecision::Proceed);
    facts.request_received = day("2022-04-01");
    assert_eq!(judge(&policy, &facts).decision, AuthorityDecision::Reject);
}

#[test]
fn kinship_papers_do_for_one_another_where_the_text_asks_for_any() {
    let policy = facility("care-communications");
    for paper in ["family-register", "residence-record-with-relation", "relation-proof"] {
        let mut facts = facts(RequesterKind::Parent, "2026-11-22");
        facts.principal_birth = Some(day("2015-04-10"));
        facts.papers = papers([AGENT_IDENTITY, paper]);
        assert_eq!(judge(&policy, &facts).decision, AuthorityDecision::Proceed, "{paper}");
    }
}

#[test]
fn a_curator_admitted_by_the_regulation_needs_nobody_above_the_window() {
    let policy = facility("himawari");
    let mut facts = facts(RequesterKind::Curator, "2026-11-22");
    facts.papers = papers([AGENT_IDENTITY, "guardianship-registration", "agency-act-list"]);
    facts.agency_list_covers_request = Some(true);
    let verdict = judge(&policy, &facts);
    assert_eq!(verdict.decision, AuthorityDecision::Proceed);
    assert!(verdict.flags.contains(&AuthorityFlag::CourtGrantedAgency));
    facts.agency_list_covers_request = Some(false);
    assert_eq!(judge(&policy, &facts).decision, AuthorityDecision::NeedDocument);
}

#[test]
fn a_list_of_acts_alone_does_not_show_whose_it_is() {
    let mut facts = facts(RequesterKind::Assistant, "2026-11-22");
    facts.papers = papers(["agency-act-list"]);
    facts.agency_list_covers_request = Some(true);
    let verdict = judge(&facility("akatsuki"), &facts);
    assert_eq!(verdict.decision, AuthorityDecision::NeedDocument);
    assert_eq!(missing(&verdict), [["guardianship-registration"]]);
}

#[test]
fn a_facility_may_count_more_relatives_among_the_bereaved() {
    let mut facts = facts(RequesterKind::BereavedFamily, "2026-11-22");
    facts.relation = Some(Relation::Grandchild);
    assert_eq!(judge(&facility("himawari"), &facts).decision, AuthorityDecision::Proceed);
    assert_eq!(judge(&facility("saintpaulia"), &facts).decision, AuthorityDecision::Escalate);
    facts.relation = Some(Relation::Equivalent);
    assert_eq!(judge(&facility("saintpaulia"), &facts).decision, AuthorityDecision::Proceed);
    facts.relation = None;
    let verdict = judge(&facility("saintpaulia"), &facts);
    assert!(verdict.unasked.contains(&AuthorityQuestion::Relation));
}

#[test]
fn where_only_the_act_is_about_the_living_somebody_above_decides_on_the_bereaved() {
    let facts = facts(RequesterKind::BereavedFamily, "2026-11-22");
    let verdict = judge(&facility("care-communications"), &facts);
    assert_eq!(verdict.decision, AuthorityDecision::Escalate);
    assert_eq!(verdict.reasons, CodeSet::from([AuthorityReason::LivingPersonsOnly]));
    assert_eq!(verdict.decider, Some(Role::PrivacyManager));
    let article = verdict.article_of(AuthorityReason::LivingPersonsOnly).expect("an article");
    assert_eq!(article.source, Source::Act);
}

#[test]
fn papers_of_the_bereaved_are_named_but_not_waited_for_while_it_is_open_whether_they_may_ask() {
    let mut facts = facts(RequesterKind::BereavedFamily, "2026-11-22");
    facts.papers = papers([]);
    let verdict = judge(&facility("attaka"), &facts);
    assert_eq!(verdict.decision, AuthorityDecision::Escalate);
    assert_eq!(missing(&verdict)[0], ["death-proof"]);
}

#[test]
fn family_of_one_who_cannot_decide_is_never_let_through_by_the_window() {
    let policy = facility("saintpaulia");
    let mut facts = facts(RequesterKind::Family, "2026-11-22");
    facts.principal_capable = Some(false);
    // Consent that somebody without judgement is said to have given changes nothing.
    facts.principal_consented_to_this_person = Some(true);
    facts.papers = papers(["family-register"]);
    let verdict = judge(&policy, &facts);
    assert_eq!(verdict.decision, AuthorityDecision::Escalate);
    assert_eq!(verdict.decider, Some(Role::ReviewCommittee));
    facts.papers = papers([]);
    assert_eq!(judge(&policy, &facts).decision, AuthorityDecision::NeedDocument);
}

#[test]
fn family_with_a_mandate_in_hand_asks_as_mandated() {
    let mut facts = mandated("2026-11-01", "2026-11-22");
    facts.requester = RequesterKind::Family;
    facts.principal_capable = Some(true);
    facts.papers = papers(["power-of-attorney"]);
    assert_eq!(judge(&facility("attaka"), &facts).decision, AuthorityDecision::Proceed);
}

#[test]
fn a_capacity_that_the_file_leaves_out_is_judged_by_the_act() {
    let policy = changed("akatsuki", |file| {
        file["requesters"].as_array_mut().unwrap().truncate(1);
    });
    let mut facts = facts(RequesterKind::AdultGuardian, "2026-11-22");
    facts.papers = papers(["guardianship-registration"]);
    let verdict = judge(&policy, &facts);
    assert_eq!(verdict.decision, AuthorityDecision::Proceed);
    assert!(verdict.flags.contains(&AuthorityFlag::RegulationSilentLawAllows));
    assert_eq!(rule_for(&policy, RequesterKind::AdultGuardian).article.source, Source::Order);
    facts.requester = RequesterKind::BereavedFamily;
    assert_eq!(judge(&policy, &facts).decision, AuthorityDecision::Reject);
}

#[test]
fn a_capacity_that_a_facility_leaves_to_its_manager_goes_there() {
    let policy = changed("attaka", |file| {
        file["requesters"][1]["stance"] = json!("escalate");
        file["requesters"][2]["stance"] = json!("not-admitted");
    });
    let verdict = judge(&policy, &mandated("2026-11-01", "2026-11-22"));
    assert_eq!(verdict.decision, AuthorityDecision::Escalate);
    assert_eq!(verdict.decider, Some(Role::HandlingOfficer), "whoever decides on disclosure");
    let parent = judge(&policy, &facts(RequesterKind::Parent, "2026-11-22"));
    assert_eq!(parent.reasons, CodeSet::from([AuthorityReason::NoAgencyForThisAct]));
}

#[test]
fn statutory_agents_are_told_what_they_bring_in_vain() {
    let policy = facility("care-communications");
    let guardian = judge(&policy, &facts(RequesterKind::AdultGuardian, "2026-11-22"));
    assert_eq!(guardian.not_required, ["power-of-attorney", "seal-registration-certificate"]);
    assert!(guardian.agent_identity_required);
    let agent = judge(&policy, &facts(RequesterKind::MandatedAgent, "2026-11-22"));
    assert!(agent.not_required.is_empty());
}

#[test]
fn the_principal_needs_no_proof_of_authority() {
    for id in ["attaka", "akatsuki", "care-communications", "cluster", "saintpaulia", "himawari"] {
        let verdict = judge(&facility(id), &facts(RequesterKind::Principal, "2026-11-22"));
        assert_eq!(verdict.decision, AuthorityDecision::Proceed, "{id}");
        assert!(verdict.unasked.is_empty() && verdict.required_papers.is_empty(), "{id}");
    }
}

#[test]
fn papers_wanted_are_groups_of_which_one_each_will_do() {
    let policy = facility("care-communications");
    let by_profession = Circumstances { professional: true, ..Circumstances::default() };
    let wanted = |who| papers_wanted(&policy, who, by_profession);
    assert_eq!(
        wanted(RequesterKind::MandatedAgent),
        [["power-of-attorney"], ["seal-registration-certificate"]]
    );
    assert_eq!(
        wanted(RequesterKind::Curator)[1],
        ["agency-act-list", "power-of-attorney"],
        "the list or a mandate"
    );
    assert!(wanted(RequesterKind::Principal).is_empty());
    // The principal's word is not a paper: only the papers of the group are named.
    let family =
        papers_wanted(&facility("saintpaulia"), RequesterKind::Family, Circumstances::default());
    assert_eq!(family, [["family-register", "residence-record-with-relation", "relation-proof"]]);
}

#[test]
fn a_professional_states_profession_and_number_where_the_text_asks_for_it() {
    let mut facts = facts(RequesterKind::MandatedAgent, "2026-11-22");
    facts.profession = Some(Profession::AdministrativeScrivener);
    let policy = facility("care-communications");
    assert!(judge(&policy, &facts).unasked.contains(&AuthorityQuestion::RegistrationNumber));
    facts.registration_number_given = Some(false);
    assert_eq!(judge(&policy, &facts).decision, AuthorityDecision::NeedDocument);
    assert_eq!(judge(&facility("attaka"), &facts).decision, AuthorityDecision::Proceed);
}
