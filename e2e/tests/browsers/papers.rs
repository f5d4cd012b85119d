//! The papers as a file (PDF), made on the device.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Download, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say, say_with};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        the_papers_are_saved_and_their_program_is_loaded_only_then,
        a_rare_letter_of_a_name_is_fetched_and_drawn,
        where_no_file_can_be_made_one_is_told_to_print_and_can_try_again,
        a_line_that_breaks_before_the_papers_come_does_not_take_them_for_good,
    ]
}

/// Whether a file whose name has this in it was loaded.
fn loaded(session: &Session, part: &str) -> Result<bool, Trouble> {
    Ok(session.loaded()?.iter().any(|file| file.contains(part)))
}

fn finished<'a>(
    session: &'a Session,
    site: &Site,
    answers: &Answers,
) -> Result<Wizard<'a>, Trouble> {
    let wizard = Wizard::open(session, site, "akatsuki", "request")?;
    wizard.walk(answers, "finished")?;
    Ok(wizard)
}

fn saved(session: &Session) -> Result<Download, Trouble> {
    session.click("#save-pdf")?;
    session.download()
}

fn the_papers_are_saved_and_their_program_is_loaded_only_then(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let plain = people::principal().with("principal-name", "山田 花子");
    let wizard = finished(session, &site, &plain)?;
    assert!(!loaded(session, "papers-")? && !loaded(session, "fonts/")?);
    let file = saved(session)?;
    assert_eq!(file.name, "madoguchi-akatsuki.pdf");
    assert!(file.text.starts_with("%PDF-1."), "{:?}", file.text.get(..40));
    let done = say_with(key::FINISH_PDF_DONE, &[("file", &file.name)]);
    session.until(
        "the word that it is saved",
        "words(document.getElementById('pdf-outcome')) === input",
        &done,
    )?;
    assert!(loaded(session, "papers-")? && loaded(session, "biz-udpgothic")?);
    assert!(!loaded(session, "noto-sans")?, "no letter of this name is rare");
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    wizard.expect_page("finished")
}

fn a_rare_letter_of_a_name_is_fetched_and_drawn(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    finished(session, &site, &people::principal().with("principal-name", "𠮷田 髙子"))?;
    assert!(saved(session)?.text.starts_with("%PDF-1."));
    assert!(loaded(session, "noto-sans")?);
    Ok(())
}

fn where_no_file_can_be_made_one_is_told_to_print_and_can_try_again(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).file("fonts/biz-udpgothic.ttf", "no font").serve()?;
    let wizard = finished(session, &site, &people::principal())?;
    let told = [say(key::ERR_PDF), say(key::REC_PDF)].concat();
    for _ in 0..2 {
        session.click("#save-pdf")?;
        session.until(
            "the word that it failed, and the button free again",
            "words(document.getElementById('pdf-outcome')) === input \
               && !document.getElementById('save-pdf').hasAttribute('aria-disabled')",
            &told,
        )?;
    }
    wizard.expect_page("finished")
}

/// Browsers remember that a script did not come, and would not ask for it again.
fn a_line_that_breaks_before_the_papers_come_does_not_take_them_for_good(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let put = || Site::of(setup).with(Prelude::DownloadsKept);
    let site = put().serve()?;
    let wizard = finished(session, &site, &people::principal())?;
    let port = site.port();
    drop(site);
    session.click("#save-pdf")?;
    let told = [say(key::ERR_PDF), say(key::REC_PDF)].concat();
    let outcome = "words(document.getElementById('pdf-outcome')) === input \
                   && !document.getElementById('save-pdf').hasAttribute('aria-disabled')";
    session.until("the word that it failed", outcome, &told)?;
    let _again = put().serve_at(port)?;
    assert!(saved(session)?.text.starts_with("%PDF-1."));
    wizard.expect_page("finished")
}
