//! The four faces in which everything is printed.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cchc_document::metrics::Face;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontStyle, FontVariant, FontWeight};
use typst::utils::LazyHash;

/// The four faces of one typeface: Times New Roman, or the embedded Liberation Serif, whose
/// letters are exactly as wide.
#[derive(Clone)]
pub struct Typeface {
    /// In the order of [`FACES`].
    fonts: [Font; 4],
    book: LazyHash<FontBook>,
    /// By face, a bit for each character of the base plane: Typst's own table must be searched,
    /// and every letter of a document is looked up.
    base_plane: Arc<[Vec<u64>; 4]>,
}

/// The faces, and the files of Times New Roman that hold them.
const FACES: [(Face, &str); 4] = [
    (Face::Regular, "times.ttf"),
    (Face::Bold, "timesbd.ttf"),
    (Face::Italic, "timesi.ttf"),
    (Face::BoldItalic, "timesbi.ttf"),
];

/// What the template calls the typeface, whichever it is: so a document set in one differs from
/// the same document set in the other by its letters alone.
pub(crate) const FAMILY: &str = "paper";

/// Every Vietnamese letter that is not also an English one.
const VIETNAMESE: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

impl Typeface {
    /// Liberation Serif, which is inside the program (SIL Open Font License 1.1).
    ///
    /// # Panics
    /// Never: the files are part of the program, and a test reads them.
    #[must_use]
    pub fn embedded() -> Self {
        let fonts = FACES.map(|(face, _)| Font::new(Bytes::new(face.bytes()), 0));
        #[expect(clippy::expect_used, reason = "the files are part of the program")]
        Self::of(fonts).expect("Liberation Serif has four faces with all Vietnamese letters")
    }

    /// Times New Roman from the first of some folders of fonts in which it is whole, else the
    /// embedded typeface: a damaged or missing file stops no paper.
    #[must_use]
    pub fn of_system(folders: &[PathBuf]) -> Self {
        let whole = folders.iter().find_map(|folder| Self::times_new_roman(folder));
        whole.unwrap_or_else(Self::embedded)
    }

    /// Times New Roman from a folder of fonts, such as `C:\Windows\Fonts`; `None` unless all four
    /// faces are there, can be read and hold every Vietnamese letter.
    #[must_use]
    pub fn times_new_roman(folder: &Path) -> Option<Self> {
        let files: Vec<PathBuf> =
            fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
        let read = |name: &str| {
            let file = files
                .iter()
                .find(|file| file.file_name().is_some_and(|own| own.eq_ignore_ascii_case(name)))?;
            Font::new(Bytes::new(fs::read(file).ok()?), 0)
        };
        Self::of(FACES.map(|(_, name)| read(name)))
    }

    fn of(fonts: [Option<Font>; 4]) -> Option<Self> {
        let [Some(regular), Some(bold), Some(italic), Some(bold_italic)] = fonts else {
            return None;
        };
        let fonts = [regular, bold, italic, bold_italic];
        let mut book = FontBook::new();
        for ((face, _), font) in FACES.iter().zip(&fonts) {
            let mut info = font.info().clone();
            info.family = FAMILY.to_owned();
            info.variant = variant(*face);
            book.push(info);
        }
        let base_plane = Arc::new(fonts.each_ref().map(base_plane));
        let typeface = Self { fonts, book: LazyHash::new(book), base_plane };
        let capitals = VIETNAMESE.to_uppercase();
        let complete = FACES.iter().all(|(face, _)| {
            let letters = VIETNAMESE.chars().chain(capitals.chars()).chain('!'..='~');
            letters.into_iter().all(|letter| typeface.has(*face, letter))
        });
        complete.then_some(typeface)
    }

    /// Whether a face can print a character.
    pub(crate) fn has(&self, face: Face, character: char) -> bool {
        let Some(index) = FACES.iter().position(|(own, _)| *own == face) else { return false };
        let code = u32::from(character);
        match self.base_plane[index].get(code as usize / 64) {
            Some(bits) => bits >> (code % 64) & 1 == 1,
            None => self.fonts[index].info().coverage.contains(code),
        }
    }

    /// The faces as Typst looks for them.
    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// A face by its place in the book.
    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }
}

fn base_plane(font: &Font) -> Vec<u64> {
    let mut plane = vec![0; 0x1_0000 / 64];
    for code in font.info().coverage.iter().take_while(|&code| code < 0x1_0000) {
        plane[code as usize / 64] |= 1 << (code % 64);
    }
    plane
}

fn variant(face: Face) -> FontVariant {
    let (style, weight) = match face {
        Face::Regular => (FontStyle::Normal, FontWeight::REGULAR),
        Face::Bold => (FontStyle::Normal, FontWeight::BOLD),
        Face::Italic => (FontStyle::Italic, FontWeight::REGULAR),
        Face::BoldItalic => (FontStyle::Italic, FontWeight::BOLD),
    };
    FontVariant { style, weight, ..FontVariant::default() }
}

impl fmt::Debug for Typeface {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let family = self.fonts.first().map(|font| font.info().family.as_str());
        out.debug_tuple("Typeface").field(&family).finish()
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests write into folders of their own")]
mod tests {
    use super::*;

    fn folder(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, (face, _)) in names.iter().zip(FACES) {
            fs::write(folder.path().join(name), face.bytes()).unwrap();
        }
        folder
    }

    /// By where its bytes are: the tests' copies are the same.
    fn is_embedded(typeface: &Typeface) -> bool {
        typeface.fonts[0].data().as_ptr() == Face::Regular.bytes().as_ptr()
    }

    #[test]
    fn the_embedded_faces_are_complete() {
        let typeface = Typeface::embedded();
        assert!(format!("{typeface:?}").contains("Liberation Serif"));
        assert!(typeface.has(Face::BoldItalic, 'Ẵ'));
        assert!(!typeface.has(Face::Regular, '😀'));
    }

    #[test]
    fn times_new_roman_is_found_whatever_the_case_of_its_file_names() {
        let names = ["TIMES.TTF", "timesbd.ttf", "TimesI.ttf", "timesbi.TTF"];
        assert!(Typeface::times_new_roman(folder(&names).path()).is_some());
    }

    #[test]
    fn three_faces_or_a_broken_file_are_not_times_new_roman() {
        let three = folder(&["times.ttf", "timesbd.ttf", "timesi.ttf"]);
        assert!(Typeface::times_new_roman(three.path()).is_none());
        fs::write(three.path().join("timesbi.ttf"), b"not a font").unwrap();
        assert!(Typeface::times_new_roman(three.path()).is_none());
        assert!(Typeface::times_new_roman(Path::new("no such folder")).is_none());
    }

    #[test]
    fn a_damaged_face_of_one_folder_leads_to_the_next_and_then_to_the_embedded_ones() {
        let names = FACES.map(|(_, name)| name);
        let [damaged, whole] = [folder(&names), folder(&names)];
        let bold = damaged.path().join("timesbd.ttf");
        let bytes = fs::read(&bold).unwrap();
        fs::write(&bold, &bytes[..bytes.len() / 2]).unwrap();
        let spare = whole.path().join("TIMESI.TTF");
        fs::rename(whole.path().join("timesi.ttf"), &spare).unwrap();
        let folders = [damaged.path().to_owned(), whole.path().to_owned()];
        assert!(!is_embedded(&Typeface::of_system(&folders)), "the second folder's");
        assert!(is_embedded(&Typeface::of_system(&folders[..1])));
        fs::remove_file(spare).unwrap();
        assert!(is_embedded(&Typeface::of_system(&folders)));
        assert!(is_embedded(&Typeface::of_system(&[])));
    }
}
