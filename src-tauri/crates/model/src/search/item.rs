//! What can be found: items with their texts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of thing an item is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    /// A row of an appendix, or the domain row above it.
    Task,
    /// Chỉ tiêu.
    Target,
    /// A paragraph of a plan or of its decision.
    Paragraph,
    /// A plan itself, and its versions.
    Plan,
    /// A report itself, and its versions.
    Report,
    /// A paragraph of a report.
    ReportParagraph,
    /// What was reported about a task.
    Progress,
    /// A document that proves something.
    Evidence,
    /// A row of a register.
    Register,
    /// A figure: its name, and where its values come from.
    Figure,
    /// A name of the catalogue.
    Catalogue,
}

impl SearchKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Task,
        Self::Target,
        Self::Paragraph,
        Self::Plan,
        Self::Report,
        Self::ReportParagraph,
        Self::Progress,
        Self::Evidence,
        Self::Register,
        Self::Figure,
        Self::Catalogue,
    ];

    /// What the officer calls it.
    #[must_use]
    pub const fn label_vi(self) -> &'static str {
        match self {
            Self::Task => "Nhiệm vụ",
            Self::Target => "Chỉ tiêu",
            Self::Paragraph => "Lời văn kế hoạch",
            Self::Plan => "Kế hoạch",
            Self::Report => "Báo cáo",
            Self::ReportParagraph => "Lời văn báo cáo",
            Self::Progress => "Kết quả thực hiện",
            Self::Evidence => "Hồ sơ minh chứng",
            Self::Register => "Sổ theo dõi",
            Self::Figure => "Số liệu",
            Self::Catalogue => "Danh mục",
        }
    }
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchItem<P> {
    /// What kind of thing it is.
    pub kind: SearchKind,
    /// Where it is to be seen.
    pub place: P,
    /// The year that it belongs to; of what belongs to none, 0.
    pub year: i32,
    /// What it stands in, from the outside to the inside: `Kế hoạch năm 2026`, `Phụ lục I`.
    pub path: Vec<String>,
    /// Its texts; the first one is what it is shown as.
    pub texts: Vec<SearchText>,
}

/// One text of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchText {
    /// What the officer knows the text as, such as `Chủ trì`; empty where nothing need be said.
    pub label: String,
    /// The words.
    pub words: String,
    /// How much a word in it says about the item.
    pub role: Role,
}

/// How much a word in a text says about its item; the most is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// One of many words.
    Body,
    /// A short text beside the title: who leads, a number.
    Note,
    /// What the item is called.
    Title,
}

impl SearchText {
    /// What an item is called.
    #[must_use]
    pub fn title(words: impl Into<String>) -> Self {
        Self { label: String::new(), words: words.into(), role: Role::Title }
    }

    /// A longer text.
    #[must_use]
    pub fn body(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { label: label.into(), words: words.into(), role: Role::Body }
    }

    /// A short text beside the title.
    #[must_use]
    pub fn note(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { label: label.into(), words: words.into(), role: Role::Note }
    }
}
