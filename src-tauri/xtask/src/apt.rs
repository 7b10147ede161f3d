//! Debian's and Ubuntu's packages.

use std::process::Command;

use crate::Trouble;
use crate::command::{find, output, program, run};

/// Whether this machine has such packages at all.
pub(crate) fn is_here() -> bool {
    find("apt-get").is_some()
}

/// Whether a package is installed.
pub(crate) fn is_installed(package: &str) -> bool {
    let mut query = program("dpkg-query");
    output(query.args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_ok_and(|status| status == "installed")
}

/// Whether the system's own lists have a package. See [`update`].
pub(crate) fn is_known(package: &str) -> bool {
    output(program("apt-cache").args(["show", "--no-all-versions", package]))
        .is_ok_and(|shown| !shown.is_empty())
}

/// Installs packages in one go.
pub(crate) fn install(packages: &[&str]) -> Result<(), Trouble> {
    if packages.is_empty() {
        println!("nothing to install");
        return Ok(());
    }
    let by_hand = |e| format!("{e}; please run: sudo apt-get install {}", packages.join(" "));
    update().map_err(by_hand)?;
    let mut command = as_root()?;
    command.args(["apt-get", "-o", WAIT, "install", "-y", "--no-install-recommends"]);
    run(command.args(packages)).map_err(by_hand)
}

/// Fetches the lists of what is to be had.
pub(crate) fn update() -> Result<(), Trouble> {
    run(as_root()?.args(["apt-get", "-o", WAIT, "update"]))
}

/// Until another program has finished with the packages.
const WAIT: &str = "DPkg::Lock::Timeout=300";

/// A command that runs its arguments as the administrator and asks no questions about packages.
fn as_root() -> Result<Command, Trouble> {
    let quiet = "DEBIAN_FRONTEND=noninteractive";
    let is_root = output(program("id").arg("-u"))?.trim() == "0";
    let mut command = program(if is_root { "env" } else { "sudo" });
    if !is_root {
        command.arg("env");
    }
    command.arg(quiet);
    Ok(command)
}
