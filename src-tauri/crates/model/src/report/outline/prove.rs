//! The proof that an outline holds together.

use std::collections::BTreeSet;

use super::{LineSlot, template};
use super::{
    ListOf, OutlineCondition, OutlineList, OutlineSection, OutlineWording, OutlineWrite,
    ReportOutline, Slot, Template,
};
use crate::definition::{DefinitionFault, DefinitionProblem, Problems, is_slug};
use crate::figure::FigureSet;
use crate::register::RegisterSet;

impl ReportOutline {
    /// Proves that it holds together: every slot, figure, register, count and column is known,
    /// no name is given twice.
    ///
    /// # Errors
    /// All [`DefinitionProblem`]s, each with its place in `file`.
    pub fn prove(
        &self,
        file: &str,
        figures: &FigureSet,
        registers: &RegisterSet,
    ) -> Result<(), Vec<DefinitionProblem>> {
        let mut proof = Proof { figures, registers, problems: Problems::of(file) };
        if !is_slug(&self.id.0) {
            proof.shape("id", format!("“{}” không phải là mã đề cương (a-z, 0-9, -)", self.id.0));
        }
        if self.name.trim().is_empty() {
            proof.shape("name", "chưa đặt tên đề cương".to_owned());
        }
        if self.version == 0 {
            proof.shape("version", "phiên bản đếm từ 1".to_owned());
        }
        proof.wordings("subject", &self.subject, &Words::Free);
        if self.subject.is_empty() {
            proof.shape("subject", "chưa có trích yếu".to_owned());
        }
        let mut seen = BTreeSet::new();
        for (at, section) in self.sections.iter().enumerate() {
            let path = format!("sections[{at}]");
            if !seen.insert(&section.key) {
                let fault = DefinitionFault::Duplicate(section.key.0.clone());
                proof.problems.add(format!("{path}.key"), fault);
            }
            proof.section(&path, section);
        }
        proof.problems.or(())
    }
}

/// Where words stand: it decides which slots they may have.
enum Words<'a> {
    /// A sentence.
    Free,
    /// The sentence before the lines of a list, or in their place.
    Lead,
    /// A line.
    Line(&'a ListOf),
}

struct Proof<'a> {
    figures: &'a FigureSet,
    registers: &'a RegisterSet,
    problems: Problems,
}

impl Proof<'_> {
    fn shape(&mut self, path: &str, detail: String) {
        self.problems.add(path, DefinitionFault::Shape(detail));
    }

    fn unknown(&mut self, path: &str, what: String) {
        self.problems.add(path, DefinitionFault::Unknown(what));
    }

    fn section(&mut self, path: &str, section: &OutlineSection) {
        if !section.key.0.split('.').all(is_slug) {
            let detail =
                format!("“{}” không phải là mã mục (a-z, 0-9, -, dấu chấm)", section.key.0);
            self.shape(&format!("{path}.key"), detail);
        }
        if !(1..=3).contains(&section.level) {
            self.shape(&format!("{path}.level"), "cấp của mục là 1, 2 hoặc 3".to_owned());
        }
        if !section.title.is_empty() {
            self.words(&format!("{path}.title"), &section.title, &Words::Free);
        }
        let mut seen = BTreeSet::new();
        for (at, piece) in section.pieces.iter().enumerate() {
            let path = format!("{path}.pieces[{at}]");
            if !is_slug(&piece.key.0) {
                let detail = format!("“{}” không phải là mã ý (a-z, 0-9, -)", piece.key.0);
                self.shape(&format!("{path}.key"), detail);
            }
            if !seen.insert(&piece.key) {
                let fault = DefinitionFault::Duplicate(piece.key.0.clone());
                self.problems.add(format!("{path}.key"), fault);
            }
            match &piece.write {
                OutlineWrite::Sentence(wordings) => {
                    self.wordings(&format!("{path}.sentence"), wordings, &Words::Free);
                    if wordings.is_empty() {
                        self.shape(&path, "câu chưa có lời".to_owned());
                    }
                }
                OutlineWrite::List(list) => self.list(&format!("{path}.list"), list),
                OutlineWrite::Own(hint) if hint.trim().is_empty() => {
                    self.shape(&path, "chưa có lời nhắc cho phần tự viết".to_owned());
                }
                OutlineWrite::Own(_) => {}
            }
        }
    }

    fn wordings(&mut self, path: &str, wordings: &[OutlineWording], place: &Words<'_>) {
        for (at, wording) in wordings.iter().enumerate() {
            let path = format!("{path}[{at}]");
            self.words(&format!("{path}.words"), &wording.words, place);
            for (at, condition) in wording.when.iter().enumerate() {
                self.condition(&format!("{path}.when[{at}]"), condition, place);
            }
        }
    }

    fn condition(&mut self, path: &str, condition: &OutlineCondition, place: &Words<'_>) {
        let (OutlineCondition::Known(slot)
        | OutlineCondition::Positive(slot)
        | OutlineCondition::Zero(slot)) = condition
        else {
            return;
        };
        match Slot::read(slot) {
            Ok(slot) => self.slot(path, &slot, place),
            Err(name) => self.unknown(path, name),
        }
    }

    fn words(&mut self, path: &str, words: &str, place: &Words<'_>) {
        if words.trim().is_empty() {
            self.shape(path, "câu chưa có lời".to_owned());
        }
        match Template::read(words) {
            Ok(template) => {
                for slot in template.slots() {
                    self.slot(path, slot, place);
                }
            }
            Err(template::TemplateProblem::NoSlot(name)) => self.unknown(path, name),
            Err(problem) => self.shape(path, problem.message_vi()),
        }
    }

    fn slot(&mut self, path: &str, slot: &Slot, place: &Words<'_>) {
        match slot {
            Slot::Figure(_, code) if self.figures.get(code).is_none() => {
                self.unknown(path, code.to_string());
            }
            Slot::Count(register, count) if !self.registers.has_count(register, count) => {
                self.unknown(path, format!("{register}/{count}"));
            }
            Slot::Lines if matches!(place, Words::Free) => {
                let detail = "“{so-dong}” chỉ dùng trong danh sách".to_owned();
                self.problems.add(path, DefinitionFault::Contradiction(detail));
            }
            slot if slot.is_of_line() => match place {
                Words::Line(of) => self.line_slot(path, slot, of),
                Words::Free | Words::Lead => {
                    let detail = "chỗ điền của một dòng chỉ dùng trong dòng danh sách".to_owned();
                    self.problems.add(path, DefinitionFault::Contradiction(detail));
                }
            },
            _ => {}
        }
    }

    fn line_slot(&mut self, path: &str, slot: &Slot, of: &ListOf) {
        let known = match (slot, of) {
            (Slot::Column(column), ListOf::Rows { register, .. }) => {
                let register = self.registers.get(register);
                register.is_none_or(|register| register.column(column).is_some())
            }
            (Slot::Line(slot), ListOf::Rows { .. } | ListOf::Versions) => {
                *slot == LineSlot::Documents
            }
            (Slot::Line(slot), ListOf::Targets(_)) => matches!(
                slot,
                LineSlot::Words | LineSlot::Shown | LineSlot::Promised | LineSlot::Gap
            ),
            (Slot::Line(slot), ListOf::Tasks { .. }) => {
                !matches!(slot, LineSlot::Shown | LineSlot::Promised | LineSlot::Gap)
            }
            _ => false,
        };
        if !known {
            let name = match slot {
                Slot::Column(column) => format!("cot:{column}"),
                Slot::Line(slot) => slot.word().to_owned(),
                _ => String::new(),
            };
            self.unknown(path, name);
        }
    }

    fn list(&mut self, path: &str, list: &OutlineList) {
        self.wordings(&format!("{path}.lead"), &list.lead, &Words::Lead);
        self.wordings(&format!("{path}.none"), &list.none, &Words::Lead);
        if !list.line.is_empty() {
            self.words(&format!("{path}.line"), &list.line, &Words::Line(&list.of));
        }
        if list.line.is_empty() && list.lead.is_empty() {
            self.shape(path, "danh sách cần câu dẫn hoặc lời của một dòng".to_owned());
        }
        match &list.of {
            ListOf::Rows { register, count, by } => {
                let Some(known) = self.registers.get(register) else {
                    self.unknown(&format!("{path}.of"), register.to_string());
                    return;
                };
                if let Some(count) = count
                    && !self.registers.has_count(register, count)
                {
                    self.unknown(&format!("{path}.of.rows.count"), format!("{register}/{count}"));
                }
                if let Some(by) = by.as_ref().filter(|by| known.column(by).is_none()) {
                    self.unknown(&format!("{path}.of.rows.by"), by.to_string());
                }
            }
            ListOf::Tasks { domains, rest, .. } if *rest && !domains.is_empty() => {
                let detail = "danh sách của các lĩnh vực còn lại không kể tên lĩnh vực".to_owned();
                self.problems.add(path, DefinitionFault::Contradiction(detail));
            }
            ListOf::Tasks { .. } | ListOf::Targets(_) | ListOf::Versions => {}
        }
    }
}
