//! Finding words in everything.
