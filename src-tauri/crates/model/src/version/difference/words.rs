//! Long texts made short enough to be told.

/// The most letters of a text that a sentence repeats.
const MOST_LETTERS: usize = 90;

/// How many words stand around what differs.
const AROUND: usize = 4;

/// Two texts, with what they begin and end with alike told apart from what differs. All four
/// together are the texts: `head + before + tail` and `head + after + tail`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contrast {
    /// What both begin with, up to a space.
    pub head: String,
    /// What only the old text has.
    pub before: String,
    /// What only the new text has.
    pub after: String,
    /// What both end with, from a space on.
    pub tail: String,
}

impl Contrast {
    /// Compares two texts word by word.
    ///
    /// ```
    /// use cchc_model::version::Contrast;
    /// let contrast = Contrast::of("Đạt trên 98% hồ sơ", "Đạt trên 99% hồ sơ");
    /// assert_eq!((contrast.head.as_str(), contrast.tail.as_str()), ("Đạt trên ", " hồ sơ"));
    /// assert_eq!((contrast.before.as_str(), contrast.after.as_str()), ("98%", "99%"));
    /// ```
    #[must_use]
    pub fn of(before: &str, after: &str) -> Self {
        let (old, new) = (pieces(before), pieces(after));
        let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let (old, new) = (&old[head..], &new[head..]);
        let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
        let head_bytes: usize = pieces(before)[..head].iter().map(|piece| piece.len()).sum();
        let (own, other) = (&old[..old.len() - tail], &new[..new.len() - tail]);
        Self {
            head: before[..head_bytes].to_owned(),
            before: own.concat(),
            after: other.concat(),
            tail: old[old.len() - tail..].concat(),
        }
    }

    /// The two texts, long ones with only a few words around what differs.
    #[must_use]
    pub fn shortened(&self) -> (String, String) {
        let whole = |own: &str| format!("{}{own}{}", self.head, self.tail);
        let texts = (whole(&self.before), whole(&self.after));
        if texts.0.chars().count().max(texts.1.chars().count()) <= MOST_LETTERS {
            return (one_line(&texts.0), one_line(&texts.1));
        }
        let (head, tail) = (pieces(&self.head), pieces(&self.tail));
        let near = 2 * AROUND;
        let (skipped, head) = head.split_at(head.len().saturating_sub(near));
        let (tail, rest) = tail.split_at(tail.len().min(near));
        let told = |own: &str| {
            let text = format!("{}{own}{}", head.concat(), tail.concat());
            let (first, last) = (mark(skipped), mark(rest));
            format!("{first}{}{last}", clipped(&text, 2 * MOST_LETTERS))
        };
        (told(&self.before), told(&self.after))
    }
}

fn mark(left_out: &[&str]) -> &'static str {
    if left_out.is_empty() { "" } else { "…" }
}

/// Words and the spaces between them, a piece each.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let space = first.is_whitespace();
        let end = rest.find(|c: char| c.is_whitespace() != space).unwrap_or(rest.len());
        let (piece, others) = rest.split_at(end);
        found.push(piece);
        rest = others;
    }
    found
}

/// The first line of a text in quotation marks, shortened.
pub(super) fn quote(text: &str) -> String {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let line = lines.next().unwrap_or_default();
    let more = if lines.next().is_some() { "…" } else { "" };
    match clipped(line, MOST_LETTERS) {
        short if short.ends_with('…') => format!("“{short}”"),
        whole => format!("“{whole}{more}”"),
    }
}

/// The first line of something that is told as a whole in quotation marks, shortened.
pub(super) fn quote_first(text: &str) -> String {
    quote(text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default())
}

/// At most so many letters of a text, on one line.
fn clipped(text: &str, most: usize) -> String {
    let line = one_line(text);
    match line.char_indices().nth(most) {
        None => line,
        Some((end, _)) => {
            let kept = &line[..end];
            let kept = kept.rsplit_once(' ').map_or(kept, |(kept, _)| kept);
            format!("{}…", kept.trim_end())
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_text_is_told_by_what_differs() {
        let long = |value: &str| {
            format!(
                "Phấn đấu tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn \
                 đạt từ {value} trở lên trong tổng số hồ sơ đã tiếp nhận tại Bộ phận Một cửa"
            )
        };
        let (before, after) = Contrast::of(&long("98%"), &long("99%")).shortened();
        assert_eq!(before, "…trước hạn đạt từ 98% trở lên trong tổng…");
        assert_eq!(after, "…trước hạn đạt từ 99% trở lên trong tổng…");
    }

    #[test]
    fn a_quotation_is_the_first_line_and_not_too_long() {
        assert_eq!(quote("Quý II"), "“Quý II”");
        assert_eq!(quote("\nTháng 3\n- Tháng 6"), "“Tháng 3…”");
        assert_eq!(quote(""), "“”");
        let long = quote(&"kế hoạch ".repeat(30));
        assert!(long.ends_with("kế…”") || long.ends_with("hoạch…”"), "{long}");
        assert!(long.chars().count() <= MOST_LETTERS + 3);
    }

    proptest! {
        #[test]
        fn the_four_parts_are_the_two_texts(before in "[ab  \nđ]{0,12}", after in "[ab  \nđ]{0,12}") {
            let Contrast { head, before: old, after: new, tail } = Contrast::of(&before, &after);
            prop_assert_eq!(format!("{head}{old}{tail}"), before);
            prop_assert_eq!(format!("{head}{new}{tail}"), after);
        }
    }
}
