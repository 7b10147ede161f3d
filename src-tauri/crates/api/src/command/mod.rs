//! The list of commands, one file for each noun.
//!
//! A command is a name, a request, a response and what it changes. [`dispatch`] and the
//! TypeScript are both made from the one list below: a command that is not in it does not exist.

use chrono::NaiveDateTime;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::{Host, Problem, Session};

pub mod app;
pub mod book;
pub mod catalogue;
pub mod evidence;
pub mod export;
pub mod figure;
pub mod history;
pub mod layout;
pub mod outside;
pub mod overview;
pub mod plan;
pub mod progress;
pub mod register;
pub mod report;
pub mod search;
pub mod settings;
pub mod version;
pub mod words;

/// A request in which nothing needs to be said.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// One call of a command.
pub(crate) struct Call<'a> {
    pub(crate) session: &'a mut Session,
    pub(crate) host: &'a mut dyn Host,
    pub(crate) now: NaiveDateTime,
}

/// What a command changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    Reads,
    /// The data file: it is in the history and can be undone.
    Writes,
    /// Something outside the data file: another file, the settings, a program that is started.
    Outside,
}

/// A command of the list.
#[derive(Debug, Clone, Copy)]
pub struct Declared {
    /// Its name, `noun.verb`.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// What it changes.
    pub effect: Effect,
    /// The shape of its request.
    pub request: fn(&mut SchemaGenerator) -> Schema,
    /// The shape of its response.
    pub response: fn(&mut SchemaGenerator) -> Schema,
}

/// Declares the commands: from one list the dispatcher and the description.
macro_rules! commands {
    ($(#[doc = $doc:literal] $name:literal $effect:ident $noun:ident::$verb:ident($request:ty) -> $response:ty;)+) => {
        /// Every command, in the order of the list.
        #[must_use]
        pub fn declared() -> Vec<Declared> {
            vec![$(Declared {
                name: $name,
                doc: $doc,
                effect: Effect::$effect,
                request: |generator| generator.subschema_for::<$request>(),
                response: |generator| generator.subschema_for::<$response>(),
            }),+]
        }

        /// Reads the request, does what is asked and writes the answer.
        pub(crate) fn dispatch(
            call: &mut Call<'_>,
            name: &str,
            body: &str,
        ) -> Result<String, Problem> {
            match name {
                $($name => answer::<$request, $response>(call, body, $noun::$verb),)+
                _ => Err(Problem::unknown_command(name)),
            }
        }
    };
}

fn answer<Q: DeserializeOwned, A: Serialize>(
    call: &mut Call<'_>,
    body: &str,
    command: fn(&mut Call<'_>, Q) -> Result<A, Problem>,
) -> Result<String, Problem> {
    let request = serde_json::from_str(body).map_err(|error| Problem::bad_request(&error))?;
    let response = command(call, request)?;
    serde_json::to_string(&response).map_err(|error| Problem::internal(&error))
}

commands! {
    /// What the program begins with: its version, the data file and what there is to begin with.
    "app.start" Reads app::start(Nothing) -> app::AppState;
    /// Whether the data file is sound: what is wrong with it, nothing when all is well.
    "app.check" Reads app::check(Nothing) -> Vec<String>;
    /// Makes the data file of an office.
    "book.create" Writes book::create(book::NewBook) -> app::AppState;
    /// Enters samples; makes a data file for the first one's office where there is none.
    "samples.enter" Writes book::enter_samples(book::EnterSamples) -> app::AppState;

    /// The plans of the book, by years.
    "plan.list" Reads plan::list(Nothing) -> Vec<plan::PlanRow>;
    /// A plan as it is shown: words, targets and the rows of its appendices.
    "plan.get" Reads plan::get(plan::ById) -> crate::view::PlanView;
    /// A new plan of the office, with the domain rows of its catalogue.
    "plan.create" Writes plan::create(plan::NewPlan) -> plan::Created;
    /// A plan goes; undo brings it back.
    "plan.delete" Writes plan::delete(plan::ById) -> plan::Changed;
    /// Edits of a plan, all in one step of the history or none.
    "plan.edit" Writes plan::edit(plan::EditRequest) -> plan::Edited;
    /// What on the plan's paper is worth a look.
    "plan.findings" Reads plan::findings(plan::ById) -> Vec<crate::view::FindingView>;
    /// What can be written in a field, best first: names of the catalogue and of the plan.
    "plan.suggest" Reads plan::suggest(plan::Suggest) -> Vec<String>;
    /// The forms in which a paper can be signed, the most usual first.
    "plan.signature_forms" Reads plan::signature_forms(Nothing) -> Vec<plan::FormLines>;
    /// Reads a plan from an interchange file.
    "plan.import" Writes plan::import(plan::Import) -> plan::Created;
    /// Writes a plan as an interchange file.
    "plan.export" Outside plan::export(plan::ExportJson) -> outside::Written;

    // Reports: the words.
    /// The reports of a year, by the last days of their windows.
    "report.list" Reads report::list(overview::Year) -> Vec<crate::view::ReportRow>;
    /// A report as it is edited, with what is missing for it.
    "report.get" Reads report::get(report::ReportAsked) -> crate::view::ReportView;
    /// Begins a report.
    "report.create" Writes report::create(report::NewReport) -> report::ReportCreated;
    /// Compiles a report from the book; words of the officer's stay, differences are offered.
    "report.compile" Writes report::compile(report::ReportAsked) -> report::CompiledReport;
    /// Edits of a report, all in one step of the history or none.
    "report.edit" Writes report::edit(report::EditReport) -> report::EditedReport;
    /// Number, date, addressees, recipients and signature of a report.
    "report.set_head" Writes report::set_head(report::SetReportHead) -> report::EditedReport;
    /// A report that was never issued goes; undo brings it back.
    "report.delete" Writes report::delete(report::ReportAsked) -> report::ReportDone;
    /// The rows of the book that a paragraph was made from.
    "report.sources" Reads report::sources(report::BlockSources) -> Vec<crate::view::ReportSourceRow>;
    // Reports: their life.
    /// Hands a report to be signed; its words stay then.
    "report.submit" Writes report::submit(report::ReportAsked) -> report::ReportDone;
    /// Takes a report back from being signed.
    "report.take_back" Writes report::take_back(report::ReportAsked) -> report::ReportDone;
    /// Issues a report: locked with everything that its print needs, its files kept.
    "report.issue" Writes report::issue(report::IssueReport) -> report::ReportDone;
    /// Opens an issued report for a correction.
    "report.correct" Writes report::correct(report::CorrectReport) -> report::ReportDone;
    /// Gives a correction up; the words are those of the last version again.
    "report.discard_correction" Writes report::discard(report::ReportAsked) -> report::ReportDone;
    /// Keeps the paper with the signature on it.
    "report.attach" Writes report::attach(report::AttachSigned) -> report::ReportDone;
    /// Takes the paper with the signature off again.
    "report.detach" Writes report::detach(report::OpenReportFile) -> report::ReportDone;
    /// Opens a file of an issued report in the system's program.
    "report.open_file" Outside report::open_file(report::OpenReportFile) -> Vec<String>;
    /// What has changed in the book since a report was issued.
    "report.difference" Reads report::difference(report::ReportDifferenceOf) -> Vec<cchc_model::report::ReportChange>;
    // Reports: calendar and outlines.
    /// What the office owes in a year, and what has become of it.
    "report.calendar" Reads report::calendar(overview::Year) -> report::ReportCalendarView;
    /// Which reports the office owes in which time.
    "report.schemes" Reads report::schemes(Nothing) -> Vec<report::ReportSchemeRow>;
    /// Keeps a scheme of reports in place of the one of its id.
    "report.scheme_save" Writes report::scheme_save(report::SaveReportScheme) -> plan::Changed;
    /// Makes a scheme what the program says again; one of the office's own goes.
    "report.scheme_reset" Writes report::scheme_reset(report::ReportSchemeById) -> plan::Changed;
    /// Every outline of reports, the shipped ones first, each as the office keeps it.
    "report.outlines" Reads report::outlines(Nothing) -> Vec<report::OutlineRow>;
    /// An outline as the office wants it, new or changed.
    "report.outline_save" Writes report::outline_save(report::SaveOutline) -> plan::Changed;
    /// The office's copy of an outline goes.
    "report.outline_delete" Writes report::outline_delete(report::OutlineById) -> plan::Changed;
    // Reports: on paper.
    /// The name under which the export of a report is proposed.
    "report.file_name" Reads report::file_name(report::ReportNameOf) -> export::FileName;
    /// The pages of a report, and where on them its paragraphs begin; `export.page` shows one.
    "report.pages" Reads report::pages(report::ReportPrintout) -> export::PagesView;
    /// Writes a report as a Word, PDF or Excel file.
    "report.write" Outside report::write(report::WriteReport) -> export::Exported;
    /// Writes a new folder with a report in every form, all of it or nothing.
    "report.folder" Outside report::folder(report::WriteReportFolder) -> export::ExportedFolder;
    /// Hands a report to the printer.
    "report.print" Outside report::print(report::ReportPrintout) -> export::PrintedPaper;

    // Versions: issuing, adjusting.
    /// The versions of a plan, its adjustment under way, and what it lacks to be issued.
    "version.list" Reads version::list(plan::ById) -> crate::view::PlanVersions;
    /// What one version, or the text as it stands, has that an earlier version has not.
    "version.difference" Reads version::differ(version::VersionsCompared) -> Vec<crate::view::ChangeRow>;
    /// Issues a plan: its text is frozen as its next version.
    "version.issue" Writes version::issue(plan::ById) -> plan::Changed;
    /// Opens an issued plan for editing (điều chỉnh, bổ sung).
    "version.amend" Writes version::amend(version::AmendPlan) -> plan::Changed;
    /// Gives an adjustment up: the text is that of the last version again.
    "version.discard" Writes version::discard(plan::ById) -> plan::Changed;

    // Progress: reports of officers, pictures of a day.
    /// The progress of a plan on one day: the state of every row, counts and lists.
    "progress.board" Reads progress::board(progress::BoardAsked) -> crate::view::TrackingBoard;
    /// Enters reports about tasks, all in one step of the history or none.
    "progress.enter" Writes progress::enter(progress::NewEntries) -> progress::EnteredProgress;
    /// Every report about a task, the newest first.
    "progress.history" Reads progress::history(progress::TaskAsked) -> Vec<crate::view::TrackingEntry>;
    /// Sets the day of which an officer wants to be reminded, or takes it away.
    "progress.set_reminder" Writes progress::set_reminder(progress::SetReminder) -> plan::Changed;

    // Evidence: documents and their files.
    /// The documents of the book, the newest first.
    "evidence.list" Reads evidence::list(evidence::EvidenceFilter) -> Vec<evidence::EvidenceRow>;
    /// The documents that prove one thing, in the order in which they were entered.
    "evidence.of" Reads evidence::of(evidence::EvidenceOf) -> Vec<evidence::EvidenceRow>;
    /// What a document can be tied to.
    "evidence.targets" Reads evidence::targets(evidence::TargetFilter) -> Vec<evidence::EvidenceTarget>;
    /// The agencies that documents come from.
    "evidence.agencies" Reads evidence::agencies(Nothing) -> Vec<String>;
    /// Files become documents; good ones are taken in even where others are refused.
    "evidence.add_files" Writes evidence::add_files(evidence::AddEvidenceFiles) -> evidence::EvidenceIntake;
    /// A document without a file.
    "evidence.add" Writes evidence::add(evidence::NewEvidence) -> evidence::EvidenceCreated;
    /// What a document says of itself.
    "evidence.save" Writes evidence::save(evidence::SaveEvidence) -> evidence::EvidenceSaved;
    /// Gives a document a file, or another one.
    "evidence.put_file" Writes evidence::put_file(evidence::PutEvidenceFile) -> plan::Changed;
    /// Documents go; their files stay for undo.
    "evidence.delete" Writes evidence::delete(evidence::EvidenceByIds) -> plan::Changed;
    /// Ties a document to what it proves.
    "evidence.link" Writes evidence::link(evidence::EvidenceTie) -> plan::Changed;
    /// Unties a document.
    "evidence.unlink" Writes evidence::unlink(evidence::EvidenceTie) -> plan::Changed;
    /// Opens the file of a document with the system's program.
    "evidence.open" Outside evidence::open(evidence::EvidenceById) -> outside::Opened;
    /// Shows the folder in which the file of a document is kept.
    "evidence.show_folder" Outside evidence::show_folder(evidence::EvidenceById) -> outside::Opened;

    // Registers: definitions and rows.
    /// The registers that the office keeps, and how many rows of a year each has.
    "register.list" Reads register::list(register::RegistersOf) -> Vec<register::RegisterRow>;
    /// Rows of a register by date, those of a year or all.
    "register.rows" Reads register::rows(register::RowsAsked) -> Vec<register::RegisterLine>;
    /// Adds a row of typed cells or puts them over a row; one that does not fit is not kept.
    "register.save" Writes register::save(register::SaveRegisterRow) -> register::RegisterSaved;
    /// Reads a block of cells from a spreadsheet as rows of a register, without keeping them.
    "register.read_block" Reads register::read_block(register::RegisterBlock) -> register::BlockRead;
    /// Adds the rows of a block, in one step of the history or none of them.
    "register.paste" Writes register::paste(register::RegisterBlock) -> plan::Changed;
    /// Rows go; undo brings them back.
    "register.delete" Writes register::delete(register::DeleteRegisterRows) -> plan::Changed;
    /// What is counted from a register in the periods of a report year.
    "register.counts" Reads register::counts(register::CountsAsked) -> register::RegisterCounts;
    /// The name under which the export of a register is proposed.
    "register.export_name" Reads register::export_name(register::RegisterFile) -> export::FileName;
    /// Writes the rows of a register in a year as a Word, PDF or Excel file.
    "register.export" Outside register::export(register::ExportRegister) -> outside::Written;

    // Figures: sheets of a period, values, targets.
    /// The periods of a year with what was entered for each.
    "figure.periods" Reads figure::periods(overview::Year) -> Vec<figure::FigurePeriod>;
    /// The form of a period: what is asked, what was entered, what it comes to.
    "figure.sheet" Reads figure::sheet(figure::PeriodAsked) -> crate::view::FigureForm;
    /// Keeps what was typed for a period in one step; what is no value is answered with its reason.
    "figure.enter" Writes figure::enter(figure::EnterFigures) -> figure::EnteredFigures;
    /// What a period would come to with what is being typed; nothing is kept.
    "figure.try" Reads figure::attempt(figure::TryFigures) -> figure::TriedFigures;
    /// How the targets of a year stand.
    "figure.targets" Reads figure::targets(figure::TargetsAsked) -> Vec<figure::TargetStanding>;
    /// The figures by which the targets of a plan can be followed, and what their words may mean.
    "figure.choices" Reads figure::choices(plan::ById) -> figure::FigureChoices;

    // Search.
    /// What has all of these words, best first.
    "search.find" Reads search::find(search::SearchFor) -> search::SearchAnswer;

    /// What a year asks for: plans, what is due, what is missing.
    "overview.get" Reads overview::get(overview::Year) -> overview::Overview;

    /// Takes the last operation back.
    "history.undo" Writes history::undo(Nothing) -> history::Stepped;
    /// Does again what was undone last.
    "history.redo" Writes history::redo(Nothing) -> history::Stepped;
    /// The newest entries of the history.
    "history.list" Reads history::list(history::HistoryLimit) -> Vec<history::HistoryRow>;

    /// What the office keeps about itself.
    "catalogue.get" Reads catalogue::get(Nothing) -> cchc_model::office::Catalogue;
    /// How an office is named in the head of its papers, in the way of the house.
    "catalogue.agency" Reads catalogue::agency(catalogue::OfficeAsked) -> cchc_model::office::AgencyLines;
    /// What the house style can be: measures and their ranges, names of the agency.
    "catalogue.house_choices" Reads catalogue::house_choices(Nothing) -> catalogue::HouseChoices;
    /// Puts a part of the catalogue in place of the old one.
    "catalogue.save" Writes catalogue::save(catalogue::SaveCatalogue) -> plan::Changed;

    /// Every layout, the shipped ones first.
    "layout.list" Reads layout::list(Nothing) -> Vec<layout::LayoutRow>;
    /// A layout of the office's own, new or changed.
    "layout.save" Writes layout::save(layout::SaveLayout) -> plan::Changed;
    /// A layout of the office's own goes.
    "layout.delete" Writes layout::delete(layout::LayoutById) -> plan::Changed;

    /// How the words of a deadline are understood.
    "deadline.read" Reads words::deadline(words::DeadlineWords) -> crate::view::DeadlineNote;
    /// How the words of a budget are understood.
    "budget.read" Reads words::budget(words::Words) -> words::BudgetNote;
    /// How the words of a measure are understood, such as `≥ 98%`.
    "measure.read" Reads words::measure(words::Words) -> words::MeasureNote;

    /// The name under which an export is proposed.
    "export.name" Reads export::name(export::NameOf) -> export::FileName;
    /// The pages of the paper, and where on them its items begin.
    "export.pages" Reads export::pages(export::Printout) -> export::PagesView;
    /// One of these pages as a picture.
    "export.page" Reads export::page(export::PageOf) -> export::PageSvg;
    /// Who has something late or due soon on a day; nobody follows a plan that was not issued.
    "export.reminders" Reads export::reminders(export::RemindersOf) -> Option<Vec<export::ReminderChoice>>;
    /// The pages as Excel will print them.
    "export.preview" Reads export::preview(export::Printout) -> export::Preview;
    /// Writes a Word, PDF or Excel file.
    "export.write" Outside export::write(export::WriteExport) -> export::Exported;
    /// Writes a new folder with the paper in every form, all of it or nothing.
    "export.folder" Outside export::folder(export::WriteFolder) -> export::ExportedFolder;
    /// Hands the paper to the printer.
    "export.print" Outside export::print(export::Printout) -> export::PrintedPaper;

    /// How the officer likes the screen.
    "settings.get" Reads settings::get(Nothing) -> settings::Settings;
    /// Keeps how the officer likes the screen.
    "settings.set" Outside settings::set(settings::Settings) -> settings::Settings;

    /// Asks under which name to write a file.
    "host.choose_save" Outside outside::choose_save(crate::SaveDialog) -> outside::Chosen;
    /// Asks for a file to read.
    "host.choose_open" Outside outside::choose_open(crate::OpenDialog) -> outside::Chosen;
    /// Asks for files to read.
    "host.choose_files" Outside outside::choose_files(crate::OpenDialog) -> outside::ChosenFiles;
    /// Asks for a folder to write into.
    "host.choose_folder" Outside outside::choose_folder(crate::FolderDialog) -> outside::Chosen;
    /// Opens a file with the system's program, or shows a folder.
    "host.open_path" Outside outside::open_path(outside::OpenPath) -> outside::Opened;
}
