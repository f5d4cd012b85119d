//! What the facility's desk asks for: key pairs, letters to be opened by them, answers sealed by a number that is
//! told.

use js_sys::{Array, Promise, Uint8Array};
use madoguchi_sealing::{Passphrase, PrivateKey, open, seal_by_phrase};
use wasm_bindgen::prelude::*;

use crate::window::{promised, put};

/// Puts these functions on the page's window, each of which promises what it gives; what goes wrong is told by
/// its code, as text:
///
/// - `madoguchiNewKey()`: a new pair, the public half and the private one;
/// - `madoguchiPublicKey(private)`: the public half of a private key;
/// - `madoguchiOpenByKeys(bytes, privates)`: what a file holds, and the place of the key that opened it;
/// - `madoguchiSealByPhrase(bytes, told)`: a file that opens by what is told.
pub(crate) fn offer() {
    let new_key = Closure::<dyn Fn() -> Promise>::new(|| {
        let key = PrivateKey::new();
        promised(Ok(pair(&key).into()))
    });
    put("madoguchiNewKey", new_key);
    let public = Closure::<dyn Fn(String) -> Promise>::new(|private: String| {
        let key = private.parse::<PrivateKey>().map_err(|error| error.code());
        promised(key.map(|key| key.public().to_string().into()))
    });
    put("madoguchiPublicKey", public);
    let open = Closure::<dyn Fn(Uint8Array, Array) -> Promise>::new(
        |sealed: Uint8Array, privates: Array| promised(opened(&sealed.to_vec(), &privates)),
    );
    put("madoguchiOpenByKeys", open);
    let seal =
        Closure::<dyn Fn(Uint8Array, String) -> Promise>::new(|plain: Uint8Array, told: String| {
            let sealed = seal_by_phrase(&plain.to_vec(), &Passphrase::told(&told));
            let sealed = sealed.map_err(|error| error.code());
            promised(sealed.map(|sealed| Uint8Array::from(sealed.as_slice()).into()))
        });
    put("madoguchiSealByPhrase", seal);
}

fn pair(key: &PrivateKey) -> Array {
    Array::of2(&key.public().to_string().into(), &JsValue::from_str(&key.text()))
}

fn opened(sealed: &[u8], privates: &Array) -> Result<JsValue, &'static str> {
    let keys = privates.iter().map(|key| {
        let key = key.as_string().unwrap_or_default();
        key.parse::<PrivateKey>().map_err(|error| error.code())
    });
    let keys: Vec<PrivateKey> = keys.collect::<Result<_, _>>()?;
    let opened = open(sealed, &keys).map_err(|error| error.code())?;
    let plain = Uint8Array::from(opened.plain.as_slice());
    // A place in a list of keys: the number is small.
    let by = JsValue::from_f64(opened.by as f64);
    Ok(Array::of2(&plain.into(), &by).into())
}
