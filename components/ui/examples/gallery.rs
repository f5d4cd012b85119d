//! Every part in every state, to be looked at and to be held against the accessibility rules.
//!
//! From the folder of this crate, with the `wasm-bindgen` program that `Cargo.lock` names:
//!
//! ```sh
//! cargo build --example gallery --target wasm32-unknown-unknown
//! out=../../target/gallery
//! wasm-bindgen --target web --out-dir $out ../../target/wasm32-unknown-unknown/debug/examples/gallery.wasm
//! cp -r style $out/ && cp examples/gallery.html $out/index.html
//! echo 'import start from "./gallery.js"; start();' > $out/start.js
//! ```
//!
//! Then serve that folder. The words here are placeholders: the real ones live in the message files.

use leptos::prelude::*;
use madoguchi_ui::*;

fn main() {
    leptos::mount::mount_to_body(gallery);
}

fn gallery() -> impl IntoView {
    view! {
        <div class="mado-page">
            <SkipLink label="Skip to the main part" target="main"/>
            <header class="mado-header">
                <div class="mado-header__inner">
                    <p class="mado-header__name"><a href="#/">"Sample House"</a></p>
                    <Disclosure summary="Text size and contrast">
                        <DisplaySettings
                            size_legend="Size of the letters"
                            sizes=vec![
                                Choice::new("normal", "Normal"),
                                Choice::new("large", "Large"),
                                Choice::new("larger", "Larger"),
                            ]
                            contrast_legend="Contrast"
                            contrasts=vec![
                                Choice::new("normal", "Normal"),
                                Choice::new("high", "High"),
                            ]
                        />
                    </Disclosure>
                </div>
            </header>
            <main class="mado-main" id="main" tabindex="-1">
                <BackLink label="Back" on_click=move |()| ()/>
                <StepIndicator text="Step 3 of 9" current=3u32 total=9u32/>
                {errors()}
                <PageHeading text="Every part in every state" caption="Gallery"/>
                <p class="mado-lead">
                    "A lead paragraph says in two lines what this page is about and what will be asked."
                </p>
                {text_fields()} {dates()} {choices()} {notices()} {lists()} {waiting()} {paper()}
            </main>
            <footer class="mado-footer">
                <div class="mado-footer__inner"><a href="#/about">"About this page"</a></div>
            </footer>
        </div>
    }
}

fn errors() -> AnyView {
    let items = vec![
        ErrorItem::new("name-wrong", "Enter your name"),
        ErrorItem::new(DatePart::Month.id("date-wrong"), "The month must be between 1 and 12"),
        ErrorItem::new("who-wrong", "Choose who asks"),
    ];
    view! { <ErrorSummary title="There are 3 problems on this page" items=move || items.clone()/> }
        .into_any()
}

fn text_fields() -> AnyView {
    let (name, set_name) = signal(String::new());
    let (code, set_code) = signal("500-0000".to_owned());
    let (address, set_address) = signal("A very long address ".repeat(6));
    let (story, set_story) = signal(String::new());
    view! {
        <h2>"Text"</h2>
        <Form on_submit=move |()| ()>
            <TextField id="name" label="Full name" mark="required" required=true
                hint="As it stands on your identity card" autocomplete="name"
                value=name on_input=move |text| set_name.set(text) width=FieldWidth::Medium/>
            <TextField id="name-wrong" label="Full name" mark="required" required=true
                hint="As it stands on your identity card" error="Enter your name"
                value=name on_input=move |text| set_name.set(text)/>
            <TextField id="code" label="Postal code" mark="optional" input_mode="numeric"
                autocomplete="postal-code" width=FieldWidth::Short
                value=code on_input=move |text| set_code.set(text)/>
            <FieldGroup id="address-group" legend="Where shall we write to?">
                <TextField id="address" label="Address" autocomplete="street-address"
                    value=address on_input=move |text| set_address.set(text)/>
            </FieldGroup>
            <TextArea id="story" label="What is wrong?" hint="A few words are enough"
                value=story on_input=move |text| set_story.set(text)/>
            <TextArea id="story-wrong" label="What is right?" error="Say what it should read"
                value=story on_input=move |text| set_story.set(text)/>
            <Field id="file" label="Saved draft" hint="A file ending in .json">
                <input class="mado-file" id="file" type="file" aria-describedby=described_by("file", true, &Reading::default())/>
            </Field>
            <ButtonRow>
                <Button label="Continue" submit=true/>
                <Button label="Save for later" kind=ButtonKind::Secondary on_click=move |()| ()/>
                <Button label="Erase" kind=ButtonKind::Danger on_click=move |()| ()/>
                <Button label="Start over" kind=ButtonKind::Link on_click=move |()| ()/>
                <Button label="Saving…" busy=|| true/>
                <Button label="A link" href="#/start"/>
            </ButtonRow>
        </Form>
    }
    .into_any()
}

fn dates() -> AnyView {
    let labels =
        || DateLabels { era: "Era".into(), year: "Y".into(), month: "M".into(), day: "D".into() };
    let eras = || {
        ["Western", "Taisho", "Showa", "Heisei", "Reiwa"]
            .map(|era| Choice::new(era.to_lowercase(), era))
            .to_vec()
    };
    let (date, set_date) = signal(DateText {
        era: "showa".into(),
        year: "15".into(),
        month: "5".into(),
        day: "1".into(),
    });
    let (wrong, set_wrong) = signal(DateText { month: "13".into(), ..date.get_untracked() });
    let echo = move || {
        date.with(|d| if d.is_empty() { String::new() } else { "1 May 1940 (Showa 15)".into() })
    };
    view! {
        <h2>"Dates"</h2>
        <DateField id="date" legend="Date of birth" labels=labels() eras=eras() mark="required"
            hint="For example 15 5 1" value=date on_input=move |date| set_date.set(date) echo=echo/>
        <DateField id="date-wrong" legend="Date of the letter" labels=labels() eras=eras()
            value=wrong on_input=move |date| set_wrong.set(date)
            error="The month must be between 1 and 12" wrong=move || vec![DatePart::Month]/>
        <DateField id="date-plain" legend="Today" labels=labels() value=date
            on_input=move |date| set_date.set(date)/>
    }
    .into_any()
}

fn choices() -> AnyView {
    let (who, set_who) = signal("other".to_owned());
    let (none, set_none) = signal(String::new());
    let (records, set_records) = signal(vec!["b".to_owned()]);
    let answers = || {
        vec![
            Choice::new("self", "I ask for myself"),
            Choice::new("other", "I ask for somebody else")
                .with_hint("Family, a lawyer, a guardian, or somebody who was asked to do it"),
            Choice::new("late", "The person has died"),
        ]
    };
    view! {
        <h2>"Choices"</h2>
        <RadioGroup id="who" legend="Who asks?" mark="required" hint="One answer" choices=answers()
            value=who on_input=move |code| set_who.set(code)/>
        <RadioGroup id="who-wrong" legend="Who asks?" choices=answers() error="Choose who asks"
            value=none on_input=move |code| set_none.set(code)/>
        <RadioGroup id="yes" legend="Side by side" inline=true value=none
            choices=vec![Choice::new("yes", "Yes"), Choice::new("no", "No")]
            on_input=move |code| set_none.set(code)/>
        <CheckboxGroup id="records" legend="Which records?" hint="As many as you like"
            choices=vec![
                Choice::new("a", "Diary"),
                Choice::new("b", "Plan").with_hint("All versions of it"),
                Choice::new("c", "Letters"),
            ]
            value=records on_input=move |codes| set_records.set(codes)/>
    }
    .into_any()
}

fn notices() -> AnyView {
    let (open, set_open) = signal(false);
    view! {
        <h2>"Notices"</h2>
        <Notice prefix="Note" title="What you type stays on this device"><p>"Nothing is sent."</p></Notice>
        <Notice severity=Severity::Success prefix="In order" title="The letter can be used">
            <p>"It is dated 22 August 2026."</p>
        </Notice>
        <Notice severity=Severity::Warning prefix="Please mind" title="The letter may be too old">
            <p>"It may be at most three months old when it arrives."</p>
            <Disclosure summary="How was this date computed?">
                <p>"Counted from the day after the letter's date; no holiday falls into it."</p>
            </Disclosure>
        </Notice>
        <Notice severity=Severity::Stop prefix="Not possible" title="This card cannot be used" live=true>
            <p>"It has expired. A passport, or two other papers, can be used instead."</p>
        </Notice>
        <Disclosure summary="Unfolded at first" open=true><p>"An explanation."</p></Disclosure>
        <Button id="ask" label="Erase everything" kind=ButtonKind::Danger
            on_click=move |()| set_open.set(true)/>
        <ConfirmBox id="erase" open=open title="Erase everything on this device?" danger=true
            confirm_label="Erase" on_confirm=move |()| set_open.set(false)
            cancel_label="Keep" on_cancel=move |()| set_open.set(false)>
            <p>"It cannot be brought back."</p>
        </ConfirmBox>
    }
    .into_any()
}

fn lists() -> AnyView {
    let row = |code: &str, label: &str, value: &str, change: &str| SummaryRow {
        code: code.into(),
        label: label.into(),
        value: value.into(),
        change: change.into(),
        change_context: format!(" ({label})"),
    };
    let link = |href: &str, title: &str, text: &str| LinkItem {
        href: href.into(),
        title: title.into(),
        text: text.into(),
    };
    view! {
        <h2>"Lists"</h2>
        <SummaryList
            rows=vec![
                row("name", "Full name", "Ada Example", "Change"),
                row("address", "Address", "1 Long Street\nLittle Town\n500-0000", "Change"),
                row("long", "A question whose words need more than one line", &"x".repeat(120), "Change"),
                row("fixed", "Number", "2026-0001", ""),
            ]
            on_change=move |_code| ()
        />
        <LinkList items=vec![
            link("#/one", "See what is kept about me", "Copies, or a look at the place"),
            link("#/two", "Have something put right", ""),
        ]/>
        <Card title="Window">
            <p>"Monday to Friday, 9 to 17. "<a href="tel:0">"0000-00-0000"</a></p>
        </Card>
        <Figure caption="Copy the front and the back" alt="A card, seen from the front and the back">
            <svg viewBox="0 0 220 70">
                <rect x="5" y="5" width="100" height="60" rx="6" fill="none" stroke="currentColor" stroke-width="2"></rect>
                <circle cx="30" cy="30" r="12" fill="none" stroke="currentColor" stroke-width="2"></circle>
                <rect x="115" y="5" width="100" height="60" rx="6" fill="none" stroke="currentColor" stroke-width="2"></rect>
                <rect x="125" y="20" width="80" height="14" fill="currentColor"></rect>
            </svg>
        </Figure>
    }
    .into_any()
}

fn waiting() -> AnyView {
    view! {
        <h2>"Waiting"</h2>
        <Progress id="some" label="Part 2 of 5" percent=|| 40u32/>
        <Progress id="open-end" label="Opening…"/>
        <LiveRegion message="Saved"/>
    }
    .into_any()
}

fn paper() -> AnyView {
    view! {
        <h2>"Paper"</h2>
        <article class="mado-sheet">
            <p class="mado-sheet__meta">"Date " <span class="mado-fill"></span></p>
            <h2 class="mado-sheet__title">"Form No. 1"</h2>
            <table>
                <tbody>
                    <tr><th scope="row">"Name"</th><td>"Ada Example"</td></tr>
                    <tr><th scope="row">"Address"</th><td>"1 Long Street\nLittle Town"</td></tr>
                </tbody>
            </table>
            <p><span class="mado-tick" data-ticked=""></span>"Copy" <br/>
                <span class="mado-tick"></span>"A look at the place"</p>
            <p>"Signature " <span class="mado-fill" data-width="name"></span> " "
                <span class="mado-seal">"seal"</span></p>
        </article>
        <article class="mado-sheet">
            <h2 class="mado-sheet__title">"What to enclose"</h2>
            <p class="mado-address">"500-0000\nLittle Town, Long Street 1\nSample House, Window"</p>
            <p class="mado-printonly">"Only on paper"</p>
        </article>
    }
    .into_any()
}
