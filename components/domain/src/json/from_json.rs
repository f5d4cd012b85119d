use std::collections::BTreeMap;

use super::{Place, Read};
use crate::date::{Date, Period, iso};
use crate::policy::JsonShape;

/// A type that is read from a data file.
pub(crate) trait FromJson: Sized {
    /// Reads what stands at a place.
    ///
    /// # Errors
    /// What is wrong, and where.
    fn from_json(at: &Place<'_>) -> Read<Self>;
}

impl FromJson for String {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        at.text().map(str::to_owned)
    }
}

impl FromJson for bool {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        at.bool()
    }
}

impl FromJson for u8 {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        at.whole(Self::MAX.into()).map(|number| number as Self)
    }
}

impl FromJson for u16 {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        at.whole(Self::MAX.into()).map(|number| number as Self)
    }
}

impl FromJson for u32 {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        at.whole(Self::MAX)
    }
}

impl FromJson for Date {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        iso::read(at.text()?).ok_or_else(|| at.wrong_type(JsonShape::Date))
    }
}

impl FromJson for Period {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        let (unit, number) = at.choice(&["days", "weeks", "months", "years"])?;
        let Some(number) = number else { return Err(at.wrong_type(JsonShape::Object)) };
        let number = u16::from_json(&number)?;
        Ok(match unit {
            "days" => Self::Days(number),
            "weeks" => Self::Weeks(number),
            "months" => Self::Months(number),
            _ => Self::Years(number),
        })
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        if at.is_null() { Ok(None) } else { T::from_json(at).map(Some) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        let mut list = Vec::new();
        for item in at.items()? {
            list.push(T::from_json(&item)?);
        }
        Ok(list)
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        let mut items = at.items()?;
        match (items.next(), items.next(), items.next()) {
            (Some(a), Some(b), None) => Ok((A::from_json(&a)?, B::from_json(&b)?)),
            _ => Err(at.wrong_type(JsonShape::List)),
        }
    }
}

impl FromJson for BTreeMap<String, String> {
    fn from_json(at: &Place<'_>) -> Read<Self> {
        at.entries()?.map(|(key, value)| Ok((key.to_owned(), String::from_json(&value)?))).collect()
    }
}

/// Reads a struct from an object: `from_json!(Window { name, closed_days; place, phone })`.
///
/// Keys before the semicolon must be there; one after it may be left out and is then its type's
/// default. A field whose key has another name says it: `town = "where"`. Every field must be
/// listed, or it does not compile.
macro_rules! from_json {
    ($type:ident {
        $($must:ident $(= $must_key:literal)?),* $(; $($may:ident $(= $may_key:literal)?),+)? $(,)?
    }) => {
        impl $crate::json::FromJson for $type {
            fn from_json(at: &$crate::json::Place<'_>) -> $crate::json::Read<Self> {
                at.object(&[
                    $($crate::json::from_json!(@key $must $($must_key)?),)*
                    $($($crate::json::from_json!(@key $may $($may_key)?)),+)?
                ])?;
                Ok(Self {
                    $($must: at.key($crate::json::from_json!(@key $must $($must_key)?))?,)*
                    $($($may: at.key_or_default(
                        $crate::json::from_json!(@key $may $($may_key)?)
                    )?),+)?
                })
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}
pub(crate) use from_json;

/// Lets serde's derived types hold a type that is read by [`FromJson`].
macro_rules! deserialize_from_json {
    ($type:ident) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let json = $crate::json::Json::deserialize(d)?;
                $crate::json::FromJson::from_json(&$crate::json::Place::top(&json))
                    .map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use deserialize_from_json;
