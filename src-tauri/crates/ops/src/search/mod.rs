//! Finding words in everything that the book holds.
