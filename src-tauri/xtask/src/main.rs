//! `cargo xtask`: one door for every chore of the workspace, the same on Linux and Windows.
//!
//! **Owns** what is installed, built, checked and in which order, and how that is reported.
//! **Must not know** the field: plans and workbooks are made by `cchc`, judged by the tests.
//! **Read first** `test.rs`; `run.rs` for the demonstration.

mod cchc;
mod command;
mod golden;
mod install;
mod run;
mod step;
mod tally;
mod test;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run              build cchc, make the sample book and export every sample plan's
                   appendices into target/demo
  test             install what the tests need, then formatting, lints and every test
  golden [FILTER]  rewrite the committed files that golden tests compare with, on purpose;
                   FILTER is a part of test names
  schema           rewrite assets/schema/plan.schema.json from the types
  schema --check   only say whether it is up to date
";

/// What went wrong, for whoever sits at the terminal.
type Trouble = String;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["run"] => run::demo(),
        ["test"] => test::test(),
        ["golden"] => golden::rewrite(None),
        ["golden", filter] => golden::rewrite(Some(filter)),
        ["schema"] => golden::rewrite_schema(),
        ["schema", "--check"] => golden::check_schema(),
        [] | ["help" | "-h" | "--help"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => {
            eprint!("error: unknown command: {}\n\n{HELP}", args.join(" "));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::FAILURE
        }
    }
}

/// The top of the workspace.
fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// What is made and may be thrown away: `target` at the top, wherever cargo itself builds.
fn target() -> PathBuf {
    root().join("target")
}
