//! The programs the tests look at workbooks with, besides Rust itself: LibreOffice (opens and
//! prints them), poppler (reads the printed pages), Python with openpyxl (a second reader).
//!
//! Debian and Ubuntu get what is missing from their own packages. Elsewhere nothing is installed:
//! what is there is used, and the checks that need the rest are named in the summary.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{find, output, program, run, succeeds};
use crate::{Trouble, target};

/// Which of the programs this machine has.
#[derive(Debug, Default)]
pub(crate) struct Tools {
    office: Option<PathBuf>,
    poppler: bool,
    python: Option<PathBuf>,
}

impl Tools {
    /// Looks for the programs without installing anything.
    pub(crate) fn found() -> Self {
        Self {
            office: find("soffice").or_else(office_of_windows),
            poppler: ["pdftotext", "pdftoppm"].iter().all(|name| find(name).is_some()),
            python: python_with_openpyxl(),
        }
    }

    /// Tells the tests where the programs are: `CCHC_SOFFICE` and `CCHC_PYTHON`. Where one is set
    /// the tests that need it must run; where it is not they may say that they were left out.
    pub(crate) fn tell(&self, tests: &mut Command) {
        if let (Some(office), true) = (&self.office, self.poppler) {
            tests.env("CCHC_SOFFICE", office);
        }
        if let Some(python) = &self.python {
            tests.env("CCHC_PYTHON", python);
        }
    }

    /// The checks that cannot be made on this machine, each with the reason.
    pub(crate) fn left_out(&self) -> Vec<(&'static str, String)> {
        let mut checks = Vec::new();
        if self.office.is_none() || !self.poppler {
            let what = if self.office.is_none() { "LibreOffice" } else { "poppler (pdftotext)" };
            checks.push(("workbooks printed by LibreOffice", format!("no {what} here")));
        }
        if self.python.is_none() {
            checks.push(("workbooks read by openpyxl", "no Python with openpyxl here".to_owned()));
        }
        checks
    }
}

/// Finds or installs what the tests need.
///
/// An error only where installing was tried and failed: on Debian and Ubuntu every check is made
/// or the run fails.
pub(crate) fn for_tests() -> Result<Tools, Trouble> {
    if find("apt-get").is_some() {
        install_packages(&missing_packages())?;
    } else if python_with_openpyxl().is_none()
        && let Some(python) = any_python()
    {
        // Not on the list of what must be there, so a failure (no network) is only told.
        if let Err(trouble) = make_python(&python) {
            println!("openpyxl was not installed: {trouble}");
        }
    }
    let tools = Tools::found();
    for (name, place) in [("LibreOffice", &tools.office), ("Python, openpyxl", &tools.python)] {
        println!("{name}: {}", place.as_deref().unwrap_or(Path::new("none")).display());
    }
    println!("poppler: {}", if tools.poppler { "yes" } else { "none" });
    Ok(tools)
}

/// Debian's names of what is not there. Programs on the search path count, wherever from; only
/// LibreOffice comes in parts that have to be asked for one by one.
fn missing_packages() -> Vec<&'static str> {
    let tools = Tools::found();
    let debian_office = tools.office.as_deref().is_none_or(|path| path.starts_with("/usr/bin"));
    let mut packages = Vec::new();
    if debian_office {
        let parts = ["libreoffice-calc", "libreoffice-writer"];
        packages.extend(parts.into_iter().filter(|package| !is_installed(package)));
    }
    if !tools.poppler {
        packages.push("poppler-utils");
    }
    if tools.python.is_none() {
        packages.push("python3-openpyxl");
    }
    packages
}

fn is_installed(package: &str) -> bool {
    let mut query = program("dpkg-query");
    output(query.args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_ok_and(|status| status == "installed")
}

fn install_packages(packages: &[&str]) -> Result<(), Trouble> {
    if packages.is_empty() {
        println!("nothing to install");
        return Ok(());
    }
    let by_hand = || format!("please run: sudo apt-get install {}", packages.join(" "));
    let wait = "DPkg::Lock::Timeout=300";
    let mut update = as_root()?;
    run(update.args(["apt-get", "-o", wait, "update"]))
        .map_err(|e| format!("{e}; {}", by_hand()))?;
    let mut install = as_root()?;
    install.args(["apt-get", "-o", wait, "install", "-y", "--no-install-recommends"]);
    run(install.args(packages)).map_err(|e| format!("{e}; {}", by_hand()))
}

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

/// LibreOffice does not put itself on the search path of Windows. The `.com` program waits until
/// the work is done; the `.exe` returns at once.
fn office_of_windows() -> Option<PathBuf> {
    let programs = std::env::var_os("ProgramFiles")?;
    let office = Path::new(&programs).join("LibreOffice/program/soffice.com");
    office.is_file().then_some(office)
}

fn python_with_openpyxl() -> Option<PathBuf> {
    let own = own_python();
    let system = ["python3", "python"].into_iter().filter_map(find);
    // A python3 of the developer's own may stand before Debian's, which has Debian's openpyxl.
    [own].into_iter().chain(system).chain([PathBuf::from("/usr/bin/python3")]).find(|python| {
        python.is_file() && succeeds(program(python).args(["-c", "import openpyxl"]))
    })
}

fn any_python() -> Option<PathBuf> {
    ["python3", "python"].into_iter().find_map(find)
}

/// The interpreter of the environment that [`make_python`] makes.
fn own_python() -> PathBuf {
    let inside = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    target().join("python").join(inside)
}

fn make_python(python: &Path) -> Result<(), Trouble> {
    run(program(python).args(["-m", "venv"]).arg(target().join("python")))?;
    run(program(own_python()).args(["-m", "pip", "install", "--quiet", "openpyxl"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(tools: &Tools) -> Vec<String> {
        let mut command = Command::new("tests");
        tools.tell(&mut command);
        command.get_envs().map(|(name, _)| name.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_machine_without_the_programs_leaves_out_both_kinds_of_checks_by_name() {
        let names: Vec<_> = Tools::default().left_out().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["workbooks printed by LibreOffice", "workbooks read by openpyxl"]);
        assert_eq!(told(&Tools::default()), [""; 0]);
    }

    #[test]
    fn printing_needs_both_libreoffice_and_a_reader_of_its_pages() {
        let mut tools = Tools { office: Some("/usr/bin/soffice".into()), ..Tools::default() };
        assert_eq!(tools.left_out()[0].1, "no poppler (pdftotext) here");
        assert_eq!(told(&tools), [""; 0]);
        tools.poppler = true;
        assert_eq!(tools.left_out().len(), 1);
        assert_eq!(told(&tools), ["CCHC_SOFFICE"]);
    }
}
