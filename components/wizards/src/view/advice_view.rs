//! What the rules say, beside the questions.

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{self as ui, el, live};

use super::parts;
use crate::advice::{Advice, Tone};

/// Several pieces of advice below each other, read out when they change.
pub(crate) fn all(advices: impl Fn() -> Vec<Advice> + Send + Sync + 'static) -> AnyView {
    // What the same answers give is drawn once: a notice that is rebuilt at each letter would be
    // read out again and again.
    let advices = Memo::new(move |_| advices());
    let pieces =
        live(move || Some(advices.get().into_iter().map(advice).collect::<Vec<_>>().into_any()));
    el("div", "mado-advices").attr("aria-live", "polite").view(pieces).into_any()
}

/// A piece of advice.
fn advice(advice: Advice) -> AnyView {
    let (severity, code) = match advice.tone {
        Tone::Good => (ui::Severity::Success, "good"),
        Tone::Note => (ui::Severity::Info, "note"),
        Tone::Warn => (ui::Severity::Warning, "warn"),
        Tone::Stop => (ui::Severity::Stop, "stop"),
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

/// How something was computed, step by step.
fn unfold(summary: String, steps: Vec<String>) -> AnyView {
    let steps = el("ol", "mado-advice__steps").children(parts::items(steps)).into_any();
    let children = Box::new(move || steps);
    ui::Disclosure(ui::DisclosureProps { summary, open: false, children })
}
