//! The Rust libraries inside the programs, as cargo resolves them for Windows.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use serde_json::Value;

use super::text::{Library, brought_along, standard};
use crate::Trouble;
use crate::command::{cargo, output};
use crate::package::toolchain::PLATFORM;

/// The programs that are given away.
const PROGRAMS: [&str; 2] = ["so-cchc", "cchc-cli"];

/// The library whose tables of programming languages have authors of their own, its version, and
/// their licences. It keeps them in a form that only it can read: they are what its
/// `acknowledgement::listing().to_md()` gives, without the marks.
const TABLES: (&str, &str, &str) = ("two-face", "0.4.5", include_str!("texts/two-face.txt"));

/// Every library of other people that is linked into one of the programs, by name and version.
pub(super) fn libraries() -> Result<Vec<Library>, Trouble> {
    let platform = if cfg!(windows) { "x86_64-pc-windows-msvc" } else { PLATFORM };
    let metadata = output(&mut cargo([
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform",
        platform,
    ]))?;
    let metadata: Value =
        serde_json::from_str(&metadata).map_err(|e| format!("cargo metadata: {e}"))?;
    let packages: HashMap<&str, &Value> = by_id(&metadata["packages"]);
    let mut inside: Vec<&Value> = linked(&packages, &by_id(&metadata["resolve"]["nodes"]))
        .into_iter()
        .filter_map(|id| packages.get(id).copied())
        // What has no source is ours.
        .filter(|package| !package["source"].is_null())
        .collect();
    inside.sort_by_key(|package| (text(package, "name"), text(package, "version")));
    inside.into_iter().map(library).collect()
}

/// The ids of the programs and of all that is linked into them. What only helps to build them is
/// left out: build scripts, tests, and macros, which run in the compiler.
fn linked<'a>(
    packages: &HashMap<&'a str, &'a Value>,
    nodes: &HashMap<&'a str, &'a Value>,
) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let is_program = |id: &&str| PROGRAMS.contains(&text(packages[*id], "name"));
    let mut next: Vec<&str> = packages.keys().copied().filter(is_program).collect();
    while let Some(id) = next.pop() {
        if packages.get(id).is_some_and(|package| is_macro(package)) || !found.insert(id) {
            continue;
        }
        for dependency in list(nodes.get(id).map_or(&Value::Null, |node| &node["deps"])) {
            if list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()) {
                next.push(text(dependency, "pkg"));
            }
        }
    }
    found
}

fn is_macro(package: &Value) -> bool {
    let targets = list(&package["targets"]);
    targets.iter().any(|target| list(&target["kind"]).iter().any(|kind| kind == "proc-macro"))
}

fn library(package: &Value) -> Result<Library, Trouble> {
    let (name, version) = (text(package, "name"), text(package, "version"));
    let licence = text(package, "license");
    let manifest = Path::new(text(package, "manifest_path"));
    let mut texts = brought_along(manifest.parent().unwrap_or(manifest))?;
    if texts.is_empty() {
        let authors = list(&package["authors"]).iter().filter_map(Value::as_str);
        let authors: Vec<_> = authors.map(str::to_owned).collect();
        let standard = standard(licence, &authors, name);
        texts.push(standard.ok_or_else(|| format!("{name} has no text of its {licence}"))?);
    }
    if name == TABLES.0 {
        if version != TABLES.1 {
            return Err(format!("{name} is {version} now: make texts/{name}.txt anew"));
        }
        texts.push(TABLES.2.to_owned());
    }
    Ok(Library {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
        source: format!("https://crates.io/crates/{name}/{version}"),
        texts,
    })
}

fn by_id(values: &Value) -> HashMap<&str, &Value> {
    list(values).iter().map(|value| (text(value, "id"), value)).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_is_linked_counts() {
        let package =
            |id: &str, kind: &str| json!({"id": id, "name": id, "targets": [{"kind": [kind]}]});
        let packages = json!([
            package("so-cchc", "bin"),
            package("linked", "lib"),
            package("below", "lib"),
            package("macros", "proc-macro"),
            package("builder", "lib"),
            package("elsewhere", "lib"),
        ]);
        let normal = |id: &str| json!({"pkg": id, "dep_kinds": [{"kind": null}]});
        let nodes = json!([
            {"id": "so-cchc", "deps": [
                normal("linked"),
                normal("macros"),
                {"pkg": "builder", "dep_kinds": [{"kind": "build"}]},
            ]},
            {"id": "linked", "deps": [normal("below")]},
            {"id": "macros", "deps": [normal("elsewhere")]},
        ]);
        let found = linked(&by_id(&packages), &by_id(&nodes));
        assert_eq!(Vec::from_iter(found), ["below", "linked", "so-cchc"]);
    }
}
