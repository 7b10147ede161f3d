//! The order of the screens: who may know whom, where words and colours stand, what no key does.
#![expect(clippy::expect_used, reason = "what tests share may be as blunt as tests")]

use std::fs;
use std::path::{Path, PathBuf};

/// The longest component; most are far shorter.
const MAX_COMPONENT_LINES: usize = 350;

/// A source file of the screens: its path below `ui/src`, with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// Lines with their numbers, without those that are comments throughout.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let comment = |line: &str| {
            ["//", "*", "/*", "<!--"].iter().any(|begin| line.trim_start().starts_with(begin))
        };
        (1..).zip(self.text.lines()).filter(move |(_, line)| !comment(line))
    }

    /// The places where a line is wrong.
    fn wrong(&self, wrong: impl Fn(&str) -> bool) -> Vec<String> {
        let lines = self.lines().filter(|(_, line)| wrong(line));
        lines.map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim())).collect()
    }

    /// What the file imports.
    fn imports(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().filter_map(|(number, line)| {
            let from = line.split_once(" from ").map(|(_, from)| from);
            let from = from.or_else(|| line.trim_start().strip_prefix("import "))?;
            let from = from.trim_start_matches("type ");
            Some((number, from.trim_start_matches("import(").trim_matches(['\'', '"', ';', ')'])))
        })
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    assert!(paths.len() > 30, "the screens were not found");
    let sources = paths.into_iter().filter_map(|path| {
        let below = path.strip_prefix(&root).ok()?.components();
        let path_in_ui = below.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>();
        Some(Source { path: path_in_ui.join("/"), text: fs::read_to_string(&path).ok()? })
    });
    sources.collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().expect("a folder of the screens") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn all_wrong(check: impl Fn(&Source) -> Vec<String>) -> String {
    sources().iter().flat_map(check).collect::<Vec<_>>().join("\n")
}

fn assert_none(wrong: &str, rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n{wrong}");
}

#[test]
fn only_the_host_of_the_window_knows_tauri() {
    let wrong = all_wrong(|source| match source.path.as_str() {
        "lib/host/tauri.ts" => Vec::new(),
        _ => source.wrong(|line| line.contains("@tauri-apps/")),
    });
    assert_none(&wrong, "ask through lib/host");
}

#[test]
fn nothing_below_knows_what_stands_above_and_no_feature_knows_another() {
    let wrong = all_wrong(|source| {
        let mut wrong = Vec::new();
        for (number, import) in source.imports() {
            let below = |tier: &str| import.contains(&format!("{tier}/"));
            let bad = if source.path.starts_with("lib/ui/") {
                below("features") || below("pages") || import.contains("lib/state")
            } else if source.path.starts_with("lib/") {
                below("features") || below("pages")
            } else if let Some(rest) = source.path.strip_prefix("features/") {
                let own = rest.split('/').next().unwrap_or_default();
                below("pages")
                    || (below("features") && !import.contains(&format!("features/{own}/")))
            } else {
                false
            };
            if bad {
                wrong.push(format!("{}:{number}: {import}", source.path));
            }
        }
        wrong
    });
    assert_none(&wrong, "lib < features < pages, downward only");
}

#[test]
fn what_the_officer_reads_stands_in_the_catalogue_of_texts() {
    let vietnamese = |line: &str| {
        // In code a comment may follow; what stands in quotes or between tags counts.
        let line = line.split("//").next().unwrap_or_default();
        line.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
    };
    let wrong = all_wrong(
        |source| {
            if source.is(".svelte") { source.wrong(vietnamese) } else { Vec::new() }
        },
    );
    assert_none(&wrong, "put the words into lib/text");
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    let colour = |line: &str| {
        let hex = line.match_indices('#').any(|(at, _)| {
            let word: String =
                line[at + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
            matches!(word.len(), 3 | 4 | 6 | 8) && word.chars().all(|c| c.is_ascii_hexdigit())
        });
        let named = ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|name| line.contains(name));
        hex || named
    };
    let wrong = all_wrong(|source| match source.path.as_str() {
        "tokens.css" => Vec::new(),
        // A private field of a class begins with the same sign.
        _ if source.is(".svelte") || source.is(".css") => source
            .wrong(|line| colour(line) && !line.contains("this.#") && !line.contains("href=\"#")),
        _ => Vec::new(),
    });
    assert_none(&wrong, "name the colour in tokens.css");
}

/// Vietnamese typing tools send Backspaces that nobody pressed.
#[test]
fn no_key_handler_knows_backspace_or_the_length_of_a_key() {
    let wrong = all_wrong(|source| {
        source.wrong(|line| {
            line.contains("'Backspace'")
                || line.contains("\"Backspace\"")
                || line.contains("key.length")
                || line.contains("contenteditable")
        })
    });
    assert_none(&wrong, "a typed letter must reach its field as it was typed");
}

#[test]
fn no_component_is_too_long_to_read_in_one_sitting() {
    let wrong = all_wrong(|source| {
        let lines = source.text.lines().count();
        let long = source.is(".svelte") && lines > MAX_COMPONENT_LINES;
        if long { vec![format!("{}: {lines} lines", source.path)] } else { Vec::new() }
    });
    assert_none(&wrong, "split the component");
}
