//! The rows of the table, and the notes below it.

use std::collections::BTreeSet;

use super::certainty::{Certainty, certainty};
use super::{ReportFacts, StatisticsRow};
use crate::figure::{
    Breakdown, FigureCode, FigureDefinition, FigureGroup, FigureKind, FigureSet, FigureSheet,
};
use crate::paper_words::short_date;
use crate::span::Span;

/// A column of numbers.
struct Column<'a> {
    title: &'static str,
    /// What a remark calls it that is about it alone; empty for the window's own.
    short: &'static str,
    sheet: &'a FigureSheet,
}

pub(super) struct Builder<'a> {
    facts: &'a ReportFacts<'a>,
    set: &'a FigureSet,
    columns: Vec<Column<'a>>,
    /// The rows of tables that were begun.
    begun: BTreeSet<String>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(facts: &'a ReportFacts<'a>) -> Self {
        let figures = facts.figures;
        let mut columns = vec![Column { title: "Trong kỳ", short: "", sheet: &figures.period }];
        // Where the window begins with the year both say the same.
        if facts.span.year_to_date() != facts.span.period {
            let sheet = &figures.to_date;
            columns.push(Column { title: "Lũy kế từ đầu năm", short: "lũy kế", sheet });
        }
        let sheet = &figures.last_year;
        columns.push(Column {
            title: "Cùng kỳ năm trước", short: "cùng kỳ năm trước", sheet
        });
        let sheets: Vec<&FigureSheet> = columns.iter().map(|column| column.sheet).collect();
        let begun = figures.set.begun_rows(&sheets);
        Self { facts, set: figures.set, columns, begun }
    }

    pub(super) fn columns(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.title.to_owned()).collect()
    }

    /// A group with its heading; nothing where none of its figures is asked for.
    pub(super) fn group(&self, group: &FigureGroup) -> Vec<StatisticsRow> {
        let day = self.facts.span.period.to();
        let own = self.set.figures_on(day).filter(|figure| figure.group == group.number);
        let mut rows: Vec<StatisticsRow> = own
            .filter(|figure| figure.code.row().is_none())
            .map(|figure| self.row(figure, figure.code.to_string(), figure.name.clone()))
            .collect();
        let tables = self.set.file().breakdowns.iter();
        for table in tables.filter(|table| table.group == group.number) {
            rows.extend(self.table(table));
        }
        if !rows.is_empty() {
            rows.insert(0, heading(group.number.clone(), group.title.clone()));
        }
        rows
    }

    /// The rows of a table that were begun: each with its name, and below it its figures.
    fn table(&self, table: &Breakdown) -> Vec<StatisticsRow> {
        let mut rows = Vec::new();
        let begun = (1..).zip(&table.rows).filter(|(_, row)| self.begun.contains(&row.id));
        for (at, row) in begun {
            rows.push(heading(format!("{}.{at}", table.code), row.name.clone()));
            for (place, column) in (1..).zip(&table.columns) {
                let of_row = FigureCode::new(format!("{column}/{}", row.id));
                let figure = of_row.ok().and_then(|code| self.set.get(&code));
                let name = self.set.get(column).map(|column| column.name.clone());
                if let (Some(figure), Some(name)) = (figure, name) {
                    rows.push(self.row(figure, format!("{}.{at}.{place}", table.code), name));
                }
            }
        }
        if !rows.is_empty() {
            rows.insert(0, heading(table.code.to_string(), table.title.clone()));
        }
        rows
    }

    fn row(&self, figure: &FigureDefinition, code: String, name: String) -> StatisticsRow {
        let cell = |column: &Column<'_>| {
            let reading = column.sheet.get(&figure.code);
            reading.map(|reading| reading.display_vi(figure.kind)).unwrap_or_default()
        };
        StatisticsRow {
            code,
            name,
            unit: figure.unit.clone(),
            cells: self.columns.iter().map(cell).collect(),
            note: self.note(figure),
        }
    }

    /// How a share was reckoned, and how certain the numbers are.
    fn note(&self, figure: &FigureDefinition) -> String {
        let mut remarks = Vec::new();
        let first = figure.formula.as_ref().and_then(|formula| formula.codes().first().copied());
        let kind = first.and_then(|code| self.set.get(code)).map_or(FigureKind::Count, |f| f.kind);
        let reading = self.facts.figures.period.get(&figure.code);
        remarks.extend(reading.map(|reading| reading.parts_vi(kind)));
        let own = self.remark(&self.facts.figures.period, figure);
        remarks.push(own.clone());
        for column in self.columns.iter().filter(|column| !column.short.is_empty()) {
            let remark = self.remark(column.sheet, figure);
            if !remark.is_empty() && remark != own {
                remarks.push(format!("{}: {remark}", column.short));
            }
        }
        remarks.retain(|remark| !remark.is_empty());
        remarks.join("; ")
    }

    fn remark(&self, sheet: &FigureSheet, figure: &FigureDefinition) -> String {
        let open = self.facts.taken_on < sheet.report.period.to();
        match certainty(self.set, sheet, &figure.code, self.facts.taken_on) {
            Certainty::Final => String::new(),
            Certainty::UpTo => self.up_to(),
            Certainty::Rough if open => ROUGH_WHOLE.to_owned(),
            Certainty::Rough => ROUGH.to_owned(),
        }
    }

    fn up_to(&self) -> String {
        format!("đến {}", short_date(self.facts.taken_on))
    }

    /// The days of the columns, and what the marks mean that stand in the table.
    pub(super) fn notes(&self, rows: &[StatisticsRow]) -> Vec<String> {
        let days = |column: &Column<'_>| {
            format!("{}: {}", column.title, days_vi(&column.sheet.report.period))
        };
        let columns: Vec<String> = self.columns.iter().map(days).collect();
        let marked = |mark: &str| {
            rows.iter().any(|row| row.note.split("; ").any(|part| part.ends_with(mark)))
        };
        let cell = |wanted: &str| rows.iter().any(|row| row.cells.iter().any(|c| c == wanted));
        let up_to = self.up_to();
        let told = [
            (marked(ROUGH_WHOLE), format!("“{ROUGH_WHOLE}”: số ước thực hiện đến hết kỳ.")),
            (marked(ROUGH), format!("“{ROUGH}”: số chưa chính thức.")),
            (
                marked(&up_to),
                format!("“{up_to}”: số thực tế tính đến ngày đó, kỳ báo cáo chưa hết."),
            ),
            (cell("-"), "“-”: không phát sinh nên không tính tỷ lệ.".to_owned()),
            (cell(""), "Ô để trống: chưa có số liệu.".to_owned()),
        ];
        let told = told.into_iter().filter(|(stands, _)| *stands).map(|(_, words)| words);
        std::iter::once(format!("{}.", columns.join("; "))).chain(told).collect()
    }
}

const ROUGH: &str = "ước";
const ROUGH_WHOLE: &str = "ước cả kỳ";

fn heading(code: String, name: String) -> StatisticsRow {
    StatisticsRow { code, name, unit: String::new(), cells: Vec::new(), note: String::new() }
}

fn days_vi(days: &Span) -> String {
    format!("từ {} đến {}", short_date(days.from()), short_date(days.to()))
}
