/// A number at the start of a text: digits (８ has become 8 before), or kanji (二〇二六, 十五, 元).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Its value; ever the same once it is senselessly long.
    pub(super) value: u32,
    /// How many characters it has.
    pub(super) length: usize,
    /// How many bytes it takes.
    pub(super) bytes: usize,
}

impl Numeral {
    /// The number that a text begins with.
    pub(super) fn at_start(text: &str) -> Option<Self> {
        let (mut total, mut group, mut length, mut bytes) = (0_u32, None, 0, 0);
        for c in text.chars() {
            match (digit(c), ten_power(c)) {
                (Some(digit), _) => {
                    group = Some(group.unwrap_or(0_u32).saturating_mul(10).saturating_add(digit));
                }
                (None, Some(power)) => {
                    // 十五 is 15, 三十 is 30.
                    total = total.saturating_add(group.take().unwrap_or(1).saturating_mul(power));
                }
                (None, None) => break,
            }
            length += 1;
            bytes += c.len_utf8();
        }
        let value = total.saturating_add(group.unwrap_or(0));
        (length > 0).then_some(Self { value, length, bytes })
    }
}

fn digit(c: char) -> Option<u32> {
    // 元年 is year 1.
    let kanji = || "〇一二三四五六七八九".chars().chain(['零', '元']).position(|k| k == c);
    c.to_digit(10).or_else(|| match kanji()? {
        10 => Some(0),
        11 => Some(1),
        digit => u32::try_from(digit).ok(),
    })
}

fn ten_power(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_they_stand_on_old_papers() {
        let read = |text| Numeral::at_start(text).map(|n| (n.value, n.length));
        assert_eq!(read("2026年"), Some((2026, 4)));
        assert_eq!(read("二〇二六年"), Some((2026, 4)));
        assert_eq!(read("十五年"), Some((15, 2)));
        assert_eq!(read("三十一日"), Some((31, 3)));
        assert_eq!(read("千九百四十年"), Some((1940, 5)));
        assert_eq!(read("元年"), Some((1, 1)));
        assert_eq!(read("年"), None);
        assert_eq!(read(&"9".repeat(10_000)), Some((u32::MAX, 10_000)));
    }
}
