//! The order of the house: who may know whom, what lies at the top, and how long a file may be.
#![expect(clippy::expect_used, clippy::panic, reason = "what tests share may be as blunt as tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The arrows: each crate of ours, and those of ours it may depend on, its tests included.
const MAY_KNOW: [(&str, &[&str]); 11] = [
    ("cchc-model", &[]),
    ("cchc-files", &[]),
    ("cchc-store", &["cchc-model", "cchc-files"]),
    ("cchc-ops", &["cchc-model", "cchc-files", "cchc-store"]),
    ("cchc-document", &["cchc-model", "cchc-files"]),
    ("cchc-pdf", &["cchc-model", "cchc-document"]),
    ("cchc-api", &["cchc-model", "cchc-files", "cchc-ops", "cchc-document", "cchc-pdf"]),
    (
        "cchc-cli",
        &["cchc-model", "cchc-files", "cchc-ops", "cchc-document", "cchc-pdf", "cchc-api"],
    ),
    ("so-cchc", &["cchc-api"]),
    ("cchc-tests", &[]),
    ("xtask", &["cchc-files"]),
];

/// Libraries that one crate alone may build on, so that another can be put in their place there.
/// The tests of other crates may use them to look at what was made.
const ONE_OWNER: [(&str, &str); 8] = [
    ("rusqlite", "cchc-store"),
    ("rust_xlsxwriter", "cchc-document"),
    ("sha2", "cchc-files"),
    ("zip", "cchc-document"),
    ("ttf-parser", "cchc-document"),
    ("typst", "cchc-pdf"),
    ("clap", "cchc-cli"),
    ("tauri", "so-cchc"),
];

/// Beside these, names that begin with a dot.
const AT_THE_TOP: [&str; 8] =
    ["Cargo.toml", "Cargo.lock", "src-tauri", "ui", "assets", "tests", "README.md", "LICENSE"];

/// The longest source file; most are far shorter.
const MAX_LINES: usize = 700;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package lies in the workspace")
}

/// Name and dependencies of every package of the workspace.
fn packages() -> Vec<(String, Vec<Value>)> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .current_dir(root())
        .output()
        .expect("cargo built this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata is JSON");
    let packages = metadata["packages"].as_array().expect("metadata lists packages");
    packages
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("a list");
            (text(&package["name"]).to_owned(), dependencies.clone())
        })
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}"))
}

/// The files under version control; in a bare source archive, all files.
fn files() -> Vec<PathBuf> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let names = listed.ok().filter(|o| o.status.success() && !o.stdout.is_empty());
    let Some(names) = names.map(|output| output.stdout) else {
        let mut found = Vec::new();
        walk(root(), &mut found);
        return found;
    };
    let names = String::from_utf8(names).expect("file names are UTF-8");
    let files = names.split_terminator('\0').map(PathBuf::from);
    files.filter(|file| root().join(file).is_file()).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().expect("a folder of the workspace") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("entries have names").to_string_lossy().into_owned();
        let made = matches!(name.as_str(), "target" | "node_modules" | "dist" | ".git");
        if path.is_dir() && !made {
            walk(&path, found);
        } else if path.is_file() {
            found.push(path.strip_prefix(root()).expect("below the root").to_owned());
        }
    }
}

#[test]
fn every_crate_knows_only_those_it_may_know() {
    let mut wrong = Vec::new();
    for (name, dependencies) in packages() {
        let Some((_, allowed)) = MAY_KNOW.iter().find(|(known, _)| *known == name) else {
            wrong.push(format!("{name} is new: give it its place in MAY_KNOW"));
            continue;
        };
        for dependency in dependencies {
            let dependency = text(&dependency["name"]);
            let ours = MAY_KNOW.iter().any(|(known, _)| *known == dependency);
            if ours && !allowed.contains(&dependency) {
                wrong
                    .push(format!("{name} depends on {dependency}, but may know only {allowed:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_library_with_one_owner_is_used_by_no_other_crate() {
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    // The tests look at what was made; the chores pack programs, which is no paper.
    let apart = ["cchc-tests", "xtask"];
    for (name, dependencies) in packages().into_iter().filter(|(n, _)| !apart.contains(&&**n)) {
        for dependency in dependencies.iter().filter(|d| d["kind"] != "dev") {
            let dependency = text(&dependency["name"]);
            used.insert(dependency.to_owned());
            if let Some((_, owner)) = ONE_OWNER.iter().find(|(library, _)| *library == dependency)
                && name != *owner
            {
                wrong.push(format!("{name} depends on {dependency}, which belongs to {owner}"));
            }
        }
    }
    for (library, owner) in ONE_OWNER {
        if !used.contains(library) {
            wrong.push(format!("{owner} no longer uses {library}: take it out of ONE_OWNER"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_top_level_holds_only_the_house() {
    let files = files();
    let names: BTreeSet<_> = files
        .iter()
        .filter_map(|file| file.components().next())
        .map(|first| first.as_os_str().to_string_lossy())
        .filter(|name| !name.starts_with('.'))
        .collect();
    let strange: Vec<_> = names.iter().filter(|name| !AT_THE_TOP.contains(&&***name)).collect();
    assert!(strange.is_empty(), "these belong into a folder of the house: {strange:?}");
}

#[test]
fn no_source_file_is_too_long_to_read_in_one_sitting() {
    let is_source = |file: &&PathBuf| {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        // Written by a program, and read as a difference.
        let golden = file.components().any(|part| part.as_os_str() == "golden");
        let generated = file.file_stem().is_some_and(|name| name == "generated");
        !golden && !generated && ["rs", "sql", "ts", "svelte", "css"].contains(&&*ending)
    };
    let mut long = Vec::new();
    for file in files().iter().filter(is_source) {
        let source = std::fs::read_to_string(root().join(file)).expect("sources are UTF-8");
        let lines = source.lines().count();
        if lines > MAX_LINES {
            long.push(format!("{}: {lines} lines, at most {MAX_LINES}", file.display()));
        }
    }
    assert!(long.is_empty(), "split by noun or verb:\n{}", long.join("\n"));
}

#[test]
fn no_file_names_a_folder_of_somebodys_machine() {
    // Put together here, so that this file does not find itself.
    let homes = ["root", "home", "Users"].map(|name| format!("/{name}/"));
    let mut wrong = Vec::new();
    for file in files().iter().filter(|file| !file.ends_with("Cargo.lock")) {
        // What is not UTF-8 (fonts, workbooks) is not written by hand.
        let Ok(content) = std::fs::read_to_string(root().join(file)) else { continue };
        for (number, line) in content.lines().enumerate() {
            if let Some(home) = homes.iter().find(|home| line.contains(*home)) {
                wrong.push(format!("{}:{}: {home}", file.display(), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "paths of one machine:\n{}", wrong.join("\n"));
}
