//! Vietnamese dictionary order: syllable by syllable, letters before tones, numbers by value.

use super::nfc;
use super::syllable::split_tones;

/// A key whose order is the Vietnamese dictionary order of the text it was made from.
///
/// Equal keys come only from equal texts (after NFC), so sorting is total and repeatable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OrderKey {
    pieces: Vec<Piece>,
    text: String,
}

/// One comparable piece. Numbers stand before words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// Digits without leading zeros: a longer run is the greater number.
    Number(usize, String),
    /// Letter ranks first, tones only when the letters tie.
    Word(Vec<u32>, Vec<u8>),
}

/// The alphabet; `f j w z` stand in their Latin place.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// The order key of a text: titles, names of bodies, codes (`1.10` after `1.9`, `IX` after `VIII`).
///
/// ```
/// use cchc_model::text::order_key;
/// assert!(order_key("Ân") < order_key("Bình"));
/// assert!(order_key("1.9") < order_key("1.10"));
/// ```
#[must_use]
pub fn order_key(text: &str) -> OrderKey {
    let text = nfc(text);
    let pieces = pieces(&text);
    OrderKey { pieces, text }
}

/// The order key of a person's name: given name (last word) first, then the rest as written.
///
/// ```
/// use cchc_model::text::person_order_key;
/// assert!(person_order_key("Phan Tiến Dũng") < person_order_key("Bùi Văn Tiến"));
/// ```
#[must_use]
pub fn person_order_key(name: &str) -> OrderKey {
    let text = nfc(name);
    let trimmed = text.trim();
    let (rest, given) = trimmed.rsplit_once(char::is_whitespace).unwrap_or(("", trimmed));
    let mut all = pieces(given);
    all.extend(pieces(rest));
    OrderKey { pieces: all, text }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut run = String::new();
    let mut digits = false;
    for c in text.chars() {
        if !c.is_alphanumeric() || c.is_ascii_digit() != digits {
            close(&mut found, &mut run, digits);
        }
        if c.is_alphanumeric() {
            digits = c.is_ascii_digit();
            run.push(c);
        }
    }
    close(&mut found, &mut run, digits);
    found
}

fn close(found: &mut Vec<Piece>, run: &mut String, digits: bool) {
    if run.is_empty() {
        return;
    }
    found.push(if digits {
        number(run.trim_start_matches('0'))
    } else if let Some(value) = roman(run) {
        number(&value.to_string())
    } else {
        word(run)
    });
    run.clear();
}

fn number(digits: &str) -> Piece {
    Piece::Number(digits.len(), digits.to_owned())
}

fn word(run: &str) -> Piece {
    let (letters, tones) = split_tones(&run.to_lowercase());
    Piece::Word(letters.chars().map(rank).collect(), tones)
}

fn rank(letter: char) -> u32 {
    match ALPHABET.chars().position(|known| known == letter) {
        Some(place) => u32::try_from(place).unwrap_or(u32::MAX),
        None => 0x100 + u32::from(letter),
    }
}

/// Section numbers of a plan: capital Roman numerals I to XII standing alone.
fn roman(run: &str) -> Option<usize> {
    const NUMERALS: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    NUMERALS.iter().position(|numeral| *numeral == run).map(|place| place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_in_order(texts: &[&str]) {
        for pair in texts.windows(2) {
            assert!(order_key(pair[0]) < order_key(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn names_follow_the_vietnamese_alphabet() {
        assert_in_order(&[
            "An", "Ăn", "Ân", "Bình", "Cường", "Dũng", "Đức", "Em", "Giang", "Oanh", "Ông", "Ơn",
            "Uyên", "Ước", "Yến",
        ]);
    }

    #[test]
    fn tones_decide_only_between_equal_letters() {
        assert_in_order(&["ma", "mà", "mả", "mã", "má", "mạ", "man"]);
        // Syllable by syllable: the tone of the first outweighs the letters of the second.
        assert_in_order(&["ma y", "má an"]);
    }

    #[test]
    fn codes_are_read_as_numbers() {
        assert_in_order(&["1.9", "1.10", "2"]);
        assert_in_order(&["I", "II", "IV", "V", "IX", "X"]);
        assert_in_order(&["Tổ 2", "Tổ 10"]);
    }

    #[test]
    fn people_are_listed_by_given_name() {
        let names = ["Phan Tiến Dũng", "Hoàng Văn Oanh", "Bùi Văn Tiến"];
        for pair in names.windows(2) {
            assert!(person_order_key(pair[0]) < person_order_key(pair[1]));
        }
        assert!(person_order_key("An Văn Bình") < person_order_key("Lê Văn Bình"));
    }
}
