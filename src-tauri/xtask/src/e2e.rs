//! The screens in a browser, with the real core behind them.

use std::path::Path;
use std::process::Command;

use crate::command::run as run_command;
use crate::install::{self, Tools};
use crate::{Trouble, cchc, target, ui};

/// Builds what is needed and drives the screens; only tests whose name contains `filter`.
pub(crate) fn run(filter: Option<&str>) -> Result<(), Trouble> {
    run_command(&mut built("e2e", filter)?)
}

/// Builds what is needed and takes pictures of every screen.
pub(crate) fn screens() -> Result<(), Trouble> {
    let folder = target().join("screens");
    run_command(built("screens", None)?.env("CCHC_SCREENS", &folder))?;
    println!("\n==> Made\n{}", folder.display());
    Ok(())
}

/// The tests alone, against a `cchc` that is there.
pub(crate) fn tests(tools: &Tools, cchc: &Path) -> Command {
    told(ui::script("e2e", []), tools, cchc)
}

fn built(script: &str, filter: Option<&str>) -> Result<Command, Trouble> {
    let tools = install::for_screens()?;
    ui::install()?;
    ui::build()?;
    let cchc = cchc::build_serving()?;
    // Without `-g` the words would be looked for in the names of files.
    let filter = filter.into_iter().flat_map(|filter| ["-g", filter]);
    Ok(told(ui::script(script, filter), &tools, &cchc))
}

fn told(mut command: Command, tools: &Tools, cchc: &Path) -> Command {
    tools.tell(&mut command);
    command.env("CCHC_BIN", cchc);
    command
}
