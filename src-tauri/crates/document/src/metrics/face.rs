//! The four faces of the embedded typeface and their advance widths.

use std::sync::OnceLock;

/// A face of Liberation Serif (SIL Open Font License 1.1, see `assets/fonts/OFL.txt`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// Upright.
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold italic.
    BoldItalic,
}

/// Font units per em in all four faces.
const EM: u16 = 2048;

/// Characters up to here are kept in a table: Latin with all Vietnamese letters
/// (U+1EA0–U+1EF9), punctuation, arrows and mathematical signs.
const TABLE_END: u32 = 0x2600;

struct Advances {
    table: Vec<u16>,
    font: Option<ttf_parser::Face<'static>>,
}

macro_rules! font_bytes {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts/", $name))
    };
}

impl Face {
    /// The face for text of the given weight and slope.
    #[must_use]
    pub fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// The font file itself.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => font_bytes!("LiberationSerif-Regular.ttf"),
            Self::Bold => font_bytes!("LiberationSerif-Bold.ttf"),
            Self::Italic => font_bytes!("LiberationSerif-Italic.ttf"),
            Self::BoldItalic => font_bytes!("LiberationSerif-BoldItalic.ttf"),
        }
    }

    /// Width of a character in em. A character that the face lacks counts as a whole em, which
    /// is what the wide scripts and symbols of other fonts take.
    pub(super) fn advance_em(self, character: char) -> f64 {
        let advances = self.advances();
        let units = match advances.table.get(character as usize) {
            Some(&units) => units,
            None => advances.font.as_ref().map_or(EM, |font| look_up(font, character)),
        };
        f64::from(units) / f64::from(EM)
    }

    /// Width of a text in points when it stands on one line.
    #[must_use]
    pub fn width_pt(self, text: &str, size_pt: f64) -> f64 {
        let ems: f64 = text.chars().map(|character| self.advance_em(character)).sum();
        ems * size_pt
    }

    fn advances(self) -> &'static Advances {
        static FACES: [OnceLock<Advances>; 4] = [const { OnceLock::new() }; 4];
        FACES[self as usize].get_or_init(|| {
            // A file inside the program that does not parse is caught by a test; the program
            // would still print, with lines broken too early.
            let font = ttf_parser::Face::parse(self.bytes(), 0).ok();
            let table = (0..TABLE_END)
                .map(|code| match (&font, char::from_u32(code)) {
                    (Some(font), Some(character)) => look_up(font, character),
                    _ => EM,
                })
                .collect();
            Advances { table, font }
        })
    }
}

fn look_up(font: &ttf_parser::Face<'_>, character: char) -> u16 {
    if character.is_control() {
        return 0;
    }
    font.glyph_index(character).and_then(|glyph| font.glyph_hor_advance(glyph)).unwrap_or(EM)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Face; 4] = [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic];

    #[test]
    fn every_embedded_face_parses_with_the_expected_em() {
        for face in ALL {
            let font = ttf_parser::Face::parse(face.bytes(), 0).unwrap();
            assert_eq!(font.units_per_em(), EM);
        }
    }

    #[test]
    fn every_vietnamese_letter_is_in_every_face() {
        let letters = "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
        for face in ALL {
            let font = ttf_parser::Face::parse(face.bytes(), 0).unwrap();
            for letter in letters.chars().chain(letters.to_uppercase().chars()) {
                assert!(font.glyph_index(letter).is_some(), "{face:?} lacks {letter}");
            }
        }
    }

    #[test]
    fn widths_are_those_of_times_new_roman() {
        // Digits are half an em: ten of them at 12 pt are 60 pt wide.
        assert_eq!(Face::Regular.width_pt("0123456789", 12.0), 60.0);
        assert!(Face::Bold.width_pt("Nhiệm vụ", 12.0) > Face::Regular.width_pt("Nhiệm vụ", 12.0));
        assert_eq!(Face::Regular.width_pt("字", 12.0), 12.0);
    }
}
