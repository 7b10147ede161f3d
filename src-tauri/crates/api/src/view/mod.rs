//! What a screen shows of a plan.

mod figure;
mod finding;
mod patch;
mod plan;
mod report;
mod standing;
mod tracking;
mod version;

pub use figure::{
    FigureColumn, FigureFault, FigureField, FigureForm, FigureLine, FigureOrigin, FigureReading,
    FigureSection, FigureSource, FigureState, FigureTable,
};
pub(crate) use figure::{figure_form, figure_state};
pub use finding::{FindingView, PlaceView};
pub use patch::{AppendixPatch, PlanPatch, patch};
pub use plan::{
    AppendixHead, AppendixView, BlockView, DeadlineNote, DecisionView, DomainLine, HeadView, Line,
    PaperView, PlanView, TargetView, TaskLine, view,
};
pub use report::{
    ReportBlockView, ReportFileRow, ReportRow, ReportSectionView, ReportSourceRow,
    ReportVersionRow, ReportView, UnderCorrection,
};
pub use standing::{PlanStanding, PlanState};
pub(crate) use tracking::{Beside, board};
pub use tracking::{
    TrackingAsk, TrackingBoard, TrackingDue, TrackingEntry, TrackingInstance, TrackingRow,
    TrackingSection,
};
pub use version::{ChangeRow, IssueObstacle, PlanVersions, UnderAmendment, VersionRow};
