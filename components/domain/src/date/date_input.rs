use serde::{Deserialize, Serialize};

use crate::date::era::western;
use crate::date::written::{self, WrittenDate, WrittenYear};
use crate::date::{Date, DateFault, DateInputError, DateLimits, DatePart, Era, EraDate};

/// A date as it is typed, field by field, exactly as it stands in the fields.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DateInput {
    /// The chosen era's code; empty or [`DateInput::WESTERN`] for the Western calendar (西暦).
    pub era: String,
    /// The year; may carry an era itself (昭和15, S15), or the whole date, pasted.
    pub year: String,
    /// The month.
    pub month: String,
    /// The day.
    pub day: String,
}

impl DateInput {
    /// The code for the Western calendar in [`DateInput::era`].
    pub const WESTERN: &'static str = "western";

    /// Whether nothing was typed; a chosen era alone is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.year, &self.month, &self.day].iter().all(|field| field.trim().is_empty())
    }

    /// Reads the date as people type it: full-width digits, spaces pasted along, 元, kanji numerals,
    /// 年・月・日 behind the numbers, an era in the year's field, a whole date in any one field.
    ///
    /// # Errors
    /// Names the one part to put right, what is wrong with it, and the limit that it passes.
    pub fn read(&self, limits: &DateLimits) -> Result<Date, DateInputError> {
        let chosen = self.chosen_era()?;
        if self.is_empty() {
            return Err(DatePart::Whole.wrong(DateFault::Missing));
        }
        let pasted = self.pasted_whole()?;
        // A Western date pasted whole stands for itself, whatever era the field happened to show.
        let chosen = chosen.filter(|_| pasted.is_none_or(|whole| whole.year.year < 1000));
        let (year, month, day) = match pasted {
            Some(written) => (written.year, written.month, written.day),
            None => (
                field(DatePart::Year, &self.year, WrittenYear::read)?,
                field(DatePart::Month, &self.month, written::month)?,
                field(DatePart::Day, &self.day, written::day)?,
            ),
        };
        let date = date(year.era.or(chosen), year.year, month, day)?;
        if let Some((era, other)) = year.other
            && self::date(era, other, month, day) != Ok(date)
        {
            return Err(DatePart::Year.wrong(DateFault::Contradiction));
        }
        limits.check(date)
    }

    fn chosen_era(&self) -> Result<Option<Era>, DateInputError> {
        let chosen = self.era.trim();
        if chosen.is_empty() || chosen == Self::WESTERN {
            return Ok(None);
        }
        match Era::written_at_start(&chosen.to_ascii_lowercase()) {
            Some((era, bytes)) if bytes == chosen.len() => Ok(Some(era)),
            _ => Err(DatePart::Era.wrong(DateFault::NoSuchEra)),
        }
    }

    /// A whole date in one field. The other fields are empty then, or say the same.
    fn pasted_whole(&self) -> Result<Option<WrittenDate>, DateInputError> {
        let fields = [&self.year, &self.month, &self.day];
        let Some((at, whole)) =
            fields.iter().enumerate().find_map(|(at, text)| Some((at, WrittenDate::read(text)?)))
        else {
            let mut filled = fields.iter().filter(|text| !text.trim().is_empty());
            return match (filled.next(), filled.next()) {
                // Meant as a whole date, but a part of it is missing: 2026年11月.
                (Some(alone), None) if written::holds_several_numbers(alone) => {
                    Err(DatePart::Whole.wrong(DateFault::NotADate))
                }
                _ => Ok(None),
            };
        };
        let agrees = |n: usize, text: &str| {
            n == at
                || text.trim().is_empty()
                || WrittenDate::read(text) == Some(whole)
                || match n {
                    0 => WrittenYear::read(text).is_some_and(|y| y.year == whole.year.year),
                    1 => written::month(text) == Some(whole.month),
                    _ => written::day(text) == Some(whole.day),
                }
        };
        if fields.iter().enumerate().all(|(n, text)| agrees(n, text)) {
            Ok(Some(whole))
        } else {
            Err(DatePart::Whole.wrong(DateFault::Contradiction))
        }
    }
}

fn field<T>(
    part: DatePart,
    text: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, DateInputError> {
    if text.trim().is_empty() {
        return Err(part.wrong(DateFault::Missing));
    }
    read(text).ok_or_else(|| part.wrong(DateFault::NotANumber))
}

/// The day of a year in an era, or of the Western calendar.
///
/// Four figures are a Western year even where an era is chosen, as long as the day is in that era:
/// a field that stands on 昭和 and is given 1940 leaves no doubt.
fn date(era: Option<Era>, year: u32, month: u32, day: u32) -> Result<Date, DateInputError> {
    let Some(era) = era else {
        return match year {
            0 => Err(DatePart::Year.wrong(DateFault::YearZero)),
            1..1000 => Err(DatePart::Era.wrong(DateFault::Missing)),
            _ => western(year, month, day),
        };
    };
    if year < 1000 {
        return EraDate { era, year, month, day }.to_date();
    }
    let date = western(year, month, day)?;
    match (era.first_day(), era.last_day()) {
        (Some(first), _) if date < first => {
            Err(DatePart::Year.wrong(DateFault::EraNotBegun { first }))
        }
        (_, Some(last)) if date > last => Err(DatePart::Year.wrong(DateFault::EraEnded { last })),
        _ => Ok(date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    fn day(text: &str) -> Date {
        iso::read(text).unwrap()
    }

    fn typed(era: &str, year: &str, month: &str, day: &str) -> Result<Date, DateInputError> {
        let [era, year, month, day] = [era, year, month, day].map(str::to_owned);
        DateInput { era, year, month, day }.read(&DateLimits::default())
    }

    #[test]
    fn the_same_birthday_however_it_is_typed() {
        let fields = [
            ("showa", "15", "5", "1"),
            ("昭和", "１５", "５", "１"),
            ("showa", " 15年 ", "5月", "　1日"),
            ("western", "1940", "05", "01"),
            ("", "１９４０年", "5", "1"),
            ("", "昭和15年", "5", "1"),
            ("reiwa", "S15", "5", "1"),
            ("showa", "1940", "5", "1"),
            ("showa", "十五", "五", "一"),
        ];
        for (era, year, month, date) in fields {
            assert_eq!(typed(era, year, month, date), Ok(day("1940-05-01")), "{era} {year}");
        }
    }

    #[test]
    fn a_whole_date_pasted_into_one_field_is_read() {
        let texts = [
            "昭和15年5月1日",
            "昭和１５年　５月　１日生",
            "昭和十五年五月一日",
            "S15.5.1",
            "Ｓ１５－５－１",
            "㍼15/05/01",
            "昭15・5・1",
            "S150501",
            "1940/5/1",
            "1940-05-01",
            "1940. 5. 1",
            "19400501",
            "1940年5月1日(水)",
            "1940年(昭和15年)05月01日",
            "昭和15（1940）年5月1日",
            "一九四〇年五月一日",
            "\u{feff}1940年5月1日\u{200b}",
            "Showa 15, 5, 1",
        ];
        for text in texts {
            assert_eq!(typed("", text, "", ""), Ok(day("1940-05-01")), "{text}");
            assert_eq!(typed("reiwa", "", text, ""), typed("", text, "", ""), "{text}");
        }
        assert_eq!(typed("", "令和元年5月1日", "", ""), Ok(day("2019-05-01")));
        assert_eq!(typed("showa", "15.5.1", "", ""), Ok(day("1940-05-01")));
        assert_eq!(typed("", "令和9年5月1日まで有効", "5", "1"), Ok(day("2027-05-01")));
    }

    #[test]
    fn what_contradicts_itself_is_not_guessed_at() {
        let contradiction = |part: DatePart| Err(part.wrong(DateFault::Contradiction));
        assert_eq!(typed("", "1940/5/1", "6", ""), contradiction(DatePart::Whole));
        assert_eq!(typed("", "1940年(昭和16年)5月1日", "", ""), contradiction(DatePart::Year));
        let ended = DateFault::EraEnded { last: day("1989-01-07") };
        assert_eq!(typed("showa", "2026", "5", "1"), Err(DatePart::Year.wrong(ended)));
    }

    #[test]
    fn what_is_missing_or_no_number_is_named_by_its_part() {
        let cases = [
            (typed("showa", "", " ", "　"), DatePart::Whole, DateFault::Missing),
            (typed("showa", "", "5", "1"), DatePart::Year, DateFault::Missing),
            (typed("showa", "15", "", "1"), DatePart::Month, DateFault::Missing),
            (typed("showa", "15", "5", ""), DatePart::Day, DateFault::Missing),
            (typed("western", "15", "5", "1"), DatePart::Era, DateFault::Missing),
            (typed("", "0", "5", "1"), DatePart::Year, DateFault::YearZero),
            (typed("reiwa", "０", "5", "1"), DatePart::Year, DateFault::YearZero),
            (typed("edo", "3", "5", "1"), DatePart::Era, DateFault::NoSuchEra),
            (typed("showa", "abc", "5", "1"), DatePart::Year, DateFault::NotANumber),
            (typed("showa", "15", "May", "1"), DatePart::Month, DateFault::NotANumber),
            (typed("showa", "15", "5", "1.5"), DatePart::Day, DateFault::NotANumber),
            (typed("showa", "-15", "5", "-1x"), DatePart::Day, DateFault::NotANumber),
            (typed("", "2026", "2", "29"), DatePart::Day, DateFault::NoSuchDay { last: 28 }),
        ];
        for (got, part, fault) in cases {
            assert_eq!(got, Err(part.wrong(fault)));
        }
    }

    #[test]
    fn a_date_pasted_in_part_is_called_no_date_rather_than_no_number() {
        for text in ["2026年11月", "令和8.11", "1940/5/1/2"] {
            assert_eq!(typed("", text, "", ""), Err(DatePart::Whole.wrong(DateFault::NotADate)));
        }
        let not_a_number = Err(DatePart::Year.wrong(DateFault::NotANumber));
        assert_eq!(typed("", "2026年11月", "11", "22"), not_a_number);
    }

    #[test]
    fn ten_thousand_characters_are_no_number_and_do_no_harm() {
        let not_a_number = Err(DatePart::Year.wrong(DateFault::NotANumber));
        for text in ["9", "年", "あ", "昭和"].map(|text| text.repeat(10_000)) {
            assert_eq!(typed("showa", &text, "5", "1"), not_a_number);
        }
        let far = DateFault::TooLate { latest: day("2199-12-31") };
        assert_eq!(typed("", "20266", "5", "1"), Err(DatePart::Year.wrong(far)));
        assert_eq!(
            typed("", "4294967295", "5", "1"),
            Err(DatePart::Year.wrong(DateFault::NotANumber))
        );
    }

    #[test]
    fn limits_name_the_part_that_passes_them() {
        let today = day("2026-11-22");
        let read = |text: &str, limits: DateLimits| {
            DateInput { year: text.to_owned(), ..DateInput::default() }.read(&limits)
        };
        let until_today = DateLimits::until_today(today);
        let future = |part: DatePart| Err(part.wrong(DateFault::InFuture { today }));
        assert_eq!(read("令和8年11月22日", until_today), Ok(today));
        assert_eq!(read("令和8年11月23日", until_today), future(DatePart::Day));
        assert_eq!(read("令和8年12月1日", until_today), future(DatePart::Month));
        assert_eq!(read("令和9年1月1日", until_today), future(DatePart::Year));
        let earliest = day("1873-01-01");
        let early = Err(DatePart::Year.wrong(DateFault::TooEarly { earliest }));
        assert_eq!(read("1872/12/31", until_today), early);
        assert_eq!(read("明治5年12月2日", until_today), early);
        let birth = day("1940-05-01");
        let not_before = DateLimits { earliest: Some(birth), ..until_today };
        let early = Err(DatePart::Month.wrong(DateFault::TooEarly { earliest: birth }));
        assert_eq!(read("昭和15年4月30日", not_before), early);
    }
}
