//! Dates as eighty-year-olds type them: by era, with full-width digits, with a space too many.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Session, Setup, Site, Trouble, Typed, Wizard, tests};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        a_birth_date_is_typed_by_its_era_and_said_back_in_both_ways,
        full_width_digits_and_kanji_are_understood,
        spaces_that_come_with_pasting_do_no_harm,
        the_first_year_of_an_era_has_its_own_name,
        a_whole_date_pasted_into_the_first_box_is_understood,
        a_western_year_is_as_good_as_an_era,
        what_was_typed_comes_back_as_it_was_typed,
    ]
}

const BIRTH: &str = "principal-birth";

/// The wizard on the page of the birth date.
fn at_birth<'a>(session: &'a Session, site: &Site) -> Result<Wizard<'a>, Trouble> {
    let wizard = Wizard::open(session, site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-birth")?;
    Ok(wizard)
}

/// Puts a date into the boxes as pasting does, and says what was understood.
fn understood(wizard: Wizard<'_>, typed: Typed) -> Result<String, Trouble> {
    wizard.fill(&Answers::new().with(BIRTH, typed))?;
    wizard.echo(BIRTH)
}

fn a_birth_date_is_typed_by_its_era_and_said_back_in_both_ways(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = at_birth(session, &site)?;
    wizard.date(BIRTH, &Typed::new("showa", "15", "5", "1"))?;
    let echo = wizard.echo(BIRTH)?;
    assert!(echo.contains("1940年5月1日") && echo.contains("昭和15年"), "{echo}");
    wizard.next("your-contact")
}

fn full_width_digits_and_kanji_are_understood(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = at_birth(session, &site)?;
    wizard.date(BIRTH, &Typed::new("showa", "１５", "５", "１"))?;
    assert!(wizard.echo(BIRTH)?.contains("1940年5月1日"));
    let echo = understood(wizard, Typed::new("showa", "十五", "五", "一"))?;
    assert!(echo.contains("1940年5月1日"), "{echo}");
    wizard.next("your-contact")
}

fn spaces_that_come_with_pasting_do_no_harm(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = at_birth(session, &site)?;
    let echo = understood(wizard, Typed::new("showa", "　15 ", " ５　", "\u{a0}1\t"))?;
    assert!(echo.contains("1940年5月1日"), "{echo}");
    wizard.next("your-contact")
}

fn the_first_year_of_an_era_has_its_own_name(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = at_birth(session, &site)?;
    let echo = understood(wizard, Typed::new("heisei", "元", "1", "8"))?;
    assert!(echo.contains("1989年1月8日") && echo.contains("平成元年"), "{echo}");
    // The day before was still Shōwa: said, not guessed.
    assert_eq!(understood(wizard, Typed::new("heisei", "元", "1", "7"))?, "");
    let echo = understood(wizard, Typed::new("showa", "64", "1", "7"))?;
    assert!(echo.contains("1989年1月7日") && echo.contains("昭和64年"), "{echo}");
    wizard.next("your-contact")
}

fn a_whole_date_pasted_into_the_first_box_is_understood(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = at_birth(session, &site)?;
    for pasted in ["昭和15年5月1日", "昭和１５年 ５月 １日生", "S15.5.1", "1940/5/1", "19400501"]
    {
        let echo = understood(wizard, Typed::new("", pasted, "", ""))?;
        assert!(echo.contains("1940年5月1日"), "{pasted}: {echo}");
    }
    wizard.next("your-contact")
}

fn a_western_year_is_as_good_as_an_era(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = at_birth(session, &site)?;
    let echo = understood(wizard, Typed::new("western", "1940", "5", "1"))?;
    assert!(echo.contains("1940年5月1日") && echo.contains("昭和15年"), "{echo}");
    wizard.next("your-contact")
}

fn what_was_typed_comes_back_as_it_was_typed(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = at_birth(session, &site)?;
    understood(wizard, Typed::new("showa", "１５", "五", "1 "))?;
    wizard.next("your-contact")?;
    wizard.back("your-birth")?;
    let shown = wizard.shown()?;
    for (part, typed) in [("year", "１５"), ("month", "五"), ("day", "1 ")] {
        assert_eq!(shown[&format!("{BIRTH}-{part}")], typed);
    }
    Ok(())
}
