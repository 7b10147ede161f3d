//! Figures (số liệu).

use cchc_model::figure::{FigureCode, FigureKind, Reached};
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::report_period::ReportPeriod;
use cchc_ops::figure as ops;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::app::{BookState, book};
use super::overview::Year;
use super::plan::ById;
use crate::Problem;
use crate::view::{FigureForm, FigureState, figure_form, figure_state};

/// A period of a year.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PeriodAsked {
    /// The year.
    pub year: i32,
    /// The period.
    pub period: ReportPeriod,
}

/// A period in the list of a year.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigurePeriod {
    /// The period.
    pub period: ReportPeriod,
    /// Its name without the year.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// How many values were entered for exactly these days.
    pub entered: usize,
    /// Whether today lies in it.
    pub current: bool,
}

/// What was typed about one figure; what is not said stays as it is.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypedValue {
    /// The figure.
    pub code: FigureCode,
    /// The value as typed; empty: there is none.
    pub typed: Option<String>,
    /// Whether it is ước.
    pub estimate: Option<bool>,
    /// Nguồn số liệu.
    pub source: Option<String>,
}

/// Values that were typed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterFigures {
    /// The year.
    pub year: i32,
    /// The period.
    pub period: ReportPeriod,
    /// The values.
    pub values: Vec<TypedValue>,
    /// The operation that this one goes on with, as an earlier answer named it.
    pub joins: Option<i64>,
}

/// Values that are being typed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TryFigures {
    /// The year.
    pub year: i32,
    /// The period.
    pub period: ReportPeriod,
    /// The values.
    pub values: Vec<TypedValue>,
}

/// What was typed and is no value.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureRefusal {
    /// The figure.
    pub code: FigureCode,
    /// Why, and what to do next.
    pub message: String,
}

/// What came of entering: the good ones are kept, the others answered.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EnteredFigures {
    /// What the figures come to now.
    pub state: FigureState,
    /// What was refused.
    pub refused: Vec<FigureRefusal>,
    /// What was done.
    pub label: String,
    /// The operation in the history; `None` when nothing was changed.
    pub op: Option<i64>,
    /// Where the book stands.
    pub book: BookState,
}

/// What the figures would come to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TriedFigures {
    /// What they would come to.
    pub state: FigureState,
    /// What would be refused.
    pub refused: Vec<FigureRefusal>,
}

/// A year, as far as a period of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetsAsked {
    /// The year.
    pub year: i32,
    /// The period; without one, as far as the figures are known.
    pub period: Option<ReportPeriod>,
}

/// How a target stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TargetStanding {
    /// The plan.
    pub plan: PlanId,
    /// The target.
    pub target: ItemId,
    /// Its words.
    pub words: String,
    /// What it promises: `≥ 98 %`; empty where nothing countable.
    pub promised: String,
    /// The figure by which it is followed.
    pub figure: Option<FigureCode>,
    /// The name of that figure.
    pub name: String,
    /// What the figure comes to, with its unit.
    pub shown: String,
    /// Whether it is reached.
    pub verdict: TargetVerdict,
    /// How far it is, or why it cannot be told.
    pub gap: String,
    /// All of it in one sentence; empty where nothing is followed.
    pub sentence: String,
    /// Whether the figure is ước.
    pub estimate: bool,
    /// The last day that the figure speaks of.
    pub to: NaiveDate,
}

/// Whether a target is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TargetVerdict {
    /// Đạt.
    Reached,
    /// Chưa đạt.
    Missed,
    /// It cannot be told: no value yet, nothing counted, another unit.
    Unknown,
    /// No figure was chosen, or nothing countable is promised.
    NotFollowed,
}

/// Figures by which the targets of a plan can be followed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureChoices {
    /// Every figure but the rows of tables, in printed order.
    pub figures: Vec<FigureChoice>,
    /// What the words of a target may mean, best first.
    pub near: Vec<NearFigures>,
}

/// A figure to choose.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureChoice {
    /// Its code.
    pub code: FigureCode,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// What kind of value it holds.
    pub kind: FigureKind,
}

/// What a target may mean.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NearFigures {
    /// The target.
    pub target: ItemId,
    /// The figures.
    pub figures: Vec<FigureCode>,
}

pub(super) fn periods(call: &mut Call<'_>, asked: Year) -> Result<Vec<FigurePeriod>, Problem> {
    let listed = ops::periods(call.session.desk()?, asked.year, call.now.date())?;
    let row = |one: ops::Months| FigurePeriod {
        period: one.period,
        name: one.period.label_vi(),
        from: one.days.from(),
        to: one.days.to(),
        entered: one.entered,
        current: one.current,
    };
    Ok(listed.into_iter().map(row).collect())
}

pub(super) fn sheet(call: &mut Call<'_>, asked: PeriodAsked) -> Result<FigureForm, Problem> {
    let today = call.now.date();
    let desk = call.session.desk()?;
    let form = ops::form(desk, asked.year, asked.period, today)?;
    Ok(figure_form(&form, ops::set()?, &cchc_ops::register::definitions(desk)?, today))
}

pub(super) fn enter(call: &mut Call<'_>, typed: EnterFigures) -> Result<EnteredFigures, Problem> {
    let EnterFigures { year, period, values, joins } = typed;
    let values: Vec<_> = values.into_iter().map(ops::TypedFigure::from).collect();
    let desk = call.session.desk_mut()?;
    let done = ops::enter(desk, year, period, &values, joins, call.now)?;
    let form = ops::form(desk, year, period, call.now.date())?;
    Ok(EnteredFigures {
        state: figure_state(&form, ops::set()?),
        refused: done.value.refused.iter().map(FigureRefusal::from).collect(),
        label: done.label,
        op: done.value.op,
        book: book(call.session, call.now)?,
    })
}

pub(super) fn attempt(call: &mut Call<'_>, typed: TryFigures) -> Result<TriedFigures, Problem> {
    let TryFigures { year, period, values } = typed;
    let values: Vec<_> = values.into_iter().map(ops::TypedFigure::from).collect();
    let desk = call.session.desk()?;
    let (form, refused) = ops::attempt(desk, year, period, &values, call.now.date())?;
    Ok(TriedFigures {
        state: figure_state(&form, ops::set()?),
        refused: refused.iter().map(FigureRefusal::from).collect(),
    })
}

pub(super) fn targets(
    call: &mut Call<'_>,
    asked: TargetsAsked,
) -> Result<Vec<TargetStanding>, Problem> {
    let desk = call.session.desk()?;
    let all = ops::targets(desk, asked.year, asked.period, call.now.date())?;
    all.into_iter().map(standing).collect()
}

pub(super) fn choices(call: &mut Call<'_>, asked: ById) -> Result<FigureChoices, Problem> {
    let near = ops::suggest(call.session.desk()?, &asked.plan)?;
    let figures = ops::set()?.figures().iter().filter(|figure| figure.code.row().is_none());
    Ok(FigureChoices {
        figures: figures
            .map(|figure| FigureChoice {
                code: figure.code.clone(),
                name: figure.name.clone(),
                unit: figure.unit.clone(),
                kind: figure.kind,
            })
            .collect(),
        near: near.into_iter().map(|(target, figures)| NearFigures { target, figures }).collect(),
    })
}

fn standing(one: ops::TargetReach) -> Result<TargetStanding, Problem> {
    let figure = one.target.figure.as_ref();
    let known = figure.map(|code| Ok::<_, Problem>(ops::set()?.get(code))).transpose()?.flatten();
    let verdict = match one.reach.as_ref().map(|reach| &reach.verdict) {
        Some(Reached::Yes { .. }) => TargetVerdict::Reached,
        Some(Reached::No { .. }) => TargetVerdict::Missed,
        Some(Reached::CannotTell(_)) => TargetVerdict::Unknown,
        None => TargetVerdict::NotFollowed,
    };
    let unit = known.map_or("", |figure| match figure.kind {
        FigureKind::Percent => "",
        _ => figure.unit.as_str(),
    });
    let measure = one.target.measure.as_ref();
    Ok(TargetStanding {
        plan: one.plan,
        target: one.target.id,
        words: one.target.text.clone(),
        promised: measure.map(cchc_model::plan::Measure::display_vi).unwrap_or_default(),
        figure: figure.cloned(),
        name: known.map(|figure| figure.name.clone()).unwrap_or_default(),
        shown: format!("{} {unit}", one.shown).trim().to_owned(),
        verdict,
        gap: one.reach.as_ref().map(|reach| reach.gap.clone()).unwrap_or_default(),
        sentence: one.reach.as_ref().map(|reach| reach.sentence.clone()).unwrap_or_default(),
        estimate: one.reach.is_some_and(|reach| reach.estimate),
        to: one.days.to(),
    })
}

impl From<TypedValue> for ops::TypedFigure {
    fn from(value: TypedValue) -> Self {
        let TypedValue { code, typed, estimate, source } = value;
        Self { code, typed, estimate, source }
    }
}

impl From<&ops::RefusedFigure> for FigureRefusal {
    fn from(refused: &ops::RefusedFigure) -> Self {
        let (message, hint) = (refused.problem.message_vi(), refused.problem.hint_vi());
        Self { code: refused.code.clone(), message: format!("{message}; {hint}") }
    }
}
