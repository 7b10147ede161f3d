//! A part of the package while it is being written.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::element::{Element, Node};

/// The namespace of WordprocessingML, under the name `w`.
pub(super) const W: (&str, &str) =
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
/// The namespace of relationships, under the name `r`.
pub(super) const R: (&str, &str) =
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// The XML of a part, element by element, so that a long table never stands in memory as
/// elements and as text at the same time.
pub(super) struct Part {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Part {
    /// A part that begins with this element, which stays open.
    pub(super) fn begin(root: &Element) -> io::Result<Self> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        let mut part = Self { writer, open: Vec::new() };
        part.open(root)?;
        Ok(part)
    }

    /// A part that is this element.
    pub(super) fn whole(root: &Element) -> io::Result<Vec<u8>> {
        Self::begin(root)?.finish()
    }

    /// Writes an element and leaves it open for more.
    pub(super) fn open(&mut self, element: &Element) -> io::Result<()> {
        self.writer.write_event(Event::Start(start(element)))?;
        self.open.push(element.name);
        self.content(element)
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) -> io::Result<()> {
        match self.open.pop() {
            Some(name) => self.writer.write_event(Event::End(BytesEnd::new(name))),
            None => Ok(()),
        }
    }

    /// Writes a whole element.
    pub(super) fn put(&mut self, element: &Element) -> io::Result<()> {
        if element.content.is_empty() {
            return self.writer.write_event(Event::Empty(start(element)));
        }
        self.writer.write_event(Event::Start(start(element)))?;
        self.content(element)?;
        self.writer.write_event(Event::End(BytesEnd::new(element.name)))
    }

    fn content(&mut self, element: &Element) -> io::Result<()> {
        for node in &element.content {
            match node {
                Node::Element(child) => self.put(child)?,
                Node::Text(text) => self.writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        Ok(())
    }

    /// Closes what is open and gives the bytes.
    pub(super) fn finish(mut self) -> io::Result<Vec<u8>> {
        while !self.open.is_empty() {
            self.close()?;
        }
        Ok(self.writer.into_inner())
    }
}

fn start(element: &Element) -> BytesStart<'_> {
    let mut start = BytesStart::new(element.name);
    for (name, value) in &element.attributes {
        start.push_attribute((*name, value.as_str()));
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_at_the_end_is_closed_and_metacharacters_are_escaped() {
        let mut part = Part::begin(&Element::new("a").with("n", "<\"&'\t")).unwrap();
        part.open(&Element::new("b")).unwrap();
        part.put(&Element::new("c").text("1 < 2 & \"3\"")).unwrap();
        part.put(&Element::new("d")).unwrap();
        let xml = String::from_utf8(part.finish().unwrap()).unwrap();
        assert_eq!(
            xml,
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
             <a n=\"&lt;&quot;&amp;&apos;&#9;\"><b><c>1 &lt; 2 &amp; &quot;3&quot;</c><d/></b></a>"
        );
    }
}
