//! The styles of the document: what they are called, in the file and before the officer's eyes.

use std::borrow::Cow;

use crate::tree::{HorizontalAlign, ParagraphStyle};

use super::measure::half_points;

/// The style of a paragraph. Its look is said once, in the styles part: whoever changes a style
/// in Word changes the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    /// A paragraph of the tree.
    Text(ParagraphStyle),
    /// The red words of độ khẩn.
    Urgency,
    /// A short line: an empty paragraph with a border.
    Rule,
    /// An empty paragraph as low as can be, where the format wants one.
    Gap,
    /// The free place for signature and seal.
    SignatureRoom,
    /// The page number, of a size in points.
    PageNumber(u8),
    /// Words in a table.
    Cell(CellLook),
}

/// How the words of a cell look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CellLook {
    /// Size in half points.
    pub(super) half_points: i64,
    pub(super) align: HorizontalAlign,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl CellLook {
    /// Words at the left, upright: what the other looks of the same size are based on.
    pub(super) fn plain(size_pt: f64) -> Self {
        let half_points = half_points(size_pt);
        Self { half_points, align: HorizontalAlign::Left, bold: false, italic: false }
    }

    /// The same size, plain.
    pub(super) fn base(self) -> Self {
        Self { align: HorizontalAlign::Left, bold: false, italic: false, ..self }
    }

    fn id(self) -> String {
        let align = match self.align {
            HorizontalAlign::Left => "",
            HorizontalAlign::Centre => "Centre",
            HorizontalAlign::Right => "Right",
            HorizontalAlign::Justified => "Justified",
        };
        let bold = if self.bold { "Bold" } else { "" };
        let italic = if self.italic { "Italic" } else { "" };
        format!("Cell{}{align}{bold}{italic}", self.size("_"))
    }

    fn name(self) -> String {
        let align = match self.align {
            HorizontalAlign::Left => "",
            HorizontalAlign::Centre => " giữa",
            HorizontalAlign::Right => " phải",
            HorizontalAlign::Justified => " đều hai bên",
        };
        let bold = if self.bold { " đậm" } else { "" };
        let italic = if self.italic { " nghiêng" } else { "" };
        // A comma in a style's name would begin another name for it.
        format!("Ô bảng {}{align}{bold}{italic}", self.size("."))
    }

    fn size(self, mark: &str) -> String {
        let half = if self.half_points % 2 == 0 { String::new() } else { format!("{mark}5") };
        format!("{}{half}", self.half_points / 2)
    }
}

/// The character style of the words that lead an article.
pub(super) const LEAD: (&str, &str) = ("Lead", "Từ dẫn");
/// The style of tables with rules.
pub(super) const TABLE: (&str, &str) = ("Table", "Bảng biểu");
/// The style of tables that only put things side by side.
pub(super) const FRAME: (&str, &str) = ("Frame", "Khung không viền");

impl Style {
    /// The stable name by which the file refers to it.
    pub(super) fn id(self) -> Cow<'static, str> {
        match self {
            Self::Text(style) => Cow::Borrowed(names(style).0),
            Self::Urgency => Cow::Borrowed("Urgency"),
            Self::Rule => Cow::Borrowed("Rule"),
            Self::Gap => Cow::Borrowed("Gap"),
            Self::SignatureRoom => Cow::Borrowed("SignatureRoom"),
            Self::PageNumber(size_pt) => Cow::Owned(format!("PageNumber{size_pt}")),
            Self::Cell(look) => Cow::Owned(look.id()),
        }
    }

    /// The name that Word shows.
    pub(super) fn name(self) -> Cow<'static, str> {
        match self {
            Self::Text(style) => Cow::Borrowed(names(style).1),
            Self::Urgency => Cow::Borrowed("Dấu độ khẩn"),
            Self::Rule => Cow::Borrowed("Đường kẻ"),
            Self::Gap => Cow::Borrowed("Dòng ngăn cách"),
            Self::SignatureRoom => Cow::Borrowed("Chỗ ký"),
            Self::PageNumber(size_pt) => Cow::Owned(format!("Số trang {size_pt}")),
            Self::Cell(look) => Cow::Owned(look.name()),
        }
    }
}

/// Every style of the tree, in the order in which Word offers them.
pub(super) const ALL: [ParagraphStyle; 32] = {
    use ParagraphStyle as S;
    [
        S::SuperiorName,
        S::AgencyName,
        S::StateName,
        S::Motto,
        S::NumberLine,
        S::PlaceDate,
        S::LetterSubject,
        S::Stamp,
        S::DocumentKind,
        S::Subject,
        S::Authority,
        S::Addressee,
        S::LegalBasis,
        S::PartHeading,
        S::Heading,
        S::SubHeading,
        S::Body,
        S::Announcement,
        S::Article,
        S::RecipientsLabel,
        S::Recipient,
        S::Drafter,
        S::Capacity,
        S::SignerPost,
        S::SignerName,
        S::Contact,
        S::AppendixNumber,
        S::AppendixTitle,
        S::ReferenceLine,
        S::Unit,
        S::Note,
        S::Closing,
    ]
};

/// The name in the file, and the one that Word shows.
fn names(style: ParagraphStyle) -> (&'static str, &'static str) {
    use ParagraphStyle as S;
    match style {
        S::SuperiorName => ("SuperiorName", "Cơ quan chủ quản"),
        S::AgencyName => ("AgencyName", "Cơ quan ban hành"),
        S::StateName => ("StateName", "Quốc hiệu"),
        S::Motto => ("Motto", "Tiêu ngữ"),
        S::NumberLine => ("NumberLine", "Số ký hiệu"),
        S::PlaceDate => ("PlaceDate", "Địa danh ngày tháng"),
        S::LetterSubject => ("LetterSubject", "Trích yếu công văn"),
        S::Stamp => ("Stamp", "Dấu lưu hành"),
        S::DocumentKind => ("DocumentKind", "Tên loại văn bản"),
        S::Subject => ("Subject", "Trích yếu"),
        S::Authority => ("Authority", "Thẩm quyền ban hành"),
        S::Addressee => ("Addressee", "Kính gửi"),
        S::LegalBasis => ("LegalBasis", "Căn cứ ban hành"),
        S::PartHeading => ("PartHeading", "Đề mục I"),
        S::Heading => ("Heading", "Đề mục 1"),
        S::SubHeading => ("SubHeading", "Đề mục 1.1"),
        S::Body => ("Body", "Nội dung"),
        S::Announcement => ("Announcement", "Lời dẫn"),
        S::Article => ("Article", "Điều"),
        S::RecipientsLabel => ("RecipientsLabel", "Nơi nhận"),
        S::Recipient => ("Recipient", "Nơi nhận chi tiết"),
        S::Drafter => ("Drafter", "Ký hiệu người soạn"),
        S::Capacity => ("Capacity", "Quyền hạn chức vụ"),
        S::SignerPost => ("SignerPost", "Chức danh người ký"),
        S::SignerName => ("SignerName", "Họ và tên người ký"),
        S::Contact => ("Contact", "Địa chỉ liên hệ"),
        S::AppendixNumber => ("AppendixNumber", "Số phụ lục"),
        S::AppendixTitle => ("AppendixTitle", "Tên phụ lục"),
        S::ReferenceLine => ("ReferenceLine", "Dẫn chiếu phụ lục"),
        S::Unit => ("Unit", "Đơn vị tính"),
        S::Note => ("Note", "Ghi chú"),
        S::Closing => ("Closing", "Kết thúc phụ lục"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_style_of_the_tree_is_forgotten() {
        for (index, style) in ALL.into_iter().enumerate() {
            assert_eq!(style as usize, index, "{style:?}");
        }
        assert_eq!(ALL.last(), Some(&ParagraphStyle::Closing));
    }

    #[test]
    fn names_are_unique_and_word_reads_none_of_them_as_two() {
        let bold = CellLook { bold: true, ..CellLook::plain(12.5) };
        let others = [
            Style::Urgency,
            Style::Rule,
            Style::Gap,
            Style::SignatureRoom,
            Style::PageNumber(13),
            Style::PageNumber(14),
            Style::Cell(CellLook::plain(12.0)),
            Style::Cell(CellLook::plain(12.5)),
            Style::Cell(bold),
        ];
        let styles: Vec<Style> = ALL.into_iter().map(Style::Text).chain(others).collect();
        let ids: BTreeSet<_> = styles.iter().map(|style| style.id().to_lowercase()).collect();
        let names: BTreeSet<_> = styles.iter().map(|style| style.name().to_lowercase()).collect();
        assert_eq!((ids.len(), names.len()), (styles.len(), styles.len()));
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')));
        assert!(names.iter().all(|name| !name.contains([',', ';'])));
        assert_eq!(Style::Cell(bold).id(), "Cell12_5Bold");
        assert_eq!(Style::Cell(bold).name(), "Ô bảng 12.5 đậm");
    }
}
