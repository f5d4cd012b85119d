//! What others than the desk ask for: an applicant's request to be sealed, an answer to be opened by what was told.

use js_sys::{Promise, Uint8Array};
use madoguchi_codes::{Parcel, whole_text};
use madoguchi_sealing::{PublicKey, open_by_told, seal};
use wasm_bindgen::prelude::*;

use crate::window::{promised, put};

/// Puts these functions on the page's window, each of which promises what it gives; what goes wrong is told by
/// its code, as text:
///
/// - `madoguchiSealRequest(request, key)`: a finished request (JSON of a [`Parcel`]), sealed to a public key. In
///   it stands one text as of a code of its paper, so that a desk takes it as it takes the paper; but no answer is
///   too long for it;
/// - `madoguchiOpenByTold(bytes, typed)`: what a file holds that opens by what was told.
pub(crate) fn offer() {
    let seal = Closure::<dyn Fn(String, String) -> Promise>::new(|request: String, key: String| {
        promised(sealed(&request, &key).map(|file| Uint8Array::from(file.as_slice()).into()))
    });
    put("madoguchiSealRequest", seal);
    let open =
        Closure::<dyn Fn(Uint8Array, String) -> Promise>::new(|file: Uint8Array, typed: String| {
            let plain = open_by_told(&file.to_vec(), &typed).map_err(|error| error.code());
            promised(plain.map(|plain| Uint8Array::from(plain.as_slice()).into()))
        });
    put("madoguchiOpenByTold", open);
}

fn sealed(request: &str, key: &str) -> Result<Vec<u8>, &'static str> {
    let key: PublicKey = key.parse().map_err(|_| "key")?;
    let parcel: Parcel = serde_json::from_str(request).map_err(|_| "request")?;
    let written = whole_text(&parcel).map_err(|_| "request")?;
    seal(written.as_bytes(), &key).map_err(|error| error.code())
}

#[cfg(test)]
mod tests {
    use madoguchi_codes::Gathered;
    use madoguchi_sealing::{PrivateKey, open};

    use super::*;

    const REQUEST: &str = r#"{ "facility": "sample", "policy_version": "1", "number": "ABCD-1234",
        "made_on": "2026-11-22", "answers": { "principal-name": "髙橋 𠮷子" } }"#;

    #[test]
    fn a_sealed_request_holds_every_answer_however_long() {
        let long = "その日は半分しか食べていません。".repeat(400);
        for request in [REQUEST.to_owned(), REQUEST.replace("髙橋 𠮷子", &long)] {
            let key = PrivateKey::new();
            let file = sealed(&request, &key.public().to_string()).unwrap();
            let opened = open(&file, &[key]).unwrap();
            let mut gathered = Gathered::default();
            for text in std::str::from_utf8(&opened.plain).unwrap().lines() {
                gathered.add(text).unwrap();
            }
            let request: Parcel = serde_json::from_str(&request).unwrap();
            assert_eq!(gathered.parcel().unwrap(), Some(request));
        }
    }

    #[test]
    fn a_key_that_is_none_and_a_request_that_is_none_are_told_apart() {
        assert_eq!(sealed(REQUEST, "age1qqqq"), Err("key"));
        assert_eq!(sealed("{}", &PrivateKey::new().public().to_string()), Err("request"));
    }
}
