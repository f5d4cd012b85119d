//! The first screens as HTML: they are read and answered while the program is still on its way.

use std::fmt::Write as _;
use std::path::Path;

use leptos::prelude::*;
use madoguchi_domain::Date;
use madoguchi_domain::policy::{FacilityIndex, Layers};
use madoguchi_messages::{key, say};
use madoguchi_wizards::view::{kind_preview, picker, start_page};

/// The first screens of every facility in `public/facilities/index.json`, and the list of them.
///
/// Each stands in a section that the address opens by itself (`:target`), without any program.
///
/// # Errors
/// What could not be read, in words for whoever builds the page.
pub fn prerender(public: &Path) -> Result<String, String> {
    let folder = public.join("facilities");
    let read =
        |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|e| format!("{name}: {e}"));
    let index =
        FacilityIndex::load("index.json", &read("index.json")?).map_err(|e| e.to_string())?;
    let owner = Owner::new();
    owner.set();
    // No screen here shows a date; what is accepted today is asked further in.
    let today = Date::MIN;
    let mut html = String::new();
    let mut section = |id: &str, default: bool, inner: String| {
        let default = if default { " data-default" } else { "" };
        let _ =
            write!(html, "<section class=\"mado-static\" id=\"{id}\"{default}>{inner}</section>");
    };
    for entry in &index.facilities {
        let file = format!("{}.json", entry.id);
        let mut layers = Layers::begin(&file, &read(&file)?).map_err(|e| e.to_string())?;
        while let Some(template) = layers.wanted() {
            layers.add(&read(&template)?).map_err(|e| e.to_string())?;
        }
        let policy = layers.facility().map_err(|e| e.to_string())?;
        let id = &policy.id;
        section(&format!("/{id}"), false, start_page(&policy, today).to_html());
        section(&format!("/{id}/policy"), false, policy_link(id));
        if let Some(kind) = kind_preview(&policy, today) {
            section(&format!("/{id}/request"), false, kind.to_html());
        }
    }
    section("/", true, picker(index).to_html());
    // Markers by which a page from a server would be taken over; here nobody reads them.
    let html = html.replace("<!>", "");
    Ok(format!(
        "<header class=\"mado-header\"><div class=\"mado-header__inner\"><p class=\"mado-header__name\">\
         <a href=\"#/\">{}</a></p></div></header>\
         <main class=\"mado-main\">\
         <noscript><p>{} {}</p></noscript>\
         <p id=\"not-started\" role=\"alert\" hidden>{} {}</p>\
         <p class=\"mado-loading\">{}</p>\
         {html}</main>",
        say(key::APP_NAME),
        say(key::ERR_NO_SCRIPT),
        say(key::REC_NO_SCRIPT),
        say(key::ERR_START),
        say(key::REC_START),
        say(key::LOADING),
    ))
}

/// Who has no program, or does not wait for it, reads the policy page as a file.
fn policy_link(id: &str) -> String {
    let words = say(key::START_POLICY_READ);
    format!("<div class=\"mado-page\"><p><a href=\"policy/{id}.html\">{words}</a></p></div>")
}
