//! The program as a whole.

use cchc_files::Location;
use cchc_model::ids::PlanId;
use cchc_model::office::{Office, PresetId};
use cchc_ops::{PlanSummary, sample};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Call, Nothing};
use crate::{Problem, Progress, Session};

/// What the program begins with.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AppState {
    /// The program's version.
    pub version: String,
    /// Today at the office.
    pub today: NaiveDate,
    /// Where the data file is, or will be.
    pub data_file: String,
    /// What may happen to the data file where it lies; `None` where it is right.
    pub risk: Option<DataRisk>,
    /// The open book; `None` on the first start.
    pub book: Option<BookState>,
    /// The samples that come with the program.
    pub samples: Vec<SampleRow>,
    /// The eras for which a catalogue is shipped.
    pub presets: Vec<PresetRow>,
}

/// Why the data file should not stay where it lies, or will lie.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DataRisk {
    /// What kind of place it is.
    pub place: RiskyPlace,
    /// What may happen.
    pub words: String,
    /// What the officer does about it, step by step.
    pub steps: Vec<String>,
}

/// A kind of place in which no data file should lie.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RiskyPlace {
    /// A folder of another computer.
    Network,
    /// A folder that a program keeps alike on several computers.
    Synced,
}

/// Where the book stands; it comes with the answer of everything that writes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BookState {
    /// The office as it is named today.
    pub office: Option<Office>,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// When something was written last.
    pub saved_at: Option<NaiveDateTime>,
    /// The years that plans cover, ascending.
    pub years: Vec<i32>,
    /// The year to begin with: today's where a plan with tasks covers it, else the newest in
    /// which one begins; `None` where no plan has tasks.
    pub working_year: Option<i32>,
}

/// A sample.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SampleRow {
    /// Its id, such as `tung-anh-2022`.
    pub id: String,
    /// Trích yếu.
    pub subject: String,
    /// The office.
    pub office: String,
    /// The years as printed.
    pub years: String,
    /// How many task rows it has.
    pub tasks: usize,
}

/// An era.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PresetRow {
    /// Its id, such as `2025`.
    pub id: String,
    /// What it is called.
    pub name: String,
}

pub(super) fn start(call: &mut Call<'_>, _: Nothing) -> Result<AppState, Problem> {
    state(call.session, call.now)
}

pub(super) fn check(call: &mut Call<'_>, _: Nothing) -> Result<Vec<String>, Problem> {
    let desk = call.session.desk()?;
    let found = cchc_ops::book::check(desk)?.into_iter().map(|finding| finding.message_vi);
    let mut messages: Vec<String> = found.collect();
    let words = "Đang kiểm tra tệp minh chứng";
    let mut begin = |done, total| call.host.progress(&Progress { done, total, words });
    let files = cchc_ops::evidence::check(desk, &mut begin)?;
    messages.extend(files.into_iter().map(|finding| finding.message_vi));
    let files = cchc_ops::report::check_files(desk)?;
    messages.extend(files.into_iter().map(|finding| finding.message_vi));
    Ok(messages)
}

/// What the program begins with, as it stands now.
pub(super) fn state(session: &Session, now: NaiveDateTime) -> Result<AppState, Problem> {
    Ok(AppState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: now.date(),
        data_file: session.place.book.display().to_string(),
        risk: risk(session),
        book: session.desk.as_ref().map(|_| book(session, now)).transpose()?,
        samples: samples()?,
        presets: presets()?,
    })
}

fn risk(session: &Session) -> Option<DataRisk> {
    let file = &session.place.book;
    let location = Location::of(file);
    let place = match location {
        Location::Local => return None,
        Location::Network => RiskyPlace::Network,
        Location::Synced(_) => RiskyPlace::Synced,
    };
    // A profile of the network is no better place.
    let refuge = session.place.refuge.as_ref();
    let refuge = refuge.filter(|refuge| Location::of(refuge.folder()) == Location::Local);
    let steps = cchc_files::steps_vi(file, refuge);
    Some(DataRisk { place, words: location.risk_vi()?, steps })
}

/// Where the book stands.
pub(super) fn book(session: &Session, now: NaiveDateTime) -> Result<BookState, Problem> {
    let desk = session.desk()?;
    let reader = desk.book();
    let plans = reader.plans()?;
    let mut years: Vec<i32> =
        plans.iter().flat_map(|plan| plan.first_year..=plan.last_year).collect();
    years.sort_unstable();
    years.dedup();
    Ok(BookState {
        office: reader.catalogue()?.office_on(now.date()).cloned(),
        undo: reader.next_undo()?,
        redo: reader.next_redo()?,
        saved_at: reader.history(1)?.first().map(|entry| entry.at),
        years,
        working_year: working_year(&plans, now.year()),
    })
}

fn working_year(plans: &[PlanSummary], today: i32) -> Option<i32> {
    let busy = || plans.iter().filter(|plan| plan.tasks > 0);
    let covers = |plan: &PlanSummary| (plan.first_year..=plan.last_year).contains(&today);
    if busy().any(covers) { Some(today) } else { busy().map(|plan| plan.first_year).max() }
}

fn samples() -> Result<Vec<SampleRow>, Problem> {
    let mut rows = Vec::new();
    for sample in sample::list() {
        let plan = sample.plan()?;
        rows.push(SampleRow {
            id: PlanId::as_str(&plan.id).to_owned(),
            subject: plan.subject.clone(),
            office: plan.office.short_name(),
            years: plan.years(),
            tasks: plan.tasks().count(),
        });
    }
    Ok(rows)
}

fn presets() -> Result<Vec<PresetRow>, Problem> {
    let mut rows = Vec::new();
    for id in PresetId::ALL {
        let preset = id.load().map_err(|error| Problem::internal(&error))?;
        rows.push(PresetRow { id: id.as_str().to_owned(), name: preset.name });
    }
    Ok(rows)
}
