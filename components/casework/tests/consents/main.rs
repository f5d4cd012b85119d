//! Consents of a person: what is recorded at the bedside, and what is answered to whoever asks.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../../../domain/tests/golden/answer.rs"]
#[allow(dead_code, reason = "other kinds of cases say more")]
mod answer;
#[path = "../../../domain/tests/golden/case.rs"]
mod case;
mod golden;
#[path = "../../../domain/tests/golden/input.rs"]
#[allow(dead_code, reason = "other kinds of cases say more")]
mod input;
#[path = "../../../domain/tests/golden/problem.rs"]
mod problem;
mod properties;
mod scenes;
#[path = "../support/mod.rs"]
mod support;
#[path = "../../../domain/tests/golden/terms.rs"]
mod terms;
