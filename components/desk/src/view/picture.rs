//! Codes in what the browser shows: by its own detector where it has one, by ours elsewhere.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use madoguchi_codes::find;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlVideoElement, ImageBitmap};

/// The longer side of a photograph as it is looked at, in pixels, one size after the other: a code
/// that fills the picture is found in a small one, a code in a corner in a large one.
const SIZES: [f64; 3] = [1600.0, 900.0, 2800.0];

/// The longer side of a camera's picture as our own reader looks at it.
const LIVE: f64 = 1280.0;

/// Reads codes in pictures.
#[derive(Clone)]
pub(super) struct Reader {
    detector: Option<JsValue>,
    canvas: HtmlCanvasElement,
    pen: CanvasRenderingContext2d,
}

impl Reader {
    /// A reader with the browser's detector, if there is one.
    pub(super) fn new() -> Result<Self, JsValue> {
        let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &true.into())?;
        let pen = canvas.get_context_with_context_options("2d", &options)?;
        let pen = pen.ok_or("no canvas")?.dyn_into()?;
        Ok(Self { detector: detector().ok(), canvas, pen })
    }

    /// The texts of the codes in a photograph.
    ///
    /// # Errors
    /// The file is no picture that this browser opens.
    pub(super) async fn of_file(&mut self, file: &File) -> Result<Vec<String>, JsValue> {
        let picture = JsFuture::from(window().create_image_bitmap_with_blob(file)?).await?;
        let picture: ImageBitmap = picture.dyn_into()?;
        if let Some(texts) = self.detected(&picture).await.filter(|texts| !texts.is_empty()) {
            return Ok(texts);
        }
        let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
        for size in SIZES {
            // Enlarging brings nothing that was not there.
            let scale = (size / width.max(height)).min(1.0);
            let (width, height) = self.sized(width * scale, height * scale);
            self.pen
                .draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, width, height)?;
            let texts = self.drawn(width, height)?;
            if !texts.is_empty() {
                return Ok(texts);
            }
        }
        Ok(Vec::new())
    }

    /// The texts of the codes that a camera sees now.
    pub(super) async fn of_video(&mut self, video: &HtmlVideoElement) -> Vec<String> {
        if let Some(texts) = self.detected(video).await {
            return texts;
        }
        let (width, height) = (f64::from(video.video_width()), f64::from(video.video_height()));
        if width < 1.0 || height < 1.0 {
            return Vec::new();
        }
        let scale = (LIVE / width.max(height)).min(1.0);
        let (width, height) = self.sized(width * scale, height * scale);
        let drawn = self
            .pen
            .draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, width, height);
        drawn.and_then(|()| self.drawn(width, height)).unwrap_or_default()
    }

    /// Makes the canvas as large as that, and says how large it is.
    fn sized(&self, width: f64, height: f64) -> (f64, f64) {
        let (width, height) = (width.round().max(1.0), height.round().max(1.0));
        self.canvas.set_width(width as u32);
        self.canvas.set_height(height as u32);
        (width, height)
    }

    /// What our own reader finds on the canvas.
    fn drawn(&self, width: f64, height: f64) -> Result<Vec<String>, JsValue> {
        let pixels = self.pen.get_image_data(0.0, 0.0, width, height)?.data();
        let grey: Vec<u8> = pixels
            .chunks_exact(4)
            .map(|dot| {
                let [red, green, blue] = [dot[0], dot[1], dot[2]].map(u32::from);
                ((red * 77 + green * 150 + blue * 29) >> 8) as u8
            })
            .collect();
        Ok(find::texts(&grey, width as u32, height as u32))
    }

    /// What the browser's detector finds; none where there is none, or it does not work here.
    async fn detected(&mut self, picture: &JsValue) -> Option<Vec<String>> {
        let detector = self.detector.as_ref()?;
        let found = detect(detector, picture).await;
        if found.is_err() {
            self.detector = None;
        }
        found.ok()
    }
}

/// The browser's detector. The web's own bindings count it as not settled yet.
fn detector() -> Result<JsValue, JsValue> {
    let class: Function = Reflect::get(&window(), &"BarcodeDetector".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &Array::of1(&"qr_code".into()))?;
    Reflect::construct(&class, &Array::of1(&options))
}

async fn detect(detector: &JsValue, picture: &JsValue) -> Result<Vec<String>, JsValue> {
    let detect: Function = Reflect::get(detector, &"detect".into())?.dyn_into()?;
    let found: Promise = detect.call1(detector, picture)?.dyn_into()?;
    let found: Array = JsFuture::from(found).await?.dyn_into()?;
    let text = |code: JsValue| Reflect::get(&code, &"rawValue".into()).ok()?.as_string();
    Ok(found.iter().filter_map(text).collect())
}
