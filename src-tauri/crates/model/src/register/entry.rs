//! One row of a register, and everything that is wrong with it.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ChoiceId, ColumnId, ColumnKind, RegisterColumn, RegisterDefinition, RegisterId, RowId,
};
use crate::ids::EvidenceId;
use crate::paper_words::short_date;
use crate::typed::{MOST_COUNT, YEARS, read_count, read_day, read_day_of, read_yes_no};
use crate::{amount, text};

/// The longest text of a cell, in characters.
pub const MOST_CELL_TEXT: usize = 5_000;

/// A row of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterEntry {
    /// Identity of the row.
    pub id: RowId,
    /// The register that it stands in.
    pub register: RegisterId,
    /// What its columns hold; an empty cell is not there.
    pub cells: BTreeMap<ColumnId, CellValue>,
}

/// What one cell holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CellValue {
    /// A day.
    Date(NaiveDate),
    /// Words.
    Text(String),
    /// A whole number from 0.
    Number(i64),
    /// One of the column's choices.
    Choice(ChoiceId),
    /// Có, không.
    YesNo(bool),
    /// The documents that prove the row, by their number. They are read from where documents are
    /// tied to rows ([`crate::evidence::EvidenceLink::Row`]) and never kept in the row itself:
    /// what is tied is said in one place.
    Documents(Vec<EvidenceId>),
}

/// Something that is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{fault:?} in column {column}")]
pub struct EntryProblem {
    /// The column.
    pub column: ColumnId,
    /// Its header; the id where the register has no such column.
    pub header: String,
    /// What is wrong.
    pub fault: EntryFault,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryFault {
    /// A cell that must be filled is empty.
    Required,
    /// The register has no such column.
    NoColumn,
    /// The cell holds something else than its column.
    OtherKind,
    /// No day of the years 1990 to 2200.
    NotDate,
    /// No whole number from 0.
    NotNumber,
    /// Neither có nor không.
    NotYesNo,
    /// None of the column's choices, or the beginning of several.
    NoChoice(String),
    /// Words in a column of documents: those are attached.
    DocumentTyped,
    /// A text beyond [`MOST_CELL_TEXT`].
    TooLong,
    /// It lies above the cell of this header.
    Above(String),
}

impl EntryProblem {
    pub(super) fn no_column(id: &ColumnId) -> Self {
        Self { column: id.clone(), header: id.to_string(), fault: EntryFault::NoColumn }
    }

    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.fault {
            EntryFault::Required => "register.required",
            EntryFault::NoColumn => "register.no_column",
            EntryFault::OtherKind => "register.other_kind",
            EntryFault::NotDate => "register.not_date",
            EntryFault::NotNumber => "register.not_number",
            EntryFault::NotYesNo => "register.not_yes_no",
            EntryFault::NoChoice(_) => "register.no_choice",
            EntryFault::DocumentTyped => "register.document_typed",
            EntryFault::TooLong => "register.too_long",
            EntryFault::Above(_) => "register.above",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        let header = &self.header;
        match &self.fault {
            EntryFault::Required => format!("chưa ghi “{header}”"),
            EntryFault::NoColumn => format!("sổ không có cột “{header}”"),
            EntryFault::OtherKind => format!("cột “{header}” không nhận giá trị loại này"),
            EntryFault::NotDate => format!("“{header}” không phải là ngày"),
            EntryFault::NotNumber => format!("“{header}” không phải là số nguyên từ 0 trở lên"),
            EntryFault::NotYesNo => format!("“{header}” cần “Có” hoặc “Không”"),
            EntryFault::NoChoice(words) => {
                format!("“{words}” không phải là một lựa chọn của cột “{header}”")
            }
            EntryFault::DocumentTyped => {
                format!("“{header}” là tài liệu đính kèm, không gõ vào ô")
            }
            EntryFault::TooLong => format!("“{header}” dài quá {MOST_CELL_TEXT} ký tự"),
            EntryFault::Above(other) => format!("“{header}” lớn hơn (hoặc sau) “{other}”"),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self.fault {
            EntryFault::Required => "ghi vào ô đó rồi lưu lại",
            EntryFault::NoColumn | EntryFault::OtherKind => "mở lại sổ rồi nhập lại dòng này",
            EntryFault::NotDate => "ghi ngày/tháng/năm, ví dụ 05/3/2026",
            EntryFault::NotNumber => "ghi số đếm, ví dụ 12; để trống nếu chưa có",
            EntryFault::NotYesNo => "gõ Có hoặc Không",
            EntryFault::NoChoice(_) => "chọn trong danh sách của cột",
            EntryFault::DocumentTyped => "lưu dòng rồi đính kèm tài liệu vào dòng đó",
            EntryFault::TooLong => "rút gọn lại, chi tiết để ở tệp đính kèm",
            EntryFault::Above(_) => "kiểm tra lại hai ô này",
        }
    }
}

impl RegisterColumn {
    /// Reads what an officer typed or pasted into a cell; an empty text is an empty cell. A
    /// choice may be named by its words in any case, or by how they alone begin.
    ///
    /// # Errors
    /// [`EntryProblem`] of this column. Documents are attached, not typed.
    pub fn read(&self, typed: &str) -> Result<Option<CellValue>, EntryProblem> {
        self.read_in(typed, None)
    }

    /// Reads as [`RegisterColumn::read`] does; a day without a year (`5/3`) is one of `year`.
    ///
    /// # Errors
    /// As [`RegisterColumn::read`].
    pub fn read_in(
        &self,
        typed: &str,
        year: Option<i32>,
    ) -> Result<Option<CellValue>, EntryProblem> {
        let typed = text::nfc(typed.trim());
        if typed.is_empty() {
            return Ok(None);
        }
        let refuse = |fault| self.problem(fault);
        let value = match &self.kind {
            ColumnKind::Date => {
                let day = read_day(&typed).or_else(|| read_day_of(&typed, year?));
                CellValue::Date(day.ok_or_else(|| refuse(EntryFault::NotDate))?)
            }
            ColumnKind::Text => CellValue::Text(typed),
            ColumnKind::Number => {
                CellValue::Number(read_count(&typed).map_err(|_| refuse(EntryFault::NotNumber))?)
            }
            ColumnKind::YesNo => {
                CellValue::YesNo(read_yes_no(&typed).ok_or_else(|| refuse(EntryFault::NotYesNo))?)
            }
            ColumnKind::Choice(choices) => {
                let key = text::compare_key(&typed);
                let name = |choice: &&super::RegisterChoice| text::compare_key(&choice.name);
                let same = choices.iter().find(|choice| name(choice) == key);
                let mut begin = choices.iter().filter(|choice| name(choice).starts_with(&key));
                let only = begin.next().filter(|_| begin.next().is_none());
                let choice = same.or(only).ok_or_else(|| refuse(EntryFault::NoChoice(typed)))?;
                CellValue::Choice(choice.id.clone())
            }
            ColumnKind::Document => return Err(refuse(EntryFault::DocumentTyped)),
        };
        self.fault_of(&value).map_or(Ok(Some(value)), |fault| Err(self.problem(fault)))
    }

    /// What a cell shows: `05/3/2026`, `Có`, the words of a choice; a document shows nothing here.
    #[must_use]
    pub fn display_vi(&self, value: &CellValue) -> String {
        match (value, &self.kind) {
            (CellValue::Date(day), _) => short_date(*day),
            (CellValue::Text(words), _) => words.clone(),
            (CellValue::Number(number), _) => amount::Decimal::new(*number, 0).to_string(),
            (CellValue::YesNo(yes), _) => if *yes { "Có" } else { "Không" }.to_owned(),
            (CellValue::Choice(id), ColumnKind::Choice(choices)) => choices
                .iter()
                .find(|choice| choice.id == *id)
                .map_or_else(|| id.to_string(), |choice| choice.name.clone()),
            (CellValue::Choice(id), _) => id.to_string(),
            (CellValue::Documents(_), _) => String::new(),
        }
    }

    fn problem(&self, fault: EntryFault) -> EntryProblem {
        EntryProblem { column: self.id.clone(), header: self.header.clone(), fault }
    }

    fn fault_of(&self, value: &CellValue) -> Option<EntryFault> {
        match (&self.kind, value) {
            (ColumnKind::Date, CellValue::Date(day)) => {
                (!YEARS.contains(&day.year())).then_some(EntryFault::NotDate)
            }
            (ColumnKind::Text, CellValue::Text(words)) => {
                (words.chars().count() > MOST_CELL_TEXT).then_some(EntryFault::TooLong)
            }
            (ColumnKind::Number, CellValue::Number(number)) => {
                (!(0..=MOST_COUNT).contains(number)).then_some(EntryFault::NotNumber)
            }
            (ColumnKind::Choice(choices), CellValue::Choice(id)) => {
                let known = choices.iter().any(|choice| choice.id == *id);
                (!known).then(|| EntryFault::NoChoice(id.to_string()))
            }
            (ColumnKind::YesNo, CellValue::YesNo(_))
            | (ColumnKind::Document, CellValue::Documents(_)) => None,
            _ => Some(EntryFault::OtherKind),
        }
    }
}

impl RegisterDefinition {
    /// Everything that is wrong with a row, column by column; empty when it may be kept.
    #[must_use]
    pub fn problems(&self, entry: &RegisterEntry) -> Vec<EntryProblem> {
        let mut problems = Vec::new();
        for column in &self.columns {
            let fault = match entry.cells.get(&column.id) {
                None if column.required => Some(EntryFault::Required),
                None => None,
                Some(CellValue::Text(words)) if column.required && words.trim().is_empty() => {
                    Some(EntryFault::Required)
                }
                Some(value) => column.fault_of(value),
            };
            problems.extend(fault.map(|fault| column.problem(fault)));
        }
        for id in entry.cells.keys().filter(|id| self.column(id).is_none()) {
            problems.push(EntryProblem::no_column(id));
        }
        problems.extend(self.orders.iter().filter_map(|order| {
            let (lesser, greater) = (self.column(&order.lesser)?, self.column(&order.greater)?);
            let above = match (entry.cells.get(&lesser.id)?, entry.cells.get(&greater.id)?) {
                (CellValue::Date(lesser), CellValue::Date(greater)) => lesser > greater,
                (CellValue::Number(lesser), CellValue::Number(greater)) => lesser > greater,
                _ => false,
            };
            above.then(|| lesser.problem(EntryFault::Above(greater.header.clone())))
        }));
        problems
    }
}

impl RegisterDefinition {
    /// What the cells of a row show, in the order of the columns.
    #[must_use]
    pub fn shown_vi(&self, entry: &RegisterEntry) -> Vec<String> {
        let shown = |column: &RegisterColumn| {
            entry.cells.get(&column.id).map(|value| column.display_vi(value)).unwrap_or_default()
        };
        self.columns.iter().map(shown).collect()
    }

    /// Whether every one of some words stands in a row; marks, capitals and đ make no difference.
    #[must_use]
    pub fn says(&self, entry: &RegisterEntry, words: &str) -> bool {
        let shown = text::fold(&self.shown_vi(entry).join(" "));
        text::fold(words).split_whitespace().all(|word| shown.contains(word))
    }
}

impl RegisterEntry {
    /// The day in a column.
    #[must_use]
    pub fn day(&self, column: &ColumnId) -> Option<NaiveDate> {
        match self.cells.get(column) {
            Some(CellValue::Date(day)) => Some(*day),
            _ => None,
        }
    }
}
