use crate::date::era::Era;
use crate::date::numerals::Numeral;

/// A year as somebody wrote it: with its era or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WrittenYear {
    /// The era that stands before it.
    pub(super) era: Option<Era>,
    /// The number.
    pub(super) year: u32,
    /// The same year once more, as official papers print it: 2027年(令和09年).
    pub(super) other: Option<(Option<Era>, u32)>,
}

/// A whole date as somebody wrote it: 令和8年11月22日, S15.5.1, 1940/5/1, 19400501.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WrittenDate {
    pub(super) year: WrittenYear,
    pub(super) month: u32,
    pub(super) day: u32,
}

impl WrittenDate {
    /// Reads a whole date; none where the text is not one.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut tokens = Tokens::of(text)?;
        if let Some(date) = Self::unbroken(&tokens.0) {
            return Some(date);
        }
        let year = tokens.year()?;
        let month = tokens.number(Token::Month)?;
        let day = tokens.number(Token::Day)?;
        // A day of the week, 生, まで有効 may follow; another number may not.
        let more = tokens.0.iter().any(|token| matches!(token, Token::Number(_)));
        (!more).then_some(Self { year, month, day })
    }

    /// 20261122 and S150501.
    fn unbroken(tokens: &[Token]) -> Option<Self> {
        let (era, number) = match tokens {
            [Token::Number(number)] if number.length == 8 => (None, number),
            // In reverse, like all tokens.
            [Token::Number(number), Token::Era(era)] if number.length == 6 => (Some(*era), number),
            _ => return None,
        };
        let n = number.value;
        let year = WrittenYear { era, year: n / 10_000, other: None };
        Some(Self { year, month: n / 100 % 100, day: n % 100 })
    }
}

impl WrittenYear {
    /// Reads a year: 15, 昭和15年, S15, 元, 1940年, 2027年(令和9年).
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut tokens = Tokens::of(text)?;
        let year = tokens.year()?;
        tokens.is_at_end().then_some(year)
    }
}

/// Reads a month: 5, ５月, 五月.
pub(super) fn month(text: &str) -> Option<u32> {
    alone(text, Token::Month)
}

/// Reads a day of the month: 1, １日, 一日.
pub(super) fn day(text: &str) -> Option<u32> {
    alone(text, Token::Day)
}

/// Whether a text holds more than one number: then it was meant as more than one part of a date.
pub(super) fn holds_several_numbers(text: &str) -> bool {
    Tokens::of(text).is_some_and(|tokens| {
        tokens.0.iter().filter(|token| matches!(token, Token::Number(_))).nth(1).is_some()
    })
}

fn alone(text: &str, unit: Token) -> Option<u32> {
    let mut tokens = Tokens::of(text)?;
    let number = tokens.number(unit)?;
    tokens.is_at_end().then_some(number)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Era(Era),
    Number(Numeral),
    Year,
    Month,
    Day,
    Break,
    Open,
    Close,
    Other,
}

/// What is still to be read, in reverse, so that reading is popping.
struct Tokens(Vec<Token>);

impl Tokens {
    /// None for a text too long to be a date: somebody pasted a letter into the field.
    fn of(text: &str) -> Option<Self> {
        const LONGEST: usize = 64;
        let text = text.trim();
        if text.chars().nth(LONGEST).is_some() {
            return None;
        }
        let plain: String = text.chars().filter_map(plain).collect();
        let mut rest = plain.as_str();
        let mut tokens = Vec::new();
        while let Some(c) = rest.chars().next() {
            let (token, bytes) = if let Some((era, bytes)) = Era::written_at_start(rest) {
                (Token::Era(era), bytes)
            } else if let Some(number) = Numeral::at_start(rest) {
                (Token::Number(number), number.bytes)
            } else {
                (Token::of(c), c.len_utf8())
            };
            // Spaces and strokes say nothing but that a number has ended.
            if token != Token::Break || tokens.last() != Some(&Token::Break) {
                tokens.push(token);
            }
            rest = &rest[bytes..];
        }
        tokens.reverse();
        Some(Self(tokens))
    }

    fn take(&mut self, wanted: Token) -> bool {
        let there = self.0.last() == Some(&wanted);
        if there {
            self.0.pop();
        }
        there
    }

    /// A number, and its unit where it is written.
    fn number(&mut self, unit: Token) -> Option<u32> {
        self.take(Token::Break);
        let Some(Token::Number(number)) = self.0.last().copied() else { return None };
        self.0.pop();
        self.take(Token::Break);
        self.take(unit);
        Some(number.value)
    }

    fn year(&mut self) -> Option<WrittenYear> {
        let (era, year) = self.year_alone()?;
        let other = if self.take(Token::Open) {
            let other = self.year_alone()?;
            self.take(Token::Close).then_some(())?;
            self.take(Token::Year);
            Some(other)
        } else {
            None
        };
        Some(WrittenYear { era, year, other })
    }

    fn year_alone(&mut self) -> Option<(Option<Era>, u32)> {
        self.take(Token::Break);
        let era = match self.0.last() {
            Some(Token::Era(era)) => Some(*era),
            _ => None,
        };
        if era.is_some() {
            self.0.pop();
        }
        Some((era, self.number(Token::Year)?))
    }

    fn is_at_end(&mut self) -> bool {
        self.take(Token::Break);
        self.0.is_empty()
    }
}

impl Token {
    fn of(c: char) -> Self {
        match c {
            '年' => Self::Year,
            '月' => Self::Month,
            '日' => Self::Day,
            '(' => Self::Open,
            ')' => Self::Close,
            ' ' | '/' | '.' | '-' | ',' | '、' | '。' | '・' | '･' | 'ー' | 'ｰ' | '‐' | '‑'
            | '–' | '—' | '―' | '−' => Self::Break,
            _ => Self::Other,
        }
    }
}

/// Full-width letters, digits and signs as plain ones, in lower case; any space as one kind of
/// space; marks without width, which come along when text is pasted, not at all.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(c) - 0xfee0).map(|c| c.to_ascii_lowercase())
        }
        _ if c.is_whitespace() => Some(' '),
        _ => Some(c.to_ascii_lowercase()),
    }
}
