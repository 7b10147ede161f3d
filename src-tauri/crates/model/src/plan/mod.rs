//! A plan (Kế hoạch) as data: its paper, its words, its targets and its appendices.
//!
//! Read [`Plan`] first, then [`task::Task`]: one row of an appendix, the heart of the program.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{ItemId, PlanId};
use crate::office::Office;

pub mod appendix;
pub mod field;
pub mod measure;
pub mod narrative;
pub mod signature;
pub mod target;
pub mod task;
mod validate;

pub use appendix::{Appendix, Domain, DomainCode};
pub use field::TaskField;
pub use measure::read_measure;
pub use narrative::{Block, BlockKind};
pub use signature::SignatureForm;
pub use target::{Comparator, Measure, Target};
pub use task::{Criterion, Task};
pub use validate::Invalid;

/// What a plan is for; it decides years, reminders and which checks apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanKind {
    /// Kế hoạch CCHC năm.
    Annual,
    /// Kế hoạch giai đoạn, such as 2021-2025.
    MultiYear,
    /// Kế hoạch duy trì, cải thiện, nâng cao Chỉ số CCHC.
    IndexImprovement,
}

/// One plan with everything that is printed of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Identity of the plan; stays when the plan is renamed.
    pub id: PlanId,
    /// What the plan is for.
    pub kind: PlanKind,
    /// First year that the plan covers, 1990 to 2200.
    #[schemars(range(min = 1990, max = 2200))]
    pub first_year: i32,
    /// Last year that the plan covers; the first year again for a plan of one year.
    #[schemars(range(min = 1990, max = 2200))]
    pub last_year: i32,
    /// The issuing office as it was named on this paper.
    pub office: Office,
    /// Trích yếu, printed bold below `KẾ HOẠCH`.
    pub subject: String,
    /// Number, symbol, place and date of the plan itself.
    pub issuance: Issuance,
    /// The decision that carries the plan, when it was issued with a cover Quyết định.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<CoverDecision>,
    /// The words of the plan from the first căn cứ to the closing sentence, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub narrative: Vec<Block>,
    /// Chỉ tiêu, each with its measure where it has one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// Nơi nhận, a line each without the leading dash and without the closing mark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// Who signs the plan; `None` where it is signed by its decision or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
    /// What else the paper's first page says about it.
    #[serde(default, skip_serializing_if = "PaperMarks::is_empty")]
    pub marks: PaperMarks,
    /// Phụ lục, in the order in which they are printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appendices: Vec<Appendix>,
}

/// Number, symbol, place and date of a paper (NĐ 30/2020, Phụ lục I, II.3 and II.4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Issuance {
    /// Số, 1 or more; `None` leaves room to write it after signing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub number: Option<u32>,
    /// Ký hiệu, such as `KH-UBND`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub symbol: String,
    /// Địa danh, such as `Tùng Ảnh`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Date of signing; `None` leaves it blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

/// The Quyết định with which a plan is issued, and whose appendix the plan then is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverDecision {
    /// Number, symbol, place and date of the decision.
    pub issuance: Issuance,
    /// Trích yếu of the decision.
    pub subject: String,
    /// Who decides, printed above the căn cứ, such as `ỦY BAN NHÂN DÂN HUYỆN`.
    pub authority: String,
    /// Căn cứ, `Xét đề nghị …` and the articles.
    pub narrative: Vec<Block>,
    /// The line below the plan's title: `(Kèm theo Quyết định số … ngày … của …)`, as printed.
    pub plan_reference: String,
    /// Nơi nhận of the decision.
    pub recipients: Vec<String>,
    /// Who signs the decision.
    pub signature: Signature,
}

/// The signature block (NĐ 30/2020, Điều 13 and Phụ lục I, II.7).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The lines above the name, such as `TM. ỦY BAN NHÂN DÂN` and `CHỦ TỊCH`.
    pub capacity: Vec<String>,
    /// The signer's post in the office, printed above the name where the capacity is one in a
    /// consultative body such as the Ban Chỉ đạo CCHC; empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub post: String,
    /// Họ và tên, without academic titles.
    pub name: String,
}

/// Marks that few papers carry (NĐ 30/2020, Phụ lục I, ô 10b, 11 and 12). They stand on the
/// first paper of a plan: its decision where it has one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PaperMarks {
    /// Độ khẩn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
    /// Phạm vi lưu hành.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circulation: Option<Circulation>,
    /// Ký hiệu người soạn thảo và số lượng bản, such as `PL.(300)`; empty for none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub drafter: String,
}

impl PaperMarks {
    /// Whether there is no mark.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Độ khẩn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// `KHẨN`.
    Urgent,
    /// `THƯỢNG KHẨN`.
    VeryUrgent,
    /// `HỎA TỐC`.
    Express,
}

impl Urgency {
    /// The words in the box.
    #[must_use]
    pub const fn printed(self) -> &'static str {
        match self {
            Self::Urgent => "KHẨN",
            Self::VeryUrgent => "THƯỢNG KHẨN",
            Self::Express => "HỎA TỐC",
        }
    }
}

/// Phạm vi lưu hành.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Circulation {
    /// `LƯU HÀNH NỘI BỘ`.
    Internal,
    /// `XEM XONG TRẢ LẠI`.
    ReturnAfterReading,
}

impl Circulation {
    /// The words in the box.
    #[must_use]
    pub const fn printed(self) -> &'static str {
        match self {
            Self::Internal => "LƯU HÀNH NỘI BỘ",
            Self::ReturnAfterReading => "XEM XONG TRẢ LẠI",
        }
    }
}

impl Plan {
    /// Checks what the types cannot say: ids unique, years in order, merges with a row above.
    ///
    /// # Errors
    /// The first [`Invalid`] place, with its path in the interchange format.
    pub fn validate(&self) -> Result<(), Invalid> {
        validate::plan(self)
    }

    /// The years as printed: `2022`, or `2021 - 2025`.
    #[must_use]
    pub fn years(&self) -> String {
        if self.first_year == self.last_year {
            self.first_year.to_string()
        } else {
            format!("{} - {}", self.first_year, self.last_year)
        }
    }

    /// The appendix with this number of order, counted from 1.
    #[must_use]
    pub fn appendix(&self, ordinal: usize) -> Option<&Appendix> {
        ordinal.checked_sub(1).and_then(|index| self.appendices.get(index))
    }

    /// All tasks with the domain that they stand under, in printed order.
    pub fn tasks(&self) -> impl Iterator<Item = (&Appendix, &Domain, &Task)> {
        self.appendices.iter().flat_map(|appendix| {
            appendix.tasks().map(move |(domain, task)| (appendix, domain, task))
        })
    }

    /// The smallest item number that is not yet used.
    #[must_use]
    pub fn next_item_id(&self) -> ItemId {
        ItemId(validate::item_ids(self).map(|(_, id)| id.0).max().unwrap_or(0) + 1)
    }
}
