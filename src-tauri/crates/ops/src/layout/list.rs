//! Every layout that appendices can be printed in.

use cchc_model::layout::{AppendixLayout, shipped};

use crate::{Desk, OpsProblem};

/// A layout, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownLayout {
    /// The layout.
    pub layout: AppendixLayout,
    /// Whether it came with the program and cannot be changed.
    pub shipped: bool,
}

/// The shipped layouts, then the office's own in the order in which they were first kept.
///
/// # Errors
/// `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn list(desk: &Desk) -> Result<Vec<KnownLayout>, OpsProblem> {
    let known = |shipped| move |layout| KnownLayout { layout, shipped };
    let mut layouts: Vec<KnownLayout> = read_shipped()?.into_iter().map(known(true)).collect();
    layouts.extend(desk.book().layouts()?.into_iter().map(known(false)));
    Ok(layouts)
}

/// The layouts of [`list`] without where they come from: what appendices are printed in.
///
/// # Errors
/// As [`list`].
pub fn all(desk: &Desk) -> Result<Vec<AppendixLayout>, OpsProblem> {
    Ok(list(desk)?.into_iter().map(|known| known.layout).collect())
}

pub(super) fn read_shipped() -> Result<Vec<AppendixLayout>, OpsProblem> {
    shipped().map_err(|bad| OpsProblem::Shipped {
        file: format!("layouts/{}", bad.file),
        detail: bad.detail,
    })
}
