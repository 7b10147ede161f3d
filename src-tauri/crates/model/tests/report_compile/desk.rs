//! A book of one year as the facts of its reports.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use cchc_model::figure::{Counted, FigureCode, FigureSet, FigureSheet, FigureValue, Value};
use cchc_model::ids::EvidenceId;
use cchc_model::office::Catalogue;
use cchc_model::progress::{AsOf, Picture, picture, summarise};
use cchc_model::register::{CellValue, ColumnId, RegisterEntry, RegisterId, RegisterSet, RowId};
use cchc_model::report::{
    Compiled, FigureFacts, FollowedPlan, OtherPlan, ProvingDocument, ReportFacts, ReportKind,
    ReportOutline, TargetFact, compile,
};
use cchc_model::report_period::{ReportCalendar, ReportPeriod};
use cchc_model::span::{ReportSpan, Span};
use chrono::NaiveDate;

use crate::year::Year;

pub(crate) static REGISTERS: LazyLock<RegisterSet> =
    LazyLock::new(|| RegisterSet::shipped().unwrap());
pub(crate) static FIGURES: LazyLock<FigureSet> =
    LazyLock::new(|| FigureSet::shipped(&REGISTERS).unwrap());

/// What a test changes before it compiles.
pub(crate) struct Desk {
    pub(crate) kind: ReportKind,
    pub(crate) year: i32,
    pub(crate) span: ReportSpan,
    pub(crate) taken_on: NaiveDate,
    pub(crate) values: Vec<FigureValue>,
    pub(crate) last_year: Vec<FigureValue>,
    pub(crate) rows: Vec<RegisterEntry>,
    pub(crate) plan: Option<FollowedPlan>,
    pub(crate) others: Vec<OtherPlan>,
    pub(crate) documents: BTreeMap<EvidenceId, ProvingDocument>,
}

impl Desk {
    /// The report of a period on the sample and its year of events, with nothing entered.
    pub(crate) fn of(year: &Year, period: ReportPeriod) -> Self {
        let number = year.plan.first_year;
        let span = ReportCalendar::LEGAL.span(period, number).unwrap();
        Self::taken_on(year, period, span.period.to())
    }

    /// The same, compiled with the knowledge of an earlier day.
    pub(crate) fn taken_on(year: &Year, period: ReportPeriod, taken_on: NaiveDate) -> Self {
        let number = year.plan.first_year;
        let span = ReportCalendar::LEGAL.span(period, number).unwrap();
        Self {
            kind: ReportKind::Periodic(period),
            year: number,
            span,
            taken_on,
            values: Vec::new(),
            last_year: Vec::new(),
            rows: Vec::new(),
            plan: Some(followed(year, span, taken_on)),
            others: Vec::new(),
            documents: BTreeMap::new(),
        }
    }

    pub(crate) fn enter(&mut self, code: &str, value: Value, span: Span, estimate: bool) {
        let figure = FigureCode::new(code).unwrap();
        self.values.push(FigureValue { figure, span, value, estimate, source: String::new() });
    }

    /// Counts of the period itself.
    pub(crate) fn count(&mut self, figures: &[(&str, i64)]) {
        let report = self.span;
        for (code, number) in figures {
            let counting = &FIGURES.get(&FigureCode::new(*code).unwrap()).unwrap().counting;
            self.enter(code, Value::Count(*number), counting.span(&report), false);
        }
    }

    pub(crate) fn row(&mut self, register: &str, cells: &[(&str, CellValue)]) -> RowId {
        let id = RowId(u64::try_from(self.rows.len() + 1).unwrap());
        let cell =
            |(column, value): &(&str, CellValue)| (ColumnId::new(*column).unwrap(), value.clone());
        let register = RegisterId::new(register).unwrap();
        self.rows.push(RegisterEntry { id, register, cells: cells.iter().map(cell).collect() });
        id
    }

    fn sheet(&self, values: &[FigureValue], span: ReportSpan, now: bool) -> FigureSheet {
        let counts = self.plan.as_ref().map(|plan| summarise(&plan.plan, &plan.now).all);
        let counted: Counted = if now {
            FIGURES.count(&span, counts.as_ref(), &REGISTERS, &self.rows)
        } else {
            Counted::new()
        };
        FIGURES.sheet(values, &counted, &span)
    }

    pub(crate) fn figures(&self) -> FigureFacts {
        let to_date = ReportSpan { period: self.span.year_to_date(), year: self.span.year };
        let year_before = ReportCalendar::LEGAL
            .span(self.kind.period().unwrap_or(ReportPeriod::Q1), self.year - 1)
            .unwrap();
        FigureFacts {
            set: &FIGURES,
            period: self.sheet(&self.values, self.span, true),
            to_date: self.sheet(&self.values, to_date, true),
            last_year: self.sheet(&self.last_year, year_before, false),
        }
    }

    pub(crate) fn compile(&self, outline: &ReportOutline) -> Compiled {
        let figures = self.figures();
        let plan = self.plan.as_ref();
        let targets: Vec<TargetFact> = plan
            .iter()
            .flat_map(|plan| &plan.plan.targets)
            .map(|target| {
                let code = target.figure.as_ref().zip(target.measure.as_ref());
                let reach =
                    code.map(|(code, measure)| FIGURES.reach(measure, code, &figures.to_date));
                let shown = code.and_then(|(code, _)| {
                    let reading = figures.to_date.get(code)?;
                    Some(reading.display_vi(FIGURES.get(code)?.kind))
                });
                TargetFact { target: target.clone(), shown: shown.unwrap_or_default(), reach }
            })
            .collect();
        let office = plan
            .map(|plan| plan.plan.office.clone())
            .unwrap_or_else(|| cchc_model::office::Office::named("UBND xã Tùng Ảnh"));
        let next_from = self.span.period.to().succ_opt().unwrap();
        let facts = ReportFacts {
            kind: &self.kind,
            year: self.year,
            span: self.span,
            taken_on: self.taken_on,
            next: Span::new(next_from, next_from + chrono::Days::new(91)).unwrap(),
            next_name: format!("Quý II/{}", self.year),
            office: &office,
            catalogue: &Catalogue::default(),
            plan,
            others: &self.others,
            figures: &figures,
            registers: &REGISTERS,
            rows: &self.rows,
            documents: &self.documents,
            targets: &targets,
        };
        compile(outline, &facts)
    }
}

fn followed(year: &Year, span: ReportSpan, taken_on: NaiveDate) -> FollowedPlan {
    let on = |day: NaiveDate| -> Picture {
        let period = span.period.into();
        picture(&year.plan, &year.entries, &AsOf::on(day).within(period), &year.rules)
    };
    let before = span.period.from().pred_opt().unwrap();
    let issued = year.plan.issuance.date.unwrap();
    let paper = format!(
        "số {} ngày {}",
        year.plan.issuance.number_printed(),
        cchc_model::paper_words::short_date(issued)
    );
    FollowedPlan {
        plan: year.plan.clone(),
        ordinal: 1,
        versions: vec![(1, issued, paper)],
        layouts: Vec::new(),
        entries: year.entries.clone(),
        rules: year.rules.clone(),
        now: on(taken_on),
        before: picture(&year.plan, &year.entries, &AsOf::on(before), &year.rules),
        documents: BTreeMap::new(),
    }
}

pub(crate) fn outlines() -> Vec<ReportOutline> {
    ReportOutline::shipped(&FIGURES, &REGISTERS).unwrap()
}

pub(crate) fn outline() -> ReportOutline {
    outlines().into_iter().find(|outline| outline.id.0 == "report-2021").unwrap()
}

/// The words of a sentence.
pub(crate) fn said<'a>(compiled: &'a Compiled, key: &str) -> Option<&'a str> {
    let mut all = compiled.sections.iter().flat_map(|section| &section.sentences);
    all.find(|sentence| sentence.key.0 == key).map(|sentence| sentence.text.as_str())
}

/// Everything that is written, as it would be printed.
pub(crate) fn printed(compiled: &Compiled) -> String {
    let mut lines = vec![compiled.subject.clone()];
    for section in &compiled.sections {
        if !section.title.is_empty() {
            lines.push(format!("{}. {}", section.number, section.title));
        }
        lines.extend(section.sentences.iter().map(|sentence| sentence.text.clone()));
    }
    lines.join("\n")
}
