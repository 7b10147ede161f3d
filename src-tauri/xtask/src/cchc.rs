//! The program itself, built as its users start it.

use std::path::PathBuf;

use serde_json::Value;

use crate::Trouble;
use crate::command::{cargo, output};

/// Builds the program and gives the path that cargo reports for it.
pub(crate) fn build() -> Result<PathBuf, Trouble> {
    let args = ["build", "--package", "cchc-cli", "--message-format", "json-render-diagnostics"];
    println!("$ cargo {}", args.join(" "));
    let messages = output(&mut cargo(args))?;
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = messages.filter_map(|m| m["executable"].as_str().map(PathBuf::from));
    programs.next().ok_or_else(|| "cargo built cchc-cli but reported no program".to_owned())
}
