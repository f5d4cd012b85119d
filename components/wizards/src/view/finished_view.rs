//! The last page: the reference number, what to do now, and the papers to print.

use leptos::prelude::*;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_domain::request::Channel;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui as ui;

use super::session::Session;
use super::sheet_view;
use crate::ctx::Ctx;
use crate::sheet::{enclosures, needs_mandate, sheets};
use crate::submitted::{Submitted, reference_number};

/// The finished request.
pub(crate) fn finished(session: Session) -> AnyView {
    let id = session.saver.with(|s| s.draft.id.to_string());
    let number = reference_number(&id);
    let policy = session.policy();
    let made = session.read_untracked(|ctx| Submitted::parse(ctx, &number));
    let Ok(submitted) = made else {
        // The page is reached only by a complete request; a draft changed by hand leads back.
        return review_again(session);
    };
    let papers = sheets(&submitted, &policy);
    let ctx = submitted.ctx(&policy);
    let print = Callback::new(move |()| {
        // A browser without printing (some phones) shows nothing; the hint says what to do then.
        let _ = window().print();
    });
    view! {
        <div class="mado-finished">
            <p class="mado-finished__number">
                <span>{say(key::FINISH_NUMBER)}</span>
                <strong id="reference-number">{number}</strong>
            </p>
            <p class="mado-hint">{say(key::FINISH_NUMBER_HINT)}</p>
            <ui::ButtonRow>
                <ui::Button id="print" label=say(key::FINISH_PRINT).to_owned() on_click=print/>
            </ui::ButtonRow>
            <p class="mado-hint">{say(key::FINISH_PRINT_HINT)}</p>
            <h2>{say(key::FINISH_STEPS)}</h2>
            {steps(&ctx)}
            <h2>{say(key::START_WINDOW)}</h2>
            {window_card(&ctx)}
            <p>{say(key::FINISH_KEPT)}</p>
        </div>
        {sheet_view::sheets(papers)}
    }
    .into_any()
}

fn review_again(session: Session) -> AnyView {
    let go = Callback::new(move |()| session.go(crate::pages::REVIEW));
    view! {
        <p>{say(key::REVIEW_MISSING)}</p>
        <ui::ButtonRow><ui::Button label=say(key::REVIEW_MISSING_GO).to_owned() on_click=go/></ui::ButtonRow>
    }
    .into_any()
}

fn steps(ctx: &Ctx<'_>) -> AnyView {
    let line = |text: &'static str| view! { <li>{text}</li> }.into_any();
    let mut steps = vec![line(say(key::FINISH_SIGN))];
    if needs_mandate(ctx) {
        steps.push(line(say(key::FINISH_MANDATE)));
    }
    let enclosed = enclosures(ctx)
        .into_iter()
        .skip(1)
        .map(|enclosure| {
            let how = enclosure.how.into_iter().map(|h| view! { <li>{h}</li> }).collect_view();
            view! { <li><strong>{enclosure.what}</strong><ul>{how}</ul></li> }
        })
        .collect_view();
    steps.push(
        view! { <li>{say(key::FINISH_ENCLOSE)}<ul id="enclosures">{enclosed}</ul></li> }.into_any(),
    );
    match ctx.channel() {
        Some(Channel::Post) => {
            steps.push(match address(ctx.policy) {
                Some(address) => view! {
                    <li>{say(key::FINISH_SEND)}<p class="mado-finished__address">{address}</p></li>
                }
                .into_any(),
                None => line(say(key::FINISH_SEND_ASK)),
            });
            steps.push(line(say(key::FINISH_SEND_REGISTERED)));
        }
        Some(Channel::Counter) | None => steps.push(line(say(key::FINISH_BRING))),
    }
    if ctx.policy.form.article.is_some() {
        steps.push(line(say(key::FINISH_FORM_NOTE)));
    }
    view! { <ol class="mado-finished__steps">{steps}</ol> }.into_any()
}

/// The postal address; none where the regulation prints none.
fn address(policy: &FacilityPolicy) -> Option<String> {
    let address = policy.window.address.as_ref()?;
    Some(match &policy.window.postal_code {
        Some(postal) => format!("〒{postal} {address}"),
        None => address.clone(),
    })
}

/// Where to bring or send it, and whom to ask.
pub(crate) fn window_card(ctx: &Ctx<'_>) -> AnyView {
    let window = &ctx.policy.window;
    let name = ctx.policy.operator.as_ref().unwrap_or(&ctx.policy.name);
    let mut lines = vec![format!("{name}　{}", window.name)];
    lines.extend(window.place.clone());
    lines.extend(address(ctx.policy));
    lines.extend(window.hours.clone());
    let lines = lines.into_iter().map(|l| view! { <p>{l}</p> }).collect_view();
    let phone = window.phone.clone().map(|phone| {
        let href = format!("tel:{}", phone.replace('-', ""));
        let text = say_with(key::FACILITY_PHONE, &[("phone", &phone)]);
        view! { <p><a class="mado-phone" href=href>{text}</a></p> }
    });
    view! { <div class="mado-window">{lines}{phone}</div> }.into_any()
}
