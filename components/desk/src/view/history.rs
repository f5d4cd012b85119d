//! All that was recorded of something, with what was struck through.

use leptos::prelude::*;
use madoguchi_casework::{LogLine, Record, Struck};
use madoguchi_domain::date::japan_today;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{El, el};
use madoguchi_wizards::view::parts;
use madoguchi_wizards::words;

use super::inside::Room;

/// What an event says: what happened, and its details with their names.
pub(super) type Said = (String, Vec<(String, String)>);

/// The lines under their heading.
pub(super) fn history(items: Vec<El>) -> AnyView {
    let list = el("ol", "desk-history").children(items);
    let heading = parts::subheading("", say(key::CASE_HISTORY));
    el("section", "").attr("id", "history").child(heading).child(list).into_any()
}

/// A line: what was recorded, by whom and when, and by what it was struck through; the old text stays.
pub(super) fn line<R: Record>(
    room: Room,
    line: &LogLine<R>,
    remark: Option<String>,
    said: impl Fn(&R::Event) -> Said,
) -> El {
    let name = |id: &str| {
        let name = room.desk.with_state(|state| state.staff.get(id).map(|s| s.name.clone()));
        name.unwrap_or_default()
    };
    let record = &line.record;
    let by = [("date", &*day_of(record.at_ms())), ("person", &name(record.by()))];
    let mut item = el("li", "desk-entry")
        .flag("data-struck", !line.struck.is_empty())
        .child(content(record.event(), line.struck.is_empty(), &said))
        .child(parts::hint(say_with(key::CASE_HISTORY_BY, &by)))
        .children(remark.map(parts::hint));
    for strike in line.struck.iter().rev() {
        let date = day_of(strike.at_ms);
        let by = [("person", &*name(&strike.by)), ("date", &date), ("why", &strike.why)];
        item = item.child(parts::hint(say_with(key::CASE_STRUCK, &by)));
        if let Some(instead) = &strike.instead {
            item = item.child(content(instead, true, &said));
        }
    }
    item
}

fn content<E: Struck>(event: &E, counts: bool, said: &impl Fn(&E) -> Said) -> El {
    let (what, rows) = said(event);
    let title = [words::date(event.day()), "　".to_owned(), what];
    let rows = rows.into_iter().map(|(label, value)| {
        el("p", "desk-entry__row").text([label, value].join(say(key::REGISTER_COLON)))
    });
    el(if counts { "div" } else { "s" }, "desk-entry__content")
        .child(el("p", "desk-entry__title").text(title.concat()))
        .children(rows)
}

/// The day in Japan of a moment.
fn day_of(at_ms: u64) -> String {
    words::date(japan_today(i64::try_from(at_ms).unwrap_or_default()))
}
