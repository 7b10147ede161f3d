//! A document, its file, and what it proves.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::file::accept_file;
use crate::figure::FigureCode;
use crate::ids::{EvidenceId, ItemId, PlanId};
use crate::paper_words::short_date;
use crate::register::{RegisterId, RowId};
use crate::typed::YEARS;

/// A criterion of a criteria set: unique in its book, 1 to 2^53 - 1. Printed codes change from
/// set to set, identities do not.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct CriterionId(#[schemars(range(min = 1, max = 9_007_199_254_740_991_u64))] pub u64);

/// A document that proves something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Identity.
    pub id: EvidenceId,
    /// Số, ký hiệu as written: `15/KH-UBND`; empty for photographs, minutes and the like.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Date of issue, or the day that it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Who issued it: `UBND xã Tùng Ảnh`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agency: String,
    /// Trích yếu, or what it shows.
    pub subject: String,
    /// Its file; `None` for paper that lies in a folder of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<EvidenceFile>,
    /// What it proves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<EvidenceLink>,
}

/// The file of a document, as it was when it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceFile {
    /// The name that it came with, without a folder.
    pub name: String,
    /// The hash of its content; the copy in the data folder is named by it.
    pub sha256: Sha256,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A SHA-256 hash: 64 digits of `0-9` and `a-f`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Sha256(#[schemars(regex(pattern = r"^[0-9a-f]{64}$"))] String);

impl EvidenceFile {
    /// The ending of its name, as [`ending_of`] gives it.
    #[must_use]
    pub fn ending(&self) -> String {
        ending_of(&self.name)
    }
}

/// The ending of a file's name in small letters, without a dot; empty where it is none that a name
/// may be built with.
#[must_use]
pub fn ending_of(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending.trim());
    let plain = ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain { ending.to_ascii_lowercase() } else { String::new() }
}

/// A text that is no hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 hash: {0:?}")]
pub struct NotSha256(pub String);

impl Sha256 {
    /// Takes hexadecimal digits as a hash; capitals become small.
    ///
    /// # Errors
    /// [`NotSha256`] unless there are 64 hexadecimal digits and nothing else.
    pub fn new(text: impl Into<String>) -> Result<Self, NotSha256> {
        let text = text.into();
        if text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(NotSha256(text))
        }
    }

    /// The hash that a computation gave.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        let mut text = String::with_capacity(64);
        for byte in bytes {
            for digit in [byte >> 4, byte & 15] {
                text.extend(char::from_digit(digit.into(), 16));
            }
        }
        Self(text)
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Sha256 {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// What a document proves.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EvidenceLink {
    /// A task of a plan.
    Task {
        /// The plan.
        plan: PlanId,
        /// The task.
        task: ItemId,
    },
    /// A criterion of the PAR index.
    Criterion(CriterionId),
    /// A row of a register. This is the one place that ties documents to rows: the column of
    /// documents of the register ([`crate::register::ColumnKind::Document`]) shows them and keeps
    /// nothing of its own.
    Row {
        /// The register.
        register: RegisterId,
        /// The row.
        row: RowId,
    },
    /// A figure in whatever period: the print-out of the one-stop system.
    Figure(FigureCode),
}

/// Something that is wrong with a document, or worth a look.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {fault:?}")]
pub struct EvidenceProblem {
    /// The member, such as `file.name` or `links[2]`.
    pub path: String,
    /// What is wrong.
    pub fault: EvidenceFault,
}

/// What is wrong with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceFault {
    /// Neither a number nor words say what it is.
    Nameless,
    /// The date lies after today.
    Future(NaiveDate),
    /// The date lies outside 1990 to 2200.
    NotDate(NaiveDate),
    /// A number without the agency that gave it: two agencies give the same number every day.
    NoAgency,
    /// A text beyond 2.000 characters.
    TooLong,
    /// It is linked twice to the same thing.
    Twice,
    /// The file is not taken in.
    File(super::FileRefusal),
}

/// The longest text of a document's members, in characters.
const MOST_TEXT: usize = 2_000;

impl EvidenceProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match &self.fault {
            EvidenceFault::Nameless => "evidence.nameless",
            EvidenceFault::Future(_) => "evidence.future",
            EvidenceFault::NotDate(_) => "evidence.not_date",
            EvidenceFault::NoAgency => "evidence.no_agency",
            EvidenceFault::TooLong => "evidence.too_long",
            EvidenceFault::Twice => "evidence.twice",
            EvidenceFault::File(refusal) => refusal.code(),
        }
    }

    /// Whether the document may be kept as it is: a question, no refusal.
    #[must_use]
    pub const fn is_warning(&self) -> bool {
        matches!(self.fault, EvidenceFault::Future(_) | EvidenceFault::NoAgency)
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match &self.fault {
            EvidenceFault::Nameless => "tài liệu chưa có số, ký hiệu hoặc trích yếu".to_owned(),
            EvidenceFault::Future(day) => {
                format!("ngày của tài liệu, {}, sau ngày hôm nay", short_date(*day))
            }
            EvidenceFault::NotDate(day) => {
                format!("ngày của tài liệu có năm {} ngoài khoảng 1990 đến 2200", day.year())
            }
            EvidenceFault::NoAgency => "tài liệu có số nhưng chưa có cơ quan ban hành".to_owned(),
            EvidenceFault::TooLong => format!("nội dung dài quá {MOST_TEXT} ký tự"),
            EvidenceFault::Twice => "tài liệu được gắn hai lần vào cùng một chỗ".to_owned(),
            EvidenceFault::File(refusal) => refusal.message_vi(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match &self.fault {
            EvidenceFault::Nameless => "ghi số, ký hiệu hoặc một câu nói tài liệu chứng minh gì",
            EvidenceFault::Future(_) => "kiểm tra lại ngày trên văn bản",
            EvidenceFault::NotDate(_) => "ghi ngày/tháng/năm, ví dụ 05/3/2026",
            EvidenceFault::NoAgency => "ghi cơ quan ban hành để phân biệt với văn bản cùng số",
            EvidenceFault::TooLong => "rút gọn lại",
            EvidenceFault::Twice => "bỏ một trong hai lần gắn",
            EvidenceFault::File(refusal) => refusal.hint_vi(),
        }
    }
}

impl Evidence {
    /// Everything that is wrong with the document or worth a look on the day `today`.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<EvidenceProblem> {
        let mut problems = Vec::new();
        let mut add = |path: String, fault| problems.push(EvidenceProblem { path, fault });
        let blank = |text: &str| text.trim().is_empty();
        if blank(&self.number) && blank(&self.subject) {
            add("subject".to_owned(), EvidenceFault::Nameless);
        }
        if !blank(&self.number) && blank(&self.agency) {
            add("agency".to_owned(), EvidenceFault::NoAgency);
        }
        let texts =
            [("number", &self.number), ("agency", &self.agency), ("subject", &self.subject)];
        for (path, text) in texts {
            if text.chars().count() > MOST_TEXT {
                add(path.to_owned(), EvidenceFault::TooLong);
            }
        }
        match self.date {
            Some(day) if !YEARS.contains(&day.year()) => {
                add("date".to_owned(), EvidenceFault::NotDate(day));
            }
            Some(day) if day > today => add("date".to_owned(), EvidenceFault::Future(day)),
            _ => {}
        }
        if let Some(file) = &self.file
            && let Err(refusal) = accept_file(&file.name, file.bytes)
        {
            add("file".to_owned(), EvidenceFault::File(refusal));
        }
        let mut seen = BTreeSet::new();
        for (at, link) in self.links.iter().enumerate() {
            if !seen.insert(link) {
                add(format!("links[{at}]"), EvidenceFault::Twice);
            }
        }
        problems
    }

    /// The document as a report names it: `15/KH-UBND ngày 05/3/2026 của UBND xã Tùng Ảnh: V/v …`,
    /// as far as it is known.
    #[must_use]
    pub fn display_vi(&self) -> String {
        let mut head = Vec::new();
        if !self.number.trim().is_empty() {
            head.push(self.number.trim().to_owned());
        }
        head.extend(self.date.map(|day| format!("ngày {}", short_date(day))));
        if !self.agency.trim().is_empty() {
            head.push(format!("của {}", self.agency.trim()));
        }
        match (head.join(" "), self.subject.trim()) {
            (head, "") => head,
            (head, subject) if head.is_empty() => subject.to_owned(),
            (head, subject) => format!("{head}: {subject}"),
        }
    }
}
