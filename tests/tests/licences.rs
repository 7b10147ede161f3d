//! Every library that goes into the program may be given away under the program's own terms.
#![expect(clippy::expect_used, reason = "what tests share may be as blunt as tests")]

use std::collections::BTreeSet;
use std::env;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than their own text to be passed on, and MPL-2.0, which asks for
/// the source of its own files only.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The platform of the package made on Linux.
const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// Whether an SPDX expression can be met with allowed licences alone. Old packages write `/` for
/// `OR`; `AND` binds tighter.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<_> = spaced.split_whitespace().collect();
    let (met, rest) = any(&words);
    met && rest.is_empty()
}

fn any<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    let (mut met, mut rest) = all(words);
    while let ["OR", more @ ..] = rest {
        let (also, after) = all(more);
        (met, rest) = (met || also, after);
    }
    (met, rest)
}

fn all<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    let (mut met, mut rest) = one(words);
    while let ["AND", more @ ..] = rest {
        let (also, after) = one(more);
        (met, rest) = (met && also, after);
    }
    (met, rest)
}

fn one<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    match words {
        ["(", inner @ ..] => match any(inner) {
            (met, [")", rest @ ..]) => (met, rest),
            (_, rest) => (false, rest),
        },
        [licence, "WITH", exception, rest @ ..] => {
            (ALLOWED.contains(&format!("{licence} WITH {exception}").as_str()), rest)
        }
        [licence, rest @ ..] => (ALLOWED.contains(licence), rest),
        [] => (false, words),
    }
}

/// The platform whose libraries are certainly on this machine, because this test was built of them.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc built this test");
    let words = String::from_utf8(output.stdout).expect("rustc speaks UTF-8");
    let host = words.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("rustc names its host").to_owned()
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    for (expression, allowed) in [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0-only OR MIT", true),
        ("GPL-3.0-only AND MIT", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("MIT AND (GPL-2.0-only OR LGPL-2.1-only)", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only", true),
        ("(MIT", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression), allowed, "{expression:?}");
    }
}

/// Every library for a platform; nothing where cargo has not brought all of them here, unless the
/// package was made, for which it must have.
fn libraries(platform: &str) -> Option<Vec<Value>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", platform])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .output()
        .expect("cargo built this test");
    let why = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() && platform != host() && env::var_os("CCHC_WINDOWS").is_none() {
        eprintln!("left out: {platform}: {why}");
        return None;
    }
    assert!(output.status.success(), "{why}");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata is JSON");
    Some(metadata["packages"].as_array().expect("metadata lists packages").clone())
}

#[test]
fn every_library_may_be_passed_on() {
    // Programs are handed out for Windows, wherever they are built.
    let platforms = BTreeSet::from([host(), WINDOWS.to_owned()]);
    for packages in platforms.iter().filter_map(|platform| libraries(platform)) {
        assert!(packages.len() > 20, "only {} packages: not the whole tree", packages.len());
        let strange: Vec<_> = packages
            .iter()
            .filter(|package| !is_allowed(package["license"].as_str().unwrap_or_default()))
            .map(|package| {
                format!("{} {}: {}", package["name"], package["version"], package["license"])
            })
            .collect();
        assert!(strange.is_empty(), "not on the list of licences:\n{}", strange.join("\n"));
    }
}
