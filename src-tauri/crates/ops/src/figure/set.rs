//! The figures and registers that come with the program, read once.

use std::sync::LazyLock;

use cchc_model::definition::DefinitionProblem;
use cchc_model::figure::FigureSet;
use cchc_model::register::RegisterSet;

use crate::OpsProblem;

/// The figures that the office reports.
///
/// # Errors
/// `program.shipped_file` when the shipped set is broken.
pub fn set() -> Result<&'static FigureSet, OpsProblem> {
    static SET: LazyLock<Result<FigureSet, Vec<DefinitionProblem>>> =
        LazyLock::new(|| FigureSet::shipped(&RegisterSet::shipped()?));
    SET.as_ref().map_err(|problems| broken(problems))
}

fn broken(problems: &[DefinitionProblem]) -> OpsProblem {
    let first = problems.first();
    OpsProblem::Shipped {
        file: first.map(|problem| problem.file.clone()).unwrap_or_default(),
        detail: first.map(ToString::to_string).unwrap_or_default(),
    }
}
