//! The program itself, built as its users start it.

use std::path::PathBuf;

use serde_json::Value;

use crate::Trouble;
use crate::command::{cargo, output};

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

/// The same, together with every test of the workspace: in one go nothing is built twice, which it
/// would be with the fewer features that `cchc` alone asks of its libraries.
pub(crate) fn build_with_tests() -> Result<PathBuf, Trouble> {
    build_with(&[&["--workspace", "--bin", "cchc", "--tests"], &SERVE[..]].concat())
}

fn build_with(what: &[&str]) -> Result<PathBuf, Trouble> {
    let args = [&["build"], what, &["--message-format", "json-render-diagnostics"]].concat();
    println!("$ cargo {}", args.join(" "));
    let messages = output(&mut cargo(args))?;
    program_in(&messages).ok_or_else(|| "cargo built cchc-cli but reported no program".to_owned())
}

/// Where cargo says that it put `cchc`; its tests are programs of the same name elsewhere.
fn program_in(messages: &str) -> Option<PathBuf> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = messages.filter(|message| {
        message["target"]["name"] == "cchc" && message["profile"]["test"] == false
    });
    programs.find_map(|message| message["executable"].as_str().map(PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_told_from_its_tests_and_from_other_programs() {
        let messages = r#"
            {"reason":"compiler-artifact","target":{"name":"so-cchc"},"profile":{"test":false},"executable":"/t/so-cchc"}
            {"reason":"compiler-artifact","target":{"name":"cchc"},"profile":{"test":true},"executable":"/t/deps/cchc-1"}
            {"reason":"compiler-artifact","target":{"name":"cchc"},"profile":{"test":false},"executable":"/t/cchc"}
            {"reason":"build-finished","success":true}"#;
        assert_eq!(program_in(messages), Some("/t/cchc".into()));
    }
}
