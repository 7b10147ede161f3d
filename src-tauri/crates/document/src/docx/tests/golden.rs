//! A small paper with everything in it, part by part, as a person found it right.

use std::path::Path;

use quick_xml::events::Event;
use quick_xml::{Reader, Writer};

use super::Paper;
use super::sample::plan;

#[test]
fn every_part_of_the_sample_is_as_it_was_found_right() {
    let parts = Paper::of(&plan()).parts();
    let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
    compare("parts.txt", &format!("{}\n", names.join("\n")));
    for (name, xml) in &parts {
        compare(&name.replace('/', "_"), &pretty(xml));
    }
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    assert!(Paper::of(&plan()).bytes == Paper::of(&plan()).bytes);
}

/// One element a line.
fn pretty(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            event => writer.write_event(event).unwrap(),
        }
    }
    String::from_utf8(writer.into_inner()).unwrap() + "\n"
}

/// `CCHC_UPDATE_GOLDEN=1` rewrites the golden files.
fn compare(name: &str, text: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden/docx");
    let path = folder.join(name);
    if std::env::var_os("CCHC_UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        cchc_files::write_atomic(&path, text.as_bytes()).unwrap();
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let mut lines = (1..).zip(golden.lines().zip(text.lines()));
    let first = lines.find(|(_, (golden, now))| golden != now);
    assert!(golden == text, "{name} differs from the golden file, first at {first:?}");
}
