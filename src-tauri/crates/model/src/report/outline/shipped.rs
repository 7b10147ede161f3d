//! The outlines that come with the program.

use super::ReportOutline;
use crate::definition::{DefinitionProblem, read_json};
use crate::figure::FigureSet;
use crate::register::RegisterSet;

const SHIPPED: [(&str, &str); 2] = [
    (
        "outlines/report-2025.json",
        include_str!("../../../../../../assets/outlines/report-2025.json"),
    ),
    (
        "outlines/report-2021.json",
        include_str!("../../../../../../assets/outlines/report-2021.json"),
    ),
];

impl ReportOutline {
    /// Reads an outline and proves it. `figures` and `registers` are those that it may speak of.
    ///
    /// # Errors
    /// All [`DefinitionProblem`]s of the file, each with its place.
    pub fn read(
        file: &str,
        json: &str,
        figures: &FigureSet,
        registers: &RegisterSet,
    ) -> Result<Self, Vec<DefinitionProblem>> {
        let outline: Self = read_json(file, json)?;
        outline.prove(file, figures, registers)?;
        Ok(outline)
    }

    /// The outlines that come with the program, the latest era first.
    ///
    /// # Errors
    /// When a shipped file does not hold together; a test proves that they do.
    pub fn shipped(
        figures: &FigureSet,
        registers: &RegisterSet,
    ) -> Result<Vec<Self>, Vec<DefinitionProblem>> {
        let read = |(file, json): (&str, &str)| Self::read(file, json, figures, registers);
        SHIPPED.into_iter().map(read).collect()
    }
}
