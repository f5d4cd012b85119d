//! The same draft in two tabs: nobody's words are overwritten.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        what_another_tab_wrote_is_not_overwritten_and_can_be_taken_over,
        what_was_typed_here_can_be_kept_beside_it,
        a_draft_erased_in_another_tab_is_not_lost_here,
    ]
}

const HERE: &str = "ここで入力した住所";
const THERE: &str = "別の画面で入力した住所";

/// Two tabs on the same page of the same draft; the second has changed the address, and the first,
/// which does not know, has then changed it too. The first is on the screen.
fn two_minds<'a>(session: &'a Session, site: &Site) -> Result<Wizard<'a>, Trouble> {
    let wizard = Wizard::open(session, site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.fill(&people::principal())?;
    wizard.draft_is("saved")?;
    let tab = session.second_tab()?;
    let other = Wizard::open(session, site, "attaka", "request")?;
    assert_eq!(other.page()?, "resume");
    session.click("#app .mado-drafts button")?;
    other.expect_page("your-contact")?;
    other.fill(&Answers::new().with("principal-address", THERE))?;
    other.draft_is("saved")?;
    session.go_to_tab(None)?;
    wizard.fill(&Answers::new().with("principal-address", HERE))?;
    wizard.draft_is("conflict")?;
    let said = wizard.words_of("#app .mado-notice")?.concat();
    assert!(said.contains(say(key::CONFLICT_HEADING)), "{said}");
    assert_eq!(wizard.shown()?["principal-address"], HERE, "what was typed is still there");
    session.go_to_tab(Some(&tab))?;
    session.reload()?;
    other.expect_page("your-contact")?;
    assert_eq!(other.shown()?["principal-address"], THERE, "nothing was overwritten");
    session.go_to_tab(None)?;
    Ok(wizard)
}

fn what_another_tab_wrote_is_not_overwritten_and_can_be_taken_over(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = two_minds(session, &site)?;
    session.click("#conflict-theirs")?;
    session.until("the other's words", "shown()['principal-address'] === input", THERE)?;
    wizard.draft_is("saved")?;
    assert_eq!(wizard.words_of("#conflict-theirs")?.len(), 0);
    // From here on it is saved as ever.
    wizard.walk(&Answers::new(), "identity-papers")?;
    wizard.draft_is("saved")?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    assert_eq!(wizard.words_of(".mado-drafts li")?.len(), 1);
    Ok(())
}

fn what_was_typed_here_can_be_kept_beside_it(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = two_minds(session, &site)?;
    session.click("#conflict-mine")?;
    wizard.draft_is("saved")?;
    assert_eq!(wizard.shown()?["principal-address"], HERE);
    // A reload stays with the new draft.
    session.reload()?;
    wizard.expect_page("your-contact")?;
    assert_eq!(wizard.shown()?["principal-address"], HERE);
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    assert_eq!(wizard.words_of(".mado-drafts li")?.len(), 2);
    let mut addresses = Vec::new();
    for nth in 1..=2 {
        let wizard = Wizard::open(session, &site, "attaka", "request")?;
        session.click(&format!("#app .mado-drafts li:nth-child({nth}) button"))?;
        wizard.expect_page("your-contact")?;
        addresses.push(wizard.shown()?["principal-address"].clone());
    }
    assert!(addresses.contains(&HERE.into()) && addresses.contains(&THERE.into()), "{addresses:?}");
    Ok(())
}

fn a_draft_erased_in_another_tab_is_not_lost_here(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.draft_is("saved")?;
    session.second_tab()?;
    let other = Wizard::open(session, &site, "attaka", "request")?;
    session.click("#app .mado-drafts button[data-kind=secondary]")?;
    session.until("no draft", "all('.mado-drafts li').length === 0", ())?;
    assert_eq!(other.page()?, "resume");
    session.go_to_tab(None)?;
    wizard.fill(&people::principal())?;
    wizard.draft_is("conflict")?;
    session.click("#conflict-mine")?;
    wizard.draft_is("saved")?;
    wizard.walk(&people::principal(), "finished")?;
    Ok(())
}
