//! File names that Windows accepts, made from the words of a document.
//!
//! Source of the rules: "Naming Files, Paths, and Namespaces" of Microsoft's Win32 documentation.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// The longest name [`safe_file_name`] gives, in UTF-16 units: half of what Windows allows, so
/// that a deep folder and a backup suffix still fit into its 260 units for a whole path.
pub const MAX_NAME_UTF16: usize = 120;

/// The longest ending that is taken for a file type and kept when a name is cut.
const MAX_EXTENSION: usize = 5;

/// Makes a legal file name out of any text; Vietnamese letters stay as they are (NFC).
///
/// Characters that Windows forbids become `-`; runs of spaces and control characters become one
/// space; invisible characters vanish; spaces and dots at the ends are dropped; reserved device
/// names get a `_`; the result is cut to [`MAX_NAME_UTF16`] units, but a short ending such as
/// `.xlsx` survives. A text with nothing usable gives `Không tên`. Applying it twice changes
/// nothing more.
///
/// ```
/// use cchc_files::safe_file_name;
///
/// assert_eq!(safe_file_name("Phụ lục I: KH 12/KH-UBND.xlsx"), "Phụ lục I- KH 12-KH-UBND.xlsx");
/// assert_eq!(safe_file_name("con.xlsx"), "con_.xlsx");
/// ```
#[must_use]
pub fn safe_file_name(text: &str) -> String {
    let legal = legal_characters(text);
    let trimmed = trim_ends(&legal);
    if trimmed.is_empty() {
        return "Không tên".to_owned();
    }
    cut(&not_a_device(trimmed))
}

/// As [`safe_file_name`], with Vietnamese letters without their marks: such names survive old
/// programs, mail gateways and archives.
///
/// ```
/// use cchc_files::plain_file_name;
///
/// assert_eq!(plain_file_name("12_QĐ-UBND_Kế hoạch Đợt 2"), "12_QD-UBND_Ke hoach Dot 2");
/// ```
#[must_use]
pub fn plain_file_name(text: &str) -> String {
    let plain: String = text.nfd().filter(|&c| !is_combining_mark(c)).map(without_stroke).collect();
    safe_file_name(&plain)
}

/// `đ` has no decomposition in Unicode.
fn without_stroke(letter: char) -> char {
    match letter {
        'đ' => 'd',
        'Đ' => 'D',
        other => other,
    }
}

/// The name itself for 1, otherwise with the number in brackets before its ending.
pub(crate) fn with_number(name: &str, number: u32) -> String {
    if number < 2 {
        return name.to_owned();
    }
    let (stem, ending) = split_ending(name);
    format!("{stem} ({number}){ending}")
}

/// The name and its ending with the dot; no ending where it is not one of a file type.
fn split_ending(name: &str) -> (&str, &str) {
    name.rsplit_once('.').map_or((name, ""), |(stem, ending)| {
        let short = (1..=MAX_EXTENSION).contains(&ending.len());
        let typical = short && ending.chars().all(|c| c.is_ascii_alphanumeric());
        if typical { (stem, &name[stem.len()..]) } else { (name, "") }
    })
}

fn legal_characters(text: &str) -> String {
    let mut name = String::new();
    for c in text.nfc().filter(|&c| !is_invisible(c)) {
        let c = match c {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
            c if c.is_control() || c.is_whitespace() => ' ',
            c => c,
        };
        if c != ' ' || !name.ends_with(' ') {
            name.push(c);
        }
    }
    // Leaving characters out can bring a letter and its mark together.
    name.nfc().collect()
}

/// Zero-width and direction characters, and the byte order mark: two names that look the same
/// should be the same, and a direction mark can disguise a file type.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Windows drops spaces and dots at the end by itself; dots at the start hide a file on Linux.
fn trim_ends(name: &str) -> &str {
    name.trim_matches([' ', '.'])
}

/// `CON`, `con.xlsx` and `CON .txt` all mean the console to Windows.
fn not_a_device(name: &str) -> String {
    if !is_device(name) {
        return name.to_owned();
    }
    let (stem, rest) = name.split_at(name.find('.').unwrap_or(name.len()));
    format!("{}_{rest}", stem.trim_end())
}

/// Whether Windows takes the file name for a device, whatever its ending.
pub(crate) fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT")).unwrap_or_default();
    let mut digits = number.chars();
    matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
}

fn cut(name: &str) -> String {
    let (stem, ending) = split_ending(name);
    let stem = first_units(stem, MAX_NAME_UTF16 - ending.len());
    let shorter = format!("{}{ending}", stem.trim_end_matches([' ', '.']));
    // What is cut off can leave another ending behind, with a space before it.
    if shorter == name { shorter } else { cut(&shorter) }
}

/// The first characters of `text` that fit into `limit` UTF-16 units, without tearing a letter
/// from its combining marks.
fn first_units(text: &str, limit: usize) -> &str {
    let mut units = 0;
    let mut whole_letters = 0;
    for (at, c) in text.char_indices() {
        if canonical_combining_class(c) == 0 {
            whole_letters = at;
        }
        units += c.len_utf16();
        if units > limit {
            return &text[..whole_letters];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_that_is_cut_at_another_ending_is_cut_for_good() {
        let name = safe_file_name(&format!("{} .a[", "x".repeat(MAX_NAME_UTF16 - 3)));
        assert_eq!(safe_file_name(&name), name);
        assert!(!name.contains(" ."), "{name}");
    }

    #[test]
    fn vietnamese_letters_stay_and_are_composed() {
        assert_eq!(
            safe_file_name("Nguyễn Thị Ánh – Kế hoạch Đợt 2"),
            "Nguyễn Thị Ánh – Kế hoạch Đợt 2"
        );
        let decomposed: String = "Kế hoạch ở xã".nfd().collect();
        assert_eq!(safe_file_name(&decomposed), "Kế hoạch ở xã");
    }

    #[test]
    fn what_windows_forbids_is_replaced() {
        for (text, name) in [
            ("15/KH-UBND", "15-KH-UBND"),
            ("a<b>c:d\"e\\f|g?h*i", "a-b-c-d-e-f-g-h-i"),
            ("dòng 1\r\n\tdòng 2", "dòng 1 dòng 2"),
            ("  Phụ lục I .  ", "Phụ lục I"),
            ("...", "Không tên"),
            ("", "Không tên"),
            (" \u{200B}\u{FEFF} ", "Không tên"),
            ("..", "Không tên"),
            (".ẩn", "ẩn"),
            ("báo cáo\u{202E}xslx.exe", "báo cáoxslx.exe"),
        ] {
            assert_eq!(safe_file_name(text), name, "from {text:?}");
        }
    }

    #[test]
    fn device_names_are_never_given() {
        for (text, name) in [
            ("CON", "CON_"),
            ("nul.xlsx", "nul_.xlsx"),
            ("Aux .txt", "Aux_.txt"),
            ("com1.a.b", "com1_.a.b"),
            ("LPT³", "LPT³_"),
            ("CONG VAN.xlsx", "CONG VAN.xlsx"),
            ("COM10", "COM10"),
        ] {
            assert_eq!(safe_file_name(text), name, "from {text:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_before_its_ending() {
        let name = safe_file_name(&format!("{}.xlsx", "Kế hoạch ".repeat(40)));
        assert!(name.ends_with(".xlsx") && !name.contains(" .xlsx"), "{name:?}");
        assert!(name.encode_utf16().count() <= MAX_NAME_UTF16);
        assert!(name.encode_utf16().count() > MAX_NAME_UTF16 - 10, "cut too early: {name:?}");
    }

    #[test]
    fn a_cut_does_not_tear_a_letter_from_its_marks() {
        // x with a dot below and a tilde has no composed form, so the marks stay separate.
        let name = safe_file_name(&format!("{}x\u{0323}\u{0303}", "a".repeat(118)));
        assert_eq!(name, "a".repeat(118));
    }

    #[test]
    fn plain_names_have_no_marks_and_keep_capitals() {
        assert_eq!(
            plain_file_name("Kế hoạch CẢI CÁCH ở xã Đức Thọ"),
            "Ke hoach CAI CACH o xa Duc Tho"
        );
        let decomposed: String = "Quyết định".nfd().collect();
        assert_eq!(plain_file_name(&decomposed), "Quyet dinh");
        assert_eq!(plain_file_name("05/QĐ-UBND"), "05-QD-UBND");
    }

    #[test]
    fn a_numbered_name_keeps_the_ending_of_a_file_and_the_dots_of_a_folder() {
        assert_eq!(with_number("KH.pdf", 1), "KH.pdf");
        assert_eq!(with_number("KH.pdf", 2), "KH (2).pdf");
        assert_eq!(with_number("24_KH-UBND_Ke hoach", 3), "24_KH-UBND_Ke hoach (3)");
    }

    proptest! {
        #[test]
        fn any_text_gives_a_legal_name_that_is_stable(text in "\\PC{0,60}|[\\x00-\\x7f]{0,200}|.{0,80}") {
            let name = safe_file_name(&text);
            prop_assert!(!name.is_empty());
            prop_assert!(name.encode_utf16().count() <= MAX_NAME_UTF16);
            prop_assert!(!name.contains(['<', '>', ':', '"', '/', '\\', '|', '?', '*']));
            prop_assert!(!name.chars().any(char::is_control));
            prop_assert!(!name.ends_with([' ', '.']) && !name.starts_with([' ', '.']));
            prop_assert!(!is_device(&name));
            prop_assert_eq!(safe_file_name(&name), name);
        }
    }
}
