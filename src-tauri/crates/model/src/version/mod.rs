//! Versions of a plan (Ban hành; Điều chỉnh, bổ sung): what was signed, kept with everything that
//! its print needs, and what one version has that another has not.
//!
//! A plan is issued by the paper that carries it: its cover decision where it has one, else the
//! plan's own letter. Read [`Frozen`] first, then [`difference`].

mod difference;
mod frozen;
mod paper;

pub use difference::{Change, ChangeKind, ChangePlace, Contrast, difference};
pub use frozen::Frozen;
pub use paper::{IssuedBy, NotIssuable};
