//! Asking once more.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::button::{Button, ButtonKind, ButtonProps};
use crate::el::el;
use crate::focus::{focus, focus_when_drawn};
use crate::icon::{WARNING, icon};
use crate::live::live_if;
use crate::reading::Reading;

/// A question in the page itself before something is done that cannot be undone. Not a browser
/// dialog: those cannot be enlarged or translated, and an iframe may not open them. It takes the
/// focus when it opens and gives it back when it closes; the Escape key cancels.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::ConfirmBox;
/// # let _ = || {
/// let (open, set_open) = signal(true);
/// view! {
///     <ConfirmBox id="erase" open=open title="Erase everything?" danger=true
///         confirm_label="Erase" on_confirm=move |()| set_open.set(false)
///         cancel_label="Keep" on_cancel=move |()| set_open.set(false)>
///         <p>"It cannot be brought back."</p>
///     </ConfirmBox>
/// }
/// # };
/// ```
#[component]
pub fn ConfirmBox(
    /// The id of the box.
    #[prop(into)]
    id: String,
    /// Whether it is there.
    #[prop(into)]
    open: Reading<bool>,
    /// The question.
    #[prop(into)]
    title: String,
    /// The word for going ahead.
    #[prop(into)]
    confirm_label: String,
    /// The word for leaving it.
    #[prop(into)]
    cancel_label: String,
    /// Called when one goes ahead.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// Called when one leaves it.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// Whether going ahead destroys something.
    #[prop(optional)]
    danger: bool,
    /// What will happen.
    children: ChildrenFn,
) -> AnyView {
    let opener = StoredValue::new(None::<HtmlElement>);
    live_if(
        move || open.get(),
        move || {
            opener.set_value(
                document()
                    .active_element()
                    .and_then(|element| element.dyn_into::<HtmlElement>().ok()),
            );
            on_cleanup(move || {
                if let Some(opener) = opener.try_update_value(Option::take).flatten() {
                    focus(&opener);
                }
            });
            let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
            let title_id = [&id, "-title"].concat();
            let title = el("h2", "mado-confirm__title")
                .attr("id", title_id.clone())
                .view(icon("mado-confirm__icon", WARNING))
                .child(el("span", "").text(title.clone()));
            let buttons = el("div", "mado-buttons")
                .view(answer(confirm_label.clone(), kind, on_confirm))
                .view(answer(cancel_label.clone(), ButtonKind::Secondary, on_cancel));
            let question = el("div", "mado-confirm")
                .attr("id", id.clone())
                .attr("role", "group")
                .attr("tabindex", "-1")
                .attr("aria-labelledby", title_id)
                .live(focus_when_drawn)
                .on("keydown", move |event| {
                    if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                        on_cancel.run(());
                    }
                })
                .child(title)
                .view(children())
                .child(buttons);
            question.into_any()
        },
    )
}

fn answer(label: String, kind: ButtonKind, on_click: Callback<()>) -> AnyView {
    Button(ButtonProps {
        label,
        kind,
        on_click: Some(on_click),
        submit: false,
        href: String::new(),
        context: String::new(),
        id: String::new(),
        busy: Reading::default(),
    })
}
