//! What stands on the paper, read back from the pages themselves.

mod again;
mod file;
mod official;
mod paper;
mod sample;
mod table;
mod words;

use cchc_document::tree::Document;
use typst::layout::{Frame, FrameItem, Point};
use typst::text::{FontStyle, FontWeight};
use typst::visualize::Geometry;
use typst_layout::Page;

use crate::{Press, Typeface};

/// A run of letters on a page.
#[derive(Debug, Clone, PartialEq)]
struct Run {
    text: String,
    /// Left end and foot of the letters, in mm from the upper left corner of the paper.
    x_mm: f64,
    y_mm: f64,
    width_mm: f64,
    size_pt: f64,
    bold: bool,
    italic: bool,
    fill: String,
}

/// A straight line on a page.
#[derive(Debug, Clone, PartialEq)]
struct Stroke {
    x_mm: f64,
    y_mm: f64,
    /// How far it goes to the right and down, in mm.
    across_mm: f64,
    down_mm: f64,
    thickness_pt: f64,
}

/// All that can be seen of a page.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    runs: Vec<Run>,
    strokes: Vec<Stroke>,
    /// Left, top, width and height in mm.
    boxes: Vec<[f64; 4]>,
}

impl Seen {
    fn of(page: &Page) -> Self {
        let mut seen = Self::default();
        seen.frame(&page.frame, Point::zero());
        seen
    }

    fn frame(&mut self, frame: &Frame, origin: Point) {
        for (at, item) in frame.items() {
            let at = origin + *at;
            match item {
                FrameItem::Group(group) => self.frame(&group.frame, at),
                FrameItem::Text(text) => {
                    let variant = text.font.info().variant;
                    let capitals = text.font.info().family.contains("Serif");
                    assert!(capitals, "{} is not our typeface", text.font.info().family);
                    self.runs.push(Run {
                        text: text.text.to_string(),
                        x_mm: round(at.x.to_mm()),
                        y_mm: round(at.y.to_mm()),
                        width_mm: round(text.width().to_mm()),
                        size_pt: round(text.size.to_pt()),
                        bold: variant.weight == FontWeight::BOLD,
                        italic: variant.style == FontStyle::Italic,
                        fill: format!("{:?}", text.fill),
                    });
                }
                FrameItem::Shape(shape, _) => match shape.geometry {
                    Geometry::Line(to) => self.strokes.push(Stroke {
                        x_mm: round(at.x.to_mm()),
                        y_mm: round(at.y.to_mm()),
                        across_mm: round(to.x.to_mm()),
                        down_mm: round(to.y.to_mm()),
                        thickness_pt: shape
                            .stroke
                            .as_ref()
                            .map_or(0.0, |stroke| round(stroke.thickness.to_pt())),
                    }),
                    Geometry::Rect(size) => self.boxes.push([
                        round(at.x.to_mm()),
                        round(at.y.to_mm()),
                        round(size.x.to_mm()),
                        round(size.y.to_mm()),
                    ]),
                    Geometry::Curve(_) => {}
                },
                FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
        // The order of what is seen is from top to bottom, whatever was set first.
        self.runs.sort_by(|a, b| (a.y_mm, a.x_mm).partial_cmp(&(b.y_mm, b.x_mm)).unwrap());
        self.strokes.sort_by(|a, b| (a.y_mm, a.x_mm).partial_cmp(&(b.y_mm, b.x_mm)).unwrap());
    }

    /// The run that begins with these words.
    fn run(&self, words: &str) -> &Run {
        let run = self.runs.iter().find(|run| run.text.starts_with(words));
        run.unwrap_or_else(|| panic!("no {words:?} in {:?}", self.texts()))
    }

    fn texts(&self) -> Vec<&str> {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// All letters.
    fn letters(&self) -> String {
        bare(&self.texts().concat())
    }
}

/// The characters without spaces, which a line's end may swallow.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// To a hundredth of a millimetre or point.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn press() -> Press {
    Press::new(Typeface::embedded())
}

/// The pages of a document.
fn seen(document: &Document) -> Vec<Seen> {
    let mut press = press();
    let pages = press.pages(document).unwrap();
    assert_eq!(pages.pages.len(), press.shown().len());
    press.shown().iter().map(Seen::of).collect()
}
