//! A set of figures: groups, definitions, identities, in the order of the form.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::load::Loader;
use super::{
    Breakdown, Carried, Check, FigureCode, FigureDefinition, FigureGroup, FigureValue, ValueProblem,
};
use crate::definition::{DefinitionProblem, read_json};
use crate::register::RegisterSet;

/// A set of figures as it stands in a file of `assets/figures/`, not yet proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Sổ CCHC: a set of figures")]
pub struct FigureFile {
    /// Identity of the set, `a-z`, `0-9` and `-`.
    pub id: String,
    /// The name that the officer chooses it by.
    pub name: String,
    /// Where it comes from and what it is for.
    pub description: String,
    /// First day on which it is used; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Headings, in printed order.
    pub groups: Vec<FigureGroup>,
    /// Fields, in printed order.
    pub figures: Vec<FigureDefinition>,
    /// Tables of totals by field of work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breakdowns: Vec<Breakdown>,
    /// Identities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// What each period begins with as the one before left it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried: Vec<Carried>,
}

/// A set of figures that holds together: every code is known, nothing is reckoned in a circle,
/// đồng are not added to hồ sơ. The rows of breakdowns are figures and identities of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureSet {
    pub(super) file: FigureFile,
    /// All figures: those of the file, then those of the breakdowns.
    pub(super) figures: Vec<FigureDefinition>,
    pub(super) checks: Vec<Check>,
    pub(super) carried: Vec<Carried>,
    pub(super) index: BTreeMap<FigureCode, usize>,
    /// The order in which every figure comes after those it is reckoned from.
    pub(super) order: Vec<usize>,
}

/// The shipped set: the statistics annex of a commune's report after the outline of
/// 581/BNV-CCHC and what provinces added to it.
const SHIPPED: (&str, &str) =
    ("figures/xa-2025.json", include_str!("../../../../../assets/figures/xa-2025.json"));

impl FigureSet {
    /// Reads a set and proves it. `registers` are those that it may count from.
    ///
    /// # Errors
    /// All [`DefinitionProblem`]s of the file, each with its place.
    pub fn read(
        file: &str,
        json: &str,
        registers: &RegisterSet,
    ) -> Result<Self, Vec<DefinitionProblem>> {
        Loader::new(file).load(read_json(file, json)?, registers)
    }

    /// The shipped set of a commune's office.
    ///
    /// # Errors
    /// When a shipped file does not hold together; a test proves that it does.
    pub fn shipped(registers: &RegisterSet) -> Result<Self, Vec<DefinitionProblem>> {
        Self::read(SHIPPED.0, SHIPPED.1, registers)
    }

    /// Id, name, groups and breakdowns as they stand in the file.
    #[must_use]
    pub const fn file(&self) -> &FigureFile {
        &self.file
    }

    /// A figure by its code.
    #[must_use]
    pub fn get(&self, code: &FigureCode) -> Option<&FigureDefinition> {
        self.index.get(code).and_then(|at| self.figures.get(*at))
    }

    /// Whether a value may be kept: its figure is known and takes values of this kind and size.
    ///
    /// # Errors
    /// [`ValueProblem`]; [`ValueProblem::NoFigure`] for a code that the set does not have.
    pub fn accepts(&self, value: &FigureValue) -> Result<(), ValueProblem> {
        self.get(&value.figure).ok_or(ValueProblem::NoFigure)?.accepts(&value.value)
    }

    /// Every figure in printed order; the rows of breakdowns come last.
    #[must_use]
    pub fn figures(&self) -> &[FigureDefinition] {
        &self.figures
    }

    /// The figures that are asked for on a day, in printed order.
    pub fn figures_on(&self, day: NaiveDate) -> impl Iterator<Item = &FigureDefinition> {
        self.figures.iter().filter(move |figure| figure.valid_on(day))
    }

    /// Every identity, those of breakdowns included.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// The identities that speak of a figure: what to look at again when it is typed.
    #[must_use]
    pub fn checks_of(&self, code: &FigureCode) -> Vec<&Check> {
        self.checks.iter().filter(|check| check.rule.codes().contains(&code)).collect()
    }

    pub(super) fn in_order(&self) -> impl Iterator<Item = &FigureDefinition> {
        self.order.iter().filter_map(|at| self.figures.get(*at))
    }
}
