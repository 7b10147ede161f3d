//! Opens workbooks as a user does: LibreOffice prints them, openpyxl reads them.
//!
//! `cargo xtask test` installs both where it can and says where they are. A machine without them
//! leaves these checks out, and xtask names them in its summary.

use std::path::{Path, PathBuf};
use std::process::Command;

/// LibreOffice: `CCHC_SOFFICE`, else `soffice` on the search path.
#[must_use]
pub fn libreoffice() -> Option<PathBuf> {
    told("CCHC_SOFFICE", &["soffice", "--version"])
}

/// A Python with openpyxl: `CCHC_PYTHON`, else `python3` on the search path if it has it.
#[must_use]
pub fn python() -> Option<PathBuf> {
    told("CCHC_PYTHON", &["python3", "-c", "import openpyxl"])
}

/// The program that a variable names, which must then work, none where it is empty; else the one that answers to a trial.
fn told(variable: &str, trial: &[&str]) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        if path.is_empty() {
            eprintln!("left out: {variable} is empty");
        }
        return Some(path.into()).filter(|path: &PathBuf| !path.as_os_str().is_empty());
    }
    let works = Command::new(trial[0])
        .args(&trial[1..])
        .output()
        .is_ok_and(|output| output.status.success());
    if !works {
        eprintln!("left out: neither {variable} nor {}", trial[0]);
    }
    works.then(|| trial[0].into())
}

/// Prints a workbook with LibreOffice into a PDF beside it. Every call has a profile of its own,
/// so that tests may run at the same time.
///
/// # Panics
/// When LibreOffice does not print.
#[must_use]
pub fn print_pdf(libreoffice: &Path, workbook: &Path) -> PathBuf {
    convert(libreoffice, workbook, "pdf")
}

/// Converts a workbook with LibreOffice into a file of another kind beside it.
///
/// # Panics
/// When LibreOffice does not convert.
#[must_use]
pub fn convert(libreoffice: &Path, workbook: &Path, kind: &str) -> PathBuf {
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new(libreoffice)
        .arg(format!("-env:UserInstallation=file://{}", profile.path().display()))
        .args(["--headless", "--convert-to", kind, "--outdir"])
        .arg(workbook.parent().unwrap())
        .arg(workbook)
        .env("FONTCONFIG_FILE", crate::root().join("tests/fixtures/fonts.conf"))
        .output()
        .expect("LibreOffice starts");
    let made = workbook.with_extension(kind);
    assert!(
        made.exists(),
        "LibreOffice made no {kind}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    made
}

/// The text of every page of a PDF in the order in which it was written: the page's header first,
/// each cell for itself, and hyphens at line ends kept.
///
/// # Panics
/// When pdftotext is not there or fails.
#[must_use]
pub fn page_texts(pdf: &Path) -> Vec<String> {
    let output = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    // A form feed closes every page, the last one too.
    pages.pop();
    pages
}

/// Runs a Python script that uses openpyxl, with the workbook's path and further arguments, and
/// answers what it prints. A warning of openpyxl is a failure.
///
/// # Panics
/// With the script's complaint when it fails.
#[must_use]
pub fn openpyxl(python: &Path, script: &str, arguments: &[&Path]) -> String {
    let output = Command::new(python)
        .args(["-W", "error::UserWarning:openpyxl", "-c", script])
        .args(arguments)
        .env("PYTHONIOENCODING", "utf-8")
        .output()
        .expect("Python starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
