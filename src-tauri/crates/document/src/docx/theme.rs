//! The theme: the typeface and the colours that new drawings and charts take in Word.

use std::io;

use super::TYPEFACE;
use super::element::Element;
use super::part::Part;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const NAME: &str = "Sổ CCHC";

/// Colours by their place in a theme: black and white first, all others quiet enough for paper.
const COLOURS: [(&str, &str); 12] = [
    ("a:dk1", "000000"),
    ("a:lt1", "FFFFFF"),
    ("a:dk2", "404040"),
    ("a:lt2", "E7E6E6"),
    ("a:accent1", "1F4E79"),
    ("a:accent2", "C00000"),
    ("a:accent3", "7F7F7F"),
    ("a:accent4", "BF8F00"),
    ("a:accent5", "2E75B6"),
    ("a:accent6", "538135"),
    ("a:hlink", "0563C1"),
    ("a:folHlink", "954F72"),
];

/// The theme part.
pub(super) fn part() -> io::Result<Vec<u8>> {
    let elements = Element::new("a:themeElements").child(colours()).child(fonts()).child(formats());
    let root = Element::new("a:theme").with("xmlns:a", DRAWING).with("name", NAME).child(elements);
    Part::whole(&root)
}

fn colours() -> Element {
    let colour =
        |(place, value)| Element::new(place).child(Element::new("a:srgbClr").with("val", value));
    Element::new("a:clrScheme").with("name", NAME).children(COLOURS.map(colour))
}

fn fonts() -> Element {
    let font = |place| {
        Element::new(place)
            .child(Element::new("a:latin").with("typeface", TYPEFACE))
            .child(Element::new("a:ea").with("typeface", ""))
            .child(Element::new("a:cs").with("typeface", ""))
    };
    Element::new("a:fontScheme")
        .with("name", NAME)
        .children(["a:majorFont", "a:minorFont"].map(font))
}

/// A theme has three fills, lines, effects and backgrounds; ours do not differ.
fn formats() -> Element {
    let fill =
        || Element::new("a:solidFill").child(Element::new("a:schemeClr").with("val", "phClr"));
    let line = || Element::new("a:ln").with("w", 6350).child(fill());
    let effect = || Element::new("a:effectStyle").child(Element::new("a:effectLst"));
    let three =
        |list, one: &dyn Fn() -> Element| Element::new(list).children([one(), one(), one()]);
    Element::new("a:fmtScheme")
        .with("name", NAME)
        .child(three("a:fillStyleLst", &fill))
        .child(three("a:lnStyleLst", &line))
        .child(three("a:effectStyleLst", &effect))
        .child(three("a:bgFillStyleLst", &fill))
}
