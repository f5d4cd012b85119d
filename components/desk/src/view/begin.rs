//! Nothing has been set up on this machine yet: what that means, before anything is entered.

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{ButtonKind, Severity};
use madoguchi_wizards::view::parts;

use super::gate::{Desk, Stage};
use super::page;

/// The page.
pub(super) fn begin(desk: Desk) -> AnyView {
    let points = [
        key::DESK_BEGIN_KEEP_HERE,
        key::DESK_BEGIN_KEEP_LOCKED,
        key::DESK_BEGIN_KEEP_LOST,
        key::DESK_BEGIN_KEEP_BOTH,
        key::DESK_BEGIN_KEEP_BACKUP,
    ];
    let points = parts::list("", points.map(|point| say(point).to_owned())).into_any();
    let keep =
        parts::notice(Severity::Info, "note", say(key::DESK_BEGIN_KEEP_TITLE), false, vec![points]);
    let way = |id, label, kind, hint, stage: fn() -> Stage| {
        let button = parts::button(id, say(label), kind, move || desk.go(stage()));
        let hint = (!hint_of(hint).is_empty()).then(|| parts::hint(hint_of(hint)).into_any());
        [parts::buttons([button]).into_any()].into_iter().chain(hint)
    };
    let (first, other) = (ButtonKind::Primary, ButtonKind::Secondary);
    let mut views = vec![parts::lead(say(key::DESK_BEGIN_LEAD)).into_any(), keep];
    views.extend(way("set-up", key::DESK_BEGIN_SET_UP, first, None, || Stage::SetUp));
    let restore = Some(key::DESK_BEGIN_RESTORE_HINT);
    views.extend(way("restore", key::DESK_BEGIN_RESTORE, other, restore, || Stage::Restore));
    let scan = Some(key::DESK_BEGIN_SCAN_HINT);
    views.extend(way("scan-only", key::DESK_BEGIN_SCAN, other, scan, || Stage::ScanOnly));
    page("desk-begin", say(key::DESK_BEGIN_TITLE), views)
}

fn hint_of(hint: Option<madoguchi_messages::Msg>) -> &'static str {
    hint.map_or("", say)
}
