//! Edits: every change that can be made to a plan, as data and as a pure function.
//!
//! [`apply`] changes a [`Plan`] or answers why not; it knows no file, no clock and no screen. One
//! file for each kind of thing that is edited. Words are composed (NFC) on the way in; nothing is
//! trimmed, dropped or renumbered without a note in [`Applied::notes`].
//!
//! Read first: [`Edit`], then `cell.rs`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::figure::FigureCode;
use crate::ids::ItemId;
use crate::layout::LayoutId;
use crate::office::Office;
use crate::plan::{
    BlockKind, DomainCode, Issuance, Measure, PaperMarks, Plan, PlanKind, Signature, Target,
    TaskField,
};

mod appendix;
mod block;
mod cell;
mod domain;
mod label;
mod merge;
mod number;
mod paper;
mod problem;
mod row;
#[cfg(test)]
mod sample;
mod table;
mod target;
mod words;

use words::composed;

pub use label::label_vi;
pub use number::official_marks;
pub use problem::EditProblem;

/// One change of a plan. Items are named by their identities; places are counted from 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum Edit {
    /// Words into cells. Words for a cell that is merged with the row above go to the row where
    /// the cell begins.
    SetCells {
        /// The cells.
        cells: Vec<CellWords>,
    },
    /// A block from Excel, Word or the program itself, put over cells. Rows that the block has
    /// beyond the last one are added below it, in its domain. Words that meet a merged cell part
    /// it, with a note.
    Paste {
        /// The rows that are written over, from top to bottom, as the officer sees them; at
        /// least one.
        rows: Vec<ItemId>,
        /// The columns that are written over, from left to right; at least one.
        fields: Vec<TaskField>,
        /// Lines of cells; `None` is one cell with the cell above, and where no pasted row stands
        /// right above, the words of that cell again. Lines may be of different lengths, cells
        /// beyond the last column are told in a note.
        block: Vec<Vec<Option<String>>>,
        /// Whether the block tells merged cells from empty ones, as tables do and plain text does
        /// not. Then an empty cell parts a merged one too.
        #[serde(default)]
        tells_merges: bool,
    },
    /// What the first row holds, into the same fields of the others (Ctrl+D).
    FillDown {
        /// The rows from top to bottom; at least two.
        rows: Vec<ItemId>,
        /// The fields.
        fields: Vec<TaskField>,
    },
    /// Empty rows.
    InsertTasks {
        /// The domain.
        domain: ItemId,
        /// Their place among the tasks of the domain; at most as many as there are.
        index: usize,
        /// How many, 1 to 1000.
        count: usize,
        /// 0 for tasks, 1 for sub-tasks of the task above, to 5.
        depth: u8,
    },
    /// Rows go. A merged cell that begins in one of them begins in the next row that stays.
    DeleteTasks {
        /// The rows; sub-tasks of a deleted task must be among them.
        tasks: Vec<ItemId>,
    },
    /// Rows go to another place, in the order given. Merged cells that are torn get their words
    /// in both parts, with a note.
    MoveTasks {
        /// The rows; sub-tasks move with their task.
        tasks: Vec<ItemId>,
        /// The domain that they go to.
        domain: ItemId,
        /// Their place among the tasks that the domain has without them.
        index: usize,
    },
    /// Rows deeper or less deep in the numbering.
    SetDepth {
        /// The rows.
        tasks: Vec<ItemId>,
        /// 0 to 5.
        depth: u8,
    },
    /// The fields of these rows become one cell with the row above. Different words of their own
    /// are put below the words of the cell, a line each; nothing is dropped.
    Merge {
        /// The rows, none of them the first of its domain.
        tasks: Vec<ItemId>,
        /// The fields.
        fields: Vec<TaskField>,
    },
    /// The fields of these rows become cells of their own, empty ones; the words stay above.
    Unmerge {
        /// The rows.
        tasks: Vec<ItemId>,
        /// The fields.
        fields: Vec<TaskField>,
    },
    /// A new domain row.
    InsertDomain {
        /// The appendix.
        appendix: ItemId,
        /// The domain below which it is a sub-domain.
        #[serde(default)]
        parent: Option<ItemId>,
        /// Its place among its neighbours.
        index: usize,
        /// The number as printed; may be empty.
        number: String,
        /// The title as printed.
        title: String,
        /// Which domain of the catalogue it is.
        #[serde(default)]
        code: Option<DomainCode>,
    },
    /// Other words for a domain row.
    SetDomain {
        /// The domain.
        domain: ItemId,
        /// The number as printed; may be empty.
        number: String,
        /// The title as printed.
        title: String,
        /// Which domain of the catalogue it is.
        #[serde(default)]
        code: Option<DomainCode>,
    },
    /// A domain row goes, with its tasks and sub-domains.
    DeleteDomain {
        /// The domain.
        domain: ItemId,
    },
    /// A domain goes to another place among its neighbours.
    MoveDomain {
        /// The domain.
        domain: ItemId,
        /// Its place among the neighbours without it.
        index: usize,
    },
    /// A new appendix, empty or with empty domain rows.
    InsertAppendix {
        /// Its place among the appendices.
        index: usize,
        /// The title as printed.
        title: String,
        /// The layout.
        layout: LayoutId,
        /// Domain rows: titles with their codes; numbered I, II, III.
        #[serde(default)]
        domains: Vec<NamedDomain>,
    },
    /// Other words for the head of an appendix, or another layout.
    SetAppendix {
        /// The appendix.
        appendix: ItemId,
        /// The title as printed.
        title: String,
        /// The reference line as printed; empty: made from the plan's number and date.
        reference: String,
        /// The layout.
        layout: LayoutId,
    },
    /// The header text of a column on this paper; empty: the layout's own.
    SetHeader {
        /// The appendix.
        appendix: ItemId,
        /// The column's own field.
        field: TaskField,
        /// The header text.
        words: String,
    },
    /// An appendix goes, with everything in it.
    DeleteAppendix {
        /// The appendix.
        appendix: ItemId,
    },
    /// An appendix goes to another place.
    MoveAppendix {
        /// The appendix.
        appendix: ItemId,
        /// Its place among the others.
        index: usize,
    },
    /// A new paragraph. Marks that followed the official numbering follow it again afterwards.
    InsertBlock {
        /// The paper.
        paper: Paper,
        /// Its place among the paragraphs.
        index: usize,
        /// Its level.
        kind: BlockKind,
        /// Whether it is a heading.
        heading: bool,
        /// The words.
        words: String,
    },
    /// Other words for a paragraph. A target that is printed in it follows the words, or is
    /// parted from it with a note.
    SetBlock {
        /// The paragraph.
        block: ItemId,
        /// The words.
        words: String,
    },
    /// A paragraph parted in two: the second gets the same level.
    SplitBlock {
        /// The paragraph.
        block: ItemId,
        /// The words that stay.
        before: String,
        /// The words of the new paragraph below it.
        after: String,
    },
    /// A paragraph joined to the one above it.
    JoinBlock {
        /// The paragraph that goes.
        block: ItemId,
        /// The words of the joined paragraph.
        words: String,
    },
    /// Level, heading and mark of paragraphs. Without a mark they are numbered officially.
    SetBlockKind {
        /// The paragraphs.
        blocks: Vec<ItemId>,
        /// The level.
        kind: BlockKind,
        /// Whether they are headings.
        heading: bool,
    },
    /// A mark as the office wants it, such as `3a.`.
    SetBlockMark {
        /// The paragraph.
        block: ItemId,
        /// The mark; empty for none.
        mark: String,
    },
    /// Paragraphs go to another place, in the order given.
    MoveBlocks {
        /// The paragraphs.
        blocks: Vec<ItemId>,
        /// Their place among the paragraphs without them.
        index: usize,
    },
    /// Paragraphs go.
    DeleteBlocks {
        /// The paragraphs.
        blocks: Vec<ItemId>,
    },
    /// Every paragraph gets its official mark.
    NumberBlocks {
        /// The paper.
        paper: Paper,
    },
    /// A new target.
    InsertTarget {
        /// Its place among the targets.
        index: usize,
        /// The paragraph that it is printed in.
        #[serde(default)]
        block: Option<ItemId>,
        /// Its words.
        words: String,
        /// The domain.
        #[serde(default)]
        domain: Option<DomainCode>,
        /// The countable part.
        #[serde(default)]
        measure: Option<Measure>,
        /// The figure that tells whether it is reached.
        #[serde(default)]
        figure: Option<FigureCode>,
    },
    /// Other words, domain or measure for a target. Where it is printed in a paragraph, its words
    /// change there too.
    SetTarget {
        /// The target.
        target: ItemId,
        /// Its words.
        words: String,
        /// The domain.
        #[serde(default)]
        domain: Option<DomainCode>,
        /// The countable part.
        #[serde(default)]
        measure: Option<Measure>,
    },
    /// A target goes; the paragraph that it is printed in stays.
    DeleteTarget {
        /// The target.
        target: ItemId,
    },
    /// A target goes to another place.
    MoveTarget {
        /// The target.
        target: ItemId,
        /// Its place among the others.
        index: usize,
    },
    /// The figure by which a target is followed. It is printed nowhere, so that it may be chosen
    /// for an issued plan too.
    LinkFigure {
        /// The target.
        target: ItemId,
        /// The figure; `None`: by none.
        #[serde(default)]
        figure: Option<FigureCode>,
    },
    /// Kind, years and title of the plan.
    SetPlan {
        /// What the plan is for.
        kind: PlanKind,
        /// First year.
        first_year: i32,
        /// Last year.
        last_year: i32,
        /// Trích yếu.
        subject: String,
    },
    /// The office as it is named on the paper.
    SetOffice {
        /// The office.
        office: Office,
    },
    /// Number, symbol, place and date of the plan.
    SetIssuance {
        /// Number, symbol, place and date.
        issuance: Issuance,
    },
    /// Nơi nhận of the plan.
    SetRecipients {
        /// A line each.
        recipients: Vec<String>,
    },
    /// Who signs the plan.
    SetSignature {
        /// `None`: signed by its decision, or not known.
        #[serde(default)]
        signature: Option<Signature>,
    },
    /// Độ khẩn, phạm vi lưu hành and the drafter's mark.
    SetMarks {
        /// The marks.
        marks: PaperMarks,
    },
    /// The cover decision without its paragraphs, which are edited as blocks.
    SetDecision {
        /// `None` takes it away, paragraphs included.
        #[serde(default)]
        decision: Option<DecisionHead>,
    },
}

impl Edit {
    /// Whether it changes something of the paper. What it leaves alone may be changed in an issued
    /// plan too.
    #[must_use]
    pub const fn is_printed(&self) -> bool {
        !matches!(self, Self::LinkFigure { .. })
    }
}

/// Words for one cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CellWords {
    /// The row.
    pub task: ItemId,
    /// The column's own field.
    pub field: TaskField,
    /// The words; points with a decimal comma or point, empty for none.
    pub words: String,
}

/// A domain row by title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedDomain {
    /// The title as printed.
    pub title: String,
    /// Which domain of the catalogue it is.
    #[serde(default)]
    pub code: Option<DomainCode>,
}

/// Which paper a paragraph stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// The plan itself.
    Plan,
    /// Its cover decision.
    Decision,
}

/// A cover decision without its paragraphs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionHead {
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
}

/// What came of edits besides the changed plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// The items that are new, in the order in which they were made.
    pub created: Vec<ItemId>,
    /// What the officer should know, in Vietnamese.
    pub notes: Vec<String>,
}

/// Makes all changes in order, or none: on an error `plan` is as it was. `give` hands out item
/// numbers that were never used in the plan.
///
/// # Errors
/// [`EditProblem`]: an item that is not there, a place out of range, or a change that would make
/// the plan invalid.
pub fn apply(
    plan: &mut Plan,
    edits: &[Edit],
    give: &mut dyn FnMut() -> ItemId,
) -> Result<Applied, EditProblem> {
    let mut work = Work { plan: plan.clone(), give, applied: Applied::default() };
    for edit in edits {
        work.one(edit)?;
    }
    work.plan.validate()?;
    let Work { plan: changed, applied, .. } = work;
    *plan = changed;
    Ok(applied)
}

/// A plan being edited.
struct Work<'a> {
    plan: Plan,
    give: &'a mut dyn FnMut() -> ItemId,
    applied: Applied,
}

impl Work<'_> {
    /// A number for a new item.
    fn create(&mut self) -> ItemId {
        let id = (self.give)();
        self.applied.created.push(id);
        id
    }

    fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.applied.notes.contains(&note) {
            self.applied.notes.push(note);
        }
    }

    fn one(&mut self, edit: &Edit) -> Result<(), EditProblem> {
        match edit {
            Edit::SetCells { cells } => self.set_cells(cells),
            Edit::Paste { rows, fields, block, tells_merges } => {
                self.paste(rows, fields, block, *tells_merges)
            }
            Edit::FillDown { rows, fields } => self.fill_down(rows, fields),
            Edit::InsertTasks { domain, index, count, depth } => {
                self.insert_tasks(*domain, *index, *count, *depth)
            }
            Edit::DeleteTasks { tasks } => self.delete_tasks(tasks),
            Edit::MoveTasks { tasks, domain, index } => self.move_tasks(tasks, *domain, *index),
            Edit::SetDepth { tasks, depth } => self.set_depth(tasks, *depth),
            Edit::Merge { tasks, fields } => self.merge(tasks, fields),
            Edit::Unmerge { tasks, fields } => self.unmerge(tasks, fields),
            Edit::InsertDomain { appendix, parent, index, number, title, code } => {
                let named = NamedDomain { title: title.clone(), code: code.clone() };
                self.insert_domain(*appendix, *parent, *index, number, &named)
            }
            Edit::SetDomain { domain, number, title, code } => {
                let named = NamedDomain { title: title.clone(), code: code.clone() };
                self.set_domain(*domain, number, &named)
            }
            Edit::DeleteDomain { domain } => self.delete_domain(*domain),
            Edit::MoveDomain { domain, index } => self.move_domain(*domain, *index),
            Edit::InsertAppendix { index, title, layout, domains } => {
                self.insert_appendix(*index, title, layout, domains)
            }
            Edit::SetAppendix { appendix, title, reference, layout } => {
                self.set_appendix(*appendix, title, reference, layout)
            }
            Edit::SetHeader { appendix, field, words } => self.set_header(*appendix, field, words),
            Edit::DeleteAppendix { appendix } => self.delete_appendix(*appendix),
            Edit::MoveAppendix { appendix, index } => self.move_appendix(*appendix, *index),
            Edit::InsertBlock { paper, index, kind, heading, words } => {
                self.insert_block(*paper, *index, *kind, *heading, words)
            }
            Edit::SetBlock { block, words } => self.set_block(*block, words),
            Edit::SplitBlock { block, before, after } => self.split_block(*block, before, after),
            Edit::JoinBlock { block, words } => self.join_block(*block, words),
            Edit::SetBlockKind { blocks, kind, heading } => {
                self.set_block_kind(blocks, *kind, *heading)
            }
            Edit::SetBlockMark { block, mark } => self.set_block_mark(*block, mark),
            Edit::MoveBlocks { blocks, index } => self.move_blocks(blocks, *index),
            Edit::DeleteBlocks { blocks } => self.delete_blocks(blocks),
            Edit::NumberBlocks { paper } => self.number_blocks(*paper),
            Edit::InsertTarget { index, block, words, domain, measure, figure } => {
                let target = Target {
                    id: self.create(),
                    block: *block,
                    domain: domain.clone(),
                    text: composed(words),
                    measure: measure.as_ref().map(target::composed_measure),
                    figure: figure.clone(),
                };
                self.insert_target(*index, target)
            }
            Edit::SetTarget { target, words, domain, measure } => {
                self.set_target(*target, words, domain.as_ref(), measure.as_ref())
            }
            Edit::DeleteTarget { target } => self.delete_target(*target),
            Edit::MoveTarget { target, index } => self.move_target(*target, *index),
            Edit::LinkFigure { target, figure } => self.link_figure(*target, figure.as_ref()),
            Edit::SetPlan { kind, first_year, last_year, subject } => {
                self.set_plan(*kind, *first_year, *last_year, subject)
            }
            Edit::SetOffice { office } => self.set_office(office),
            Edit::SetIssuance { issuance } => self.set_issuance(issuance),
            Edit::SetRecipients { recipients } => self.set_recipients(recipients),
            Edit::SetSignature { signature } => self.set_signature(signature.as_ref()),
            Edit::SetMarks { marks } => self.set_marks(marks),
            Edit::SetDecision { decision } => self.set_decision(decision.as_ref()),
        }
    }
}
