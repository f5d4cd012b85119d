//! A member of staff's own code (暗証番号): a few digits that say who is at the desk. It opens nothing:
//! the verifier lies sealed in the log.

use crate::ids::{from_hex, to_hex};
use crate::vault::{Effort, stretched};
use crate::{Entropy, NoEntropy};

/// What a few digits are worth: as little memory as a tablet does in a blink, since they lie sealed.
const EFFORT: Effort = Effort { memory_kib: 8 * 1024, passes: 2, lanes: 1 };

/// What proves a code later on, as it is written into the log.
///
/// # Errors
/// [`NoEntropy`].
pub fn verifier(code: &str, entropy: &mut impl Entropy) -> Result<String, NoEntropy> {
    let salt: [u8; 16] = entropy.array()?;
    let hash = stretched(code.as_bytes(), &salt, EFFORT).ok_or(NoEntropy)?;
    Ok([to_hex(&salt), to_hex(&hash)].join("$"))
}

/// Whether it is that code. A verifier that cannot be read fits none.
#[must_use]
pub fn fits(code: &str, verifier: &str) -> bool {
    let Some((salt, hash)) = verifier.split_once('$') else { return false };
    let (Ok(salt), Ok(hash)) = (from_hex::<16>(salt), from_hex::<32>(hash)) else { return false };
    stretched(code.as_bytes(), &salt, EFFORT) == Some(hash)
}
