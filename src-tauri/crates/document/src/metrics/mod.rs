//! How wide words are and how tall lines: the measures of Liberation Serif, which are those of
//! Times New Roman.
//!
//! Excel never fits the height of merged cells, and neither Excel nor LibreOffice fits any row
//! that carries a height. So every height is computed here, from fonts inside the program: the
//! same text is equally tall on every computer.

mod face;
mod height;
mod wrap;

pub use face::Face;
pub(crate) use height::lines_in;
pub use height::{LineCount, PRINT_PITCH, height_pt, needed_pt};
pub use wrap::{Breaks, Medium, Setting, count_lines, wrap};
