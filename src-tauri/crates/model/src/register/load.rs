//! The registers that come with the program, and the proof that a register holds together.

use std::collections::BTreeSet;

use super::{
    ColumnId, ColumnKind, Condition, CountId, CountOf, RegisterColumn, RegisterCount,
    RegisterDefinition, RegisterEntry, RegisterId, When,
};
use crate::definition::{DefinitionFault, DefinitionProblem, Problems, read_json};
use crate::span::Span;

macro_rules! shipped {
    ($($name:literal),*) => {
        [$((
            concat!("registers/", $name, ".json"),
            include_str!(concat!("../../../../../assets/registers/", $name, ".json")),
        )),*]
    };
}

const SHIPPED: [(&str, &str); 7] = shipped!(
    "van-ban-chi-dao",
    "kiem-tra",
    "sang-kien",
    "tuyen-truyen",
    "doi-thoai",
    "phan-anh",
    "tre-han"
);

/// Registers that hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterSet {
    registers: Vec<RegisterDefinition>,
}

impl RegisterSet {
    /// The registers that come with the program, in the order in which they are offered.
    ///
    /// # Errors
    /// When a shipped file does not hold together; a test proves that they do.
    pub fn shipped() -> Result<Self, Vec<DefinitionProblem>> {
        let mut set = Self::default();
        for (file, json) in SHIPPED {
            set.add(file, json)?;
        }
        Ok(set)
    }

    /// Adds a register from a file; one of the same id is replaced.
    ///
    /// # Errors
    /// All [`DefinitionProblem`]s of the file; the set is as it was then.
    pub fn add(&mut self, file: &str, json: &str) -> Result<(), Vec<DefinitionProblem>> {
        let register: RegisterDefinition = read_json(file, json)?;
        let register = prove(file, register)?;
        match self.registers.iter_mut().find(|known| known.id == register.id) {
            Some(known) => *known = register,
            None => self.registers.push(register),
        }
        Ok(())
    }

    /// Every register.
    #[must_use]
    pub fn registers(&self) -> &[RegisterDefinition] {
        &self.registers
    }

    /// A register by its id.
    #[must_use]
    pub fn get(&self, id: &RegisterId) -> Option<&RegisterDefinition> {
        self.registers.iter().find(|register| register.id == *id)
    }

    /// Whether a register has a count.
    #[must_use]
    pub fn has_count(&self, register: &RegisterId, count: &CountId) -> bool {
        self.count_of(register, count).is_some()
    }

    /// A count over the rows of a period; `entries` may hold rows of other registers too. `None`
    /// for a count that does not exist and for a sum beyond 64 bits.
    #[must_use]
    pub fn count(
        &self,
        register: &RegisterId,
        count: &CountId,
        entries: &[RegisterEntry],
        span: Span,
    ) -> Option<i64> {
        let (register, count) = self.count_of(register, count)?;
        register.count(count, entries, span)
    }

    fn count_of(
        &self,
        register: &RegisterId,
        count: &CountId,
    ) -> Option<(&RegisterDefinition, &RegisterCount)> {
        let register = self.get(register)?;
        let count = register.counts.iter().find(|known| known.id == *count)?;
        Some((register, count))
    }
}

fn prove(
    file: &str,
    register: RegisterDefinition,
) -> Result<RegisterDefinition, Vec<DefinitionProblem>> {
    let mut proof = Proof { register: &register, problems: Problems::of(file) };
    proof.columns();
    proof.needs("date", &register.date, Needed::Date);
    for (at, order) in register.orders.iter().enumerate() {
        proof.order(&format!("orders[{at}]"), &order.lesser, &order.greater);
    }
    let mut seen = BTreeSet::new();
    for (at, count) in register.counts.iter().enumerate() {
        if !seen.insert(&count.id) {
            let fault = DefinitionFault::Duplicate(count.id.to_string());
            proof.problems.add(format!("counts[{at}].id"), fault);
        }
        proof.count(&format!("counts[{at}]"), count);
    }
    let problems = proof.problems;
    problems.or(()).map(|()| register)
}

/// What a column must hold for a rule to make sense.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needed {
    Date,
    Number,
    YesNo,
    Choice,
    Any,
}

impl Needed {
    const fn met_by(self, kind: &ColumnKind) -> bool {
        matches!(
            (self, kind),
            (Self::Date, ColumnKind::Date)
                | (Self::Number, ColumnKind::Number)
                | (Self::YesNo, ColumnKind::YesNo)
                | (Self::Choice, ColumnKind::Choice(_))
                | (Self::Any, _)
        )
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Date => "ngày",
            Self::Number => "số",
            Self::YesNo => "có/không",
            Self::Choice => "lựa chọn",
            Self::Any => "bất kỳ",
        }
    }
}

struct Proof<'a> {
    register: &'a RegisterDefinition,
    problems: Problems,
}

impl Proof<'_> {
    fn columns(&mut self) {
        let mut seen = BTreeSet::new();
        for (at, column) in self.register.columns.iter().enumerate() {
            if !seen.insert(&column.id) {
                let fault = DefinitionFault::Duplicate(column.id.to_string());
                self.problems.add(format!("columns[{at}].id"), fault);
            }
            if column.kind == ColumnKind::Document {
                self.document(at, column);
            }
            let ColumnKind::Choice(choices) = &column.kind else { continue };
            let mut ids = BTreeSet::new();
            for (place, choice) in choices.iter().enumerate() {
                if !ids.insert(&choice.id) {
                    let path = format!("columns[{at}].kind.choice[{place}].id");
                    self.problems.add(path, DefinitionFault::Duplicate(choice.id.to_string()));
                }
            }
            if choices.is_empty() {
                let detail = "cột lựa chọn chưa có lựa chọn nào".to_owned();
                let path = format!("columns[{at}].kind");
                self.problems.add(path, DefinitionFault::Contradiction(detail));
            }
        }
        if self.register.row_name.trim().is_empty() || self.register.body.trim().is_empty() {
            let detail = "thiếu tên một dòng (row_name) hoặc bộ phận giữ sổ (body)".to_owned();
            self.problems.add("", DefinitionFault::Contradiction(detail));
        }
    }

    fn needs(&mut self, path: &str, id: &ColumnId, needed: Needed) {
        match self.register.column(id) {
            None => self.problems.add(path, DefinitionFault::Unknown(id.to_string())),
            Some(column) if !needed.met_by(&column.kind) => {
                let detail = format!("cột “{}” phải là cột {}", column.header, needed.words());
                self.problems.add(path, DefinitionFault::Kind(detail));
            }
            Some(_) => {}
        }
    }

    /// Documents are tied to a row that is there already, and to the row, not to a cell of it.
    fn document(&mut self, at: usize, column: &RegisterColumn) {
        if column.required {
            let path = format!("columns[{at}].required");
            let detail = "tài liệu được đính kèm sau khi lưu dòng, không bắt buộc được".to_owned();
            self.problems.add(path, DefinitionFault::Contradiction(detail));
        }
        if self.register.document_column().is_some_and(|first| first.id != column.id) {
            let path = format!("columns[{at}].kind");
            let detail = "sổ chỉ có một cột tài liệu".to_owned();
            self.problems.add(path, DefinitionFault::Contradiction(detail));
        }
    }

    fn order(&mut self, path: &str, lesser: &ColumnId, greater: &ColumnId) {
        let dates = self.register.column(lesser).is_some_and(|c| c.kind == ColumnKind::Date);
        let needed = if dates { Needed::Date } else { Needed::Number };
        self.needs(&format!("{path}.lesser"), lesser, needed);
        self.needs(&format!("{path}.greater"), greater, needed);
    }

    fn count(&mut self, path: &str, count: &RegisterCount) {
        match &count.what {
            CountOf::Rows => {}
            CountOf::Sum(column) => self.needs(&format!("{path}.what"), column, Needed::Number),
            CountOf::Distinct(column) => self.needs(&format!("{path}.what"), column, Needed::Any),
        }
        let when = format!("{path}.when");
        match &count.when {
            None => {}
            Some(When::In(column)) => self.needs(&when, column, Needed::Date),
            Some(When::Open { since, until }) => {
                self.needs(&when, since, Needed::Date);
                self.needs(&when, until, Needed::Date);
            }
        }
        for (at, condition) in count.only.iter().enumerate() {
            self.condition(&format!("{path}.only[{at}]"), condition);
        }
    }

    fn condition(&mut self, path: &str, condition: &Condition) {
        match condition {
            Condition::Is { column, choice } => {
                self.needs(path, column, Needed::Choice);
                let known = self.register.column(column).is_none_or(|column| match &column.kind {
                    ColumnKind::Choice(choices) => choices.iter().any(|known| known.id == *choice),
                    _ => true,
                });
                if !known {
                    self.problems.add(path, DefinitionFault::Unknown(choice.to_string()));
                }
            }
            Condition::Yes(column) => self.needs(path, column, Needed::YesNo),
            Condition::Filled(column) => self.needs(path, column, Needed::Any),
            Condition::ByEnd(column) => self.needs(path, column, Needed::Date),
            Condition::InTime { done, due } => {
                self.needs(path, done, Needed::Date);
                self.needs(path, due, Needed::Date);
            }
        }
    }
}
