//! What the rules say, beside the questions.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui as ui;

use crate::advice::{Advice, Tone};

/// A piece of advice.
pub(crate) fn advice(advice: Advice) -> AnyView {
    let (severity, code) = match advice.tone {
        Tone::Good => (ui::Severity::Success, "good"),
        Tone::Note => (ui::Severity::Info, "note"),
        Tone::Warn => (ui::Severity::Warning, "warn"),
        Tone::Stop => (ui::Severity::Stop, "stop"),
    };
    let paragraphs =
        |lines: Vec<String>| lines.into_iter().map(|l| view! { <li>{l}</li> }).collect_view();
    let lines = (!advice.lines.is_empty()).then(|| {
        view! { <ul class="mado-advice__lines">{paragraphs(advice.lines)}</ul> }.into_any()
    });
    let help = (!advice.help.is_empty()).then(|| {
        view! {
            <p class="mado-advice__label">{say(key::ADVICE_HELP)}</p>
            <ul class="mado-advice__lines">{paragraphs(advice.help)}</ul>
        }
        .into_any()
    });
    let unfold = advice.unfold.map(|(summary, steps)| {
        let steps = steps.into_iter().map(|s| view! { <li>{s}</li> }).collect_view();
        view! { <ui::Disclosure summary=summary><ol class="mado-advice__steps">{steps}</ol></ui::Disclosure> }
            .into_any()
    });
    let articles = (!advice.articles.is_empty()).then(|| {
        let list = advice.articles.join(say(key::LIST_COMMA));
        view! { <p class="mado-advice__articles">{say(key::ADVICE_ARTICLE)} "： " {list}</p> }
            .into_any()
    });
    view! {
        <div class="mado-advice" data-tone=code>
            <ui::Notice severity=severity prefix=say_code("severity", code) title=advice.title>
                {lines} {help} {unfold} {articles}
            </ui::Notice>
        </div>
    }
    .into_any()
}

/// Several pieces of advice below each other, read out when they change.
pub(crate) fn all(advices: impl Fn() -> Vec<Advice> + Send + Sync + 'static) -> AnyView {
    // What the same answers give is drawn once: a notice that is rebuilt at each letter would be
    // read out again and again.
    let advices = Memo::new(move |_| advices());
    view! {
        <div class="mado-advices" aria-live="polite">
            {move || advices.get().into_iter().map(advice).collect_view()}
        </div>
    }
    .into_any()
}
