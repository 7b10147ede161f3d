//! `cchc register`: the registers, their rows, and a row of typed cells.

use std::path::Path;

use cchc_model::register::{ColumnId, RegisterDefinition, RegisterEntry, RegisterId};
use cchc_ops::register::{self as registers, RegisterProblem, Typed};
use chrono::Datelike;
use serde::Serialize;

use super::{now, open, to_json};
use crate::args::RegisterCommand;
use crate::failure::Failure;

#[derive(Serialize)]
struct Listed<'a> {
    id: &'a RegisterId,
    name: &'a str,
    columns: Vec<ListedColumn<'a>>,
    rows: usize,
}

#[derive(Serialize)]
struct ListedColumn<'a> {
    id: &'a ColumnId,
    header: &'a str,
    required: bool,
}

pub(super) fn run(command: &RegisterCommand, json: bool) -> Result<String, Failure> {
    match command {
        RegisterCommand::List { data } => list(data, json),
        RegisterCommand::Rows { data, register, year, words } => {
            rows(data, &id(register)?, *year, words, json)
        }
        RegisterCommand::Add { data, register, cells } => add(data, &id(register)?, cells, json),
    }
}

fn list(data: &Path, json: bool) -> Result<String, Failure> {
    let desk = open(data)?;
    let entries = registers::entries(&desk)?;
    let set = registers::definitions(&desk)?;
    let count = |register: &RegisterDefinition| {
        entries.iter().filter(|entry| entry.register == register.id).count()
    };
    if json {
        let listed = set.registers().iter().map(|register| Listed {
            id: &register.id,
            name: &register.name,
            columns: register
                .columns
                .iter()
                .map(|c| ListedColumn { id: &c.id, header: &c.header, required: c.required })
                .collect(),
            rows: count(register),
        });
        return to_json(&listed.collect::<Vec<_>>());
    }
    let lines = set.registers().iter().map(|register| {
        let columns: Vec<&str> = register.columns.iter().map(|c| c.id.as_str()).collect();
        let rows = count(register);
        let id = register.id.as_str();
        format!("{id:<16} {} ({rows} dòng)\n{:17}{}\n", register.name, "", columns.join(", "))
    });
    Ok(lines.collect())
}

fn rows(
    data: &Path,
    register: &RegisterId,
    year: Option<i32>,
    words: &str,
    json: bool,
) -> Result<String, Failure> {
    let desk = open(data)?;
    let definition = registers::definition(&desk, register)?;
    let rows: Vec<RegisterEntry> = registers::rows(&desk, register, year)?
        .into_iter()
        .filter(|entry| definition.says(entry, words))
        .collect();
    if json {
        return to_json(&rows);
    }
    let lines = rows.iter().map(|row| {
        let shown = definition.shown_vi(row).into_iter().map(|cell| cell.replace('\n', " "));
        format!("{}\t{}\n", row.id, shown.collect::<Vec<_>>().join("\t"))
    });
    Ok(lines.collect())
}

fn add(
    data: &Path,
    register: &RegisterId,
    cells: &[String],
    json: bool,
) -> Result<String, Failure> {
    let mut typed = Typed::new();
    for cell in cells {
        // A cell without `=` is told as a column that the register does not have.
        let (column, words) = cell.split_once('=').unwrap_or((cell, ""));
        let column = ColumnId::new(column.trim())
            .map_err(|_| RegisterProblem::NotACell { words: cell.clone() });
        typed.insert(column.map_err(cchc_ops::OpsProblem::from)?, words.to_owned());
    }
    let mut desk = open(data)?;
    let now = now();
    let done = registers::add(&mut desk, register, &typed, Some(now.year()), now)?;
    if json { to_json(&done.value) } else { Ok(format!("đã {}\n", done.label)) }
}

fn id(text: &str) -> Result<RegisterId, Failure> {
    let known = RegisterId::new(text)
        .map_err(|_| RegisterProblem::NoRegister { register: text.to_owned() });
    Ok(known.map_err(cchc_ops::OpsProblem::from)?)
}
