//! The rows of the book that a paragraph was made from, as they are shown.

use cchc_model::evidence::Evidence;
use cchc_model::figure::{FigureCode, FigureKind};
use cchc_model::ids::{EntryId, EvidenceId, ItemId, PlanId};
use cchc_model::layout::numbers;
use cchc_model::paper_words::short_date;
use cchc_model::progress::{state_vi, tracked_rows};
use cchc_model::register::{RegisterId, RowId};
use cchc_model::report::{FollowedPlan, ReportFacts, Source};

use crate::view::ReportSourceRow;

/// What is said of a row that was there when the report was compiled.
const GONE: &str = "Không còn trong sổ";

/// What a row is called, and what it says now.
struct Said {
    title: String,
    detail: String,
}

impl Said {
    fn new(title: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { title: title.into(), detail: detail.into() }
    }
}

/// A source as it is shown beside its paragraph. `documents` are those of the book.
pub(super) fn source_row(
    source: &Source,
    facts: &ReportFacts<'_>,
    documents: &[Evidence],
) -> ReportSourceRow {
    let (kind, said) = match source {
        Source::Plan(id) => ("Kế hoạch", plan(facts, id)),
        Source::Task { plan, task: id } => ("Nhiệm vụ", task(facts, plan, *id)),
        Source::Entry { plan, task, entry: id } => ("Báo tiến độ", entry(facts, plan, *task, *id)),
        Source::Target { target: id, .. } => ("Chỉ tiêu", target(facts, *id)),
        Source::Figure(code) => ("Số liệu", figure(facts, code)),
        Source::Row { register, row: id } => ("Sổ theo dõi", row(facts, register, *id)),
        Source::Document(id) => ("Văn bản", document(documents, *id)),
    };
    let Said { title, detail } = said.unwrap_or_else(|| Said::new(GONE, ""));
    ReportSourceRow { source: source.clone(), kind: kind.to_owned(), title, detail }
}

fn plan(facts: &ReportFacts<'_>, id: &PlanId) -> Option<Said> {
    if let Some(plan) = followed(facts, id) {
        let paper = plan.versions.last().map(|(_, _, paper)| paper.clone()).unwrap_or_default();
        return Some(Said::new(plan.plan.subject.clone(), paper));
    }
    let other = facts.others.iter().find(|other| other.id == *id)?;
    let issued = other.issued_on.map(|day| format!("ban hành ngày {}", short_date(day)));
    let issued = issued.unwrap_or_else(|| "chưa ban hành".to_owned());
    Some(Said::new(other.subject.clone(), format!("{}, {issued}", other.office)))
}

fn task(facts: &ReportFacts<'_>, of: &PlanId, id: ItemId) -> Option<Said> {
    let plan = followed(facts, of)?;
    let state = plan.now.rows.iter().find(|row| row.task == id);
    let state = state.map(|row| state_vi(row.state, row.days_left)).unwrap_or_default();
    Some(Said::new(task_words(plan, id)?, state))
}

fn entry(facts: &ReportFacts<'_>, of: &PlanId, task: ItemId, id: EntryId) -> Option<Said> {
    let plan = followed(facts, of)?;
    let entry = plan.entries.iter().find(|entry| entry.id == id)?;
    let mut detail = format!("{}: {}", short_date(entry.on), entry.state.label_vi());
    if !entry.done.is_empty() {
        detail.push_str(&format!(" – {}", entry.done));
    }
    Some(Said::new(task_words(plan, task)?, detail))
}

fn target(facts: &ReportFacts<'_>, id: ItemId) -> Option<Said> {
    let found = facts.targets.iter().find(|found| found.target.id == id)?;
    let detail = match found.shown.as_str() {
        "" => "chưa có số liệu".to_owned(),
        shown => format!("đạt {shown}"),
    };
    Some(Said::new(found.target.text.clone(), detail))
}

fn figure(facts: &ReportFacts<'_>, code: &FigureCode) -> Option<Said> {
    let figure = facts.figures.set.get(code)?;
    let reading = facts.figures.period.get(code)?;
    let shown = reading.display_vi(figure.kind);
    let detail = if shown.is_empty() {
        "chưa có số liệu".to_owned()
    } else {
        let estimate = if facts.figures.period.is_estimate(code) { " (ước)" } else { "" };
        // A percent is shown with its sign; a share of nothing has no unit.
        let bare = figure.kind == FigureKind::Percent || figure.unit.is_empty() || shown == "-";
        let unit = if bare { String::new() } else { format!(" {}", figure.unit) };
        format!("{shown}{unit}{estimate}")
    };
    Some(Said::new(format!("{code} – {}", figure.name), detail))
}

/// A row by the words of its first columns, and the day that counts it.
fn row(facts: &ReportFacts<'_>, register: &RegisterId, id: RowId) -> Option<Said> {
    let definition = facts.registers.get(register)?;
    let entry = facts.rows.iter().find(|row| row.id == id)?;
    let shown = definition.shown_vi(entry);
    let title = shown.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
    let rest = shown.into_iter().filter(|cell| !cell.is_empty()).skip(1).collect::<Vec<_>>();
    Some(Said::new(title, format!("{}: {}", definition.name, rest.join("; "))))
}

fn document(documents: &[Evidence], id: EvidenceId) -> Option<Said> {
    let document = documents.iter().find(|document| document.id == id)?;
    let day = document.date.map(|day| format!("ngày {}", short_date(day)));
    if document.number.is_empty() {
        return Some(Said::new(document.subject.clone(), day.unwrap_or_default()));
    }
    let title = [Some(format!("số {}", document.number)), day];
    let title = title.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(Said::new(title, document.subject.clone()))
}

fn followed<'a>(facts: &'a ReportFacts<'_>, id: &PlanId) -> Option<&'a FollowedPlan> {
    facts.plan.filter(|plan| plan.plan.id == *id)
}

/// The number and the words of a task: `II.3. Rà soát văn bản`.
fn task_words(plan: &FollowedPlan, id: ItemId) -> Option<String> {
    let rows = tracked_rows(&plan.plan, &plan.rules);
    let row = rows.into_iter().find(|row| row.task.id == id)?;
    let layout = plan.layouts.iter().find(|layout| layout.id == row.appendix.layout);
    let numbers = layout.map(|layout| numbers(row.appendix, layout)).unwrap_or_default();
    let number = numbers.into_iter().find(|(task, _)| *task == id).map(|(_, number)| number);
    let number = number.filter(|number| !number.is_empty());
    Some(number.map_or_else(|| row.words.clone(), |number| format!("{number}. {}", row.words)))
}
