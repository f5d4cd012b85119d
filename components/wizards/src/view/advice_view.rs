//! What the rules say, beside the questions.

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{self as ui, el, live_by};

use super::parts;
use super::session::Session;
use crate::advice::{Advice, Tone, advice};
use crate::page::PageId;

/// What the rules say on a page, piece below piece, read out when it changes.
///
/// Each piece has a place of its own and is drawn anew only when its words change: a notice that is
/// rebuilt at each letter, or because another one changed, would be read out again and again.
pub(crate) fn all(session: Session, page: PageId) -> AnyView {
    // Judged once for an answer, however many pieces look at what came of it.
    let advices = Memo::new(move |_| session.read(|ctx| advice(page, ctx)));
    let count = move || advices.with(Vec::len);
    let piece = move |n| {
        let nth = move || advices.with(|all| all.get(n).cloned());
        live_by(
            move || nth().as_ref().map(words).unwrap_or_default(),
            move |_| nth().map(advice_notice),
        )
    };
    let pieces = live_by(
        move || count().to_string(),
        move |_| Some((0..count()).map(piece).collect::<Vec<_>>().into_any()),
    );
    el("div", "mado-advices").attr("aria-live", "polite").view(pieces).into_any()
}

/// All that is said in a piece of advice.
fn words(advice: &Advice) -> String {
    let Advice { tone, title, lines, help, articles, unfold } = advice;
    let steps = unfold.iter().flat_map(|(heading, steps)| [std::slice::from_ref(heading), steps]);
    let parts = [std::slice::from_ref(title), lines, help, articles].into_iter().chain(steps);
    std::iter::once(code(*tone)).chain(parts.flatten().map(String::as_str)).collect()
}

/// A piece of advice.
#[must_use]
pub fn advice_notice(advice: Advice) -> AnyView {
    let code = code(advice.tone);
    let severity = match advice.tone {
        Tone::Good => ui::Severity::Success,
        Tone::Note => ui::Severity::Info,
        Tone::Warn => ui::Severity::Warning,
        Tone::Stop => ui::Severity::Stop,
    };
    let mut body = Vec::new();
    if !advice.lines.is_empty() {
        body.push(parts::list("mado-advice__lines", advice.lines).into_any());
    }
    if !advice.help.is_empty() {
        body.push(el("p", "mado-advice__label").text(say(key::ADVICE_HELP)).into_any());
        body.push(parts::list("mado-advice__lines", advice.help).into_any());
    }
    body.extend(advice.unfold.map(|(summary, steps)| unfold(summary, steps)));
    if !advice.articles.is_empty() {
        let list = advice.articles.join(say(key::LIST_COMMA));
        let articles = [say(key::ADVICE_ARTICLE), "： ", &list].concat();
        body.push(el("p", "mado-advice__articles").text(articles).into_any());
    }
    let notice = parts::notice(severity, code, &advice.title, false, body);
    el("div", "mado-advice").attr("data-tone", code).view(notice).into_any()
}

/// The code of a tone, in messages and in the style sheet.
fn code(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Note => "note",
        Tone::Warn => "warn",
        Tone::Stop => "stop",
    }
}

/// How something was computed, step by step.
fn unfold(summary: String, steps: Vec<String>) -> AnyView {
    let steps = el("ol", "mado-advice__steps").children(parts::items(steps)).into_any();
    let children = Box::new(move || steps);
    ui::Disclosure(ui::DisclosureProps { summary, open: false, children })
}
