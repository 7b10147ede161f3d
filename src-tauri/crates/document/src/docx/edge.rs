//! Head and foot of a page: page number, and the address of the office.

use std::io;

use crate::tree::{FONT_LINE_EM, PageNumber, ParagraphStyle, Section};

use super::element::Element;
use super::measure::{PT_PER_MM, twips_mm};
use super::paragraph::Para;
use super::part::{Part, R, W};
use super::style::Style;
use super::styles::Used;

/// What stands above or below the text of a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edge {
    /// Nothing at the top. It must be said: a section without a word takes the last one's.
    BlankHead,
    /// The page number, of a size in points.
    Number(u8),
    /// Nothing at the foot.
    BlankFoot,
    /// The address of the office, a line each.
    Contact(Vec<String>),
}

impl Edge {
    /// The kind of its part: `header` or `footer`.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::BlankHead | Self::Number(_) => "header",
            Self::BlankFoot | Self::Contact(_) => "footer",
        }
    }

    /// Its part.
    pub(super) fn part(&self) -> io::Result<Vec<u8>> {
        let root = if self.kind() == "header" { "w:hdr" } else { "w:ftr" };
        let paragraphs = match self {
            Self::BlankHead | Self::BlankFoot => vec![Para::empty(Style::Gap)],
            Self::Number(size_pt) => vec![Para::empty(Style::PageNumber(*size_pt)).page_number()],
            Self::Contact(lines) => {
                let line = |line: &String| Para::new(Style::Text(ParagraphStyle::Contact), line);
                [Para::empty(Style::Rule)].into_iter().chain(lines.iter().map(line)).collect()
            }
        };
        let root = Element::new(root)
            .with(W.0, W.1)
            .with(R.0, R.1)
            .children(paragraphs.into_iter().map(Para::element));
        Part::whole(&root)
    }
}

/// The heads and feet of a document. Sections that look alike share them.
#[derive(Debug, Default)]
pub(super) struct Edges {
    edges: Vec<Edge>,
    /// Some section has an address at its foot, so that others must say that they have none.
    feet: bool,
}

impl Edges {
    pub(super) fn of(sections: &[Section]) -> Self {
        Self { edges: Vec::new(), feet: sections.iter().any(|section| !section.foot.is_empty()) }
    }

    /// Every head and foot, in the order of their numbers from 1.
    pub(super) fn all(&self) -> &[Edge] {
        &self.edges
    }

    /// Whether the first page of a section differs from its others.
    pub(super) fn first_differs(section: &Section) -> bool {
        let bare = section.page.page_number.is_some_and(|number| !number.on_first_page);
        bare || !section.foot.is_empty()
    }

    /// The references of a section to its heads and feet.
    pub(super) fn references(&mut self, section: &Section, used: &mut Used) -> Vec<Element> {
        let number = |number: Option<PageNumber>, used: &mut Used| match number {
            Some(PageNumber { size_pt, .. }) => {
                used.note(Style::PageNumber(size_pt));
                Edge::Number(size_pt)
            }
            None => Edge::BlankHead,
        };
        let page_number = section.page.page_number;
        let mut references = vec![self.reference("default", number(page_number, used))];
        if Self::first_differs(section) {
            let first = page_number.filter(|number| number.on_first_page);
            references.push(self.reference("first", number(first, used)));
            if self.feet {
                let lines = section.foot.clone();
                let foot = if lines.is_empty() { Edge::BlankFoot } else { Edge::Contact(lines) };
                references.push(self.reference("first", foot));
            }
        }
        references
    }

    fn reference(&mut self, which: &str, edge: Edge) -> Element {
        let name = match edge.kind() {
            "header" => "w:headerReference",
            _ => "w:footerReference",
        };
        let known = self.edges.iter().position(|known| *known == edge);
        let index = known.unwrap_or_else(|| {
            self.edges.push(edge);
            self.edges.len() - 1
        });
        Element::new(name).with("w:type", which).with("r:id", relation(index))
    }
}

/// The name by which the document refers to a head or foot, by its place from 0.
pub(super) fn relation(index: usize) -> String {
    format!("edge{}", index + 1)
}

/// Distance in twips of the head from the paper's edge: the page number stands in the middle of
/// the top margin.
pub(super) fn head_distance(section: &Section) -> i64 {
    let size_pt = section.page.page_number.unwrap_or(PageNumber::DECREE).size_pt;
    let line_mm = f64::from(size_pt) * FONT_LINE_EM / PT_PER_MM;
    twips_mm((section.page.margins.top_mm() - line_mm) / 2.0)
}
