//! The finished document, read back part by part.

mod golden;
mod order;
mod page;
mod paper;
mod sample;
mod table;
mod words;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use super::write;
use crate::tree::Document;

/// An element as read back, with what stands in it.
#[derive(Debug, Clone, Default)]
struct Node {
    name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Node>,
    /// The words directly in it.
    words: String,
}

impl Node {
    fn parse(xml: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => open.push(Self::empty(&tag)),
                Event::Empty(tag) => open.last_mut().unwrap().children.push(Self::empty(&tag)),
                Event::End(_) => {
                    let closed = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(closed);
                }
                Event::Text(text) => open.last_mut().unwrap().words.push_str(text.as_ref()),
                Event::GeneralRef(name) => {
                    let entity = quick_xml::escape::resolve_predefined_entity(&name).unwrap();
                    open.last_mut().unwrap().words.push_str(entity);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(open.len(), 1, "everything is closed");
        open.remove(0).children.remove(0)
    }

    fn empty(tag: &quick_xml::events::BytesStart<'_>) -> Self {
        let attributes = tag
            .attributes()
            .map(|attribute| {
                let attribute = attribute.unwrap();
                let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap();
                (attribute.key.as_ref().to_owned(), value.into_owned())
            })
            .collect();
        Self { name: tag.name().as_ref().to_owned(), attributes, ..Self::default() }
    }

    fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    /// The value that an element of WordprocessingML says, if it is there.
    fn val(&self, path: &str) -> Option<&str> {
        self.at(path).map(|node| node.get("w:val"))
    }

    /// The first element down a path such as `w:pPr/w:jc`.
    fn at(&self, path: &str) -> Option<&Self> {
        path.split('/').try_fold(self, |node, name| node.children.iter().find(|c| c.name == name))
    }

    /// Every element of a name in it, in document order.
    fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }

    fn one(&self, name: &str) -> &Self {
        let found = self.all(name);
        assert_eq!(found.len(), 1, "{name}");
        found[0]
    }

    /// The words of a paragraph or cell as a reader sees them.
    fn text(&self) -> String {
        match self.name.as_str() {
            "w:t" => self.words.clone(),
            "w:tab" => "\t".to_owned(),
            "w:br" => "\n".to_owned(),
            _ => self.children.iter().map(Self::text).collect(),
        }
    }

    /// The style of a paragraph.
    fn style(&self) -> &str {
        self.val("w:pPr/w:pStyle").unwrap_or_default()
    }
}

/// A finished document.
struct Paper {
    bytes: Vec<u8>,
}

impl Paper {
    fn of(document: &Document) -> Self {
        Self { bytes: write(document).unwrap() }
    }

    /// Every part as text, by name in the order of the package.
    fn parts(&self) -> Vec<(String, String)> {
        let mut archive = zip::ZipArchive::new(Cursor::new(&self.bytes)).unwrap();
        (0..archive.len())
            .map(|index| {
                let mut part = archive.by_index(index).unwrap();
                let mut xml = String::new();
                part.read_to_string(&mut xml).unwrap();
                (part.name().unwrap().into_owned(), xml)
            })
            .collect()
    }

    fn xml(&self, name: &str) -> String {
        let found = self.parts().into_iter().find(|(part, _)| part == name);
        found.unwrap_or_else(|| panic!("no {name}")).1
    }

    fn part(&self, name: &str) -> Node {
        Node::parse(&self.xml(name))
    }

    fn body(&self) -> Node {
        self.part("word/document.xml").children.remove(0)
    }

    /// A style by its id.
    fn style(&self, id: &str) -> Node {
        let styles = self.part("word/styles.xml").children;
        let found = styles.into_iter().find(|style| style.get("w:styleId") == id);
        found.unwrap_or_else(|| panic!("no style {id}"))
    }

    /// The header or footer part that a reference names.
    fn edge(&self, reference: &Node) -> Node {
        let relations = self.part("word/_rels/document.xml.rels");
        let relation =
            relations.children.iter().find(|r| r.get("Id") == reference.get("r:id")).unwrap();
        self.part(&format!("word/{}", relation.get("Target")))
    }
}
