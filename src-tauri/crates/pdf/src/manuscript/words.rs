//! Words as they are set: one form of every letter, nothing that cannot be seen, and places
//! where a word longer than its line may break.

use cchc_document::metrics::Face;
use unicode_normalization::UnicodeNormalization;

use crate::typeface::Typeface;

/// A space of fixed width at which no line ends.
const FIXED_SPACE: char = '\u{a0}';
/// What a tab becomes: Typst would lose it.
const TAB: &str = "  ";
/// So many spaces side by side are room to write by hand, not a slip of the finger.
const ROOM: usize = 3;

/// A text that can be set: composed letters (NFC), `\n` as its only line break, and without
/// characters that do not print. The words themselves stay as they are.
pub(super) fn clean(text: &str) -> String {
    // Nearly all texts are clean, and there are thousands of them.
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    let mut seen = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => seen.push('\n'),
            '\t' => seen.push_str(TAB),
            '\n' => seen.push('\n'),
            _ if is_unseen(character) => {}
            _ => seen.push(character),
        }
    }
    seen.nfc().collect()
}

/// Characters that print as they are and never combine: ASCII, Latin-1, and the letters of
/// Vietnamese.
fn is_plain(character: char) -> bool {
    matches!(
        character,
        '\n' | ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
            | '\u{1ea0}'..='\u{1ef9}' | '–' | '“' | '”' | '…'
    )
}

/// Characters that steer other programs and print nothing: control characters, the soft hyphen,
/// the space of no width, joiners, marks of direction, variation selectors, the byte order mark, tags. Typst sets the
/// text left to right and finds the shape of letters by itself.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// A text in letters of a face: special spaces and hyphens that the face lacks become those that
/// every face has.
///
/// # Errors
/// The first letter that the face lacks.
pub(super) fn in_face(text: &str, typeface: &Typeface, face: Face) -> Result<String, char> {
    let printed = |c: char| c == '\n' || (typeface.has(face, c) && !runs_left(c));
    if text.chars().all(printed) {
        return Ok(text.to_owned());
    }
    text.chars()
        .map(|character| {
            if printed(character) {
                return Ok(character);
            }
            match character {
                FIXED_SPACE | '\u{2007}' | '\u{202f}' if typeface.has(face, FIXED_SPACE) => {
                    Ok(FIXED_SPACE)
                }
                '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => Ok(' '),
                '\u{2010}' | '\u{2011}' => Ok('-'),
                lacking => Err(lacking),
            }
        })
        .collect()
}

/// Letters that run from right to left, such as Hebrew and Arabic. The faces may have them, but
/// Typst, told that a text is Vietnamese, loses their order.
fn runs_left(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

/// The text with its rooms to write kept: three and more spaces side by side never shrink, break
/// or vanish at the end of a line.
pub(super) fn keep_rooms(text: &str) -> String {
    keep(text, ROOM)
}

/// The same for a line of the letterhead, where two spaces are room already, and so is any space
/// at the beginning or end.
pub(super) fn keep_line_rooms(line: &str) -> String {
    let body = line.trim_matches(' ');
    let start = line.len() - line.trim_start_matches(' ').len();
    let end = if body.is_empty() { 0 } else { line.len() - start - body.len() };
    let fixed = |count: usize| FIXED_SPACE.to_string().repeat(count);
    format!("{}{}{}", fixed(start), keep(body, 2), fixed(end))
}

fn keep(text: &str, least: usize) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(' ') {
        let (before, spaces) = rest.split_at(start);
        let after = spaces.trim_start_matches(' ');
        let count = spaces.len() - after.len();
        kept.push_str(before);
        let space = if count >= least { FIXED_SPACE } else { ' ' };
        kept.extend(std::iter::repeat_n(space, count));
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// Where a word is cut: the template ends a line there, and the word stays one for who copies it.
pub(super) const CUT: char = '\u{2}';

/// The text with a [`CUT`] wherever a word that is wider than its line must be cut, so that no
/// letter leaves the line: after a slash if there is one, else between letters. Such a word always
/// begins a line, so the places are known beforehand.
pub(super) fn cut_long_words(text: &str, face: Face, size_pt: f64, line_pt: f64) -> String {
    // Sums of advances carry binary rounding.
    let room = line_pt - 0.01;
    // No letter is wider than an em and a bit.
    let short = (room / size_pt / 1.1) as usize;
    let mut cut = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\n', '-']) {
        if word.len() <= short || face.width_pt(word.trim_end_matches([' ', '\n']), size_pt) <= room
        {
            cut.push_str(word);
            continue;
        }
        let mut line = String::new();
        let mut letter = [0; 4];
        for character in word.chars() {
            let advance = face.width_pt(character.encode_utf8(&mut letter), size_pt);
            let full = advance > 0.0 && face.width_pt(&line, size_pt) + advance > room;
            if full && !line.is_empty() && !character.is_whitespace() {
                let end = line.rfind('/').map_or(line.len(), |slash| slash + 1);
                cut.extend(line.drain(..end));
                cut.push(CUT);
            }
            line.push(character);
        }
        cut.push_str(&line);
    }
    cut
}

/// Stands at both ends of words inside which no line may end. The template puts them into a box;
/// a joiner of Unicode would be among the letters copied out of the file. [`clean`] takes it out
/// of the user's words.
const HOLD: char = '\u{1}';

/// The text with its slashes held to what follows: Unicode lets a line end after `IV/` of
/// `IV/2022`, Word does not.
pub(super) fn hold_slashes(text: &str) -> String {
    let mut held = String::with_capacity(text.len() + 8);
    for part in text.split_inclusive(|c: char| c.is_whitespace() || c == '-') {
        let word = part.trim_end();
        if word.trim_end_matches('/').contains('/') {
            held.extend([HOLD]);
            held.push_str(word);
            held.extend([HOLD]);
            held.push_str(&part[word.len()..]);
        } else {
            held.push_str(part);
        }
    }
    held
}

/// The text as it was before.
pub(super) fn released(text: &str) -> String {
    text.replace([HOLD, CUT], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_leaves_and_the_words_stay() {
        let text = "\u{feff}Kế\u{ad}\u{200d} hoạch\u{202b}\u{1}\u{fe0f}\tnăm";
        assert_eq!(clean(text), "Kế hoạch  năm");
        assert_eq!(clean("a\r\nb\rc\u{2028}d\u{b}e"), "a\nb\nc\nd\ne");
        assert_eq!(clean("a\u{200b}b"), "ab");
    }

    #[test]
    fn letters_are_composed_even_with_a_joiner_between_letter_and_mark() {
        assert_eq!(clean("tie\u{302}\u{301}ng"), "tiếng");
        assert_eq!(clean("e\u{302}\u{200d}\u{301}"), "ế");
    }

    #[test]
    fn a_special_space_or_hyphen_never_stops_a_document() {
        let typeface = Typeface::embedded();
        let set = |text| in_face(text, &typeface, Face::Regular);
        assert_eq!(set("a\u{3000}b\u{2011}c").unwrap().chars().count(), 5);
        assert_eq!(set("một 😀"), Err('😀'));
        assert_eq!(set("một\nhai"), Ok("một\nhai".to_owned()));
    }

    #[test]
    fn rooms_to_write_keep_their_width() {
        assert_eq!(keep_rooms("ngày   tháng  năm"), "ngày\u{a0}\u{a0}\u{a0}tháng  năm");
        assert_eq!(keep_line_rooms("Số:  /KH "), "Số:\u{a0}\u{a0}/KH\u{a0}");
        assert_eq!(keep_line_rooms("  "), "\u{a0}\u{a0}");
        assert_eq!(keep_line_rooms(""), "");
    }

    #[test]
    fn a_slash_holds_to_the_word_behind_it() {
        assert_eq!(hold_slashes("quý IV/2022, a/ b"), "quý \u{1}IV/2022,\u{1} a/ b");
        assert_eq!(hold_slashes("24/KH-UBND\n1/2"), "\u{1}24/KH-\u{1}UBND\n\u{1}1/2\u{1}");
        assert_eq!(released(&hold_slashes("24/KH-UBND")), "24/KH-UBND");
    }

    #[test]
    fn only_a_word_wider_than_its_line_is_cut_and_no_letter_is_lost() {
        // Digits are half an em: 6 pt each.
        let cut = |text| cut_long_words(text, Face::Regular, 12.0, 18.1);
        assert_eq!(cut("123 456"), "123 456");
        assert_eq!(cut("1234567 8"), "123\u{2}456\u{2}7 8");
        assert_eq!(cut("1/345"), "1/\u{2}345");
        assert_eq!(cut("12-3456"), "12-345\u{2}6");
        assert_eq!(cut("1234\n12"), "123\u{2}4\n12");
    }
}
