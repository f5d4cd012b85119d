//! Seals standard input to a public key: `cargo run -p madoguchi-sealing --example seal -- AGE1…`.
//! The sealed file goes to standard output.

use std::error::Error;
use std::io::{IsTerminal as _, Read as _, Write as _};
use std::process::ExitCode;

use madoguchi_sealing::{PublicKey, Zeroizing, seal};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("seal: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(key), None) = (words.next(), words.next()) else {
        return Err("one word is needed: the public key, age1…".into());
    };
    let key: PublicKey = key.parse()?;
    let mut plain = Zeroizing::new(Vec::new());
    std::io::stdin().read_to_end(&mut plain)?;
    let mut out = std::io::stdout();
    if out.is_terminal() {
        return Err("a sealed file is no text: send it on to a file, > name.age".into());
    }
    out.write_all(&seal(&plain, &key)?)?;
    Ok(out.flush()?)
}
