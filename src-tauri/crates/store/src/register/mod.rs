//! Rows of registers.
