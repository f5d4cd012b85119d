//! The last page: the reference number, what to do now, and the papers to print.

use leptos::prelude::*;
use madoguchi_domain::request::Channel;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{ButtonKind, El, el};

use super::parts;
use super::pdf_view::save_button;
use super::print_view::{Papers, print_parts};
use super::seal_view::seal_view;
use super::session::Session;
use crate::counter::{Counter, counter, sites};
use crate::ctx::Ctx;
use crate::pages::REVIEW;
use crate::sheet::{Enclosure, enclosures, needs_mandate, sheets};
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
    if let Some(ending) = session.ending {
        return ending.run(submitted.to_parcel(&policy));
    }
    let papers =
        Papers { plain: sheets(&submitted, &policy), parcel: submitted.to_parcel(&policy) };
    let sealing = policy.sealing.as_ref();
    let sealed = sealing.map(|to| seal_view(policy.answers(), to, &papers.parcel, &number));
    let file = save_button(&policy.id, papers.clone(), key::FINISH_PDF_HINT);
    let (print, papers) = print_parts(papers);
    let now = what_now(&submitted.ctx(&policy), number, print, file, sealed);
    (now.into_any(), papers).into_any()
}

fn review_again(session: Session) -> AnyView {
    let label = say(key::REVIEW_MISSING_GO);
    let go = parts::button("", label, ButtonKind::Primary, move || session.go(REVIEW));
    parts::together([parts::paragraph(say(key::REVIEW_MISSING)), parts::buttons([go])])
}

fn what_now(ctx: &Ctx<'_>, number: String, print: El, file: El, sealed: Option<El>) -> El {
    let number = el("p", "mado-finished__number")
        .child(el("span", "").text(say(key::FINISH_NUMBER)))
        .child(el("strong", "").attr("id", "reference-number").text(number));
    el("div", "mado-finished")
        .child(number)
        .child(parts::hint(say(key::FINISH_NUMBER_HINT)))
        .child(print)
        .child(parts::hint(say(key::FINISH_PRINT_HINT)))
        .child(file)
        .children(sealed)
        .child(parts::subheading("", say(key::FINISH_STEPS)))
        .child(el("ol", "mado-finished__steps").children(steps(ctx)))
        .child(parts::subheading("", say(key::START_WINDOW)))
        .child(window_card(ctx))
        .child(parts::paragraph(say(key::FINISH_KEPT)))
}

fn steps(ctx: &Ctx<'_>) -> Vec<El> {
    let step = |text: &str| el("li", "").text(text);
    let mut steps = vec![step(say(key::FINISH_SIGN))];
    if needs_mandate(ctx) {
        steps.push(step(say(key::FINISH_MANDATE)));
    }
    // The form itself comes first among them, and has been said already.
    let enclosed = enclosures(ctx).into_iter().skip(1).map(enclosure);
    let enclosed = el("ul", "").attr("id", "enclosures").children(enclosed);
    steps.push(step(say(key::FINISH_ENCLOSE)).child(enclosed));
    match ctx.channel() {
        Some(Channel::Post) => {
            steps.push(match counter(ctx).address_line() {
                Some(address) => step(say(key::FINISH_SEND))
                    .child(el("p", "mado-finished__address").text(address)),
                None => step(say(key::FINISH_SEND_ASK)),
            });
            steps.push(step(say(key::FINISH_SEND_REGISTERED)));
        }
        Some(Channel::Counter) | None => steps.push(step(say(key::FINISH_BRING))),
    }
    if ctx.policy.form.handed_out {
        steps.push(step(say(key::FINISH_FORM_NOTE)));
    }
    steps
}

fn enclosure(enclosure: Enclosure) -> El {
    el("li", "").child(el("strong", "").text(enclosure.what)).child(parts::list("", enclosure.how))
}

/// Where to bring or send it, and whom to ask; where there are several places and none was chosen, all.
pub(crate) fn window_card(ctx: &Ctx<'_>) -> El {
    let name = ctx.policy.answers();
    let mut card = el("div", "mado-window").children(lines(&counter(ctx), [name, "　"].concat()));
    let sites = sites(ctx);
    if !sites.is_empty() {
        card = card.child(parts::paragraph(say(key::START_WINDOW_SITES)));
    }
    card.children(
        sites.iter().map(|site| el("div", "mado-window").children(lines(site, String::new()))),
    )
}

fn lines(counter: &Counter<'_>, before: String) -> Vec<El> {
    let name = [&before, counter.name].concat();
    let place = counter.place.map(str::to_owned);
    let lines = [name].into_iter().chain(place).chain(counter.address_line());
    let phone = counter.phone.map(|phone| {
        let link = el("a", "mado-phone")
            .attr("href", ["tel:", &phone.replace('-', "")].concat())
            .text(say_with(key::FACILITY_PHONE, &[("phone", phone)]));
        el("p", "").child(link)
    });
    lines.chain(counter.hours.iter().cloned()).map(parts::paragraph).chain(phone).collect()
}
