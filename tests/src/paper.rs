//! Looks at paper: the words of a Word file and of a PDF in reading order, and the lines of a
//! page with their place and look.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::workbook::raw_parts;

/// The words of a Word file's body in reading order; paragraphs and cells end words.
#[must_use]
pub fn word_words(path: &Path) -> Vec<String> {
    let mut text = String::new();
    let document = raw_parts(path).remove("word/document.xml").expect("a Word file");
    let mut reader = Reader::from_reader(document.as_slice());
    let mut in_text = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) => in_text = tag.name().as_ref() == "w:t",
            Event::Empty(tag) if tag.name().as_ref() == "w:tab" => text.push(' '),
            Event::End(tag) => {
                in_text = false;
                if tag.name().as_ref() == "w:p" {
                    text.push('\n');
                }
            }
            Event::Text(words) if in_text => text.push_str(&words),
            Event::GeneralRef(entity) if in_text => text.push(resolved(&entity)),
            _ => {}
        }
    }
    words(&text)
}

fn resolved(entity: &quick_xml::events::BytesRef<'_>) -> char {
    if let Some(character) = entity.resolve_char_ref().unwrap() {
        return character;
    }
    match &**entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        other => panic!("&{other};"),
    }
}

/// The words of a tagged PDF in the order of its structure; repeated headers and page numbers
/// are no part of that.
///
/// # Panics
/// When pdfinfo is not there or fails.
#[must_use]
pub fn struct_words(pdf: &Path) -> Vec<String> {
    let listing = told("pdfinfo", &["-struct-text", "-enc", "UTF-8"], pdf, &[]);
    // A line of the paper stands between quotes, with the space at which it was broken; lines
    // without quotes are elements.
    let mut text = String::new();
    for line in listing.lines().map(str::trim) {
        match line.strip_prefix('"').and_then(|line| line.strip_suffix('"')) {
            Some(words) => text.push_str(words),
            None => text.push('\n'),
        }
    }
    words(&text)
}

fn words(text: &str) -> Vec<String> {
    let shown = |c: char| !matches!(c, '\u{200b}' | '\u{ad}' | '\u{2060}');
    let text: String = text.chars().filter(|c| shown(*c)).collect();
    text.split_whitespace().map(str::to_owned).collect()
}

/// A piece of a line on a page. Measures are points from the upper left corner of the paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The page, from 1.
    pub page: usize,
    /// Left end.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Size of the letters in whole points.
    pub size: u32,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Its colour, as in `#000000`.
    pub color: String,
    /// The words.
    pub text: String,
}

/// Every piece of every page of a PDF.
///
/// # Panics
/// When pdftohtml is not there or fails.
#[must_use]
pub fn runs(pdf: &Path) -> Vec<Run> {
    let flags =
        ["-xml", "-i", "-noroundcoord", "-nomerge", "-zoom", "1", "-stdout", "-enc", "UTF-8"];
    let xml = told("pdftohtml", &flags, pdf, &[]);
    let mut reader = Reader::from_str(&xml);
    let mut fonts: BTreeMap<String, (u32, String)> = BTreeMap::new();
    let (mut page, mut found, mut open) = (0, Vec::new(), None::<Run>);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "page" => page += 1,
                "fontspec" => {
                    let size = attribute(&tag, "size").parse().unwrap();
                    fonts.insert(attribute(&tag, "id"), (size, attribute(&tag, "color")));
                }
                "text" => {
                    let number = |name: &str| attribute(&tag, name).parse::<f64>().unwrap();
                    let (size, color) = fonts[&attribute(&tag, "font")].clone();
                    open = Some(Run {
                        page,
                        left: number("left"),
                        top: number("top"),
                        width: number("width"),
                        size,
                        bold: false,
                        italic: false,
                        color,
                        text: String::new(),
                    });
                }
                "b" => set(&mut open, |run| run.bold = true),
                "i" => set(&mut open, |run| run.italic = true),
                _ => {}
            },
            Event::Text(words) => {
                let words = words.to_string();
                set(&mut open, |run| run.text.push_str(&words));
            }
            Event::GeneralRef(entity) => {
                let character = resolved(&entity);
                set(&mut open, |run| run.text.push(character));
            }
            Event::End(tag) if tag.name().as_ref() == "text" => {
                // A wide gap of a justified line counts as two spaces.
                set(&mut open, |run| run.text = words(&run.text).join(" "));
                found.extend(open.take());
            }
            _ => {}
        }
    }
    found
}

fn set(open: &mut Option<Run>, change: impl FnOnce(&mut Run)) {
    if let Some(run) = open {
        change(run);
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    let found = tag.try_get_attribute(name).unwrap().unwrap_or_else(|| panic!("no {name}"));
    found.value.into_owned()
}

/// What a program of poppler says about a file.
fn told(program: &str, before: &[&str], pdf: &Path, after: &[&str]) -> String {
    let output = Command::new(program).args(before).arg(pdf).args(after).output();
    let output = output.unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Titles of elements come in another encoding; nobody here reads them.
    String::from_utf8_lossy(&output.stdout).into_owned()
}
