//! The names by which a program and its script know each other: long and with a hash when wasm-bindgen
//! gives them, of one or two letters on the page. What the script never calls goes altogether.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, Imports, Parser, Payload};

/// What wasm-bindgen's own names begin with. Any other name means something to somebody else.
const GIVEN: &[&str] = &["__wbg_", "__wbindgen_", "__externref_", "wasm_bindgen_"];

/// The module from which wasm-bindgen's glue answers ends so, and is called this instead.
const GLUE: (&str, &str) = ("_bg.js", "_");

type Failed = reencode::Error<Infallible>;

/// A program and its script, with short names.
#[derive(Debug)]
pub(super) struct Short {
    pub(super) script: String,
    pub(super) program: Vec<u8>,
}

/// Shortens the names in `program` and in `script`, which holds its glue.
///
/// # Errors
/// In words: the program is not readable.
pub(super) fn shortened(script: &str, program: &[u8]) -> Result<Short, String> {
    let asked: HashSet<&str> = words(script).filter(|part| is_word(part)).collect();
    let names = Names::of(program, asked).map_err(|why| why.to_string())?;
    let mut shortened = Module::new();
    let parsed = (&mut &names).parse_core_module(&mut shortened, Parser::new(0), program);
    parsed.map_err(|why| why.to_string())?;
    let script = words(script).map(|part| names.short_of(part)).collect::<String>();
    let script = names.modules.iter().fold(script, |script, module| {
        script.replace(&format!("\"{module}\""), &format!("\"{}\"", GLUE.1))
    });
    Ok(Short { script, program: shortened.finish() })
}

/// Names of one program, and those that its script says.
struct Names<'a> {
    asked: HashSet<&'a str>,
    short: HashMap<&'a str, String>,
    modules: HashSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(program: &'a [u8], asked: HashSet<&'a str>) -> wasmparser::Result<Self> {
        let (mut long, mut taken, mut modules) = (Vec::new(), HashSet::new(), HashSet::new());
        let mut put = |name: &'a str| match GIVEN.iter().any(|given| name.starts_with(given)) {
            true => long.push(name),
            false => {
                taken.insert(name);
            }
        };
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        put(import.name);
                        if import.module.ends_with(GLUE.0) {
                            modules.insert(import.module);
                        }
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        put(export?.name);
                    }
                }
                _ => {}
            }
        }
        let short = short_names().filter(|name| !taken.contains(name.as_str()));
        let short = long.into_iter().zip(short).collect();
        Ok(Self { asked, short, modules })
    }

    fn short_of<'b>(&'b self, name: &'b str) -> &'b str {
        self.short.get(name).map_or(name, String::as_str)
    }
}

impl Reencode for &Names<'_> {
    type Error = Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Failed> {
        let Imports::Single(at, import) = imports else {
            return reencode::utils::parse_imports(self, section, imports);
        };
        let module = if self.modules.contains(import.module) { GLUE.1 } else { import.module };
        let import = Import { module, name: self.short_of(import.name), ..import };
        reencode::utils::parse_imports(self, section, Imports::Single(at, import))
    }

    fn parse_export(
        &mut self,
        section: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Failed> {
        if !self.asked.contains(export.name) {
            return Ok(());
        }
        let export = Export { name: self.short_of(export.name), ..export };
        reencode::utils::parse_export(self, section, export)
    }
}

/// `a`, `b`, … `Z`, `aa`, `ab` …
fn short_names() -> impl Iterator<Item = String> {
    let letters = || ('a'..='z').chain('A'..='Z');
    let one = letters().map(String::from);
    one.chain(letters().flat_map(move |a| letters().map(move |b| String::from_iter([a, b]))))
}

/// A script in pieces: words, and what stands between them.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = script;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let other = |c: char| in_word(c) != in_word(first);
        let (piece, behind) = rest.split_at(rest.find(other).unwrap_or(rest.len()));
        rest = behind;
        Some(piece)
    })
}

fn is_word(piece: &str) -> bool {
    piece.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_' || c == '$')
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, Function, FunctionSection, TypeSection,
    };

    const LONG: &str = "__wbg_error_8c4e43fe74559d73";

    /// Imports two functions, and exports one that the script calls, one that it does not, and `a`.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", LONG, EntityType::Function(0));
        imports.import("./__wasm_split.js", "__wasm_split_load", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut exports = ExportSection::new();
        for (n, name) in ["__wbindgen_start", "__wbindgen_unused", "a"].into_iter().enumerate() {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().end();
            code.function(&body);
            exports.export(name, ExportKind::Func, 2 + n as u32);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.finish()
    }

    fn names_of(program: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload.unwrap() {
                Payload::ImportSection(section) => names.extend(section.into_imports().map(|i| {
                    let i = i.unwrap();
                    format!("{}:{}", i.module, i.name)
                })),
                Payload::ExportSection(section) => {
                    names.extend(section.into_iter().map(|e| e.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn program_and_script_agree_on_short_names_and_what_is_not_called_is_gone() {
        let script = format!("x={{\"./app_bg.js\":{{{LONG}:e=>f(e)}}}};w.__wbindgen_start();w.a()");
        let short = shortened(&script, &program()).unwrap();
        assert_eq!(short.script, "x={\"_\":{b:e=>f(e)}};w.c();w.a()");
        assert_eq!(
            names_of(&short.program),
            ["_:b", "./__wasm_split.js:__wasm_split_load", "c", "a"]
        );
    }

    #[test]
    fn a_longer_word_with_the_same_beginning_is_another_word() {
        let script = format!("{LONG}a,a{LONG},\"{LONG}\"");
        let short = shortened(&script, &program()).unwrap();
        assert_eq!(short.script, format!("{LONG}a,a{LONG},\"b\""));
    }

    #[test]
    fn what_is_no_program_is_an_error() {
        assert!(shortened("", b"<!doctype html>").is_err());
    }

    #[test]
    fn there_are_names_enough_and_each_is_another() {
        let names: Vec<String> = short_names().collect();
        let different: HashSet<&String> = names.iter().collect();
        assert_eq!((names.len(), different.len()), (52 + 52 * 52, 52 + 52 * 52));
    }
}
