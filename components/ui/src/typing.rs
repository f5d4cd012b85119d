//! One typed control, safe for input methods.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::ids::filled;

/// What a text box needs besides its label.
pub(crate) struct TypedInput {
    pub(crate) id: String,
    pub(crate) class: &'static str,
    pub(crate) width: &'static str,
    pub(crate) input_mode: String,
    pub(crate) autocomplete: String,
    pub(crate) required: bool,
    pub(crate) value: Typed,
}

/// The value of a typed control, kept still while an input method is at work.
///
/// Kanji are typed as kana and converted. While that goes on, writing the value back into the
/// control would break the conversion off and swallow letters, so the control is left alone until
/// it is over, however the caller may have tidied the value meanwhile.
#[derive(Clone, Copy)]
pub(crate) struct Typed {
    composing: RwSignal<bool>,
    shown: Memo<String>,
    on_input: Callback<String>,
}

impl Typed {
    pub(crate) fn new(value: Signal<String>, on_input: Callback<String>) -> Self {
        let composing = RwSignal::new(false);
        let shown = Memo::new(move |before: Option<&String>| match (composing.get(), before) {
            (true, Some(before)) => before.clone(),
            _ => value.get(),
        });
        Self { composing, shown, on_input }
    }

    /// Keeps the control showing the value. A control that shows it already is not written to: in
    /// some browsers that moves the cursor to the end, away from the slip one is just mending.
    pub(crate) fn show_in<E>(self, control: NodeRef<E>)
    where
        E: ElementType,
        E::Output: JsCast + Clone + 'static,
    {
        Effect::new(move |_| {
            let text = self.shown.get();
            if let Some(control) = control.get() {
                show(control.unchecked_ref(), &text);
            }
        });
    }

    pub(crate) fn input(self, event: &web_sys::Event) {
        self.on_input.run(event_target_value(event));
    }

    pub(crate) fn start(self) {
        self.composing.set(true);
    }

    /// Reads the control once more: Firefox tells of the conversion's end before it tells of the
    /// converted text, and the older text must not be written back in between.
    pub(crate) fn end(self, event: &web_sys::Event) {
        self.input(event);
        self.composing.set(false);
    }
}

/// Both `<input>` and `<textarea>` have a property of that name.
fn show(control: &HtmlInputElement, text: &str) {
    if control.value() != text {
        control.set_value(text);
    }
}

/// A single-line text box.
pub(crate) fn typed_input(
    input: TypedInput,
    describe: impl Fn() -> Option<String> + Clone + Send + Sync + 'static,
    invalid: impl Fn() -> Option<&'static str> + Clone + Send + Sync + 'static,
) -> AnyView {
    let value = input.value;
    let node = NodeRef::<leptos::html::Input>::new();
    value.show_in(node);
    let name = input.id.clone();
    view! {
        <input
            id=input.id
            name=name
            class=input.class
            type="text"
            data-width=input.width
            inputmode=filled(input.input_mode)
            autocomplete=filled(input.autocomplete)
            autocapitalize="off"
            spellcheck="false"
            aria-required=input.required.then_some("true")
            aria-describedby=describe
            aria-invalid=invalid
            node_ref=node
            on:input=move |event| value.input(&event)
            on:compositionstart=move |_| value.start()
            on:compositionend=move |event| value.end(&event)
        />
    }
    .into_any()
}
