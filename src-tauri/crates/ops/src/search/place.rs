//! Where what was found is to be seen.

use cchc_model::ids::{EvidenceId, ItemId, PlanId, ReportId};
use cchc_model::register::{RegisterId, RowId};
use cchc_model::report::BlockId;
use cchc_store::CataloguePart;

/// Where what was found is to be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchPlace {
    /// A plan and its paper.
    Plan(PlanId),
    /// A paragraph of a plan or of its decision.
    Paragraph(PlanId, ItemId),
    /// A target of a plan.
    Target(PlanId, ItemId),
    /// A row of an appendix.
    Row {
        /// The plan.
        plan: PlanId,
        /// The appendix.
        appendix: ItemId,
        /// Its number of order, from 1.
        ordinal: usize,
        /// The task or the domain row.
        row: ItemId,
    },
    /// A report and its paper.
    Report(ReportId),
    /// A paragraph of a report.
    ReportParagraph(ReportId, BlockId),
    /// A task in the tracking.
    Progress(PlanId, ItemId),
    /// A document.
    Evidence(EvidenceId),
    /// A row of a register.
    RegisterRow(RegisterId, RowId),
    /// A figure, by its code.
    Figure(String),
    /// A part of the catalogue.
    Catalogue(CataloguePart),
}

/// What can be found.
pub(super) type Item = cchc_model::search::SearchItem<SearchPlace>;
