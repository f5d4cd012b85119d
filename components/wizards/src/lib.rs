//! The request wizard and the two checks at the counter.
