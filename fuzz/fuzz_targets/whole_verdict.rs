//! Every judge, with any facts, by the rules of every facility that ships: no panic, and of each
//! verdict what a person would take for granted.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use madoguchi_fuzz::facilities::facilities;
use madoguchi_fuzz::judges::judge_one;

fuzz_target!(|bytes: &[u8]| -> Corpus {
    for whole in facilities() {
        // Of bytes that make no case nothing is learnt.
        if judge_one(whole, bytes).is_err() {
            return Corpus::Reject;
        }
    }
    Corpus::Keep
});
