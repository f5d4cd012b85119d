//! The camera: on while somebody looks through it, off in every other case.

use js_sys::{Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};

/// Between two looks, in milliseconds: often enough for a hand that moves, and a processor that can
/// still draw the picture.
const PAUSE: i32 = 120;

/// A camera that is on. It goes off when this is dropped.
pub(super) struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
}

impl Camera {
    /// Turns the camera on that looks away from the person, and shows its picture in `video`.
    ///
    /// # Errors
    /// There is none, or it was not allowed.
    pub(super) async fn on(video: HtmlVideoElement) -> Result<Self, JsValue> {
        let wanted = MediaStreamConstraints::new();
        let picture = Object::new();
        for (name, value) in [("facingMode", "environment".into()), ("width", ideal(1920)?)] {
            Reflect::set(&picture, &name.into(), &value)?;
        }
        wanted.set_video(&picture);
        let devices = window().navigator().media_devices()?;
        let stream = JsFuture::from(devices.get_user_media_with_constraints(&wanted)?).await?;
        let camera = Self { stream: stream.dyn_into()?, video };
        camera.video.set_src_object(Some(&camera.stream));
        JsFuture::from(camera.video.play()?).await?;
        Ok(camera)
    }

    /// Where its picture is shown.
    pub(super) fn video(&self) -> &HtmlVideoElement {
        &self.video
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
        self.video.set_src_object(None);
    }
}

/// A wish that a camera may miss.
fn ideal(value: i32) -> Result<JsValue, JsValue> {
    let wish = Object::new();
    Reflect::set(&wish, &"ideal".into(), &value.into())?;
    Ok(wish.into())
}

/// Lets the page do what else it has to do, before the next look.
pub(super) async fn pause() {
    let promise = Promise::new(&mut |go, _| {
        // A window without timers never looks again; there is none.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&go, PAUSE);
    });
    let _ = JsFuture::from(promise).await;
}
