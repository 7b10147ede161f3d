//! The nouns and rules of a commune's CCHC plan.
//!
//! Owns: [`plan`], [`office`], [`layout`], [`deadline`] and [`budget`] words, [`finding`]s, the
//! [`progress`] of tasks and [`version`]s of plans, working days ([`workday`]), [`figure`]s,
//! [`register`]s, [`evidence`], [`report`]s, [`search`] and the [`interchange`] format. Pure: no file, no
//! clock, no randomness; the same input gives the same answer. Must not know: any other crate of
//! this workspace.
//!
//! Start reading at [`plan::Plan`], then [`layout::project()`].

pub mod amount;
pub mod budget;
pub mod deadline;
pub mod definition;
pub mod edit;
pub mod evidence;
pub mod figure;
pub mod finding;
pub mod ids;
pub mod interchange;
pub mod layout;
pub mod office;
pub mod paper_words;
pub mod plan;
pub mod points;
pub mod progress;
pub mod register;
pub mod report;
pub mod report_period;
pub mod search;
pub mod span;
pub mod text;
mod typed;
pub mod version;
pub mod workday;
