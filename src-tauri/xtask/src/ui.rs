//! The page: its packages, its checks and its build, through npm in `ui`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::command::{find, output, program, run};
use crate::{Trouble, root};

/// The oldest Node with which the page is built.
const OLDEST_NODE: u32 = 20;

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

fn folder() -> PathBuf {
    root().join("ui")
}

/// An npm command in the folder of the page.
fn npm<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = program(NPM);
    // Colours would stand between the words that are read.
    command.current_dir(folder()).args(args).env("NO_COLOR", "1");
    command
}

/// A script of the page's package, with arguments of its own.
pub(crate) fn script<'a>(name: &'a str, args: impl IntoIterator<Item = &'a str>) -> Command {
    npm(["run", "--silent", name, "--"].into_iter().chain(args))
}

/// Whether the page's package has a script of this name.
pub(crate) fn has_script(name: &str) -> Result<bool, Trouble> {
    let file = folder().join("package.json");
    let json = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let package: Value =
        serde_json::from_str(&json).map_err(|e| format!("{}: {e}", file.display()))?;
    Ok(package["scripts"][name].is_string())
}

/// Installs the page's packages, unless those of the committed list are there already.
pub(crate) fn install() -> Result<(), Trouble> {
    check_node()?;
    let lock = folder().join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    // Inside, so that it goes when the packages go.
    let installed = folder().join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|found| found == wanted) {
        println!("the packages of ui/package-lock.json are there");
        return Ok(());
    }
    run(&mut npm(["ci", "--no-audit", "--no-fund"]))?;
    fs::copy(&lock, &installed).map_err(|e| format!("{}: {e}", installed.display()))?;
    Ok(())
}

/// Builds the page into `ui/dist`, from where the window takes it.
pub(crate) fn build() -> Result<(), Trouble> {
    run(&mut script("build", []))
}

fn check_node() -> Result<(), Trouble> {
    let advice =
        format!("Node.js {OLDEST_NODE} or newer builds the page: https://nodejs.org or nvm");
    if find("node").is_none() {
        return Err(format!("there is no Node.js here. {advice}"));
    }
    let version = output(program("node").arg("--version"))?;
    match major(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(format!("Node.js {} is too old. {advice}", version.trim())),
    }
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("node"), None);
    }

    #[test]
    fn the_page_can_be_built_and_checked() {
        assert_eq!(has_script("build"), Ok(true));
        assert_eq!(has_script("check"), Ok(true));
        assert_eq!(has_script("no such script"), Ok(false));
    }
}
