//! Vocabulary and rules of disclosure-type requests: pure, no web, no clock, no words.
