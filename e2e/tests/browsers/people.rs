//! The people who ask, as data: what each of them answers. Every name and number is invented.

use madoguchi_e2e::{Answers, Typed};

/// What everybody answers alike where a page asks for it.
pub fn anybody() -> Answers {
    Answers::new()
        .with("kind", "disclosure")
        .with("also", "no")
        .with("requester", "principal")
        .with("principal-name", "髙橋 𠮷子")
        .with("principal-kana", "たかはし よしこ")
        .with("principal-birth", Typed::new("showa", "15", "5", "1"))
        .with("principal-postal", "103-0011")
        .with("principal-address", "東京都中央区一丁目2番3号")
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

/// What everybody answers who asks for another.
fn for_another(requester: &str) -> Answers {
    anybody()
        .with("requester", requester)
        .with("requester-name", "髙橋 一郎")
        .with("requester-kana", "たかはし いちろう")
        .with("requester-postal", "105-0001")
        .with("requester-address", "東京都港区二丁目3番4号")
        .with("requester-phone", "090-0000-0002")
        .with("declaration", ["true-agent"])
}

/// A mandated agent with every paper, whose mandate bears that date.
pub fn agent(mandate: Typed) -> Answers {
    for_another("mandated-agent")
        .with("agent-is", "family")
        .with("mandate-dated", "yes")
        .with("mandate-date", mandate)
        .with("mandate-scope", "specific")
        .with("principal-can-say", "yes")
        .with("authority-papers", ["power-of-attorney"])
}
