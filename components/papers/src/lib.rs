//! Papers as PDF in the browser. The page asks for this program when somebody asks for a file; until
//! then neither it nor the fonts are loaded. Nothing leaves the device: fonts come in, that is all.

use js_sys::{Promise, Reflect, Uint8Array};
use madoguchi_documents::Sheet;
use madoguchi_documents::pdf::{self, About, PdfError};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Response;

/// The name on the page's window under which [`offer`] puts the function.
const NAME: &str = "madoguchiWritePapers";

/// What papers are set in: made for readers with low vision.
const GOTHIC: &str = "fonts/biz-udpgothic.ttf";

/// What that one lacks (𠮷 and other letters of names); fetched only when such a letter comes up.
const REST: &str = "fonts/noto-sans-jp-rest.ttf";

/// Puts a function on the page's window: from papers (a JSON list of [`Sheet`]) and a title to a
/// promise of the file's bytes. What goes wrong is told as text.
pub fn offer() {
    let write =
        Closure::<dyn Fn(String, String) -> Promise>::new(|papers: String, title: String| {
            future_to_promise(async move {
                let file = write(&papers, &title).await?;
                Ok(Uint8Array::from(file.as_slice()).into())
            })
        });
    // A window that takes no new name gives the page none to call, and it says so to the person.
    let _ = Reflect::set(&js_sys::global(), &NAME.into(), write.as_ref());
    write.forget();
}

async fn write(papers: &str, title: &str) -> Result<Vec<u8>, JsValue> {
    let papers: Vec<Sheet> =
        serde_json::from_str(papers).map_err(|error| JsValue::from_str(&error.to_string()))?;
    let about = About { title, language: "ja" };
    let gothic = fetched(GOTHIC).await?;
    let file = match pdf::write(&papers, about, &[&gothic]) {
        Err(PdfError::NoGlyph(_)) => {
            let rest = fetched(REST).await?;
            pdf::write(&papers, about, &[&gothic, &rest])
        }
        written => written,
    };
    file.map_err(|why| JsValue::from_str(&why.to_string()))
}

/// The bytes of a file beside the page.
async fn fetched(file: &str) -> Result<Vec<u8>, JsValue> {
    let window = web_sys::window().ok_or("there is no page")?;
    let response: Response = JsFuture::from(window.fetch_with_str(file)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from_str(file));
    }
    let bytes = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
