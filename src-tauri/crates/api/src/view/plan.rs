//! A plan with its matrix as a flat list of lines, the way it is shown.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::deadline::{Deadline, DeadlineKind};
use cchc_model::edit::official_marks;
use cchc_model::figure::FigureCode;
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::layout::{
    AppendixLayout, CellText, LayoutId, ProjectedCell, ProjectedRow, project,
};
use cchc_model::office::{AgencyLines, HouseStyle, Office};
use cchc_model::plan::{
    Appendix, Block, BlockKind, Domain, DomainCode, Issuance, Measure, PaperMarks, Plan, PlanKind,
    Signature, SignatureForm, Target, Task, TaskField,
};
use cchc_ops::PlanStatus;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::PlanStanding;

/// A plan as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PlanView {
    /// Identity.
    pub id: PlanId,
    /// Whether it was issued; an issued plan is shown, and not edited.
    pub standing: PlanStanding,
    /// Everything but words, targets and appendices.
    pub paper: PaperView,
    /// The words of the plan.
    pub narrative: Vec<BlockView>,
    /// The words of its cover decision.
    pub decision_narrative: Vec<BlockView>,
    /// Targets.
    pub targets: Vec<TargetView>,
    /// Appendices in printed order.
    pub appendices: Vec<AppendixView>,
}

/// The head and foot of the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaperView {
    /// What the plan is for.
    pub kind: PlanKind,
    /// First year.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
    /// The issuing office as named on this paper.
    pub office: Office,
    /// Trích yếu.
    pub subject: String,
    /// Number, symbol, place and date.
    pub issuance: Issuance,
    /// Nơi nhận.
    pub recipients: Vec<String>,
    /// Who signs.
    pub signature: Option<Signature>,
    /// The form of that signature; `None` for lines that the decree does not know.
    pub signature_form: Option<SignatureForm>,
    /// The head of the paper.
    pub head: HeadView,
    /// Độ khẩn, phạm vi lưu hành, the drafter's mark.
    pub marks: PaperMarks,
    /// The cover decision without its words.
    pub decision: Option<DecisionView>,
}

/// The head of a paper as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeadView {
    /// The agency in the way of the house.
    pub agency: AgencyLines,
    /// Số, ký hiệu; with room to write a number that is not known.
    pub number: String,
    /// Địa danh and date; with room to write a day that is not known.
    pub date: String,
}

/// A cover decision without its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DecisionView {
    /// Number, symbol, place and date of the decision.
    pub issuance: Issuance,
    /// Trích yếu of the decision.
    pub subject: String,
    /// Who decides, printed above the căn cứ.
    pub authority: String,
    /// The line below the plan's title.
    pub plan_reference: String,
    /// Nơi nhận of the decision.
    pub recipients: Vec<String>,
    /// Who signs the decision.
    pub signature: Signature,
    /// The form of that signature; `None` for lines that the decree does not know.
    pub signature_form: Option<SignatureForm>,
    /// The head of the decision.
    pub head: HeadView,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BlockView {
    /// Identity.
    pub id: ItemId,
    /// Its level.
    pub kind: BlockKind,
    /// The mark as printed.
    pub mark: String,
    /// The mark that official numbering gives; other than `mark` where the office numbers
    /// otherwise.
    pub official_mark: String,
    /// Whether it is a heading.
    pub heading: bool,
    /// The words.
    pub text: String,
}

/// A target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TargetView {
    /// Identity.
    pub id: ItemId,
    /// The paragraph that it is printed in.
    pub block: Option<ItemId>,
    /// The domain.
    pub domain: Option<DomainCode>,
    /// Its words.
    pub text: String,
    /// The countable part.
    pub measure: Option<Measure>,
    /// The figure that tells whether it is reached.
    pub figure: Option<FigureCode>,
}

/// An appendix with its lines.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AppendixView {
    /// What stands above the table.
    pub head: AppendixHead,
    /// Domain rows and task rows in printed order.
    pub lines: Vec<Line>,
}

/// What stands above the table of an appendix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AppendixHead {
    /// Identity.
    pub id: ItemId,
    /// The title as printed.
    pub title: String,
    /// The reference line as printed; empty: made from the plan's number and date.
    pub reference: String,
    /// The layout.
    pub layout: LayoutId,
    /// Header texts of this paper where they differ from the layout's.
    pub headers: BTreeMap<TaskField, String>,
}

/// A line of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Line {
    /// A domain row.
    Domain(DomainLine),
    /// A task row.
    Task(TaskLine),
}

/// A domain row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DomainLine {
    /// Identity.
    pub id: ItemId,
    /// The domain that it is a sub-domain of.
    pub parent: Option<ItemId>,
    /// 0 for a domain, 1 for a sub-domain, and so on.
    pub level: usize,
    /// The number as printed.
    pub number: String,
    /// The title as printed.
    pub title: String,
    /// Which domain of the catalogue it is.
    pub code: Option<DomainCode>,
}

/// A task row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaskLine {
    /// Identity.
    pub id: ItemId,
    /// The domain that it stands below.
    pub domain: ItemId,
    /// 0 for a task, 1 for a sub-task, and so on.
    pub depth: u8,
    /// The words of each field that has any; what is edited.
    pub words: BTreeMap<TaskField, String>,
    /// The fields that are one cell with the row above.
    pub merged: BTreeSet<TaskField>,
    /// What the columns of the appendix's layout print, by place from 0, where it is not the
    /// words of the column's own field: a counted TT, several fields in one cell.
    pub printed: BTreeMap<usize, String>,
    /// How the deadline's words are understood; `None` where nothing is written.
    pub deadline: Option<DeadlineNote>,
}

/// How the words of a deadline are understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DeadlineNote {
    /// In words: `mốc 30/6, hạn 30/9/2026`.
    pub words: String,
    /// Whether a time was understood: not so for words that mean none to the program, for days
    /// that do not exist and for what can be read in two ways.
    pub understood: bool,
    /// Whether the officer should confirm.
    pub ask: bool,
    /// Assumptions and doubts.
    pub notes: Vec<String>,
    /// The last day that is in time.
    pub last_good_day: Option<NaiveDate>,
}

impl From<&Deadline> for DeadlineNote {
    fn from(deadline: &Deadline) -> Self {
        let lost = [DeadlineKind::Unparsed, DeadlineKind::Invalid, DeadlineKind::Ask];
        Self {
            words: deadline.display_vi(),
            understood: !lost.contains(&deadline.kind),
            ask: deadline.ask,
            notes: deadline.notes.clone(),
            last_good_day: deadline.last_good_day(),
        }
    }
}

/// A plan as it is shown, each appendix in its own layout and its papers in the style of the house.
#[must_use]
pub fn view(
    plan: &Plan,
    status: &PlanStatus,
    layouts: &[AppendixLayout],
    house: &HouseStyle,
) -> PlanView {
    let decision = plan.decision.as_ref();
    PlanView {
        id: plan.id.clone(),
        standing: PlanStanding::from(status),
        paper: paper(plan, house),
        narrative: blocks(&plan.narrative),
        decision_narrative: decision.map(|d| blocks(&d.narrative)).unwrap_or_default(),
        targets: plan.targets.iter().map(TargetView::from).collect(),
        appendices: plan.appendices.iter().map(|a| appendix(plan, a, layouts)).collect(),
    }
}

fn paper(plan: &Plan, house: &HouseStyle) -> PaperView {
    let head = |issuance: &Issuance| HeadView {
        agency: house.agency.lines(&plan.office),
        number: issuance.number_in_head(),
        date: issuance.place_and_date(plan.first_year),
    };
    let decision = plan.decision.as_ref().map(|decision| DecisionView {
        issuance: decision.issuance.clone(),
        subject: decision.subject.clone(),
        authority: decision.authority.clone(),
        plan_reference: decision.plan_reference.clone(),
        recipients: decision.recipients.clone(),
        signature: decision.signature.clone(),
        signature_form: SignatureForm::of(&decision.signature),
        head: head(&decision.issuance),
    });
    PaperView {
        kind: plan.kind,
        first_year: plan.first_year,
        last_year: plan.last_year,
        office: plan.office.clone(),
        subject: plan.subject.clone(),
        issuance: plan.issuance.clone(),
        recipients: plan.recipients.clone(),
        signature: plan.signature.clone(),
        signature_form: plan.signature.as_ref().and_then(SignatureForm::of),
        head: head(&plan.issuance),
        marks: plan.marks.clone(),
        decision,
    }
}

fn blocks(blocks: &[Block]) -> Vec<BlockView> {
    let marks = official_marks(blocks);
    let shown = blocks.iter().zip(marks).map(|(block, official_mark)| BlockView {
        id: block.id,
        kind: block.kind,
        mark: block.mark.clone(),
        official_mark,
        heading: block.heading,
        text: block.text.clone(),
    });
    shown.collect()
}

impl From<&Target> for TargetView {
    fn from(target: &Target) -> Self {
        Self {
            id: target.id,
            block: target.block,
            domain: target.domain.clone(),
            text: target.text.clone(),
            measure: target.measure.clone(),
            figure: target.figure.clone(),
        }
    }
}

fn appendix(plan: &Plan, appendix: &Appendix, layouts: &[AppendixLayout]) -> AppendixView {
    let layout = layouts.iter().find(|layout| layout.id == appendix.layout);
    let printed = layout.map(|layout| printed(plan, appendix, layout)).unwrap_or_default();
    let read = BTreeMap::new();
    let mut lines = Lines { year: plan.first_year, printed, read, lines: Vec::new() };
    for domain in &appendix.domains {
        lines.domain(domain, None, 0);
    }
    let head = AppendixHead {
        id: appendix.id,
        title: appendix.title.clone(),
        reference: appendix.reference.clone(),
        layout: appendix.layout.clone(),
        headers: appendix.headers.clone(),
    };
    AppendixView { head, lines: lines.lines }
}

/// For each task, the columns that print something else than the words of their own field.
type Printed = BTreeMap<ItemId, BTreeMap<usize, String>>;

fn printed(plan: &Plan, appendix: &Appendix, layout: &AppendixLayout) -> Printed {
    // Drafts show every column; what is edited is the whole row.
    let projection = project(appendix, layout, &plan.years(), true);
    let mut rows: BTreeMap<ItemId, Vec<ProjectedCell>> = BTreeMap::new();
    for row in projection.rows {
        if let ProjectedRow::Task { id, cells } = row {
            rows.insert(id, cells);
        }
    }
    let tasks = appendix.tasks().filter_map(|(_, task)| Some((task, rows.get(&task.id)?)));
    tasks.map(|(task, cells)| (task.id, other_words(task, layout, cells))).collect()
}

fn other_words(
    task: &Task,
    layout: &AppendixLayout,
    cells: &[ProjectedCell],
) -> BTreeMap<usize, String> {
    let cells = layout.columns.iter().zip(cells).enumerate();
    let other = cells.filter_map(|(at, (column, cell))| {
        let ProjectedCell::Own(CellText::Words(text) | CellText::Number { text, .. }) = cell else {
            return None;
        };
        let own = column.fields.first().map(|field| task.text(field)).unwrap_or_default();
        (*text != own).then(|| (at, text.clone()))
    });
    other.collect()
}

struct Lines<'a> {
    year: i32,
    printed: Printed,
    /// How deadlines were understood: an appendix has few that differ, and reading is dear.
    read: BTreeMap<&'a str, DeadlineNote>,
    lines: Vec<Line>,
}

impl<'a> Lines<'a> {
    fn domain(&mut self, domain: &'a Domain, parent: Option<ItemId>, level: usize) {
        self.lines.push(Line::Domain(DomainLine {
            id: domain.id,
            parent,
            level,
            number: domain.number.clone(),
            title: domain.title.clone(),
            code: domain.code.clone(),
        }));
        for task in &domain.tasks {
            let line = self.task(domain, task);
            self.lines.push(Line::Task(line));
        }
        for sub in &domain.subdomains {
            self.domain(sub, Some(domain.id), level + 1);
        }
    }

    fn task(&mut self, domain: &Domain, task: &'a Task) -> TaskLine {
        let extra = task.extra.keys().cloned().map(TaskField::Extra);
        let fields = TaskField::named().chain(extra);
        let words = fields.map(|field| (field.clone(), task.text(&field)));
        let deadline = (!task.deadline.trim().is_empty()).then(|| {
            let read = || DeadlineNote::from(&task.deadline_in(self.year));
            self.read.entry(&task.deadline).or_insert_with(read).clone()
        });
        TaskLine {
            id: task.id,
            domain: domain.id,
            depth: task.depth,
            words: words.filter(|(_, words)| !words.is_empty()).collect(),
            merged: task.merged.clone(),
            printed: self.printed.remove(&task.id).unwrap_or_default(),
            deadline,
        }
    }
}
