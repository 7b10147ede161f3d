//! The finished workbook, read back part by part.

mod cells;
mod page;
mod rows;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use chrono::NaiveDate;
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use super::write;
use crate::tree::{
    Block, Cell, Document, HorizontalAlign, Orientation, Page, Paragraph, ParagraphStyle,
    Properties, Row, RowKind, Section, Table, TableColumn, Typography, VerticalAlign,
};

/// An element without its content.
#[derive(Debug, Clone)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
}

impl Element {
    fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }
}

/// A part of a package, and its elements in document order.
struct Part {
    xml: String,
    elements: Vec<Element>,
}

impl Part {
    fn all<'p>(&'p self, name: &str) -> impl Iterator<Item = &'p Element> + use<'p> {
        let name = name.to_owned();
        self.elements.iter().filter(move |element| element.name == name)
    }

    fn one(&self, name: &str) -> &Element {
        let found: Vec<_> = self.all(name).collect();
        assert_eq!(found.len(), 1, "{name} in {}", self.xml);
        found[0]
    }

    fn refs(&self, name: &str) -> Vec<&str> {
        self.all(name).map(|element| element.get("ref")).collect()
    }
}

struct Book {
    bytes: Vec<u8>,
}

impl Book {
    fn of(document: &Document) -> Self {
        Self { bytes: write(document).unwrap() }
    }

    fn xml(&self, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(&self.bytes)).unwrap();
        let mut xml = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
        xml
    }

    fn part(&self, name: &str) -> Part {
        let xml = self.xml(name);
        let mut reader = Reader::from_str(&xml);
        let mut elements = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) | Event::Empty(tag) => elements.push(Element {
                    name: tag.name().as_ref().to_owned(),
                    attributes: tag
                        .attributes()
                        .map(|attribute| {
                            let attribute = attribute.unwrap();
                            let value = attribute.normalized_value(XmlVersion::Explicit1_0);
                            (attribute.key.as_ref().to_owned(), value.unwrap().into_owned())
                        })
                        .collect(),
                }),
                Event::Eof => break,
                _ => {}
            }
        }
        Part { xml, elements }
    }

    fn sheet(&self) -> Part {
        self.part("xl/worksheets/sheet1.xml")
    }

    /// The words of every shared string, in order, as they stand in the XML.
    fn strings(&self) -> Vec<String> {
        let xml = self.xml("xl/sharedStrings.xml");
        xml.split("<si><t")
            .skip(1)
            .map(|item| {
                let (_, text) = item.split_once('>').unwrap();
                text.split_once("</t>").unwrap().0.to_owned()
            })
            .collect()
    }

    /// What a cell shows: its words, or its number.
    fn value(&self, sheet: &Part, cell: &str) -> Option<String> {
        let tag = format!("<c r=\"{cell}\"");
        let (_, rest) = sheet.xml.split_once(&tag)?;
        let (attributes, rest) = rest.split_once('>')?;
        if attributes.ends_with('/') {
            return None;
        }
        let value = rest.split_once("<v>")?.1.split_once("</v>")?.0;
        if attributes.contains("t=\"s\"") {
            return self.strings().get(value.parse::<usize>().unwrap()).cloned();
        }
        Some(value.to_owned())
    }

    /// The cell format of a cell.
    fn format(&self, sheet: &Part, cell: &str) -> Format {
        let found = sheet.all("c").find(|element| element.get("r") == cell).unwrap();
        let styles = self.part("xl/styles.xml");
        let (_, formats) = styles.xml.split_once("<cellXfs").unwrap();
        let xml = formats.split("<xf ").nth(1 + found.get("s").parse::<usize>().unwrap()).unwrap();
        let border_id: usize =
            xml.split_once("borderId=\"").unwrap().1.split('"').next().unwrap().parse().unwrap();
        let (_, borders) = styles.xml.split_once("<borders").unwrap();
        let border = borders.split("<border>").nth(1 + border_id).unwrap();
        Format { xml: xml.to_owned(), border: border.to_owned(), styles }
    }
}

/// A cell format and its border, as XML.
struct Format {
    xml: String,
    border: String,
    styles: Part,
}

impl Format {
    fn has(&self, attribute: &str) -> bool {
        self.xml.contains(attribute)
    }

    fn rule(&self, side: &str) -> bool {
        self.border.contains(&format!("<{side} style=\"thin\">"))
    }

    fn number_format(&self) -> String {
        let id = self.xml.split_once("numFmtId=\"").unwrap().1.split('"').next().unwrap();
        let found = self.styles.all("numFmt").find(|format| format.get("numFmtId") == id);
        found.map_or(String::new(), |format| format.get("formatCode").to_owned())
    }
}

fn document(sections: Vec<Section>) -> Document {
    Document {
        properties: Properties {
            title: "Phụ lục kế hoạch cải cách hành chính năm 2026".to_owned(),
            author: "UBND xã Tùng Ảnh".to_owned(),
            subject: "Cải cách hành chính".to_owned(),
            created: NaiveDate::from_ymd_opt(2026, 1, 25).unwrap().and_hms_opt(7, 30, 0).unwrap(),
        },
        typography: Typography::DECREE,
        sections,
    }
}

fn section(blocks: Vec<Block>) -> Section {
    Section {
        name: "Phụ lục I".to_owned(),
        page: Page::decree(Orientation::Landscape),
        blocks,
        foot: Vec::new(),
    }
}

fn table(widths_mm: &[f64], head: Vec<Row>, body: Vec<Row>) -> Table {
    let columns = widths_mm.iter().map(|&width_mm| TableColumn { width_mm }).collect();
    Table { columns, head, body, size_pt: 12.0 }
}

fn header(words: &str) -> Cell {
    Cell::text(words).bold().horizontal(HorizontalAlign::Centre)
}

fn task(cells: Vec<Cell>) -> Row {
    Row::new(RowKind::Task, cells)
}

/// A small appendix: title block, two header rows, a domain, a vertical merge of two rows.
/// Its title takes rows 1–4, the gap row 5, the header rows 6–7, the body rows 8–10.
fn appendix() -> Section {
    let paragraph = |style, words: &str| Block::Paragraph(Paragraph::new(style, words));
    let head = vec![
        Row::new(
            RowKind::Header,
            vec![
                header("TT").spanning(1, 2),
                header("Nhiệm vụ").spanning(1, 2),
                header("Phân công").spanning(2, 1),
            ],
        ),
        Row::new(RowKind::Header, vec![header("Chủ trì"), header("Phối hợp")]),
    ];
    let body = vec![
        Row::new(
            RowKind::Domain,
            vec![header("I"), Cell::text("Cải cách thể chế").bold().spanning(3, 1)],
        ),
        task(vec![
            Cell::text("1"),
            Cell::text("Rà soát văn bản").spanning(1, 2).vertical(VerticalAlign::Top),
            Cell::text("Tư pháp"),
            Cell::empty(),
        ]),
        task(vec![Cell::text("2"), Cell::text("Văn phòng"), Cell::text("Các ban, ngành")]),
    ];
    section(vec![
        paragraph(ParagraphStyle::AppendixNumber, "Phụ lục I"),
        paragraph(ParagraphStyle::AppendixTitle, "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH"),
        paragraph(ParagraphStyle::ReferenceLine, "(Kèm theo Kế hoạch số      /KH-UBND)"),
        Block::Rule(crate::tree::Rule { width_share: 0.2 }),
        Block::Table(table(&[12.0, 120.0, 60.0, 60.0], head, body)),
        paragraph(ParagraphStyle::Closing, "./."),
    ])
}
