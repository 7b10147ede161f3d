//! One file for each noun that a command is about. Every command answers a text for stdout.

use std::path::Path;

use cchc_ops::Desk;
use chrono::NaiveDateTime;
use serde::Serialize;

use crate::args::{Cli, Command};
use crate::failure::Failure;

mod book;
mod budget;
mod check;
mod deadline;
mod evidence;
mod export;
mod figure;
mod followed;
mod layouts;
mod plan;
mod preview;
mod record;
mod register;
mod report;
mod search;
#[cfg(feature = "serve")]
mod serve;
mod show;
mod track;
mod version;

/// Runs a command.
pub(crate) fn run(cli: &Cli) -> Result<String, Failure> {
    let json = cli.json;
    match &cli.command {
        Command::New { data, office, preset } => book::new(data, office, *preset, json),
        Command::Sample { data, id } => book::sample(data, id, json),
        Command::Plan(command) => plan::run(command, json),
        Command::Evidence(command) => evidence::run(command, json),
        Command::Export(args) => export::run(args, json),
        Command::Track(args) => track::run(args, json),
        Command::Record(args) => record::run(args, json),
        Command::Register(command) => register::run(command, json),
        Command::Report(command) => report::run(command, json),
        Command::Preview(args) => preview::run(args, json),
        Command::Layouts { data } => layouts::run(data.as_deref(), json),
        Command::Deadline { text, year } => deadline::run(text, *year, json),
        Command::Budget { text } => budget::run(text, json),
        Command::Search { data, words } => search::run(data, words, json),
        Command::Figures { data, period } => figure::show(data, period, json),
        Command::Figure(command) => figure::run(command, json),
        Command::Check { data } => check::run(data, json),
        #[cfg(feature = "serve")]
        Command::Serve(args) => serve::run(args),
    }
}

/// Opens a data file that must be there.
fn open(data: &Path) -> Result<Desk, Failure> {
    Ok(Desk::open(data)?)
}

/// What may happen to a data file where it lies, and how it comes to a better place, in one line.
fn risk(data: &Path) -> Option<String> {
    let risk = cchc_files::Location::of(data).risk_vi()?;
    Some(format!("{risk} {}.", cchc_files::steps_vi(data, None).join("; ")))
}

/// The one place of the command line that reads the clock: it dates the journal, nothing that is
/// printed.
#[expect(clippy::disallowed_methods, reason = "the outermost caller tells the time")]
fn now() -> NaiveDateTime {
    chrono::Local::now().naive_local()
}

/// A value as indented JSON with a line end.
fn to_json<T: Serialize>(value: &T) -> Result<String, Failure> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    Ok(text)
}
