//! Papers as PDF in the browser. The page asks for this program when somebody asks for a file; until
//! then neither it nor the fonts are loaded. Nothing leaves the device: fonts come in, that is all.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use madoguchi_documents::Sheet;
use madoguchi_documents::pdf::{self, About, PdfError};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{ReadableStreamDefaultReader, Response};

/// The name on the page's window under which [`offer`] puts the function.
const NAME: &str = "madoguchiWritePapers";

/// A font beside the page.
struct Font {
    file: &'static str,
    /// Its size in bytes, as it was when this program was built.
    bytes: Option<usize>,
}

/// What papers are set in: made for readers with low vision.
const GOTHIC: Font = Font { file: "fonts/biz-udpgothic.ttf", bytes: bytes(env!("GOTHIC_BYTES")) };

/// What that one lacks (𠮷 and other letters of names); fetched only when such a letter comes up.
const REST: Font = Font { file: "fonts/noto-sans-jp-rest.ttf", bytes: bytes(env!("REST_BYTES")) };

const fn bytes(text: &str) -> Option<usize> {
    match usize::from_str_radix(text, 10) {
        Ok(bytes) => Some(bytes),
        Err(_) => None,
    }
}

/// Puts a function on the page's window: from papers (a JSON list of [`Sheet`]), a title and a function
/// that is told how much of a font has come, in percent, to a promise of the file's bytes. What goes
/// wrong is told as text.
pub fn offer() {
    let write = Closure::<dyn Fn(String, String, Function) -> Promise>::new(
        |papers: String, title: String, progress: Function| {
            future_to_promise(async move {
                let file = write(&papers, &title, &progress).await?;
                Ok(Uint8Array::from(file.as_slice()).into())
            })
        },
    );
    // A window that takes no new name gives the page none to call, and it says so to the person.
    let _ = Reflect::set(&js_sys::global(), &NAME.into(), write.as_ref());
    write.forget();
}

async fn write(papers: &str, title: &str, progress: &Function) -> Result<Vec<u8>, JsValue> {
    let papers: Vec<Sheet> =
        serde_json::from_str(papers).map_err(|error| JsValue::from_str(&error.to_string()))?;
    let about = About { title, language: "ja" };
    let gothic = GOTHIC.fetched(progress).await?;
    let file = match pdf::write(&papers, about, &[&gothic]) {
        Err(PdfError::NoGlyph(_)) => {
            let rest = REST.fetched(progress).await?;
            pdf::write(&papers, about, &[&gothic, &rest])
        }
        written => written,
    };
    file.map_err(|why| JsValue::from_str(&why.to_string()))
}

impl Font {
    /// Its bytes, as they come.
    async fn fetched(&self, progress: &Function) -> Result<Vec<u8>, JsValue> {
        let window = web_sys::window().ok_or("there is no page")?;
        let response: Response =
            JsFuture::from(window.fetch_with_str(self.file)).await?.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::from_str(self.file));
        }
        let body = response.body().ok_or("an answer without a body")?;
        let reader: ReadableStreamDefaultReader = body.get_reader().dyn_into()?;
        let mut font = Vec::new();
        loop {
            let piece = JsFuture::from(reader.read()).await?;
            if Reflect::get(&piece, &"done".into())?.is_truthy() {
                return Ok(font);
            }
            let piece: Uint8Array = Reflect::get(&piece, &"value".into())?.dyn_into()?;
            font.extend(piece.to_vec());
            if let Some(percent) = (font.len() * 100).checked_div(self.bytes.unwrap_or_default()) {
                // Whoever does not want to know it, does not stop the file.
                let _ = progress.call1(&JsValue::NULL, &(percent.min(100) as u32).into());
            }
        }
    }
}
