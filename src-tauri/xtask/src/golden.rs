//! Files that tests compare with and that are rewritten only on purpose.
//!
//! A test that compares with a committed file writes it anew instead when `CCHC_UPDATE_GOLDEN=1`;
//! without the variable a stale file fails the test, so `cargo xtask test` needs no check of its
//! own.

use crate::command::{cargo, program, run, succeeds};
use crate::install::Tools;
use crate::{Trouble, cchc};

/// Tells the tests to write what they would otherwise compare with.
const UPDATE: &str = "CCHC_UPDATE_GOLDEN";

/// Rewrites what all tests compare with, or those tests whose name contains `filter`.
pub(crate) fn rewrite(filter: Option<&str>) -> Result<(), Trouble> {
    let cchc = cchc::build()?;
    // The window compares with nothing.
    let mut tests = cargo(["test", "--workspace", "--exclude", "so-cchc", "--no-fail-fast", "--"]);
    Tools::found().tell(&mut tests);
    run(tests.args(filter).env("CCHC_BIN", cchc).env(UPDATE, "1"))?;
    show_changes()
}

/// Rewrites the JSON Schema of the interchange format.
pub(crate) fn rewrite_schema() -> Result<(), Trouble> {
    run(schema_test().env(UPDATE, "1"))?;
    show_changes()
}

/// Rewrites the TypeScript of the commands.
pub(crate) fn rewrite_types() -> Result<(), Trouble> {
    run(cargo(["test", "--package", "cchc-api"]).env(UPDATE, "1"))?;
    show_changes()
}

/// Compares the committed JSON Schema with the types.
pub(crate) fn check_schema() -> Result<(), Trouble> {
    run(schema_test().env_remove(UPDATE))
}

fn schema_test() -> std::process::Command {
    cargo(["test", "--package", "cchc-model", "--test", "schema"])
}

/// What was rewritten deserves a look before it is committed.
fn show_changes() -> Result<(), Trouble> {
    if !succeeds(program("git").args(["rev-parse", "--git-dir"])) {
        return Ok(());
    }
    println!("\n==> What differs from the last commit");
    run(program("git").args(["status", "--short", "--", "assets", "src-tauri", "tests", "ui"]))
}
