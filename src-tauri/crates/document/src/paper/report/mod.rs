//! A report on paper: its text, Bảng thống kê, and in the report of a year Danh mục kết quả.
//!
//! Everything comes from a [`ReportPaper`], which is also what is kept of an issued report: the
//! same paper in the same house style is the same document in ten years. The text is a Báo cáo to
//! a superior, which has both tên loại and `Kính gửi:` (NĐ 30/2020, Phụ lục I, II.9); every
//! appendix is a section with page numbers of its own (III.1.đ).

mod body;
mod results;
mod statistics;
mod title;
mod words;

use cchc_model::office::HouseStyle;
use cchc_model::paper_words::short_date;
use cchc_model::report::{ReportKind, ReportPaper, StatisticsTable};
use chrono::{NaiveDateTime, NaiveTime};

use super::outline::filled;
use super::reference::Issued;
use super::{ComposeProblem, Setting, appendix, appendix_number, head, text};
use crate::tree::{
    Addressees, Block, Document, Orientation, Paragraph, ParagraphStyle, Properties, Section, Table,
};
use words::ReportWords;

pub use title::report_title;

/// The report as a paper: its text, then its appendices. `electronic` leaves number and date
/// blank in the lines of the appendices that point to it (III.1.c).
///
/// # Errors
/// [`ComposeProblem::EmptyReport`] when the report has no words yet, and
/// [`ComposeProblem::House`] when the house style leaves the ranges of the decree.
pub fn report(
    paper: &ReportPaper,
    house: &HouseStyle,
    electronic: bool,
) -> Result<Document, ComposeProblem> {
    let maker = Maker::new(paper, house, electronic)?;
    let mut sections = vec![maker.text()?];
    sections.extend(maker.appendices(Name::Number));
    Ok(maker.document(sections))
}

/// Its appendices for a workbook, a sheet each.
///
/// # Errors
/// [`ComposeProblem::NoTables`] when the report has none, and [`ComposeProblem::House`].
pub fn report_tables(
    paper: &ReportPaper,
    house: &HouseStyle,
    electronic: bool,
) -> Result<Document, ComposeProblem> {
    let maker = Maker::new(paper, house, electronic)?;
    let sections = maker.appendices(Name::Sheet);
    if sections.is_empty() {
        return Err(ComposeProblem::NoTables);
    }
    Ok(maker.document(sections))
}

/// What an appendix is called outside of its own words.
#[derive(Clone, Copy)]
enum Name {
    /// `Phụ lục II`, where it follows the text.
    Number,
    /// What it is, where it is a sheet.
    Sheet,
}

/// An appendix before it has its number.
struct Appendix<'a> {
    title: String,
    sheet: &'a str,
    orientation: Orientation,
    /// Above the table.
    window: Option<String>,
    table: Table,
    /// Below it.
    notes: &'a [String],
}

/// A report while it is being composed.
struct Maker<'a> {
    paper: &'a ReportPaper,
    words: ReportWords,
    setting: Setting<'a>,
}

impl<'a> Maker<'a> {
    fn new(
        paper: &'a ReportPaper,
        house: &'a HouseStyle,
        electronic: bool,
    ) -> Result<Self, ComposeProblem> {
        let setting = Setting::new(house, electronic)?;
        Ok(Self { paper, words: ReportWords::shipped()?, setting })
    }

    fn issued(&self) -> Issued<'a> {
        Issued::report(&self.paper.head.office, &self.paper.head.issuance, self.paper.year)
    }

    fn text(&self) -> Result<Section, ComposeProblem> {
        let head = &self.paper.head;
        let body = body::blocks(&self.paper.sections, self.pointing().as_deref());
        if body.is_empty() {
            return Err(ComposeProblem::EmptyReport);
        }
        let mut blocks =
            vec![Block::Letterhead(head::letterhead(self.issued(), &head.marks, &self.setting))];
        let portrait = Orientation::Portrait;
        let kind = &self.words.kind;
        blocks.extend(head::title(kind, &head.subject, None, portrait, &self.setting));
        let names: Vec<String> = head.addressees.iter().map(|name| addressee(name)).collect();
        blocks.extend((!names.is_empty()).then_some(Block::Addressees(Addressees { names })));
        blocks.extend(body);
        let signature = Some(&head.signature);
        blocks.push(Block::Signing(text::signing(
            &head.recipients,
            signature,
            &head.marks.drafter,
        )));
        let foot = self.setting.house.contact.clone();
        Ok(Section {
            name: "Báo cáo".to_owned(), page: self.setting.page(portrait), blocks, foot
        })
    }

    /// How many appendices follow the text.
    fn count(&self) -> usize {
        usize::from(self.paper.statistics.is_some()) + usize::from(!self.paper.results.is_empty())
    }

    /// The sentence that points to them.
    fn pointing(&self) -> Option<String> {
        let attached = &self.words.attached;
        match self.count() {
            0 => None,
            1 => Some(attached.one.clone()),
            count => {
                let names: Vec<String> = (1..=count).map(|at| appendix_number(at, count)).collect();
                Some(filled(&attached.several, &[("names", &names.join(", "))]))
            }
        }
    }

    fn appendices(&self, name: Name) -> Vec<Section> {
        let statistics = self.paper.statistics.as_ref().map(|table| self.statistics(table));
        let results = (!self.paper.results.is_empty()).then(|| self.results());
        let found = (1..).zip(statistics.into_iter().chain(results));
        found.map(|(ordinal, appendix)| self.appendix(ordinal, appendix, name)).collect()
    }

    fn statistics<'m>(&'m self, table: &'m StatisticsTable) -> Appendix<'m> {
        let words = &self.words.statistics;
        let statistics = statistics::Statistics { table, words };
        let room = |orientation| self.setting.page(orientation).text_width_mm();
        let orientation = statistics.orientation(room(Orientation::Portrait));
        let days = self.paper.span.period;
        let (from, to) = (short_date(days.from()), short_date(days.to()));
        Appendix {
            title: self.titled(&words.title),
            sheet: &words.sheet,
            orientation,
            window: Some(filled(&words.window, &[("from", &from), ("to", &to)])),
            table: statistics.table(room(orientation)),
            notes: &table.notes,
        }
    }

    fn results(&self) -> Appendix<'_> {
        let words = &self.words.results;
        Appendix {
            title: self.titled(&words.title),
            sheet: &words.sheet,
            orientation: Orientation::Landscape,
            window: None,
            table: results::table(&self.paper.results, words),
            notes: &[],
        }
    }

    /// A title with the period; a report on a subject of its own has none.
    fn titled(&self, words: &str) -> String {
        let period = match &self.paper.kind {
            ReportKind::Periodic(period) => period.in_year(self.paper.year).replace('/', " năm "),
            ReportKind::Thematic(_) | ReportKind::AdHoc(_) => String::new(),
        };
        filled(words, &[("period", &period)]).trim().to_owned()
    }

    fn appendix(&self, ordinal: usize, appendix: Appendix<'_>, name: Name) -> Section {
        let number = appendix_number(ordinal, self.count());
        let reference = self.issued().attached(self.setting.electronic);
        let mut blocks = appendix::top(&number, &appendix.title, reference, &self.setting);
        let paragraph = |style, text: String| Block::Paragraph(Paragraph::new(style, text));
        blocks.extend(appendix.window.map(|words| paragraph(ParagraphStyle::Unit, words)));
        blocks.push(Block::Table(appendix.table));
        let notes = appendix.notes.iter().cloned();
        blocks.extend(notes.map(|note| paragraph(ParagraphStyle::Note, note)));
        blocks.push(appendix::closing());
        let name = match name {
            Name::Number => number,
            Name::Sheet => appendix.sheet.to_owned(),
        };
        Section { name, page: self.setting.page(appendix.orientation), blocks, foot: Vec::new() }
    }

    fn document(&self, sections: Vec<Section>) -> Document {
        let head = &self.paper.head;
        let day = head.issuance.date.unwrap_or(self.paper.taken_on);
        let properties = Properties {
            title: format!("Báo cáo: {}", head.subject),
            author: head.office.name.clone(),
            subject: head.subject.clone(),
            created: NaiveDateTime::new(day, NaiveTime::MIN),
        };
        Document { properties, typography: self.setting.typography, sections }
    }
}

/// The name of somebody to whom the report goes, without the marks that the paper sets.
fn addressee(name: &str) -> String {
    name.trim().trim_start_matches('-').trim_start().trim_end_matches([';', '.']).to_owned()
}

#[cfg(test)]
mod tests;
