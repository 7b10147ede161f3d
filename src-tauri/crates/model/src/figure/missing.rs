//! Figures that officers still have to enter.

use std::collections::BTreeSet;

use super::{FigureCode, FigureDefinition, FigureSet, FigureSheet, Reading};

impl FigureSet {
    /// The figures that an officer has to enter for a period and nobody has, in printed order. Of
    /// a table only the rows that were begun. A total that reckons itself from its parts is not
    /// missing beside them: with the parts it is there.
    #[must_use]
    pub fn missing(&self, sheet: &FigureSheet) -> Vec<FigureCode> {
        let begun = self.begun_rows(&[sheet]);
        let asked = self.figures_on(sheet.report.period.to());
        let open: Vec<&FigureDefinition> = asked
            .filter(|figure| figure.is_entered() && !has(sheet, figure))
            .filter(|figure| figure.code.row().is_none_or(|row| begun.contains(row)))
            .collect();
        let comes_by_itself = |figure: &FigureDefinition| match sheet.get(&figure.code) {
            Some(Reading::Needs(parts)) => {
                parts.iter().all(|part| open.iter().any(|other| other.code == *part))
            }
            _ => false,
        };
        let asked = open.iter().filter(|figure| !comes_by_itself(figure));
        asked.map(|figure| figure.code.clone()).collect()
    }

    /// The rows of tables of which one of the sheets has something.
    #[must_use]
    pub fn begun_rows(&self, sheets: &[&FigureSheet]) -> BTreeSet<String> {
        let begun = |figure: &&FigureDefinition| sheets.iter().any(|sheet| has(sheet, figure));
        let rows = self.figures().iter().filter(|figure| figure.code.row().is_some());
        rows.filter(begun).filter_map(|figure| figure.code.row().map(str::to_owned)).collect()
    }
}

fn has(sheet: &FigureSheet, figure: &FigureDefinition) -> bool {
    sheet.get(&figure.code).is_some_and(Reading::is_known)
}
