//! Vietnamese text as data: one composed form, and the keys used to search, compare and sort.
//!
//! Keys are for matching only. What the office typed is always what is stored and printed.

mod order;
mod roman;
mod syllable;

pub use order::{OrderKey, order_key, person_order_key};
pub use roman::roman;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The composed form (NFC) of a text; every text that enters the program passes through here.
///
/// macOS, some PDF extractors and the old Windows keyboard deliver letters and marks apart.
///
/// ```
/// use cchc_model::text::nfc;
/// assert_eq!(nfc("Ky\u{0309} cương"), "Kỷ cương");
/// ```
#[must_use]
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// The search key: lower case, without marks, `đ` as `d`.
///
/// `đ` has no decomposition in Unicode, so it is folded by hand.
///
/// ```
/// use cchc_model::text::fold;
/// assert_eq!(fold("Đề án SỐ HÓA"), "de an so hoa");
/// assert_ne!(fold("Quý"), "quí", "the key is for searching, never for showing");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    // Lower-casing first: a capital such as İ lowers to a letter and a mark.
    let lower: String = text.nfc().collect::<String>().to_lowercase();
    lower.nfd().filter(|c| !is_combining_mark(*c)).map(without_stroke).collect()
}

fn without_stroke(letter: char) -> char {
    if letter == 'đ' { 'd' } else { letter }
}

/// The comparison key: equal for two spellings that mean the same word.
///
/// Treats as one: capital and small letters, composed and decomposed input, the two legal tone
/// placements (`hoà` is `hòa`, `uỷ` is `ủy`), `y` and `i` as the only vowel (`quý` is `quí`,
/// `kỹ` is `kĩ`). Spaces and dashes (`-`, `–`, `—`) are dropped. Different tones stay different.
///
/// ```
/// use cchc_model::text::compare_key;
/// assert_eq!(compare_key("Văn hoá – Xã hội"), compare_key("Văn hóa-xã hội"));
/// assert_ne!(compare_key("quỹ"), compare_key("quý"));
/// ```
#[must_use]
pub fn compare_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.nfc().flat_map(char::to_lowercase) {
        if c.is_alphabetic() || is_combining_mark(c) {
            word.push(c);
            continue;
        }
        syllable::push_key(&mut key, &mut word);
        if !c.is_whitespace() && !is_dash(c) {
            key.push(c);
        }
    }
    syllable::push_key(&mut key, &mut word);
    key
}

/// One form of spelling for a text about to be read by a grammar: NFC, plain spaces, `-` for every
/// dash, `/` for every slash, Roman numeral signs as letters, no invisible signs. Line ends stay.
///
/// ```
/// use cchc_model::text::tidy;
/// assert_eq!(tidy("Quý\u{a0}Ⅱ – Ⅲ"), "Quý II - III");
/// ```
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{00AD}' | '\u{2060}' => {}
            '\u{2044}' | '\u{2215}' | '\\' | '\u{FF0F}' => out.push('/'),
            '\u{2028}' | '\u{2029}' | '\r' | '\u{0B}' | '\u{0C}' => out.push('\n'),
            '\u{FF0C}' => out.push(','),
            '\u{FF1B}' => out.push(';'),
            // Compatibility decomposition turns Ⅳ into IV and leaves other letters alone.
            '\u{2160}'..='\u{217F}' => out.extend(c.to_string().nfkc()),
            c if is_dash(c) => out.push('-'),
            c if c.is_whitespace() && c != '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Enough of some words to know which are meant: one line, whole words, at most 60 characters
/// and `…`.
///
/// ```
/// use cchc_model::text::shortened;
/// assert_eq!(shortened("Họp\ngiao ban"), "Họp giao ban");
/// assert_eq!(shortened(&"cải cách ".repeat(9)), "cải cách cải cách cải cách cải cách cải cách cải cách cải…");
/// ```
#[must_use]
pub fn shortened(words: &str) -> String {
    const MOST: usize = 60;
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    if words.chars().count() <= MOST {
        return words;
    }
    let cut: String = words.chars().take(MOST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(front, _)| front);
    format!("{whole}…")
}

/// Whether a character is one of the dashes that offices mix freely.
#[must_use]
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_input_becomes_composed() {
        let decomposed: String = "Quý II, Thường xuyên".nfd().collect();
        assert_ne!(decomposed, "Quý II, Thường xuyên");
        assert_eq!(nfc(&decomposed), "Quý II, Thường xuyên");
    }

    #[test]
    fn search_key_drops_marks_and_the_stroke_of_d() {
        assert_eq!(fold("Đột xuất"), "dot xuat");
        assert_eq!(fold("ƯỚC ĂN ÂN Ơn"), "uoc an an on");
    }

    #[test]
    fn both_tone_placements_compare_equal() {
        for (a, b) in [
            ("hòa", "hoà"),
            ("thủy", "thuỷ"),
            ("Ủy ban", "UỶ BAN"),
            ("khỏe", "khoẻ"),
            ("quý", "quí"),
            ("Qúy", "quý"),
            ("kỹ", "kĩ"),
            ("tỷ", "tỉ"),
            ("Văn phòng - Thống kê", "Văn phòng–Thống kê"),
            ("VP-TK", "VP TK"),
        ] {
            assert_eq!(compare_key(a), compare_key(b), "{a} / {b}");
        }
    }

    #[test]
    fn different_words_keep_different_keys() {
        for (a, b) in [("quý", "quỹ"), ("thúy", "thúi"), ("tay", "tai"), ("ma", "mà"), ("an", "ân")]
        {
            assert_ne!(compare_key(a), compare_key(b), "{a} / {b}");
        }
    }

    #[test]
    fn the_key_is_the_usual_spelling_without_gaps() {
        for (text, key) in [
            ("Công chức", "côngchức"),
            ("Hoà", "hòa"),
            ("UỶ BAN", "ủyban"),
            ("nghĩa, quốc; giã", "nghĩa,quốc;giã"),
            ("khuỷu", "khuỷu"),
            ("Quý", "quí"),
            ("1.250 hồ sơ", "1.250hồsơ"),
        ] {
            assert_eq!(compare_key(text), key);
        }
    }

    #[test]
    fn outer_spaces_and_dashes_do_not_count() {
        assert_eq!(compare_key("  - Tư pháp –"), compare_key("tư pháp"));
    }
}
