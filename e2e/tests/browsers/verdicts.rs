//! What the rules say: at once, with their reason, their article, what would help, and every date
//! reckoned before one's eyes.

use madoguchi_domain::date::{Date, Period};
use madoguchi_domain::deadline::{self, DeadlineFacts};
use madoguchi_domain::request::RequestKind;
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{
    Answers, Session, Setup, Site, Trouble, Typed, Wizard, oldest_within, tests, today,
};
use madoguchi_messages::{key, say, say_code};

use crate::{facilities, people};

pub fn tests() -> Vec<Test> {
    tests![
        the_verdict_changes_with_the_typed_date_before_the_page_is_left,
        a_verdict_says_why_by_which_article_and_what_would_help,
        the_day_of_the_answer_unfolds_into_its_steps,
        a_picture_shows_which_side_to_copy,
        a_missing_paper_is_named_while_papers_are_ticked,
    ]
}

/// A day as the page writes it.
fn written(day: Date) -> String {
    day.format("%Y年%-m月%-d日").to_string()
}

fn the_verdict_changes_with_the_typed_date_before_the_page_is_left(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::agent("attaka", people::three_months_ago()), "mandate-date")?;
    let first = oldest_within(Period::Months(3), today());
    let day_before = first.pred_opt().expect("there is a day before");
    let last_day = |day| Period::Months(3).end_after(day).last_day;
    for (given, decision) in [
        (first, None),
        (day_before, Some("confirm-with-principal")),
        (today().succ_opt().expect("there is a day after"), Some("return-for-correction")),
        (first, None),
    ] {
        wizard.fill(&Answers::new().with("mandate-date", Typed::by_era(given)))?;
        let said = wizard.advice()?;
        match decision {
            Some(code) => {
                assert_eq!(said[0].title, say_code("authority-decision", code), "{given}")
            }
            // More is still to be asked: nothing is promised yet.
            None => assert_eq!(said[0].title, say(key::ADVICE_SO_FAR), "{given}"),
        }
        if decision != Some("return-for-correction") {
            assert!(said[0].text.contains(&written(last_day(given))), "{said:?}");
        }
    }
    assert_eq!(wizard.page()?, "mandate-date");
    Ok(())
}

fn a_verdict_says_why_by_which_article_and_what_would_help(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::agent("attaka", people::a_day_longer_ago()), "review")?;
    let said = wizard.advice()?;
    assert_eq!(said[0].tone, "warn", "{said:?}");
    for part in [
        say_code("authority-reason", "mandate-too-old-help"),
        say(key::ADVICE_NOT_LOCKED),
        "第28条第1項(2)",
    ] {
        assert!(said[0].text.contains(part), "{part} in {}", said[0].text);
    }
    Ok(())
}

fn the_day_of_the_answer_unfolds_into_its_steps(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "review")?;
    let rules = facilities::rules(setup, "attaka");
    let facts = DeadlineFacts::arrived(today());
    let due = deadline::due(&rules, RequestKind::Disclosure, &facts).end.expect("a last day");
    let last = written(due.art142_end);
    let advice = wizard.advice()?;
    let due_advice = advice.iter().find(|one| one.title == say(key::DUE_HEADING));
    let due_advice = due_advice.expect("when the answer is due");
    assert!(due_advice.text.contains(&last), "{last} in {}", due_advice.text);
    // Folded at first, so that nobody has to read it.
    let steps = "[...document.querySelectorAll('#app .mado-advice__steps li')]";
    assert!(session.value::<bool>(
        &format!("{steps}.every((one) => !words(one) || !one.checkVisibility())"),
        ()
    )?);
    session.click("#app .mado-advice summary")?;
    let said: Vec<String> = session.value(&format!("{steps}.map(words)"), ())?;
    let said = said.join("\n");
    for day in [written(today()), written(due.first_day), last] {
        assert!(said.contains(&day), "{day} in {said}");
    }
    assert!(said.contains(say_code("reckon", "civil-code-140")), "{said}");
    Ok(())
}

fn a_picture_shows_which_side_to_copy(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "cluster", "request")?;
    wizard.walk(&people::principal(), "identity-papers")?;
    assert_eq!(wizard.words_of("#app .mado-paper svg")?.len(), 0, "nothing chosen, nothing shown");
    // The back of a My Number card bears the number: it must not be copied.
    for (paper, sides) in [("my-number-card", ["yes", "no"]), ("driver-licence", ["yes", "yes"])] {
        wizard.fill(&Answers::new().with("identity-papers", paper))?;
        let copy: Vec<String> =
            session.value("all('#app .mado-paper__side').map((side) => side.dataset.copy)", ())?;
        assert_eq!(copy, sides, "{paper}");
        let words = wizard.words_of("#app .mado-paper__side")?;
        for (side, copied) in words.iter().zip(sides) {
            let word = if copied == "yes" { key::PICTURE_COPY } else { key::PICTURE_NO_COPY };
            assert!(side.contains(say(word)), "not by the picture alone: {side}");
        }
    }
    Ok(())
}

fn a_missing_paper_is_named_while_papers_are_ticked(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let facility = people::WITH_REGISTERED_SEAL;
    let wizard = Wizard::open(session, &site, facility, "request")?;
    wizard.walk(&people::agent(facility, people::three_months_ago()), "authority-papers")?;
    let paper = say_code("paper", "seal-registration-certificate");
    for (ticked, decision) in [(true, "proceed"), (false, "need-document"), (true, "proceed")] {
        let answers = Answers::new();
        wizard.fill(&if ticked {
            answers.with("authority-papers", ["seal-registration-certificate"])
        } else {
            answers.with("authority-papers", [])
        })?;
        let said = wizard.advice()?;
        assert_eq!(said[0].title, say_code("authority-decision", decision));
        assert_eq!(said[0].text.contains(paper), !ticked, "{}", said[0].text);
    }
    Ok(())
}
