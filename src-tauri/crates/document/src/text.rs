//! Texts as XML, and a workbook, can hold them.

use std::borrow::Cow;

/// How many UTF-16 units an Excel cell holds.
pub(crate) const CELL_LIMIT: usize = 32_767;

/// The text with `\n` as its only line break and without the characters that XML 1.0 forbids.
/// They cannot be seen on paper; Excel would show them as `_x0001_` or ask for a repair, Word
/// would not open the file.
/// A text that itself reads `_x0041_` is kept: `rust_xlsxwriter` escapes its underscore.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|character| character == '\r' || forbidden(character)) {
        return Cow::Borrowed(text);
    }
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(unified.chars().filter(|&character| !forbidden(character)).collect())
}

fn forbidden(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'
    )
}

/// Length as Excel counts it.
pub(crate) fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_are_unified_and_forbidden_characters_leave() {
        assert_eq!(clean("a\r\nb\rc\n\td"), "a\nb\nc\n\td");
        assert_eq!(clean("a\u{1}\u{fffe}b"), "ab");
        assert!(matches!(clean("Kế hoạch"), Cow::Borrowed("Kế hoạch")));
    }

    #[test]
    fn length_counts_a_symbol_outside_the_base_plane_twice() {
        assert_eq!(length("ế𝄞"), 3);
    }
}
