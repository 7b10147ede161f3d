//! How a cell looks, for whoever draws it.

use crate::tree::{HorizontalAlign, VerticalAlign};

/// Everything that tells one cell's look from another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Style {
    /// Font size in hundredths of a point.
    pub(crate) size_hundredths: u32,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) horizontal: HorizontalAlign,
    pub(crate) vertical: VerticalAlign,
    pub(crate) edges: Edges,
}

/// Which horizontal rules a cell has; a bordered cell always has its left and right ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Edges {
    /// No borders: text outside the table.
    None,
    /// A cell of the table; a piece of a tall cell lacks the rule to its neighbour.
    Table { top: bool, bottom: bool },
}
