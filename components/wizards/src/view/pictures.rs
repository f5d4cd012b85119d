//! Which side of a paper to copy, and what to hide: drawn, so that nobody has to read it.

use leptos::prelude::*;
use madoguchi_domain::papers::{Mask, Paper, Sides};
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui as ui;

use super::session::Session;
use crate::reading;

/// The picture for the chosen identity document; nothing before one is chosen.
pub(crate) fn of_chosen(session: Session) -> AnyView {
    let paper = Memo::new(move |_| session.read(reading::identity_paper).map(|p| p.id.as_str()));
    view! {
        {move || {
            let paper = madoguchi_domain::papers::catalogue().get(paper.get()?)?;
            Some(picture(paper))
        }}
    }
    .into_any()
}

/// The sides of a paper, each with a mark that says copy or do not copy, and black bars over what
/// must be hidden.
pub(crate) fn picture(paper: &Paper) -> AnyView {
    let caption = say_code("sides", paper.sides.code()).to_owned();
    let back_number = paper.mask.contains(&Mask::MyNumberOnBack);
    let (front, back) = match paper.sides {
        Sides::FrontOnly => (true, Some(false)),
        Sides::FrontAndChangedBack => (true, Some(!back_number)),
        Sides::Both => (true, Some(true)),
        Sides::WholeDocument => (true, None),
    };
    let hidden_in_front =
        paper.mask.iter().any(|m| !matches!(m, Mask::MyNumberOnBack | Mask::OrganDonation));
    let hidden_in_back = paper.mask.contains(&Mask::OrganDonation);
    let front = match back {
        Some(_) => card(key::PICTURE_FRONT, front, hidden_in_front, paper.photo),
        None => document(hidden_in_front),
    };
    let back = back.map(|copy| card(key::PICTURE_BACK, copy, copy && hidden_in_back, false));
    let id = paper.id.clone();
    view! {
        <ui::Figure caption=caption>
            <div class="mado-paper" data-paper=id>{front}{back}</div>
        </ui::Figure>
    }
    .into_any()
}

/// One side of a card.
fn card(name: madoguchi_messages::Msg, copy: bool, hidden: bool, photo: bool) -> AnyView {
    let photo = photo.then(|| {
        view! { <rect class="mado-paper__photo" x="112" y="26" width="36" height="46" rx="2"/> }
    });
    let bar = hidden
        .then(|| view! { <rect class="mado-paper__bar" x="14" y="64" width="80" height="12"/> });
    let mark = if copy {
        view! { <path class="mado-paper__yes" d="M62 52l12 12 26-28"/> }.into_any()
    } else {
        view! { <path class="mado-paper__no" d="M20 14L140 86M140 14L20 86"/> }.into_any()
    };
    let word = say(if copy { key::PICTURE_COPY } else { key::PICTURE_NO_COPY });
    view! {
        <div class="mado-paper__side" data-copy=if copy { "yes" } else { "no" }>
            <svg viewBox="0 0 160 100" focusable="false">
                <rect class="mado-paper__sheet" x="2" y="2" width="156" height="96" rx="8"/>
                <path class="mado-paper__line" d="M14 22h80M14 36h70M14 50h76"/>
                {photo}{bar}{mark}
            </svg>
            <p><strong>{say(name)}</strong>" "{word}</p>
        </div>
    }
    .into_any()
}

/// A document of several pages.
fn document(hidden: bool) -> AnyView {
    let bar = hidden
        .then(|| view! { <rect class="mado-paper__bar" x="46" y="72" width="60" height="10"/> });
    view! {
        <div class="mado-paper__side" data-copy="yes">
            <svg viewBox="0 0 160 130" focusable="false">
                <rect class="mado-paper__sheet" x="44" y="2" width="92" height="120" rx="3"/>
                <rect class="mado-paper__sheet" x="34" y="8" width="92" height="120" rx="3"/>
                <path class="mado-paper__line" d="M46 28h68M46 42h60M46 56h66M46 92h64M46 106h50"/>
                {bar}
            </svg>
            <p><strong>{say(key::PICTURE_WHOLE)}</strong></p>
        </div>
    }
    .into_any()
}
