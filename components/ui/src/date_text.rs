//! A date as it was typed.

/// What stands in the boxes of a [`DateField`](crate::DateField), untouched: full-width digits,
/// spaces, 元 for a first year. Reading it as a date is the caller's task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateText {
    /// The code of the chosen era; empty: none chosen, or none offered.
    pub era: String,
    /// The year, in that era.
    pub year: String,
    /// The month.
    pub month: String,
    /// The day of the month.
    pub day: String,
}

/// A box of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// 元号
    Era,
    /// 年
    Year,
    /// 月
    Month,
    /// 日
    Day,
}

impl DatePart {
    /// The id of this box in the date field of that id: the address for an error summary's entry.
    pub fn id(self, field: &str) -> String {
        let part = match self {
            Self::Era => "-era",
            Self::Year => "-year",
            Self::Month => "-month",
            Self::Day => "-day",
        };
        [field, part].concat()
    }
}

impl DateText {
    /// Whether nothing has been typed; a chosen era alone says nothing yet.
    pub fn is_empty(&self) -> bool {
        [&self.year, &self.month, &self.day].iter().all(|text| text.trim().is_empty())
    }

    /// What stands in one box.
    pub fn part(&self, part: DatePart) -> &str {
        match part {
            DatePart::Era => &self.era,
            DatePart::Year => &self.year,
            DatePart::Month => &self.month,
            DatePart::Day => &self.day,
        }
    }

    /// The same date with another text in one box.
    #[must_use]
    pub fn with_part(mut self, part: DatePart, text: String) -> Self {
        match part {
            DatePart::Era => self.era = text,
            DatePart::Year => self.year = text,
            DatePart::Month => self.month = text,
            DatePart::Day => self.day = text,
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_era_alone_is_not_an_answer() {
        let typed = DateText::default().with_part(DatePart::Era, "reiwa".to_owned());
        assert!(typed.is_empty());
        assert!(!typed.with_part(DatePart::Day, "３".to_owned()).is_empty());
    }
}
