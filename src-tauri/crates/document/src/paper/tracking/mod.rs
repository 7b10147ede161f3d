//! Bảng theo dõi tiến độ: how far a plan is, for the chairman's meeting.
//!
//! A table and no paper with a number (NĐ 30/2020 knows no such type), under the head of the
//! office, on a landscape page: first the counts by domain, which add up, then the tasks, all of
//! them or only what is late or due soon. States are words (no icons, no colours), so that a
//! copy in black and white says everything.

mod list;
mod open;
mod summary;

use cchc_model::office::HouseStyle;
use cchc_model::paper_words::short_date;
use cchc_model::plan::{Issuance, Signature};
use cchc_model::progress::{Counts, summarise};
use chrono::{NaiveDateTime, NaiveTime};

use super::follow::{Facts, Followed, issued_paper, work};
use super::outline::{ProgressOutline, filled};
use super::{ComposeProblem, Setting, head, text};
use crate::tree::{
    Block, Document, Letterhead, Number, Orientation, Paragraph, ParagraphStyle, Properties,
    Section, Table,
};

/// Which tasks are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrackingForm {
    /// All, by domain.
    Whole,
    /// What is late, the latest first, and what is due soon, the nearest first.
    OnlyOpen,
}

/// The table as a paper: head, counts, list, and room to sign.
///
/// # Errors
/// [`ComposeProblem::House`] when the house style leaves the ranges of the decree.
pub fn tracking(
    followed: Followed<'_>,
    form: TrackingForm,
    house: &HouseStyle,
) -> Result<Document, ComposeProblem> {
    let maker = Maker::new(followed, form, house)?;
    let mut blocks = vec![Block::Letterhead(maker.letterhead())];
    blocks.extend(head::title(
        &maker.outline.tracking.kind,
        &maker.subject(),
        Some(maker.as_of()),
        Orientation::Landscape,
        &maker.setting,
    ));
    let heading =
        |text: String| Block::Paragraph(Paragraph::new(ParagraphStyle::PartHeading, text));
    blocks.push(heading(format!("I. {}", maker.outline.tracking.summary)));
    blocks.push(Block::Table(maker.summary()));
    blocks.push(maker.note());
    blocks.push(heading(format!("II. {}", maker.list_title())));
    blocks.push(Block::Table(maker.list()));
    let end = text::ended(&maker.end());
    blocks.push(Block::Paragraph(Paragraph::new(ParagraphStyle::Body, end)));
    blocks.push(Block::Signing(maker.signing()));
    Ok(maker.document(vec![maker.section("Bảng theo dõi".to_owned(), blocks)]))
}

/// The same for a workbook: the counts and the list, a sheet each.
///
/// # Errors
/// As [`tracking`].
pub fn tracking_tables(
    followed: Followed<'_>,
    form: TrackingForm,
    house: &HouseStyle,
) -> Result<Document, ComposeProblem> {
    let maker = Maker::new(followed, form, house)?;
    let paragraph = |style, text: String| Block::Paragraph(Paragraph::new(style, text));
    let agency = house.agency.lines(&followed.plan.office).agency.join(" ");
    let top = |title: String| {
        vec![
            paragraph(ParagraphStyle::AgencyName, agency.clone()),
            paragraph(ParagraphStyle::DocumentKind, maker.outline.tracking.kind.clone()),
            paragraph(ParagraphStyle::Subject, maker.subject()),
            paragraph(ParagraphStyle::ReferenceLine, maker.as_of()),
            paragraph(ParagraphStyle::Subject, title),
        ]
    };
    let mut counts = top(maker.outline.tracking.summary.clone());
    counts.extend([Block::Table(maker.summary()), maker.note()]);
    let mut tasks = top(maker.list_title().to_owned());
    tasks.push(Block::Table(maker.list()));
    tasks.push(paragraph(ParagraphStyle::Note, text::ended(&maker.end())));
    let name = match form {
        TrackingForm::Whole => "Nhiệm vụ",
        TrackingForm::OnlyOpen => "Quá hạn, sắp đến hạn",
    };
    let sections =
        vec![maker.section("Tổng hợp".to_owned(), counts), maker.section(name.to_owned(), tasks)];
    Ok(maker.document(sections))
}

/// A table while it is being made.
struct Maker<'a> {
    facts: Facts<'a>,
    form: TrackingForm,
    outline: ProgressOutline,
    setting: Setting<'a>,
}

impl<'a> Maker<'a> {
    fn new(
        followed: Followed<'a>,
        form: TrackingForm,
        house: &'a HouseStyle,
    ) -> Result<Self, ComposeProblem> {
        Ok(Self {
            facts: Facts::new(followed),
            form,
            outline: ProgressOutline::shipped()?,
            setting: Setting::new(house, false)?,
        })
    }

    fn day(&self) -> String {
        short_date(self.facts.followed.picture.as_of.day)
    }

    fn letterhead(&self) -> Letterhead {
        let plan = self.facts.followed.plan;
        let lines = self.setting.house.agency.lines(&plan.office);
        let day = self.facts.followed.picture.as_of.day;
        let place = match plan.issuance.place.as_str() {
            "" => plan.office.place.clone(),
            place => place.to_owned(),
        };
        let issuance = Issuance { place, date: Some(day), ..Issuance::default() };
        Letterhead {
            superior: lines.superior,
            agency: lines.agency,
            number: String::new(),
            subject: None,
            place_date: issuance.place_and_date(plan.first_year),
            stamps: Vec::new(),
        }
    }

    fn subject(&self) -> String {
        let work = work(self.facts.followed.plan, &self.outline);
        filled(&self.outline.tracking.subject, &[("work", &work)])
    }

    fn as_of(&self) -> String {
        let paper = issued_paper(self.facts.followed.plan, &self.outline);
        filled(&self.outline.tracking.as_of, &[("paper", &paper), ("day", &self.day())])
    }

    fn summary(&self) -> Table {
        let plan = self.facts.followed.plan;
        summary::table(plan, &summarise(plan, self.facts.followed.picture))
    }

    fn note(&self) -> Block {
        let words = self.outline.tracking.summary_note.as_str();
        Block::Paragraph(Paragraph::new(ParagraphStyle::Note, words))
    }

    fn list_title(&self) -> &str {
        match self.form {
            TrackingForm::Whole => &self.outline.tracking.all,
            TrackingForm::OnlyOpen => &self.outline.tracking.open,
        }
    }

    fn list(&self) -> Table {
        let list = list::List { facts: &self.facts, outline: &self.outline.tracking };
        list.table(match self.form {
            TrackingForm::Whole => list.all(),
            TrackingForm::OnlyOpen => list.open(),
        })
    }

    fn end(&self) -> String {
        let plan = self.facts.followed.plan;
        let counts: Counts = summarise(plan, self.facts.followed.picture).all;
        let number = |count: u32| count.to_string();
        let rate = summary::rate(counts).map_or_else(|| "0".to_owned(), |rate| rate.to_string());
        filled(
            &self.outline.tracking.end,
            &[
                ("day", &self.day()),
                ("plan", &work(plan, &self.outline)),
                ("total", &number(counts.total())),
                ("completed", &number(counts.completed())),
                ("rate", &format!("{rate}%")),
                ("done_late", &number(counts.done_late)),
                ("overdue", &number(counts.overdue)),
                ("due_soon", &number(counts.due_soon)),
            ],
        )
    }

    fn signing(&self) -> crate::tree::Signing {
        let signature =
            Signature { capacity: self.outline.tracking.capacity.clone(), ..Signature::default() };
        text::signing(&[], Some(&signature), "")
    }

    fn section(&self, name: String, blocks: Vec<Block>) -> Section {
        let page = self.setting.page(Orientation::Landscape);
        Section { name, page, blocks, foot: Vec::new() }
    }

    fn document(&self, sections: Vec<Section>) -> Document {
        let plan = self.facts.followed.plan;
        let day = self.facts.followed.picture.as_of.day;
        let properties = Properties {
            title: format!("{}, {}", self.outline.tracking.kind, self.day()),
            author: plan.office.name.clone(),
            subject: self.subject(),
            created: NaiveDateTime::new(day, NaiveTime::MIN),
        };
        Document { properties, typography: self.setting.typography, sections }
    }
}

/// A whole number as a cell.
fn whole(count: u32) -> Number {
    Number::whole(i64::from(count))
}

#[cfg(test)]
mod tests;
