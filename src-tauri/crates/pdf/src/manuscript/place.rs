//! Places of a section in words for the officer.

/// How many characters of a text tell which one is meant.
const HINT: usize = 30;

/// `đoạn bắt đầu bằng “Trên đây là Kế hoạch…”`.
pub(super) fn paragraph(text: &str) -> String {
    format!("đoạn bắt đầu bằng “{}”", beginning(text))
}

/// `hàng 12 (“2.1. Tham mưu ban hành…”), cột 3`: rows of the body count from 1, columns too.
pub(super) fn cell(head: bool, row: usize, first_words: &str, column: usize) -> String {
    let row = if head { format!("hàng tiêu đề {row}") } else { format!("hàng {row}") };
    match beginning(first_words).as_str() {
        "" => format!("{row}, cột {column}"),
        words => format!("{row} (“{words}”), cột {column}"),
    }
}

/// The first words of a text on one line.
fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= HINT {
        return line;
    }
    let cut: String = line.chars().take(HINT).collect();
    // A letter cut off from its word misleads; a single long word has no better end.
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_by_number_and_first_words() {
        let words = "Tham mưu ban hành Kế hoạch\ncải cách hành chính";
        assert_eq!(cell(false, 12, words, 3), "hàng 12 (“Tham mưu ban hành Kế hoạch…”), cột 3");
        assert_eq!(cell(true, 1, "", 2), "hàng tiêu đề 1, cột 2");
        assert_eq!(paragraph("Kính gửi:"), "đoạn bắt đầu bằng “Kính gửi:”");
    }
}
