//! Progress: from the words of a deadline to the picture of a year.

#![expect(clippy::unwrap_used, reason = "a test may be blunt, its small functions too")]

mod instances;
mod properties;
mod rows;
mod simulated_year;
mod year;
