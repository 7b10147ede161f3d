//! The four faces in which everything is printed.

use std::path::Path;

/// The four faces of one typeface: Times New Roman, or the embedded Liberation Serif, whose
/// letters are exactly as wide.
#[derive(Debug, Clone)]
pub struct Typeface;

impl Typeface {
    /// Liberation Serif, which is inside the program (SIL Open Font License 1.1).
    #[must_use]
    pub fn embedded() -> Self {
        Self
    }

    /// Times New Roman from a folder of fonts, such as `C:\Windows\Fonts`; `None` unless all four
    /// faces are there, can be read and hold every Vietnamese letter.
    #[must_use]
    pub fn times_new_roman(folder: &Path) -> Option<Self> {
        let _ = folder;
        todo!("read times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf")
    }
}
