//! A paragraph: its style, the little that a style cannot say, and its words.

use crate::text;
use crate::tree::{HorizontalAlign, Paragraph, Typography};

use super::element::Element;
use super::measure::{twips_mm, twips_pt};
use super::style::{LEAD, Style};

/// A paragraph before it is written, so that its properties always come in the order of the
/// schema, whoever adds them.
#[derive(Debug, Clone)]
pub(super) struct Para {
    style: Style,
    keep_next: bool,
    before_pt: Option<f64>,
    after_pt: Option<f64>,
    indent: Option<Indent>,
    runs: Vec<Element>,
    section: Option<Element>,
}

/// Distances from the margins, where they follow from the words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indent {
    pub(super) left_mm: f64,
    pub(super) right_mm: f64,
    /// How much further left the first line begins.
    pub(super) hanging_mm: f64,
}

impl Para {
    pub(super) fn empty(style: Style) -> Self {
        Self {
            style,
            keep_next: false,
            before_pt: None,
            after_pt: None,
            indent: None,
            runs: Vec::new(),
            section: None,
        }
    }

    /// A paragraph of these words; `\n` is a line break in it.
    pub(super) fn new(style: Style, words: &str) -> Self {
        Self::empty(style).words(words)
    }

    /// The paragraphs of a paragraph of the tree, one a line: a line break in justified text would
    /// stretch the line before it. Only a centred title that stands in Word's navigation stays
    /// one.
    pub(super) fn of(paragraph: &Paragraph, typography: &Typography) -> Vec<Self> {
        let style = Style::Text(paragraph.style);
        let look = typography.look(paragraph.style);
        let whole = look.outline.is_some() && look.align == HorizontalAlign::Centre;
        // Bold upon bold would be upright in Word.
        let led = !paragraph.lead.is_empty() && !look.bold;
        let printed = if led { paragraph.text.clone() } else { paragraph.printed() };
        let words = text::clean(&printed);
        let lines: Vec<&str> = if whole { vec![&words] } else { words.split('\n').collect() };
        let mut lead = led.then_some(paragraph.lead.as_str());
        let para = |line: &str| match lead.take() {
            Some(lead) => Self::empty(style).lead(lead).words(&format!(" {line}")),
            None => Self::new(style, line),
        };
        let mut paragraphs: Vec<Self> = lines.into_iter().map(para).collect();
        // The further space of a title stands above its first line alone.
        if !look.in_text && look.before_pt > 0.0 {
            for para in paragraphs.iter_mut().skip(1) {
                para.before_pt = Some(0.0);
            }
        }
        paragraphs
    }

    /// The paragraphs of a cell: one a line.
    pub(super) fn lines(style: Style, words: &str) -> Vec<Self> {
        text::clean(words).split('\n').map(|line| Self::new(style, line)).collect()
    }

    /// The field that shows the number of its page.
    pub(super) fn page_number(mut self) -> Self {
        let shown = Element::new("w:r").child(Element::new("w:t").text("1"));
        self.runs.push(Element::new("w:fldSimple").with("w:instr", " PAGE ").child(shown));
        self
    }

    pub(super) fn keep_next(mut self, keep: bool) -> Self {
        self.keep_next |= keep;
        self
    }

    /// Free space above instead of the style's, in points.
    pub(super) fn before(mut self, pt: f64) -> Self {
        self.before_pt = Some(pt);
        self
    }

    /// Free space below instead of the style's, in points.
    pub(super) fn after(mut self, pt: f64) -> Self {
        self.after_pt = Some(pt);
        self
    }

    pub(super) fn indent(mut self, indent: Indent) -> Self {
        self.indent = Some(indent);
        self
    }

    /// The same paragraph as the last of a section with these properties.
    pub(super) fn ends(mut self, section: Element) -> Self {
        self.section = Some(section);
        self
    }

    fn lead(mut self, words: &str) -> Self {
        let properties = Element::new("w:rPr").child(Element::val("w:rStyle", LEAD.0));
        self.runs.push(fill(Element::new("w:r").child(properties), &text::clean(words)));
        self
    }

    fn words(mut self, words: &str) -> Self {
        let words = text::clean(words);
        if !words.is_empty() {
            self.runs.push(fill(Element::new("w:r"), &words));
        }
        self
    }

    pub(super) fn element(self) -> Element {
        let properties = Element::new("w:pPr")
            .child(Element::val("w:pStyle", self.style.id()))
            .child_if(self.keep_next, "w:keepNext")
            .children(spacing(self.before_pt, self.after_pt))
            .children(self.indent.map(indent))
            .children(self.section);
        Element::new("w:p").child(properties).children(self.runs)
    }
}

fn spacing(before_pt: Option<f64>, after_pt: Option<f64>) -> Option<Element> {
    if before_pt.is_none() && after_pt.is_none() {
        return None;
    }
    let mut spacing = Element::new("w:spacing");
    for (attribute, pt) in [("w:before", before_pt), ("w:after", after_pt)] {
        if let Some(pt) = pt {
            spacing = spacing.with(attribute, twips_pt(pt));
        }
    }
    Some(spacing)
}

fn indent(indent: Indent) -> Element {
    let mut element = Element::new("w:ind");
    for (attribute, mm) in
        [("w:left", indent.left_mm), ("w:right", indent.right_mm), ("w:hanging", indent.hanging_mm)]
    {
        if mm != 0.0 {
            element = element.with(attribute, twips_mm(mm));
        }
    }
    element
}

/// Puts words into a run: a tab and a line break are elements of their own.
fn fill(mut run: Element, words: &str) -> Element {
    for (number, line) in words.split('\n').enumerate() {
        if number > 0 {
            run = run.child(Element::new("w:br"));
        }
        for (number, piece) in line.split('\t').enumerate() {
            if number > 0 {
                run = run.child(Element::new("w:tab"));
            }
            if !piece.is_empty() {
                run = run.child(text_element(piece));
            }
        }
    }
    run
}

/// Blanks at the ends, and several in a row, are room to write: they must be kept.
fn text_element(piece: &str) -> Element {
    let edge = piece.starts_with(char::is_whitespace) || piece.ends_with(char::is_whitespace);
    let element = Element::new("w:t");
    let element =
        if edge || piece.contains("  ") { element.with("xml:space", "preserve") } else { element };
    element.text(piece)
}
