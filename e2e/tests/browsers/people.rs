//! The people who ask, as data: what each of them answers. Every name and number is invented.

use madoguchi_domain::date::Period;
use madoguchi_e2e::{Answers, Typed, oldest_within, today};

/// The facilities whose files go with the page.
pub const FACILITIES: [&str; 5] =
    ["cluster", "attaka", "saintpaulia", "akatsuki", "care-communications"];

/// The facilities that name the bereaved family's request in their own text.
pub const FOR_THE_BEREAVED: [&str; 2] = ["attaka", "saintpaulia"];

/// The facility whose own text wants the principal's registered seal on a mandate, with the
/// certificate of that seal, of lawyers too.
pub const WITH_REGISTERED_SEAL: &str = "care-communications";

/// The facility whose own text calls a mandate too old after three months.
pub const WITH_THREE_MONTHS: &str = "attaka";

/// The principal's name: with a kanji that no character set before Unicode has.
pub const NAME: &str = "髙橋 𠮷子";
/// The agent's name.
pub const AGENT: &str = "髙橋 一郎";
/// The principal's address.
pub const ADDRESS: &str = "東京都中央区一丁目2番3号";
/// What is wrong in a record.
pub const WRONG: &str = "全部食べたと書かれています";
/// What is right.
pub const RIGHT: &str = "その日は半分しか食べていません";

/// What everybody answers alike where a page asks for it.
fn anybody() -> Answers {
    Answers::new()
        .with("kind", "disclosure")
        .with("also", "no")
        .with("requester", "principal")
        .with("principal-name", NAME)
        .with("principal-kana", "たかはし よしこ")
        .with("principal-birth", Typed::new("showa", "15", "5", "1"))
        .with("principal-postal", "103-0011")
        .with("principal-address", ADDRESS)
        .with("principal-phone", "03-0000-0001")
        .with("identity-papers", "driver-licence")
        .with("identity-name-same", "yes")
        .with("identity-address-same", "yes")
        .with("records", ["unsure"])
        .with("channel", "post")
        .with("delivery", "paper-copy")
        .with("payment", "postal-order")
        .with("declaration", ["true-self"])
}

/// The principal.
pub fn principal() -> Answers {
    anybody()
}

/// The principal, who wants a record put right.
pub fn correcting() -> Answers {
    anybody()
        .with("kind", "correction")
        .with("correction-wish", "correct")
        .with("correction-wrong", WRONG)
        .with("correction-right", RIGHT)
}

/// What everybody answers who asks for another.
fn for_another(requester: &str) -> Answers {
    anybody()
        .with("requester", requester)
        .with("requester-name", AGENT)
        .with("requester-kana", "たかはし いちろう")
        .with("requester-postal", "105-0001")
        .with("requester-address", "東京都港区二丁目3番4号")
        .with("requester-phone", "090-0000-0002")
        .with("declaration", ["true-agent"])
}

/// A son with a mandate of that date, and all other papers that the facility wants of an agent.
pub fn agent(facility: &str, mandate: Typed) -> Answers {
    let answers = for_another("mandated-agent")
        .with("agent-is", "family")
        .with("mandate-dated", "yes")
        .with("mandate-date", mandate)
        .with("mandate-scope", "specific")
        .with("principal-can-say", "yes");
    if facility == WITH_REGISTERED_SEAL {
        return answers.with("authority-papers", ["seal-registration-certificate"]);
    }
    answers
}

/// The oldest mandate that is not yet older than three months.
pub fn three_months_ago() -> Typed {
    Typed::by_era(oldest_within(Period::Months(3), today()))
}

/// The youngest mandate that is older than three months.
pub fn a_day_longer_ago() -> Typed {
    let day = oldest_within(Period::Months(3), today()).pred_opt();
    Typed::by_era(day.expect("there is a day before"))
}

/// An agent whose mandate is yet to be written, and who has no other paper either.
pub fn agent_without_papers(facility: &str) -> Answers {
    agent(facility, three_months_ago())
        .with("mandate-dated", "not-yet")
        .with("authority-papers", [])
}

/// A lawyer with the same papers.
pub fn lawyer(facility: &str) -> Answers {
    agent(facility, three_months_ago())
        .with("agent-is", "professional")
        .with("profession", "attorney")
        .with("registration-number", "12345")
}

/// A father of a child of eleven.
pub fn parent() -> Answers {
    let birth = today().checked_sub_months(chrono::Months::new(11 * 12 + 6));
    for_another("parent")
        .with("principal-birth", Typed::by_era(birth.expect("the child has been born")))
        .with("authority-papers", ["family-register"])
}

/// The son of a woman who has died.
pub fn bereaved() -> Answers {
    let death = today().checked_sub_months(chrono::Months::new(2));
    for_another("bereaved-family")
        .with("kind", "bereaved-disclosure")
        .with("relation", "child")
        .with("death-date", Typed::by_era(death.expect("that day was")))
        .with("authority-papers", ["death-proof", "family-register"])
}

/// A mother of a child who is of age.
pub fn grown_child() -> Answers {
    parent().with("principal-birth", Typed::new("showa", "60", "5", "1"))
}

/// What staff see of a paper that is in order, shown at the counter.
pub fn at_the_counter() -> Answers {
    agent("attaka", three_months_ago())
        .with("channel", "counter")
        .with("identity-expires", Typed::by_era(today() + chrono::Days::new(500)))
        .with("identity-original", "yes")
        .with("identity-sides", "both")
        .with("identity-my-number", "no")
}
