use super::Place;
use crate::date::{Date, Period, iso};
use crate::policy::JsonShape;

/// A type that is read from a data file.
pub(crate) trait FromJson: Sized {
    /// Reads what stands at a place. Where nothing stands it is `false`, 0, empty, none, or the
    /// first code of its list.
    fn from_json(at: &Place<'_>) -> Self;
}

impl FromJson for String {
    fn from_json(at: &Place<'_>) -> Self {
        at.text().to_owned()
    }
}

impl FromJson for bool {
    fn from_json(at: &Place<'_>) -> Self {
        at.bool()
    }
}

impl FromJson for u8 {
    fn from_json(at: &Place<'_>) -> Self {
        at.whole(Self::MAX.into()) as Self
    }
}

impl FromJson for u16 {
    fn from_json(at: &Place<'_>) -> Self {
        at.whole(Self::MAX.into()) as Self
    }
}

impl FromJson for u32 {
    fn from_json(at: &Place<'_>) -> Self {
        at.whole(Self::MAX)
    }
}

impl FromJson for Date {
    fn from_json(at: &Place<'_>) -> Self {
        iso::read(at.text()).unwrap_or_else(|| {
            at.wrong_type(JsonShape::Date);
            Self::default()
        })
    }
}

impl FromJson for Period {
    fn from_json(at: &Place<'_>) -> Self {
        match at.choice(&["days", "weeks", "months", "years"]) {
            ("days", Some(number)) => Self::Days(u16::from_json(&number)),
            ("weeks", Some(number)) => Self::Weeks(u16::from_json(&number)),
            ("months", Some(number)) => Self::Months(u16::from_json(&number)),
            ("years", Some(number)) => Self::Years(u16::from_json(&number)),
            _ => {
                at.wrong_type(JsonShape::Object);
                Self::Days(0)
            }
        }
    }
}

/// A list of two.
impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(at: &Place<'_>) -> Self {
        let (a, b) = at.two();
        (A::from_json(&a), B::from_json(&b))
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(at: &Place<'_>) -> Self {
        if at.is_nothing() { None } else { Some(T::from_json(at)) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(at: &Place<'_>) -> Self {
        let mut list = Self::new();
        for item in at.items() {
            list.push(T::from_json(&item));
        }
        list
    }
}

/// Reads a struct from an object: `from_json!(Window { name, closed_days; place, phone })`.
///
/// Keys before the semicolon must be there; one after it may be left out. A field whose key has
/// another name says it: `town = "where"`. Every field must be listed, or it does not compile.
macro_rules! from_json {
    ($type:ident {
        $($must:ident $(= $must_key:literal)?),* $(; $($may:ident $(= $may_key:literal)?),+)? $(,)?
    }) => {
        impl $crate::json::FromJson for $type {
            fn from_json(at: &$crate::json::Place<'_>) -> Self {
                use $crate::json::{FromJson, from_json};
                let must: &[&str] = &[$(stringify!($must)),*];
                let mut values = at.object(
                    &[
                        $(from_json!(@key $must $($must_key)?),)*
                        $($(from_json!(@key $may $($may_key)?)),+)?
                    ],
                    must.len(),
                );
                Self {
                    $($must: FromJson::from_json(&values.take()),)*
                    $($($may: FromJson::from_json(&values.take())),+)?
                }
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}
pub(crate) use from_json;
