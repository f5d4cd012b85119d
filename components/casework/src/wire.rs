//! How dates and the codes of `madoguchi-domain` stand in a log.

pub(crate) mod date {
    use madoguchi_domain::date::{Date, iso};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer};

    pub(crate) use iso::serialize;

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        let text = String::deserialize(from)?;
        iso::read(&text).ok_or_else(|| D::Error::custom("not a date"))
    }

    pub(crate) mod option {
        use super::*;

        pub(crate) use iso::option::serialize;

        pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
            from: D,
        ) -> Result<Option<Date>, D::Error> {
            let text: Option<String> = Option::deserialize(from)?;
            let read =
                |text: String| iso::read(&text).ok_or_else(|| D::Error::custom("not a date"));
            text.map(read).transpose()
        }
    }
}

pub(crate) mod code {
    use madoguchi_domain::Code;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    fn of<T: Code, E: Error>(text: &str) -> Result<T, E> {
        let number = T::CODES.iter().position(|code| *code == text);
        number.map(|number| T::ALL[number]).ok_or_else(|| E::custom("not a known code"))
    }

    pub(crate) fn serialize<T: Code, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(T::CODES[value.number()])
    }

    pub(crate) fn deserialize<'de, T: Code, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        of(&String::deserialize(from)?)
    }

    pub(crate) mod option {
        use super::*;

        pub(crate) fn serialize<T: Code, S: Serializer>(
            value: &Option<T>,
            to: S,
        ) -> Result<S::Ok, S::Error> {
            match value {
                Some(value) => super::serialize(value, to),
                None => to.serialize_none(),
            }
        }

        pub(crate) fn deserialize<'de, T: Code, D: Deserializer<'de>>(
            from: D,
        ) -> Result<Option<T>, D::Error> {
            let text: Option<String> = Option::deserialize(from)?;
            text.map(|text| of(&text)).transpose()
        }
    }

    pub(crate) mod list {
        use super::*;

        pub(crate) fn serialize<T: Code, S: Serializer>(
            values: &[T],
            to: S,
        ) -> Result<S::Ok, S::Error> {
            to.collect_seq(values.iter().map(|value| T::CODES[value.number()]))
        }

        pub(crate) fn deserialize<'de, T: Code, D: Deserializer<'de>>(
            from: D,
        ) -> Result<Vec<T>, D::Error> {
            let texts: Vec<String> = Vec::deserialize(from)?;
            texts.iter().map(|text| of(text)).collect()
        }
    }
}
