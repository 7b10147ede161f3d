//! What is printed: one document tree, and the writers that put it into files.
//!
//! Owns the [`tree`] (sections, paragraphs, tables with spans), the [`metrics`] of the
//! embedded typeface, the [`paging`] of a sheet, and those who say it: the [`xlsx`] and [`docx`]
//! writers and the [`preview`]. Must not know the store, the disk, the clock
//! or the fonts of the machine: the same tree gives the same bytes on every computer.
//! Read first: [`tree::Document`], then [`xlsx::write`] and [`docx::write`].

pub mod docx;
pub mod metrics;
mod origin;
pub mod paging;
pub mod paper;
pub mod preview;
mod text;
pub mod tree;
pub mod xlsx;
