//! What the parts promise to a person who types, hears or tabs. Runs in a browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod page;

use leptos::prelude::*;
use madoguchi_ui::*;
use page::Page;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_field_is_named_by_its_label_and_described_by_hint_and_error() {
    let error = RwSignal::new(String::new());
    let page = Page::show(move || {
        view! {
            <TextField id="name" label="Name" hint="As on the card" error=error
                value="" on_input=|_| ()/>
        }
    });
    assert_eq!(page.text("label[for=name]"), "Name");
    assert_eq!(page.attribute("#name", "aria-describedby").as_deref(), Some("name-hint"));
    assert_eq!(page.attribute("#name", "aria-invalid"), None);

    error.set("Enter a name".to_owned());
    page.settle().await;
    assert_eq!(
        page.attribute("#name", "aria-describedby").as_deref(),
        Some("name-hint name-error")
    );
    assert_eq!(page.attribute("#name", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(page.text("#name-error"), "Enter a name");
}

/// Where a caller tidies what is typed (here: into capitals), the tidied value is another than that
/// in the box; written back in the middle of a conversion it would drop the letters being converted.
#[wasm_bindgen_test]
async fn a_conversion_is_not_disturbed_by_a_caller_that_tidies() {
    let value = RwSignal::new(String::new());
    let page = Page::show(move || {
        view! {
            <TextField id="name" label="Name" value=value
                on_input=move |text: String| value.set(text.to_uppercase())/>
        }
    });
    page.settle().await;
    page.event("#name", "compositionstart");
    page.type_into("#name", "ka");
    page.settle().await;
    assert_eq!(value.get_untracked(), "KA", "what is typed is kept at once");
    assert_eq!(page.value("#name"), "ka", "the box is left alone while converting");

    // Firefox: the conversion ends first, and the `input` event with the converted text comes after.
    page.put_into("#name", "kanji");
    page.event("#name", "compositionend");
    page.settle().await;
    assert_eq!(value.get_untracked(), "KANJI");
    assert_eq!(page.value("#name"), "KANJI", "afterwards the box shows what the caller made of it");
}

/// Somebody mends a slip in the middle of a long address; a value written back at each letter would
/// send the cursor to its end.
#[wasm_bindgen_test]
async fn the_cursor_stays_where_one_types() {
    let value = RwSignal::new("1 Long Street".to_owned());
    let page = Page::show(move || {
        view! {
            <TextField id="address" label="Address" value=value
                on_input=move |text: String| value.set(text)/>
        }
    });
    page.settle().await;
    assert_eq!(page.value("#address"), "1 Long Street");
    page.write_at("#address", "2", 1);
    page.settle().await;
    assert_eq!(value.get_untracked(), "12 Long Street");
    assert_eq!(page.cursor("#address"), 2);
}

#[wasm_bindgen_test]
async fn a_date_comes_back_whole_and_its_error_points_at_the_part() {
    let date = RwSignal::new(DateText { era: "showa".into(), ..DateText::default() });
    let page = Page::show(move || {
        view! {
            <DateField id="birth" legend="Birth" labels=DateLabels::default()
                eras=vec![Choice::new("western", "W"), Choice::new("showa", "S")]
                value=date on_input=move |typed| date.set(typed)
                error="No such month" wrong=|| vec![DatePart::Month]/>
        }
    });
    page.settle().await;
    page.type_into("#birth-year", "１５");
    page.type_into("#birth-month", "13");
    page.settle().await;
    assert_eq!(
        date.get_untracked(),
        DateText { era: "showa".into(), year: "１５".into(), month: "13".into(), day: "".into() }
    );
    assert_eq!(page.attribute("#birth-month", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(page.attribute("#birth-year", "aria-invalid"), None);

    page.click("#birth-era-western");
    page.settle().await;
    assert_eq!(date.get_untracked().era, "western");
}

#[wasm_bindgen_test]
async fn no_answer_is_chosen_before_the_person_chooses() {
    let who = RwSignal::new(String::new());
    let page = Page::show(move || {
        view! {
            <RadioGroup id="who" legend="Who?" value=who on_input=move |code| who.set(code)
                choices=vec![Choice::new("self", "I"), Choice::new("other", "Another")]/>
        }
    });
    assert!(page.find("#who :checked").is_none());
    page.click("label[for=who-other]");
    page.settle().await;
    assert_eq!(who.get_untracked(), "other");
}

#[wasm_bindgen_test]
async fn ticked_boxes_come_back_in_the_order_of_the_list() {
    let records = RwSignal::new(Vec::new());
    let page = Page::show(move || {
        view! {
            <CheckboxGroup id="records" legend="Which?" value=records
                on_input=move |codes| records.set(codes)
                choices=vec![Choice::new("a", "A"), Choice::new("b", "B")]/>
        }
    });
    page.click("#records-b");
    page.settle().await;
    page.click("#records-a");
    page.settle().await;
    assert_eq!(records.get_untracked(), ["a", "b"]);
}

#[wasm_bindgen_test]
async fn the_error_summary_takes_the_focus_when_it_appears_and_not_when_it_shrinks() {
    let errors = RwSignal::new(Vec::new());
    let page = Page::show(move || {
        view! {
            <ErrorSummary title="Problems" items=errors/>
            <TextField id="name" label="Name" value="" on_input=|_| ()/>
            <RadioGroup id="who" legend="Who?" value="other" on_input=|_| ()
                choices=vec![Choice::new("self", "I"), Choice::new("other", "Another")]/>
        }
    });
    errors.set(vec![ErrorItem::new("name", "Enter a name"), ErrorItem::new("who", "Choose")]);
    page.settle().await;
    assert_eq!(page.focused_class(), "mado-errorsummary");

    let address = page::address();
    page.click("a[href='#name']");
    assert_eq!(page.focused_id(), "name");
    assert_eq!(page::address(), address, "the address belongs to the routes");

    errors.update(|errors| {
        errors.remove(0);
    });
    page.settle().await;
    assert_eq!(page.focused_id(), "name", "whoever mends a field stays in it");

    page.click("a[href='#who']");
    assert_eq!(page.focused_id(), "who-other", "a group is entered at what is chosen in it");
}

#[wasm_bindgen_test]
async fn after_a_step_change_one_is_at_the_heading_of_the_new_step() {
    let step = RwSignal::new(1);
    let page = Page::show(move || {
        move || {
            let legend = ["One", "Two"][step.get() - 1];
            view! {
                <RadioGroup id="step" legend=legend heading=true choices=vec![] value=""
                    on_input=|_| ()/>
            }
        }
    });
    step.set(2);
    focus_page_heading();
    page.settle().await;
    page.settle().await;
    assert_eq!(page.focused_class(), "mado-heading");
    assert_eq!(page.text(":focus"), "Two");
}

#[wasm_bindgen_test]
async fn asking_once_more_gives_the_focus_back_to_where_it_was() {
    let open = RwSignal::new(false);
    let page = Page::show(move || {
        view! {
            <Button id="erase" label="Erase" on_click=move |()| open.set(true)/>
            <ConfirmBox id="sure" open=open title="Sure?" confirm_label="Yes" cancel_label="No"
                on_confirm=move |()| open.set(false) on_cancel=move |()| open.set(false)>
                <p>"All of it."</p>
            </ConfirmBox>
        }
    });
    focus_field("erase");
    page.click("#erase");
    page.settle().await;
    assert_eq!(page.focused_id(), "sure");

    page.press("#sure", "Escape");
    page.settle().await;
    assert!(page.find("#sure").is_none());
    assert_eq!(page.focused_id(), "erase");
}

#[wasm_bindgen_test]
async fn a_form_is_handed_over_and_goes_nowhere() {
    let sent = RwSignal::new(0);
    let page = Page::show(move || {
        view! {
            <Form on_submit=move |()| sent.update(|times| *times += 1)>
                <TextField id="name" label="Name" value="" on_input=|_| ()/>
                <Button id="go" label="Go" submit=true/>
            </Form>
        }
    });
    let address = page::address();
    page.click("#go");
    page.settle().await;
    assert_eq!(sent.get_untracked(), 1);
    assert_eq!(page::address(), address);
}

#[wasm_bindgen_test]
async fn a_busy_button_does_nothing_twice() {
    let pressed = RwSignal::new(0);
    let page = Page::show(move || {
        view! {
            <Button id="save" label="Save" busy=move || 0 < pressed.get()
                on_click=move |()| pressed.update(|times| *times += 1)/>
        }
    });
    page.click("#save");
    page.click("#save");
    page.settle().await;
    assert_eq!(pressed.get_untracked(), 1);
    assert_eq!(page.attribute("#save", "aria-disabled").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn the_chosen_letter_size_is_kept_for_the_next_visit() {
    let page = Page::show(|| {
        view! {
            <DisplaySettings
                size_legend="Size" sizes=vec![Choice::new("normal", "N"), Choice::new("large", "L")]
                contrast_legend="Contrast" contrasts=vec![Choice::new("normal", "N")]/>
        }
    });
    page.click("#mado-text-size-large");
    assert_eq!(page::root_attribute("data-text-size").as_deref(), Some("large"));
    let memory = window().local_storage().unwrap().unwrap();
    assert_eq!(memory.get_item("madoguchi-text-size").unwrap().as_deref(), Some("large"));
    page.click("#mado-text-size-normal");
}

/// What a part listens to goes with the part: an event on a control that has left the page reaches
/// nobody, and its signals may be gone without harm.
#[wasm_bindgen_test]
async fn a_part_that_has_left_the_page_listens_no_more() {
    let heard = RwSignal::new(0);
    let page = Page::show(move || {
        view! {
            <TextField id="gone" label="Gone" value=""
                on_input=move |_| heard.update(|times| *times += 1)/>
        }
    });
    let control = page.find("#gone");
    page.leave();
    if let Some(control) = control {
        page::dispatch(&control, "input");
        page::dispatch(&control, "compositionend");
    }
    assert_eq!(heard.get_untracked(), 0);
}
