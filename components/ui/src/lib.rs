//! Accessible form parts; knows no term of care or law.
