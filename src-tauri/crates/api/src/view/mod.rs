//! What a screen shows of a plan.

mod finding;
mod patch;
mod plan;
mod standing;
mod tracking;
mod version;

pub use finding::{FindingView, PlaceView};
pub use patch::{AppendixPatch, PlanPatch, patch};
pub use plan::{
    AppendixHead, AppendixView, BlockView, DeadlineNote, DecisionView, DomainLine, HeadView, Line,
    PaperView, PlanView, TargetView, TaskLine, view,
};
pub use standing::{PlanStanding, PlanState};
pub(crate) use tracking::{Beside, board};
pub use tracking::{
    TrackingAsk, TrackingBoard, TrackingDue, TrackingEntry, TrackingInstance, TrackingRow,
    TrackingSection,
};
pub use version::{ChangeRow, IssueObstacle, PlanVersions, UnderAmendment, VersionRow};
