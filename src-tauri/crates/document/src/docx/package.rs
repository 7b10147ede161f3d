//! The package: the parts and how they refer to each other.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::DocxProblem;
use super::edge::{Edge, relation};
use super::element::Element;
use super::part::Part;
use crate::origin;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts with words of the document in them; how they belong together follows.
pub(super) struct Parts<'e> {
    pub(super) document: Vec<u8>,
    pub(super) styles: Vec<u8>,
    pub(super) settings: Vec<u8>,
    pub(super) fonts: Vec<u8>,
    pub(super) theme: Vec<u8>,
    pub(super) core: Vec<u8>,
    pub(super) app: Vec<u8>,
    pub(super) edges: &'e [Edge],
}

/// Puts the package together. Every part gets the same date: equal documents are equal files.
pub(super) fn pack(parts: Parts<'_>) -> Result<Vec<u8>, DocxProblem> {
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types(parts.edges)?),
        ("_rels/.rels".to_owned(), package_relations()?),
        ("word/document.xml".to_owned(), parts.document),
        ("word/_rels/document.xml.rels".to_owned(), document_relations(parts.edges)?),
        ("word/styles.xml".to_owned(), parts.styles),
        ("word/settings.xml".to_owned(), parts.settings),
        ("word/fontTable.xml".to_owned(), parts.fonts),
        ("word/theme.xml".to_owned(), parts.theme),
    ];
    for (index, edge) in parts.edges.iter().enumerate() {
        files.push((format!("word/{}", file(index, edge)), edge.part()?));
    }
    files.push(("docProps/core.xml".to_owned(), parts.core));
    files.push(("docProps/app.xml".to_owned(), parts.app));

    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        package.start_file(name, options)?;
        package.write_all(&bytes)?;
    }
    Ok(origin::forgotten(package.finish()?.into_inner()))
}

fn file(index: usize, edge: &Edge) -> String {
    format!("{}{}.xml", edge.kind(), index + 1)
}

fn content_types(edges: &[Edge]) -> io::Result<Vec<u8>> {
    let default = |extension: &str, kind: &str| {
        Element::new("Default").with("Extension", extension).with("ContentType", kind)
    };
    let part = |name: &str, kind: String| {
        Element::new("Override").with("PartName", name).with("ContentType", kind)
    };
    let word =
        |name: &str, kind: &str| part(&format!("/word/{name}"), format!("{WORD}.{kind}+xml"));
    let edges = edges.iter().enumerate().map(|(index, edge)| word(&file(index, edge), edge.kind()));
    let package = "application/vnd.openxmlformats-package";
    let office = "application/vnd.openxmlformats-officedocument";
    let root = Element::new("Types")
        .with("xmlns", TYPES)
        .child(default("rels", &format!("{package}.relationships+xml")))
        .child(default("xml", "application/xml"))
        .child(word("document.xml", "document.main"))
        .child(word("styles.xml", "styles"))
        .child(word("settings.xml", "settings"))
        .child(word("fontTable.xml", "fontTable"))
        .child(part("/word/theme.xml", format!("{office}.theme+xml")))
        .children(edges)
        .child(part("/docProps/core.xml", format!("{package}.core-properties+xml")))
        .child(part("/docProps/app.xml", format!("{office}.extended-properties+xml")));
    Part::whole(&root)
}

fn relations(all: impl IntoIterator<Item = (String, String, String)>) -> io::Result<Vec<u8>> {
    let relation = |(id, kind, target): (String, String, String)| {
        Element::new("Relationship").with("Id", id).with("Type", kind).with("Target", target)
    };
    let root = Element::new("Relationships").with("xmlns", RELATIONS);
    Part::whole(&root.children(all.into_iter().map(relation)))
}

fn package_relations() -> io::Result<Vec<u8>> {
    relations([
        ("document".to_owned(), format!("{OFFICE}/officeDocument"), "word/document.xml".to_owned()),
        ("core".to_owned(), CORE.to_owned(), "docProps/core.xml".to_owned()),
        ("app".to_owned(), format!("{OFFICE}/extended-properties"), "docProps/app.xml".to_owned()),
    ])
}

fn document_relations(edges: &[Edge]) -> io::Result<Vec<u8>> {
    let named = ["styles", "settings", "fontTable", "theme"]
        .map(|name| (name.to_owned(), format!("{OFFICE}/{name}"), format!("{name}.xml")));
    let edges = edges.iter().enumerate().map(|(index, edge)| {
        (relation(index), format!("{OFFICE}/{}", edge.kind()), file(index, edge))
    });
    relations(named.into_iter().chain(edges))
}
