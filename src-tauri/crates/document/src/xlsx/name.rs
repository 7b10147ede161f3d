//! Sheet names that Excel accepts.

/// Excel counts 31 UTF-16 units.
const LIMIT: usize = 31;
/// What a sheet is called when nothing of its wished name is left.
const FALLBACK: &str = "Phụ lục";

/// A legal name for every wish, all different without regard to case.
pub(super) fn sheet_names<'a>(wishes: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    let mut names = Vec::new();
    for wish in wishes {
        let legal = legal(wish);
        let mut name = legal.clone();
        let mut number = 2;
        while taken.contains(&name.to_lowercase()) {
            let suffix = format!(" ({number})");
            name = cut(&legal, LIMIT - suffix.len()).trim_end().to_owned() + &suffix;
            number += 1;
        }
        taken.push(name.to_lowercase());
        names.push(name);
    }
    names
}

fn legal(wish: &str) -> String {
    let spaced: String = wish
        .chars()
        .map(|character| match character {
            '[' => '(',
            ']' => ')',
            ':' | '*' | '?' | '/' | '\\' => '-',
            other if other.is_control() || matches!(other, '\u{fffe}' | '\u{ffff}') => ' ',
            other => other,
        })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let joined = words.join(" ");
    let edges = |character: char| character == '\'' || character == ' ';
    let trimmed = cut(joined.trim_matches(edges), LIMIT).trim_matches(edges);
    // Excel keeps “History” for itself, in any case.
    match trimmed.to_lowercase().as_str() {
        "" => FALLBACK.to_owned(),
        "history" => format!("{trimmed} 1"),
        _ => trimmed.to_owned(),
    }
}

/// The longest start of a text with at most so many UTF-16 units.
fn cut(text: &str, units: usize) -> &str {
    let mut used = 0;
    for (index, character) in text.char_indices() {
        used += character.len_utf16();
        if used > units {
            return &text[..index];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(wishes: &[&str]) -> Vec<String> {
        sheet_names(wishes.iter().copied())
    }

    #[test]
    fn forbidden_characters_are_replaced_and_apostrophes_leave_the_edges() {
        assert_eq!(names(&["Phụ lục [I]: a/b\\c*d?e"]), ["Phụ lục (I)- a-b-c-d-e"]);
        assert_eq!(names(&["'Phụ lục'", "  ' ", "a\u{1}\tb"]), ["Phụ lục", "Phụ lục (2)", "a b"]);
    }

    #[test]
    fn names_are_cut_at_31_units_without_breaking_a_symbol() {
        let long = names(&[&"Ế".repeat(40), &"𝄞".repeat(20)]);
        assert_eq!(long[0].encode_utf16().count(), 31);
        assert_eq!(long[1], "𝄞".repeat(15));
        assert_eq!(
            names(&["123456789012345678901234567890'x"]),
            ["123456789012345678901234567890"]
        );
    }

    #[test]
    fn names_differ_without_regard_to_case() {
        assert_eq!(names(&["Ước", "ƯỚC", "ước"]), ["Ước", "ƯỚC (2)", "ước (3)"]);
        let long = "Phụ lục nhiệm vụ cải cách hành chính năm 2026";
        let both = names(&[long, long]);
        assert!(both[1].ends_with(" (2)") && both[1].encode_utf16().count() <= 31, "{both:?}");
    }

    #[test]
    fn history_is_not_a_sheet_name() {
        assert_eq!(names(&["HISTORY"]), ["HISTORY 1"]);
    }
}
