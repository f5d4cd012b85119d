//! Each facility walked by each kind of person, to a request that can be printed.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Session, Setup, Site, Trouble, Wizard, tests};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![principal]
}

fn principal(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "finished")?;
    let sheet = wizard.words_of("[data-sheet=request]")?.concat();
    assert!(sheet.contains("髙橋 𠮷子"));
    assert_eq!(session.said()?, []);
    Ok(())
}
