//! What the file says about itself, and how Word is to read it.

use std::io;

use crate::text;
use crate::tree::Properties;

use super::TYPEFACE;
use super::element::Element;
use super::part::{Part, W};

/// The settings part. Without the mode of Word 2013 and later, Word would lay tables as its
/// oldest versions did, and say so above the document.
pub(super) fn settings() -> io::Result<Vec<u8>> {
    let setting = |name: &str, value: u8| {
        Element::new("w:compatSetting")
            .with("w:name", name)
            .with("w:uri", "http://schemas.microsoft.com/office/word")
            .with("w:val", value)
    };
    let compatibility = Element::new("w:compat")
        .child(setting("compatibilityMode", 15))
        .child(setting("overrideTableStyleFontSizeAndJustification", 1))
        .child(setting("enableOpenTypeFeatures", 1))
        .child(setting("doNotFlipMirrorIndents", 1))
        .child(setting("differentiateMultirowTableHeaders", 1));
    let root = Element::new("w:settings")
        .with(W.0, W.1)
        .child(Element::new("w:zoom").with("w:percent", 100))
        .child(Element::val("w:defaultTabStop", 720))
        .child(Element::val("w:characterSpacingControl", "doNotCompress"))
        .child(compatibility)
        .child(Element::val("w:themeFontLang", "vi-VN"))
        .child(Element::val("w:decimalSymbol", ","))
        .child(Element::val("w:listSeparator", ";"));
    Part::whole(&root)
}

/// The font table: what to look for where Times New Roman is missing.
pub(super) fn fonts() -> io::Result<Vec<u8>> {
    let font = Element::new("w:font")
        .with("w:name", TYPEFACE)
        .child(Element::val("w:panose1", "02020603050405020304"))
        .child(Element::val("w:charset", "00"))
        .child(Element::val("w:family", "roman"))
        .child(Element::val("w:pitch", "variable"));
    Part::whole(&Element::new("w:fonts").with(W.0, W.1).child(font))
}

/// Title, author and dates (`docProps/core.xml`).
pub(super) fn core(properties: &Properties) -> io::Result<Vec<u8>> {
    let words = |name, words: &str| Element::new(name).text(text::clean(words));
    let created = properties.created.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let moment =
        |name| Element::new(name).with("xsi:type", "dcterms:W3CDTF").text(created.as_str());
    let root = Element::new("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .child(words("dc:title", &properties.title))
        .child(words("dc:subject", &properties.subject))
        .child(words("dc:creator", &properties.author))
        .child(words("cp:lastModifiedBy", &properties.author))
        .child(moment("dcterms:created"))
        .child(moment("dcterms:modified"))
        .child(words("dc:language", "vi-VN"));
    Part::whole(&root)
}

/// The program and the office (`docProps/app.xml`).
pub(super) fn app(properties: &Properties) -> io::Result<Vec<u8>> {
    let root = Element::new("Properties")
        .with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .child(Element::new("Application").text("Sổ CCHC"))
        .child(Element::new("DocSecurity").text("0"))
        .child(Element::new("Company").text(text::clean(&properties.author)));
    Part::whole(&root)
}
