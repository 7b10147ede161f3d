//! The program itself, built as its users start it, and with every test of the workspace.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::Trouble;
use crate::command::{cargo, each_line, output};

/// With this `cchc` can stand behind the screens in a browser, for tests.
pub(crate) const SERVE: [&str; 2] = ["--features", "cchc-cli/serve"];

/// Builds the program and gives the path that cargo reports for it.
pub(crate) fn build() -> Result<PathBuf, Trouble> {
    build_with(&["--package", "cchc-cli"])
}

/// The same, able to serve the screens.
pub(crate) fn build_serving() -> Result<PathBuf, Trouble> {
    build_with(&["--package", "cchc-cli", "--features", "serve"])
}

/// What [`build_with_tests`] has made.
pub(crate) struct Built {
    /// Where `cchc` is.
    pub(crate) program: PathBuf,
    /// How often the compiler and Clippy warn of something in the workspace.
    pub(crate) warnings: u32,
}

/// The same, together with every other program and test of the workspace: in one go nothing is
/// built twice, which it would be with the fewer features that `cchc` alone asks of its libraries.
pub(crate) fn build_with_tests() -> Result<Built, Trouble> {
    let args = ["build", "--workspace", "--all-targets"];
    let args = [&args, &SERVE[..], &["--message-format", "json"]].concat();
    println!("$ cargo {}", args.join(" "));
    let mut program = None;
    let mut warnings = 0;
    each_line(lint(&mut cargo(args)), |line| {
        let Ok(message) = serde_json::from_str(line) else { return };
        if let Some(text) = rendered(&message) {
            println!("{text}");
            warnings += u32::from(is_warning(&message));
        }
        program = program.take().or_else(|| program_in(&message));
    })?;
    Ok(Built { program: program.ok_or_else(no_program)?, warnings })
}

/// Has Clippy compile the workspace: it is the compiler that says more. A run of its own would read
/// every library once more, for minutes. What cargo builds without it lies elsewhere.
pub(crate) fn lint(cargo: &mut Command) -> &mut Command {
    cargo.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
}

fn build_with(what: &[&str]) -> Result<PathBuf, Trouble> {
    let args = [&["build"], what, &["--message-format", "json-render-diagnostics"]].concat();
    println!("$ cargo {}", args.join(" "));
    let messages = output(&mut cargo(args))?;
    let mut messages = messages.lines().filter_map(|line| serde_json::from_str(line).ok());
    messages.find_map(|message| program_in(&message)).ok_or_else(no_program)
}

fn no_program() -> Trouble {
    "cargo built cchc-cli but reported no program".to_owned()
}

/// Where cargo says that it put `cchc`; its tests are programs of the same name elsewhere.
fn program_in(message: &Value) -> Option<PathBuf> {
    let is_program = message["target"]["name"] == "cchc" && message["profile"]["test"] == false;
    message["executable"].as_str().filter(|_| is_program).map(PathBuf::from)
}

/// What the compiler says, as a terminal shows it.
fn rendered(message: &Value) -> Option<&str> {
    message["message"]["rendered"].as_str()
}

/// Whether the compiler warns; that it counts its warnings at the end is none of them.
fn is_warning(message: &Value) -> bool {
    let said = &message["message"];
    let counts = said["message"].as_str().is_some_and(|text| text.ends_with(" emitted"));
    said["level"] == "warning" && !counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_told_from_its_tests_and_from_other_programs() {
        let messages = [
            r#"{"reason":"compiler-artifact","target":{"name":"so-cchc"},"profile":{"test":false},"executable":"/t/so-cchc"}"#,
            r#"{"reason":"compiler-artifact","target":{"name":"cchc"},"profile":{"test":true},"executable":"/t/deps/cchc-1"}"#,
            r#"{"reason":"compiler-artifact","target":{"name":"cchc"},"profile":{"test":false},"executable":"/t/cchc"}"#,
            r#"{"reason":"build-finished","success":true}"#,
        ];
        let found = messages.map(|line| program_in(&serde_json::from_str(line).unwrap()));
        assert_eq!(found, [None, None, Some("/t/cchc".into()), None]);
    }

    #[test]
    fn a_warning_is_told_from_an_error_and_from_their_count() {
        let said = |level: &str, text: &str| {
            is_warning(&serde_json::json!({"message": {"level": level, "message": text}}))
        };
        assert!(said("warning", "unused variable: `x`"));
        assert!(!said("warning", "1 warning emitted"));
        assert!(!said("error", "cannot find value `x` in this scope"));
    }
}
