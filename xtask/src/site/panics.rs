//! The words of panics. A page has no place to print them, and nobody hears them: where a program would put
//! them together, it ends at once, as it would have ended after them. wasm-opt then finds what led there
//! only, and takes it away. What is left of those words is how the library's own types are written for
//! programmers: a table keeps that in the program, and in an applicant's it writes nothing. The table also
//! keeps what a library brings along and nobody there calls; that becomes the end of the program too.

use std::collections::HashMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, Function, Module};
use wasmparser::{FunctionBody, KnownCustom, Name, Parser, Payload, TypeRef};

/// The standard library's functions that say why and never return, without the hashes in their names.
const LAST: &[&str] = &[
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::lazy::panic_poisoned",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::assert_failed",
    "core::panicking::assert_failed_inner",
    "core::panicking::panic",
    "core::panicking::panic_bounds_check",
    "core::panicking::panic_fmt",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "core::str::slice_error_fail_rt",
    "std::panicking::panic_with_hook",
];

/// All of that module are such functions.
const ALL_OF: &str = "core::panicking::panic_const::";

/// How the names of those begin that write a type of these for programmers. Those of other libraries are
/// left: some write for readers what they write for programmers (chrono its days, js-sys its texts).
const FOR_PROGRAMMERS: &[&str] = &[
    "<&",
    "<*mut ",
    "<async_once_cell::",
    "<bool ",
    "<char ",
    "<core::",
    "<isize ",
    "<std::",
    "<str ",
    "<usize ",
    "<wasm_bindgen::JsValue ",
];
const WRITES: &str = " as core::fmt::Debug>::fmt";

/// How the names of those begin that are called from such words alone, or from [`STREAMS`].
const NEVER: &[&str] = &[
    "<core::fmt::builders::PadAdapter as ",
    "<std::io::error::Error as core::fmt::Display>::fmt",
    PROMISES,
];

/// What makes a promise for a script out of something that goes on in the program. An applicant's program
/// makes none.
const PROMISES: &str = "js_sys::futures::future_to_promise";

/// Streams between scripts and the program, which leptos brings along for talking to servers.
const STREAMS: &str = "wasm_streams::";

/// Whose words are taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// Those of panics.
    Panics,
    /// Also those that types have for programmers, and what no applicant's program calls.
    AllForProgrammers,
}

/// The program, whose names must not have been taken away yet, without such words.
///
/// # Errors
/// In words: the program is not readable, or names none of its functions.
pub(super) fn silenced(program: &[u8], words: Words) -> Result<Vec<u8>, String> {
    let mut silencer = Silencer::of(program, words).map_err(|why| why.to_string())?;
    if words == Words::AllForProgrammers && silencer.has_own_promises {
        return Err(format!("it uses {PROMISES}, which would end it"));
    }
    if !silencer.silent.values().any(|becomes| *becomes == Becomes::Unreachable) {
        return Err("it names no function that ends it".to_owned());
    }
    let mut silent = Module::new();
    let parsed = silencer.parse_core_module(&mut silent, Parser::new(0), program);
    parsed.map_err(|why| why.to_string())?;
    Ok(silent.finish())
}

/// What becomes of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Becomes {
    /// The end of the program.
    Unreachable,
    /// Success, with nothing written.
    Nothing,
}

/// What becomes of which functions, by their place, and the place of the next function; and whether promises
/// are made of anything but streams.
#[derive(Debug, Default)]
struct Silencer {
    silent: HashMap<u32, Becomes>,
    next: u32,
    has_own_promises: bool,
}

impl Silencer {
    fn of(program: &[u8], words: Words) -> wasmparser::Result<Self> {
        let mut found = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let is_function = matches!(import?.ty, TypeRef::Func(_));
                        found.next += u32::from(is_function);
                    }
                }
                Payload::CustomSection(section) => {
                    let KnownCustom::Name(names) = section.as_known() else { continue };
                    for names in names {
                        let Name::Function(names) = names? else { continue };
                        for named in names {
                            let named = named?;
                            found.has_own_promises |= is_own_promise(named.name);
                            if let Some(becomes) = becomes(named.name, words) {
                                found.silent.insert(named.index, becomes);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(found)
    }
}

impl Reencode for Silencer {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        let this = self.next;
        self.next += 1;
        let mut silent = Function::new([]);
        match self.silent.get(&this) {
            None => return reencode::utils::parse_function_body(self, code, body),
            Some(Becomes::Unreachable) => silent.instructions().unreachable().end(),
            Some(Becomes::Nothing) => silent.instructions().i32_const(0).end(),
        };
        code.function(&silent);
        Ok(())
    }
}

/// What becomes of the function of that name; none: it stays. Names are `core[4a3b…]::panicking::panic_fmt`,
/// and for each type anew `core[4a3b…]::panicking::assert_failed::<u8, u8>`; or, of another compiler's
/// making, `core::panicking::panic_fmt::h4a3b…`.
fn becomes(name: &str, words: Words) -> Option<Becomes> {
    let mut plain = String::new();
    for part in name.split('[') {
        plain.push_str(part.split_once(']').map_or(part, |(_, behind)| behind));
    }
    let plain = plain.split("::<").next().unwrap_or_default();
    // The second of one name is `….33`.
    let plain = match plain.rsplit_once('.') {
        Some((first, count)) if count.chars().all(|c| c.is_ascii_digit()) => first,
        _ => plain,
    };
    let plain = match plain.rsplit_once("::h") {
        Some((path, hash)) if hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit()) => {
            path
        }
        _ => plain,
    };
    if LAST.contains(&plain) || plain.starts_with(ALL_OF) {
        return Some(Becomes::Unreachable);
    }
    if words == Words::Panics {
        return None;
    }
    let begins = |list: &[&str]| list.iter().any(|begin| plain.starts_with(begin));
    if begins(NEVER) || name.contains(STREAMS) {
        return Some(Becomes::Unreachable);
    }
    (plain.ends_with(WRITES) && begins(FOR_PROGRAMMERS)).then_some(Becomes::Nothing)
}

/// Whether a name tells of a promise that is made of something of the program's own: of what it is made
/// stands in the names of those that free it.
fn is_own_promise(name: &str) -> bool {
    name.contains(&format!("{PROMISES}<")) && !name.contains(STREAMS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, FunctionSection, ImportSection, NameMap,
        NameSection, TypeSection,
    };

    /// An import, and two functions that return nothing at once; the second has that name.
    fn program(name: &str) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut exports = ExportSection::new();
        for at in 1..3 {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().end();
            code.function(&body);
            exports.export(&format!("f{at}"), ExportKind::Func, at);
        }
        let (mut names, mut section) = (NameMap::new(), NameSection::new());
        names.append(1, "app::panic");
        names.append(2, name);
        section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code).section(&section);
        module.finish()
    }

    fn lengths_of_bodies(program: &[u8]) -> Vec<usize> {
        let payloads = Parser::new(0).parse_all(program);
        let bodies = payloads.filter_map(|payload| match payload.unwrap() {
            Payload::CodeSectionEntry(body) => Some(body.as_bytes().len()),
            _ => None,
        });
        bodies.collect()
    }

    #[test]
    fn a_function_that_says_why_ends_at_once_and_no_other_does() {
        let program = program("core[4a3b5c]::panicking::panic_fmt");
        assert_eq!(lengths_of_bodies(&program), [2, 2]);
        assert_eq!(lengths_of_bodies(&silenced(&program, Words::Panics).unwrap()), [2, 3]);
    }

    #[test]
    fn names_are_known_in_every_form_and_what_returns_is_left() {
        for last in [
            "core[4a3b5c]::panicking::panic_const::panic_const_async_fn_resumed",
            "core[4a3b5c]::panicking::assert_failed::<u8, core[4a3b5c]::option::Option<u8>>",
            "core::result::unwrap_failed::h0123456789abcdef",
            "core::result::unwrap_failed::h0123456789abcdef.21",
            "core[4a3b5c]::panicking::panic_fmt.7",
        ] {
            assert_eq!(becomes(last, Words::Panics), Some(Becomes::Unreachable), "{last}");
        }
        for other in [
            "std[4a3b5c]::panicking::panic_count::is_zero_slow_path",
            "<core[4a3b5c]::panicking::AssertKind as core[4a3b5c]::fmt::Debug>::fmt",
            "app::option::unwrap_failed",
            "core[4a3b5c]::fmt::write",
        ] {
            assert_eq!(becomes(other, Words::Panics), None, "{other}");
        }
    }

    #[test]
    fn what_readers_read_is_left_where_the_words_for_programmers_go() {
        for silent in [
            "<char as core[4a3b5c]::fmt::Debug>::fmt",
            "<&usize as core[4a3b5c]::fmt::Debug>::fmt",
            "<usize as core[4a3b5c]::fmt::Debug>::fmt.33",
            "<core[4a3b5c]::ops::range::Range<usize> as core[4a3b5c]::fmt::Debug>::fmt",
            "<&T as core::fmt::Debug>::fmt::h0123456789abcdef",
        ] {
            assert_eq!(
                becomes(silent, Words::AllForProgrammers),
                Some(Becomes::Nothing),
                "{silent}"
            );
            assert_eq!(becomes(silent, Words::Panics), None, "{silent}");
        }
        for left in [
            "<chrono::naive::date::NaiveDate as core::fmt::Debug>::fmt::h0123456789abcdef",
            "<u64 as core[4a3b5c]::fmt::Display>::fmt",
            "<alloc[4a3b5c]::string::String as core[4a3b5c]::fmt::Write>::write_str",
        ] {
            assert_eq!(becomes(left, Words::AllForProgrammers), None, "{left}");
        }
    }

    #[test]
    fn what_a_library_brings_along_unasked_ends_the_program_and_own_promises_are_refused() {
        let of = "core[4a3b5c]::ptr::drop_in_place::<js_sys::futures::future_to_promise<";
        let streams = format!("{of}wasm_streams::writable::IntoUnderlyingSink>>");
        for never in
            ["js_sys::futures::future_to_promise::{{closure}}::h0123456789abcdef", &streams]
        {
            let becomes = |words| becomes(never, words);
            assert_eq!(becomes(Words::AllForProgrammers), Some(Becomes::Unreachable), "{never}");
            assert_eq!(becomes(Words::Panics), None, "{never}");
        }
        let (streams, own) = (program(&streams), program(&format!("{of}app::sealed>>")));
        assert_eq!(
            lengths_of_bodies(&silenced(&streams, Words::AllForProgrammers).unwrap()),
            [2, 3]
        );
        let refused = silenced(&own, Words::AllForProgrammers).unwrap_err();
        assert!(refused.contains(PROMISES), "{refused}");
    }

    #[test]
    fn a_program_without_names_is_an_error() {
        assert!(silenced(&program("app::other"), Words::Panics).is_err());
        assert!(silenced(b"<!doctype html>", Words::Panics).is_err());
    }
}
