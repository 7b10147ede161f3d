//! Paragraphs and rules: everything that stands outside a table.

/// One paragraph. A `\n` in the text is a line break inside the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What the paragraph is; its look follows.
    pub style: ParagraphStyle,
    /// The words with which it begins where they look otherwise than the rest, such as the bold
    /// `Điều 1.` of an article; empty otherwise. A space stands between them and the text.
    pub lead: String,
    /// The words.
    pub text: String,
    /// What it was made from.
    pub anchor: Option<Anchor>,
}

impl Paragraph {
    /// A paragraph of the given style.
    pub fn new(style: ParagraphStyle, text: impl Into<String>) -> Self {
        Self { style, lead: String::new(), text: text.into(), anchor: None }
    }

    /// The same paragraph, beginning with these words.
    #[must_use]
    pub fn led_by(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }

    /// The same paragraph, made from this.
    #[must_use]
    pub fn made_from(mut self, anchor: Anchor) -> Self {
        self.anchor = Some(anchor);
        self
    }

    /// All its words as printed.
    #[must_use]
    pub fn printed(&self) -> String {
        match self.lead.as_str() {
            "" => self.text.clone(),
            lead => format!("{lead} {}", self.text),
        }
    }
}

/// What a thing on the paper was made from, in numbers of whoever composed the tree: a writer
/// only hands it on, so that a screen can go from the data to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Anchor(pub u64);

/// What a paragraph is. Its look is [`super::Typography::look`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ParagraphStyle {
    /// Cơ quan chủ quản (ô 2).
    SuperiorName,
    /// Cơ quan ban hành (ô 2).
    AgencyName,
    /// Quốc hiệu (ô 1).
    StateName,
    /// Tiêu ngữ (ô 1).
    Motto,
    /// `Số: 24/KH-UBND` (ô 3).
    NumberLine,
    /// Địa danh và ngày tháng (ô 4).
    PlaceDate,
    /// `V/v …` (ô 5b).
    LetterSubject,
    /// Độ khẩn, phạm vi lưu hành (ô 10b and 11).
    Stamp,
    /// Tên loại: `KẾ HOẠCH` (ô 5a).
    DocumentKind,
    /// Trích yếu (ô 5a).
    Subject,
    /// Who decides, and `QUYẾT ĐỊNH:`.
    Authority,
    /// `Kính gửi:` and its names (ô 9a).
    Addressee,
    /// Căn cứ ban hành (ô 6).
    LegalBasis,
    /// `I. MỤC ĐÍCH, YÊU CẦU`.
    PartHeading,
    /// `1. Mục đích` on a line of its own.
    Heading,
    /// `1.1. …` on a line of its own.
    SubHeading,
    /// Running text; also `a)`, `-` and `+`.
    Body,
    /// Running text that ends with a colon: never the last on a page, what it announces follows.
    Announcement,
    /// `Điều 1.`, bold, and the words of the article.
    Article,
    /// `Nơi nhận:` (ô 9b).
    RecipientsLabel,
    /// A line below it.
    Recipient,
    /// Ký hiệu người soạn (ô 12).
    Drafter,
    /// `TM. ỦY BAN NHÂN DÂN` and `CHỦ TỊCH` (ô 7a).
    Capacity,
    /// The post in the office, above the name.
    SignerPost,
    /// Họ và tên (ô 7b).
    SignerName,
    /// Address and telephone at the foot of the first page (ô 13).
    Contact,
    /// `Phụ lục`, `Phụ lục I` (`NĐ 30/2020, Phụ lục I, III.1.b`).
    AppendixNumber,
    /// The title of an appendix, in capitals (the same place).
    AppendixTitle,
    /// `(Kèm theo Kế hoạch số …)` under the title (`III.1.c`).
    ReferenceLine,
    /// `Đơn vị tính: triệu đồng`, at the right above a table.
    Unit,
    /// A remark under a table.
    Note,
    /// The `./.` that ends an appendix.
    Closing,
}

/// A short solid line, centred between the margins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Its length as a share of the width between the margins, above 0 and at most 1.
    pub width_share: f64,
}
