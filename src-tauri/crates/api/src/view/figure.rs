//! The figures of a period: what is asked, which stays while one types, and what it comes to.

use std::collections::BTreeMap;

use cchc_model::figure::{
    AutoSource, Breakdown, CheckResult, Counting, FigureCode, FigureDefinition, FigureKind,
    FigureSet, Origin, Reading, Value,
};
use cchc_model::register::{RegisterId, RegisterSet};
use cchc_model::report_period::ReportPeriod;
use cchc_model::span::{ReportSpan, Span};
use cchc_ops::figure::Form;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// The form of a period with what is in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureForm {
    /// The period.
    pub period: ReportPeriod,
    /// Its name with its year: `Quý I/2026`.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day: the closing of the figures.
    pub to: NaiveDate,
    /// Whether the last day has passed: what is ước then waits for the real number.
    pub closed: bool,
    /// The period that it is compared with: `Quý IV/2025`.
    pub compared: String,
    /// What is asked, as the form prints it.
    pub sections: Vec<FigureSection>,
    /// What it comes to.
    pub state: FigureState,
}

/// A heading of the form with what stands below it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureSection {
    /// The printed number: `III`.
    pub number: String,
    /// The heading.
    pub title: String,
    /// Its fields.
    pub fields: Vec<FigureField>,
    /// Its tables.
    pub tables: Vec<FigureTable>,
}

/// One field of the form.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureField {
    /// The printed code.
    pub code: FigureCode,
    /// As printed.
    pub name: String,
    /// The unit as printed.
    pub unit: String,
    /// What kind of value it holds.
    pub kind: FigureKind,
    /// Who answers for it.
    pub body: String,
    /// Where it comes from, or what it must not be confused with.
    pub note: String,
    /// Which days count, where they are not those of the period: `lũy kế từ đầu năm`.
    pub counting: String,
    /// How it is reckoned: `(3.6.2 + 3.6.3) / 3.6.1`; empty where an officer enters it.
    pub formula: String,
    /// What the program counts it from.
    pub counted_from: Option<FigureSource>,
    /// What it was in the period compared with.
    pub before: String,
}

/// What the program counts a figure from.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureSource {
    /// The register; `None`: the tasks of the year's plan.
    pub register: Option<RegisterId>,
    /// Its name.
    pub name: String,
}

/// A table of the form: totals by row.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureTable {
    /// The printed code.
    pub code: FigureCode,
    /// The heading.
    pub title: String,
    /// The totals that are broken down.
    pub columns: Vec<FigureColumn>,
    /// The rows.
    pub lines: Vec<FigureLine>,
}

/// A column of a table.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureColumn {
    /// The total.
    pub code: FigureCode,
    /// What it is called where there is little room.
    pub name: String,
}

/// A row of a table.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureLine {
    /// Its printed name.
    pub name: String,
    /// The figure of each column.
    pub cells: Vec<FigureCode>,
}

/// What the figures of a period come to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureState {
    /// The figures of which something is known, by code.
    pub readings: BTreeMap<FigureCode, FigureReading>,
    /// What does not fit, first what cannot be right.
    pub broken: Vec<FigureFault>,
    /// How many identities hold.
    pub holding: usize,
    /// What an officer has to enter and nobody has.
    pub missing: Vec<FigureCode>,
}

/// What one figure comes to.
#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FigureReading {
    /// What was entered for exactly these days.
    pub typed: String,
    /// Whether that is ước.
    pub estimate: bool,
    /// Nguồn số liệu of it.
    pub source: String,
    /// What the table prints: `8.930`, `94,92%`, `-` for a share of nothing.
    pub shown: String,
    /// Where that comes from.
    pub origin: FigureOrigin,
    /// Whether it, or something that it is reckoned from, is ước.
    pub rough: bool,
    /// How a share was reckoned: `1.234 / 1.300`.
    pub parts: String,
    /// What the officer should know of it: which months are missing, what the program counted.
    pub remark: String,
}

/// Where what is shown comes from.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FigureOrigin {
    /// Nothing is known.
    #[default]
    None,
    /// Entered for these days.
    Entered,
    /// Put together from what was entered for months and other periods.
    Months,
    /// Counted from the plan's progress or from a register.
    Counted,
    /// Reckoned from other figures.
    Derived,
}

/// An identity that does not hold.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureFault {
    /// Its identity.
    pub id: String,
    /// Whether the difference can be right.
    pub warning: bool,
    /// The figures that it speaks of.
    pub figures: Vec<FigureCode>,
    /// In plain words.
    pub sentence: String,
}

/// The form of a period as a screen shows it.
pub(crate) fn figure_form(
    form: &Form,
    set: &FigureSet,
    registers: &RegisterSet,
    today: NaiveDate,
) -> FigureForm {
    let days = form.now.report.period;
    let field = |figure: &FigureDefinition| figure_field(form, registers, figure);
    let sections = set.file().groups.iter().map(|group| FigureSection {
        number: group.number.clone(),
        title: group.title.clone(),
        fields: set
            .figures_on(days.to())
            .filter(|figure| figure.group == group.number && figure.code.row().is_none())
            .map(field)
            .collect(),
        tables: tables(set, &group.number),
    });
    let (compared, year) = form.compared;
    FigureForm {
        period: form.period,
        name: form.period.in_year(form.year),
        from: days.from(),
        to: days.to(),
        closed: days.to() < today,
        compared: compared.in_year(year),
        sections: sections.collect(),
        state: figure_state(form, set),
    }
}

fn figure_field(form: &Form, registers: &RegisterSet, figure: &FigureDefinition) -> FigureField {
    let before = form.before.get(&figure.code);
    let codes = |code: &FigureCode| code.to_string();
    FigureField {
        code: figure.code.clone(),
        name: figure.name.clone(),
        unit: figure.unit.clone(),
        kind: figure.kind,
        body: figure.body.clone(),
        note: figure.note.clone(),
        counting: counting_vi(&figure.counting).to_owned(),
        formula: figure
            .formula
            .as_ref()
            .map(|formula| formula.in_words(&codes))
            .unwrap_or_default(),
        counted_from: figure.auto.as_ref().map(|auto| source(auto, registers)),
        before: before.map(|reading| reading.display_vi(figure.kind)).unwrap_or_default(),
    }
}

fn source(auto: &AutoSource, registers: &RegisterSet) -> FigureSource {
    match auto {
        AutoSource::Progress(_) => FigureSource {
            register: None,
            name: "Theo dõi tiến độ kế hoạch năm".to_owned(),
        },
        AutoSource::Register { register, .. } => FigureSource {
            register: Some(register.clone()),
            name: registers.get(register).map(|known| known.name.clone()).unwrap_or_default(),
        },
    }
}

/// Which days count, where they are not those of the period.
const fn counting_vi(counting: &Counting) -> &'static str {
    match counting {
        Counting::Flow | Counting::Formula(_) => "",
        Counting::YearToDate => "lũy kế từ đầu năm",
        Counting::DistinctToDate => "lũy kế từ đầu năm, mỗi đối tượng tính một lần",
        Counting::WholeYear => "tính cho cả năm",
        Counting::Opening => "số đầu kỳ",
        Counting::Closing => "số cuối kỳ",
        Counting::Standing => "số hiện có",
    }
}

fn tables(set: &FigureSet, group: &str) -> Vec<FigureTable> {
    let own = set.file().breakdowns.iter().filter(|table| table.group == group);
    own.map(|table| figure_table(set, table)).collect()
}

fn figure_table(set: &FigureSet, table: &Breakdown) -> FigureTable {
    let column = |code: &FigureCode| FigureColumn {
        code: code.clone(),
        name: set.get(code).map(|figure| figure.short_name().to_owned()).unwrap_or_default(),
    };
    let cell = |code: &FigureCode, row: &str| FigureCode::new(format!("{code}/{row}")).ok();
    FigureTable {
        code: table.code.clone(),
        title: table.title.clone(),
        columns: table.columns.iter().map(column).collect(),
        lines: table
            .rows
            .iter()
            .map(|row| FigureLine {
                name: row.name.clone(),
                cells: table.columns.iter().filter_map(|code| cell(code, &row.id)).collect(),
            })
            .collect(),
    }
}

/// What the figures of a form come to.
pub(crate) fn figure_state(form: &Form, set: &FigureSet) -> FigureState {
    let readings = set
        .figures_on(form.now.report.period.to())
        .map(|figure| (figure.code.clone(), figure_reading(form, set, figure)));
    FigureState {
        readings: readings.filter(|(_, reading)| *reading != FigureReading::default()).collect(),
        broken: form.broken.iter().map(FigureFault::from).collect(),
        holding: form.holding,
        missing: form.missing.clone(),
    }
}

fn figure_reading(form: &Form, set: &FigureSet, figure: &FigureDefinition) -> FigureReading {
    let own = form.entered.iter().find(|value| value.figure == figure.code);
    let Some(read) = form.now.get(&figure.code) else { return FigureReading::default() };
    let origin = match read {
        Reading::Known { origin: Origin::Entered, .. } if own.is_some() => FigureOrigin::Entered,
        Reading::Known { origin: Origin::Entered, .. } => FigureOrigin::Months,
        Reading::Known { origin: Origin::Counted, .. } => FigureOrigin::Counted,
        Reading::Known { origin: Origin::Derived, .. }
        | Reading::Share { .. }
        | Reading::NothingCounted => FigureOrigin::Derived,
        Reading::NoValue(_) | Reading::Overlap(_) | Reading::Needs(_) | Reading::TooBig => {
            FigureOrigin::None
        }
    };
    let first = figure.formula.as_ref().and_then(|formula| formula.codes().first().copied());
    let kind = first.and_then(|code| set.get(code)).map_or(FigureKind::Count, |part| part.kind);
    FigureReading {
        typed: own.map(|own| own.value.display_vi()).unwrap_or_default(),
        estimate: own.is_some_and(|own| own.estimate),
        source: own.map(|own| own.source.clone()).unwrap_or_default(),
        shown: read.display_vi(figure.kind),
        origin,
        rough: form.now.is_estimate(&figure.code),
        parts: read.parts_vi(kind),
        remark: remark(form, figure, read),
    }
}

/// What the officer should know of a reading.
fn remark(form: &Form, figure: &FigureDefinition, read: &Reading) -> String {
    let overridden = form.now.overridden.iter().find(|(code, _)| *code == figure.code);
    if let Some((_, counted)) = overridden {
        return format!("chương trình đếm được {}", Value::Count(*counted).display_vi());
    }
    match read {
        Reading::NoValue(_) if matches!(figure.auto, Some(AutoSource::Progress(_))) => {
            "chưa có kế hoạch năm đã ban hành để đếm".to_owned()
        }
        // One day decides these: what is missing is all of it.
        Reading::NoValue(_) if matches!(figure.counting, Counting::Opening | Counting::Closing) => {
            String::new()
        }
        Reading::NoValue(gaps) => {
            let asked = figure.counting.span(&form.now.report);
            let months = months_in(gaps, asked, form);
            if months.is_empty() { String::new() } else { format!("còn thiếu {months}") }
        }
        Reading::Overlap(_) => "các số đã nhập trùng ngày, không cộng được".to_owned(),
        Reading::Needs(codes) if !figure.is_entered() => {
            const NAMED: usize = 3;
            let names: Vec<String> = codes.iter().take(NAMED).map(ToString::to_string).collect();
            let more = if codes.len() > NAMED { ", …" } else { "" };
            format!("còn thiếu số {}{more}", names.join(", "))
        }
        Reading::TooBig => "số quá lớn, không tính được".to_owned(),
        _ => String::new(),
    }
}

/// The months without a value, by name; empty where none of them has one.
fn months_in(gaps: &[Span], asked: Span, form: &Form) -> String {
    if gaps == [asked] {
        return String::new();
    }
    let open = |period: &&ReportPeriod| {
        let days = form.calendar.span(**period, form.year).map(|ReportSpan { period, .. }| period);
        days.is_some_and(|days| {
            gaps.iter().any(|gap| gap.from() <= days.to() && days.from() <= gap.to())
        })
    };
    let months = ReportPeriod::ALL[..12].iter().filter(open);
    let names: Vec<String> = months.map(|month| month.label_vi().to_lowercase()).collect();
    names.join(", ")
}

impl From<&CheckResult> for FigureFault {
    fn from(result: &CheckResult) -> Self {
        Self {
            id: result.id.clone(),
            warning: result.warning,
            figures: result.figures.clone(),
            sentence: result.sentence.clone(),
        }
    }
}
