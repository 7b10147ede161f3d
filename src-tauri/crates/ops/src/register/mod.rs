//! Registers and their rows.
