//! Looks into a workbook: its XML parts, normalised, and the texts of its cells.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use quick_xml::events::Event;
use quick_xml::{Reader, Writer};

/// Every XML part of a workbook by name, indented one element a line with attributes in the
/// order in which they are written (Excel's schema does not order them, but the same data gives
/// the same bytes).
#[must_use]
pub fn parts(path: &Path) -> BTreeMap<String, String> {
    raw_parts(path).into_iter().map(|(name, xml)| (name, pretty(&xml))).collect()
}

/// Every part of a workbook or Word file by name, as it was written.
#[must_use]
pub fn raw_parts(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut xml = Vec::new();
        file.read_to_end(&mut xml).unwrap();
        parts.insert(file.name().unwrap().into_owned(), xml);
    }
    parts
}

fn pretty(xml: &[u8]) -> String {
    let mut reader = Reader::from_reader(xml);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            event => writer.write_event(event).unwrap(),
        }
    }
    let mut text = String::from_utf8(writer.into_inner()).unwrap();
    text.push('\n');
    text
}
