//! The program that seals and opens: loaded when a key or a letter is at hand, and not before.

use js_sys::{Array, Uint8Array};
use madoguchi_casework::PrivateKeyText;
use madoguchi_wizards::view::Beside;
use wasm_bindgen::{JsCast, JsValue};

use crate::keys::KeyPair;

/// Its starter, as the page knows it.
const LOAD: &str = "madoguchiLoadSealing";

const NEW_KEY: Beside = Beside { load: LOAD, work: "madoguchiNewKey" };
const PUBLIC_KEY: Beside = Beside { load: LOAD, work: "madoguchiPublicKey" };
const OPEN: Beside = Beside { load: LOAD, work: "madoguchiOpenByKeys" };
const SEAL: Beside = Beside { load: LOAD, work: "madoguchiSealByPhrase" };

/// A new key pair.
///
/// # Errors
/// A code: the program did not come.
pub(super) async fn new_pair() -> Result<KeyPair, &'static str> {
    let pair = NEW_KEY.work(&[]).await.ok().and_then(pair);
    pair.ok_or("sealing")
}

/// A private key with its public half; none: a letter of it is wrong.
///
/// # Errors
/// A code: the program did not come.
pub(super) async fn pair_of(private: PrivateKeyText) -> Result<Option<KeyPair>, &'static str> {
    match PUBLIC_KEY.work(&[private.text().into()]).await {
        Ok(public) => {
            let public = public.as_string().ok_or("sealing")?;
            Ok(Some(KeyPair { public, private }))
        }
        Err(why) if why.as_string().is_some() => Ok(None),
        Err(_) => Err("sealing"),
    }
}

fn pair(pair: JsValue) -> Option<KeyPair> {
    let pair: Array = pair.dyn_into().ok()?;
    let private = PrivateKeyText::new(pair.get(1).as_string()?);
    Some(KeyPair { public: pair.get(0).as_string()?, private })
}

/// Opens a letter: what it holds, and the place of the key that opened it.
///
/// # Errors
/// A code: why it was not opened, or that the program did not come.
pub(super) async fn opened(
    sealed: &[u8],
    keys: &[&PrivateKeyText],
) -> Result<(Vec<u8>, usize), &'static str> {
    let keys: Array = keys.iter().map(|key| JsValue::from_str(key.text())).collect();
    let opened = OPEN.work(&[Uint8Array::from(sealed).into(), keys.into()]).await;
    let opened = opened.map_err(|why| {
        let why = why.as_string().unwrap_or_default();
        WHY.into_iter().find(|code| *code == why).unwrap_or("sealing")
    })?;
    let opened: Array = opened.dyn_into().map_err(|_| "sealing")?;
    let plain: Uint8Array = opened.get(0).dyn_into().map_err(|_| "sealing")?;
    let by = opened.get(1).as_f64().ok_or("sealing")?;
    // A place in a list of keys: the cast loses nothing.
    Ok((plain.to_vec(), by as usize))
}

/// Why a letter is not opened.
const WHY: [&str; 7] =
    ["foreign", "newer", "other-key", "by-phrase", "damaged", "too-much-work", "too-large"];

/// Seals by a number that is told.
///
/// # Errors
/// A code: the program did not come, or refused.
pub(super) async fn sealed(plain: &[u8], phrase: &str) -> Result<Vec<u8>, &'static str> {
    let sealed = SEAL.work(&[Uint8Array::from(plain).into(), phrase.into()]).await;
    let sealed: Uint8Array = sealed.map_err(|_| "sealing")?.dyn_into().map_err(|_| "sealing")?;
    Ok(sealed.to_vec())
}
