//! Opens standard input with the keys of a file as `age-keygen` writes it:
//! `cargo run -p madoguchi-sealing --example open -- KEYFILE`. What was sealed goes to standard output.

use std::error::Error;
use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use madoguchi_sealing::{MOST_BYTES, Zeroizing, keys_of_file, open};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("open: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(file), None) = (words.next(), words.next()) else {
        return Err("one word is needed: the file with the private key".into());
    };
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let keys = keys_of_file(&Zeroizing::new(text)).map_err(|(line, error)| match line {
        0 => format!("{file}: there is no key in it"),
        line => format!("{file}, line {line}: {error}"),
    })?;
    let mut sealed = Vec::new();
    // One byte more than is opened, so that a larger file is told as such.
    std::io::stdin().take(MOST_BYTES as u64 + 1).read_to_end(&mut sealed)?;
    let opened = open(&sealed, &keys)?;
    let mut out = std::io::stdout();
    out.write_all(&opened.plain)?;
    Ok(out.flush()?)
}
