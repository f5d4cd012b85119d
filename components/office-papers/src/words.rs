//! Dates, sums and lists, as a notice writes them.

use chrono::Datelike;
use madoguchi_documents::{Block, Choice, Tick};
use madoguchi_domain::Date;
use madoguchi_domain::date::EraDate;
use madoguchi_messages::{Msg, key, say, say_code, say_with};

pub(crate) use madoguchi_wording::{list, period, yen};

/// The words of a message.
pub(crate) fn word(message: Msg) -> String {
    say(message).to_owned()
}

/// A date by its era, as official papers have it: 令和8年11月26日.
pub(crate) fn date(date: Date) -> String {
    let [m, d] = [date.month().to_string(), date.day().to_string()];
    let year = match EraDate::of(date) {
        Some(era) => {
            let year =
                if era.year == 1 { word(key::DATE_FIRST_YEAR) } else { era.year.to_string() };
            let name = say_code("era", era.era.code());
            say_with(key::DATE_ERA_YEAR, &[("era", name), ("y", &year)])
        }
        None => {
            let western = say_code("era", "western");
            say_with(key::DATE_ERA_YEAR, &[("era", western), ("y", &date.year().to_string())])
        }
    };
    say_with(key::OFFICE_DATE, &[("year", &year), ("m", &m), ("d", &d)])
}

/// A date, or the place for one.
pub(crate) fn date_or_blank(day: Option<Date>) -> String {
    day.map_or_else(|| word(key::OFFICE_DATE_BY_HAND), date)
}

/// A date, or nothing: a cell to be filled in.
pub(crate) fn date_or_nothing(day: Option<Date>) -> String {
    day.map(date).unwrap_or_default()
}

/// What is to be written down with a pen needs room: some empty lines, or what is known.
pub(crate) fn or_room(text: &str) -> String {
    if text.is_empty() { "\n\n".to_owned() } else { text.to_owned() }
}

/// A table; a paper has none where there is nothing to say.
pub(crate) fn table(heading: Msg, rows: Vec<(String, String)>) -> Option<Block> {
    (!rows.is_empty()).then(|| Block::Table { heading: word(heading), rows })
}

/// A sentence.
pub(crate) fn sentence(text: impl Into<String>) -> Block {
    Block::Sentence(text.into())
}

/// A line to sign on, with a place for a seal.
pub(crate) fn signature(label: impl Into<String>) -> Block {
    Block::Signature { label: label.into(), seal: word(key::SHEET_SEAL) }
}

/// A question that one of two answers, known or not.
pub(crate) fn either(text: impl Into<String>, [yes, no]: [Msg; 2], answer: Option<bool>) -> Choice {
    let option = |label, value| Tick { label: word(label), ticked: answer == Some(value) };
    Choice { text: text.into(), options: vec![option(yes, true), option(no, false)] }
}
