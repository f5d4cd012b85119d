//! Key pairs: the public half stands in the facility's file, the private half under the desk's lock.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret as _;
use age::x25519;
use zeroize::Zeroizing;

use crate::KeyError;

/// What anybody may know: with it one seals.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PublicKey(pub(crate) x25519::Recipient);

/// What only the facility has: with it one opens. Wiped from memory when it goes; shown nowhere unless
/// its [text](Self::text) is asked for.
pub struct PrivateKey(pub(crate) x25519::Identity);

impl PublicKey {
    /// Whether a secret comes about with it at all. A key of low order gives everybody the same.
    fn is_sound(text: &str) -> bool {
        let Ok((_, bytes)) = bech32::decode(text) else { return false };
        let Ok(point) = <[u8; 32]>::try_from(bytes) else { return false };
        // Which secret meets it does not matter: with such a key, all come to nothing.
        let any = x25519_dalek::StaticSecret::from([1; 32]);
        any.diffie_hellman(&x25519_dalek::PublicKey::from(point)).was_contributory()
    }
}

impl FromStr for PublicKey {
    type Err = KeyError;

    /// Reads `age1…`; white space around it is nobody's mistake.
    ///
    /// # Errors
    /// [`KeyError`], among others for a private key put where the public one belongs.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        if text.to_ascii_uppercase().starts_with(PRIVATE) {
            return Err(KeyError::Private);
        }
        if !text.to_ascii_lowercase().starts_with("age1") {
            return Err(KeyError::NoKey);
        }
        let key = text.parse().map_err(|_| KeyError::Mistyped)?;
        if Self::is_sound(text) { Ok(Self(key)) } else { Err(KeyError::Unsound) }
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

/// What a private key begins with.
const PRIVATE: &str = "AGE-SECRET-KEY-";

impl PrivateKey {
    /// A new one, drawn from the system's source of randomness.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "no two are alike: there is no usual one")]
    pub fn new() -> Self {
        Self(x25519::Identity::generate())
    }

    /// Its other half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.to_public())
    }

    /// `AGE-SECRET-KEY-1…`: whoever has this text opens everything that was ever sealed to the key.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }
}

impl FromStr for PrivateKey {
    type Err = KeyError;

    /// Reads `AGE-SECRET-KEY-1…`; white space around it is nobody's mistake.
    ///
    /// # Errors
    /// [`KeyError`], among others for a public key put where the private one belongs.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        let upper = Zeroizing::new(text.to_ascii_uppercase());
        if upper.starts_with(PRIVATE) {
            return text.parse().map(Self).map_err(|_| KeyError::Mistyped);
        }
        Err(if upper.starts_with("AGE1") { KeyError::Public } else { KeyError::NoKey })
    }
}

impl fmt::Debug for PrivateKey {
    /// Its public half alone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey(of {})", self.public())
    }
}

/// The keys of a file as `age-keygen` writes it: one a line, lines that begin with `#` are remarks.
///
/// # Errors
/// The first line, counted from 1, that holds anything else; and a file without any key (line 0).
pub fn keys_of_file(text: &str) -> Result<Vec<PrivateKey>, (usize, KeyError)> {
    let lines = text.lines().zip(1..).map(|(line, number)| (line.trim(), number));
    let keys = lines.filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
    let keys: Vec<_> = keys
        .map(|(line, number)| line.parse().map_err(|error| (number, error)))
        .collect::<Result<_, _>>()?;
    if keys.is_empty() { Err((0, KeyError::NoKey)) } else { Ok(keys) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_from_its_text() {
        let key = PrivateKey::new();
        let again: PrivateKey = format!(" {}\n", *key.text()).parse().unwrap();
        assert_eq!(again.public(), key.public());
        assert_eq!(key.public().to_string().parse::<PublicKey>().unwrap(), key.public());
    }

    #[test]
    fn a_private_key_is_not_shown_by_accident() {
        let key = PrivateKey::new();
        let shown = format!("{key:?}");
        assert!(!shown.to_uppercase().contains("SECRET"), "{shown}");
    }

    #[test]
    fn halves_that_were_mixed_up_are_told_apart_from_mistyped_ones() {
        let key = PrivateKey::new();
        let public = key.public().to_string();
        assert_eq!(key.text().parse::<PublicKey>(), Err(KeyError::Private));
        assert_eq!(public.parse::<PrivateKey>().unwrap_err(), KeyError::Public);
        assert_eq!("ssh-ed25519 AAAA".parse::<PublicKey>(), Err(KeyError::NoKey));
        let last = if public.ends_with('q') { 'p' } else { 'q' };
        let mistyped = format!("{}{last}", &public[..public.len() - 1]);
        assert_eq!(mistyped.parse::<PublicKey>(), Err(KeyError::Mistyped));
    }

    #[test]
    fn a_key_with_which_everybody_opens_is_refused() {
        let age = bech32::Hrp::parse("age").unwrap();
        let mut one = [0; 32];
        one[0] = 1;
        for point in [[0; 32], one] {
            let text = bech32::encode::<bech32::Bech32>(age, &point).unwrap();
            assert_eq!(text.parse::<PublicKey>(), Err(KeyError::Unsound), "{text}");
        }
    }

    #[test]
    fn a_file_of_keys_may_have_remarks_and_says_which_line_is_none() {
        let (one, two) = (PrivateKey::new(), PrivateKey::new());
        let file =
            format!("# created: today\n# public key: x\n{}\r\n\n{}", *one.text(), *two.text());
        let keys = keys_of_file(&file).unwrap();
        assert_eq!(keys.len(), 2);
        assert_eq!(keys[1].public(), two.public());
        assert_eq!(keys_of_file("# nothing\n").unwrap_err(), (0, KeyError::NoKey));
        assert_eq!(keys_of_file(&format!("{file}\nx")).unwrap_err(), (6, KeyError::NoKey));
    }
}
