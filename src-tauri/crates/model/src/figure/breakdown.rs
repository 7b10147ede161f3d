//! Makes figures and identities out of the tables of a set: hồ sơ by lĩnh vực.

use std::collections::BTreeSet;

use super::formula::Relation;
use super::set::FigureFile;
use super::{
    Breakdown, BreakdownRow, Carried, Check, Counting, FigureCode, FigureDefinition, Formula, Rule,
};
use crate::definition::{DefinitionFault, Problems, is_slug};

/// All that a file defines: its own, then that of each row of each table.
pub(super) struct Expanded {
    pub(super) figures: Vec<FigureDefinition>,
    pub(super) checks: Vec<Check>,
    pub(super) carried: Vec<Carried>,
}

pub(super) fn expand(file: &FigureFile, problems: &mut Problems) -> Expanded {
    let mut figures = file.figures.clone();
    let mut checks = file.checks.clone();
    let mut carried = file.carried.clone();
    for (at, table) in file.breakdowns.iter().enumerate() {
        let path = format!("breakdowns[{at}]");
        let Some(columns) = columns(file, table, &path, problems) else { continue };
        if !rows_are_sound(table, &path, problems) {
            continue;
        }
        for row in &table.rows {
            figures.extend(columns.iter().map(|column| cell(table, column, row)));
            checks.extend(file.checks.iter().filter_map(|check| row_check(table, check, row)));
            carried.extend(file.carried.iter().filter_map(|pair| row_carried(table, pair, row)));
        }
        checks.extend(columns.iter().map(|column| sum_check(table, column)));
    }
    Expanded { figures, checks, carried }
}

/// The totals that are broken down; they are entered or added up, never derived.
fn columns<'a>(
    file: &'a FigureFile,
    table: &Breakdown,
    path: &str,
    problems: &mut Problems,
) -> Option<Vec<&'a FigureDefinition>> {
    let mut found = Vec::new();
    for (at, code) in table.columns.iter().enumerate() {
        let path = format!("{path}.columns[{at}]");
        let Some(figure) = file.figures.iter().find(|figure| figure.code == *code) else {
            problems.add(path, DefinitionFault::Unknown(code.to_string()));
            continue;
        };
        let outside = match &figure.counting {
            Counting::Formula(formula) => {
                formula.codes().into_iter().find(|code| !table.columns.contains(code))
            }
            _ => None,
        };
        if figure.formula.is_some() || !figure.kind.is_number() {
            let detail = format!("[{code}] không chia theo dòng được: không phải là số được nhập");
            problems.add(path, DefinitionFault::Contradiction(detail));
        } else if let Some(outside) = outside {
            let detail = format!("[{code}] được cộng từ [{outside}] không có trong bảng");
            problems.add(path, DefinitionFault::Contradiction(detail));
        } else {
            found.push(figure);
        }
    }
    (found.len() == table.columns.len()).then_some(found)
}

fn rows_are_sound(table: &Breakdown, path: &str, problems: &mut Problems) -> bool {
    let mut seen = BTreeSet::new();
    let mut sound = true;
    for (at, row) in table.rows.iter().enumerate() {
        let path = format!("{path}.rows[{at}].id");
        let longest = table.columns.iter().map(|code| code.as_str().len()).max().unwrap_or(0);
        let fault = if !is_slug(&row.id) || longest + 1 + row.id.len() > FigureCode::MOST {
            DefinitionFault::Shape(format!("“{}” không phải là mã dòng (a-z, 0-9, -)", row.id))
        } else if !seen.insert(&row.id) {
            DefinitionFault::Duplicate(row.id.clone())
        } else {
            continue;
        };
        problems.add(path, fault);
        sound = false;
    }
    sound
}

/// The code of one row of a column. Both parts were proven, so the whole is a code.
fn row_code(column: &FigureCode, row: &BreakdownRow) -> FigureCode {
    FigureCode::new(format!("{column}/{}", row.id)).unwrap_or_else(|_| column.clone())
}

fn cell(table: &Breakdown, column: &FigureDefinition, row: &BreakdownRow) -> FigureDefinition {
    let recode = |code: &FigureCode| row_code(code, row);
    FigureDefinition {
        code: recode(&column.code),
        group: table.group.clone(),
        name: format!("{}: {}", row.name, column.name),
        short: Some(format!("{} ({})", column.short_name(), row.name)),
        auto: None,
        counting: match &column.counting {
            Counting::Formula(formula) => Counting::Formula(formula.recoded(&recode)),
            other => other.clone(),
        },
        ..column.clone()
    }
}

/// An identity of the totals holds for each row too, when the table has all its columns.
fn row_check(table: &Breakdown, check: &Check, row: &BreakdownRow) -> Option<Check> {
    if !check.rule.codes().into_iter().all(|code| table.columns.contains(code)) {
        return None;
    }
    let recode = |code: &FigureCode| row_code(code, row);
    Some(Check {
        id: format!("{}/{}", check.id, row.id),
        rule: Rule {
            left: check.rule.left.recoded(&recode),
            relation: check.rule.relation,
            right: check.rule.right.recoded(&recode),
        },
        says: format!("{}: {}", row.name, check.says),
        warning: check.warning,
    })
}

fn row_carried(table: &Breakdown, pair: &Carried, row: &BreakdownRow) -> Option<Carried> {
    let both = [&pair.opening, &pair.closing];
    both.into_iter().all(|code| table.columns.contains(code)).then(|| Carried {
        opening: row_code(&pair.opening, row),
        closing: row_code(&pair.closing, row),
    })
}

/// The rows of a column add up to its total.
fn sum_check(table: &Breakdown, column: &FigureDefinition) -> Check {
    let rows = table.rows.iter().map(|row| row_code(&column.code, row));
    Check {
        id: format!("{}/{}", table.code, column.code),
        rule: Rule {
            left: Formula::figure(column.code.clone()),
            relation: Relation::Equal,
            right: Formula::sum_of(rows),
        },
        says: format!("{}: cộng các dòng của “{}” phải bằng tổng số", table.title, column.name),
        warning: false,
    }
}
