//! What is needed besides Rust and Node: the web view's library to build the window; for the tests
//! LibreOffice (opens and prints workbooks), poppler (reads the printed pages), Python with
//! openpyxl (a second reader), a Chromium (drives the screens), what drives the real window, what
//! makes the Windows package, and Wine.
//!
//! Debian and Ubuntu get what is missing from their own packages. Elsewhere nothing is installed:
//! what is there is used, and the checks that need the rest are named in the summary.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{find, program, run, succeeds};
use crate::{Trouble, apt, package, target, wine};

/// Which of the programs this machine has.
#[derive(Debug, Default)]
pub(crate) struct Tools {
    office: Option<PathBuf>,
    poppler: bool,
    python: Option<PathBuf>,
    chromium: Option<PathBuf>,
    web_driver: Option<PathBuf>,
    windows_toolchain: bool,
    wine: Option<wine::Programs>,
}

/// The step that makes what an office gets.
pub(crate) const PACKAGE: &str = "package for Windows";

/// The step that tests it.
pub(crate) const UNDER_WINE: &str = "the Windows program under Wine";

/// What the real window is tested with: its driver, a screen that nobody sees, a session bus.
const WINDOW: [(&str, &str); 3] =
    [("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb"), ("dbus-daemon", "dbus")];

impl Tools {
    /// Looks for the programs without installing anything.
    pub(crate) fn found() -> Self {
        Self {
            office: find("soffice").or_else(office_of_windows),
            poppler: ["pdftotext", "pdftoppm"].iter().all(|name| find(name).is_some()),
            python: python_with_openpyxl(),
            chromium: any_chromium(),
            web_driver: find(WINDOW[0].0)
                .filter(|_| WINDOW.iter().all(|(name, _)| find(name).is_some())),
            windows_toolchain: !cfg!(windows) && package::toolchain::is_here(),
            wine: wine::Programs::found(),
        }
    }

    /// Whether the screens can be driven in a browser here.
    pub(crate) fn has_chromium(&self) -> bool {
        self.chromium.is_some()
    }

    /// Whether the package for Windows can be made here.
    pub(crate) fn can_package(&self) -> bool {
        self.windows_toolchain
    }

    /// What runs the programs of the package here.
    pub(crate) fn wine(&self) -> Option<&wine::Programs> {
        self.wine.as_ref().filter(|_| self.windows_toolchain)
    }

    /// Tells the tests where the programs are: `CCHC_SOFFICE`, `CCHC_PYTHON`, `CCHC_CHROMIUM` and
    /// `CCHC_WEBDRIVER`. Where one is set the tests that need it must run; where it is not they
    /// may say that they were left out.
    pub(crate) fn tell(&self, tests: &mut Command) {
        if let (Some(office), true) = (&self.office, self.poppler) {
            tests.env("CCHC_SOFFICE", office);
        }
        if let Some(python) = &self.python {
            tests.env("CCHC_PYTHON", python);
        }
        if let Some(chromium) = &self.chromium {
            tests.env("CCHC_CHROMIUM", chromium);
        }
        if let Some(driver) = &self.web_driver {
            tests.env("CCHC_WEBDRIVER", driver);
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
        if self.chromium.is_none() {
            checks.push(("screens driven in a browser", "no Chromium here".to_owned()));
        }
        if self.web_driver.is_none() {
            let missing = WINDOW.iter().map(|(name, _)| *name).find(|name| find(name).is_none());
            let why = format!("no {} here", missing.unwrap_or(WINDOW[0].0));
            checks.push(("the real window", why));
        }
        if !self.windows_toolchain {
            let here = "this is Windows, its program was tested above";
            let why = if cfg!(windows) { here } else { "no toolchain for Windows here" };
            checks.extend([PACKAGE, UNDER_WINE].map(|check| (check, why.to_owned())));
        } else if self.wine.is_none() {
            checks.push((UNDER_WINE, "no Wine here".to_owned()));
        }
        checks
    }
}

/// Finds or installs what drives the screens in a browser.
pub(crate) fn for_screens() -> Result<Tools, Trouble> {
    if apt::is_here() {
        for_browser()?;
    }
    let tools = Tools::found();
    if tools.has_chromium() { Ok(tools) } else { Err("there is no Chromium here".to_owned()) }
}

/// Installs what the window cannot be built without, on Debian and Ubuntu; on Windows it is a part
/// of the system, elsewhere the build says what it misses.
pub(crate) fn for_window() -> Result<(), Trouble> {
    if apt::is_here() && !apt::is_installed(WEB_VIEW) {
        return apt::install(&[WEB_VIEW]);
    }
    Ok(())
}

/// The library that shows the page on Linux, with what is needed to build against it.
const WEB_VIEW: &str = "libwebkit2gtk-4.1-dev";

/// Finds or installs what the tests need.
///
/// An error only where installing was tried and failed: on Debian and Ubuntu every check is made
/// or the run fails.
pub(crate) fn for_tests() -> Result<Tools, Trouble> {
    if apt::is_here() {
        apt::install(&missing_packages())?;
        for_windows()?;
        // Last: by now the lists of packages have been fetched where anything was missing.
        for_browser()?;
    } else if python_with_openpyxl().is_none()
        && let Some(python) = any_python()
    {
        // Not on the list of what must be there, so a failure (no network) is only told.
        if let Err(trouble) = make_python(&python) {
            println!("openpyxl was not installed: {trouble}");
        }
    }
    let tools = Tools::found();
    for (name, place) in [
        ("LibreOffice", &tools.office),
        ("Python, openpyxl", &tools.python),
        ("Chromium", &tools.chromium),
        ("driver of the window", &tools.web_driver),
    ] {
        println!("{name}: {}", place.as_deref().unwrap_or(Path::new("none")).display());
    }
    println!("poppler: {}", if tools.poppler { "yes" } else { "none" });
    println!("toolchain for Windows: {}", if tools.windows_toolchain { "yes" } else { "none" });
    println!("Wine: {}", if tools.wine.is_some() { "yes" } else { "none" });
    Ok(tools)
}

/// Installs what makes and runs the Windows package. Ubuntu and other Debians have no such Rust:
/// there the steps are left out by name.
fn for_windows() -> Result<(), Trouble> {
    let mut packages = package::toolchain::missing_packages();
    if Tools::found().wine.is_none() {
        packages.extend(wine::PACKAGES);
    }
    if packages.is_empty() {
        return Ok(());
    }
    apt::update()?;
    let unknown: Vec<&str> =
        packages.iter().copied().filter(|package| !apt::is_known(package)).collect();
    if !unknown.is_empty() {
        println!("not to be had from this system: {}", unknown.join(", "));
        return Ok(());
    }
    apt::install(&packages)
}

/// A Chromium without windows: the same pages with less work.
const HEADLESS: &str = "chromium-headless-shell";

/// Installs a Chromium: the one without windows, or where that is not to be had any.
fn for_browser() -> Result<(), Trouble> {
    if find(HEADLESS).is_some() {
        return Ok(());
    }
    if any_chromium().is_none() {
        apt::update()?;
        return apt::install(&[if apt::is_known(HEADLESS) { HEADLESS } else { "chromium" }]);
    }
    if apt::is_known(HEADLESS)
        && let Err(trouble) = apt::install(&[HEADLESS])
    {
        // What is there drives the screens too.
        println!("{trouble}");
    }
    Ok(())
}

/// Debian's names of what is not there. Programs on the search path count, wherever from; only
/// LibreOffice comes in parts that have to be asked for one by one.
fn missing_packages() -> Vec<&'static str> {
    let tools = Tools::found();
    let debian_office = tools.office.as_deref().is_none_or(|path| path.starts_with("/usr/bin"));
    let mut packages = Vec::new();
    if debian_office {
        let parts = ["libreoffice-calc", "libreoffice-writer"];
        packages.extend(parts.into_iter().filter(|package| !apt::is_installed(package)));
    }
    if !tools.poppler {
        packages.push("poppler-utils");
    }
    if tools.python.is_none() {
        packages.push("python3-openpyxl");
    }
    // The driver wants the library in its own version: both come in one go.
    if !apt::is_installed(WEB_VIEW) {
        packages.push(WEB_VIEW);
    }
    packages.extend(WINDOW.iter().filter(|(name, _)| find(name).is_none()).map(|(_, name)| *name));
    packages
}

/// A Chromium to drive the screens with. Windows' own Edge is one, and the web view is made of it.
fn any_chromium() -> Option<PathBuf> {
    let names = [HEADLESS, "chromium", "chromium-browser", "google-chrome", "chrome"];
    names.into_iter().find_map(find).or_else(|| {
        let programs = std::env::var_os("ProgramFiles(x86)")?;
        let edge = Path::new(&programs).join("Microsoft/Edge/Application/msedge.exe");
        edge.is_file().then_some(edge)
    })
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
    fn a_machine_without_the_programs_leaves_out_every_such_check_by_name() {
        let names: Vec<_> = Tools::default().left_out().into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            names,
            [
                "workbooks printed by LibreOffice",
                "workbooks read by openpyxl",
                "screens driven in a browser",
                "the real window",
                PACKAGE,
                UNDER_WINE,
            ]
        );
        assert_eq!(told(&Tools::default()), [""; 0]);
    }

    #[test]
    fn the_tests_are_told_where_the_browser_and_the_driver_are() {
        let tools = Tools {
            chromium: Some("/usr/bin/chromium".into()),
            web_driver: Some("/usr/bin/WebKitWebDriver".into()),
            ..Tools::default()
        };
        assert_eq!(told(&tools), ["CCHC_CHROMIUM", "CCHC_WEBDRIVER"]);
        assert_eq!(tools.left_out().len(), 4);
    }

    #[test]
    fn printing_needs_both_libreoffice_and_a_reader_of_its_pages() {
        let mut tools = Tools { office: Some("/usr/bin/soffice".into()), ..Tools::default() };
        assert_eq!(tools.left_out()[0].1, "no poppler (pdftotext) here");
        assert_eq!(told(&tools), [""; 0]);
        tools.poppler = true;
        assert_eq!(tools.left_out().len(), 5);
        assert_eq!(told(&tools), ["CCHC_SOFFICE"]);
    }
}
