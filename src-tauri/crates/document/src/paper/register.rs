//! A register as a paper: its rows in one table, under the name of the office.
//!
//! A book of the office and no paper with a number (NĐ 30/2020 knows no such type): no state name
//! in the head and nobody signs. One tree serves the workbook, Word and PDF.

use std::collections::BTreeMap;

use cchc_model::office::{HouseStyle, Office};
use cchc_model::paper_words::short_date;
use cchc_model::register::{
    CellValue, ColumnKind, RegisterColumn, RegisterDefinition, RegisterEntry, RowId,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{ComposeProblem, Setting};
use crate::tree::{
    Anchor, Block, Cell, Document, HorizontalAlign, Number, Orientation, Paragraph, ParagraphStyle,
    Properties, Row, RowKind, Section, Table, TableColumn,
};

/// Size of the letters in points.
const SIZE_PT: f64 = 12.0;

/// Width of the column of running numbers in mm.
const NUMBER_MM: f64 = 11.0;

/// The rows of a register in a year.
#[derive(Debug, Clone, Copy)]
pub struct KeptRegister<'a> {
    /// What the register is.
    pub definition: &'a RegisterDefinition,
    /// Its rows, in the order in which they are printed.
    pub rows: &'a [RegisterEntry],
    /// What the documents of rows are called.
    pub documents: &'a BTreeMap<RowId, Vec<String>>,
    /// The office that keeps it.
    pub office: &'a Office,
    /// The year.
    pub year: i32,
    /// The day on which it is printed.
    pub day: NaiveDate,
}

/// Composes a register: head, table, how many rows there are.
///
/// # Errors
/// [`ComposeProblem::House`] when the house style leaves the ranges of the decree.
pub fn register(kept: KeptRegister<'_>, house: &HouseStyle) -> Result<Document, ComposeProblem> {
    let setting = Setting::new(house, false)?;
    let page = setting.page(Orientation::Landscape);
    let definition = kept.definition;
    let day = short_date(kept.day);
    let paragraph = |style, text: String| Block::Paragraph(Paragraph::new(style, text));
    let year = format!("Năm {}", kept.year);
    let blocks = vec![
        paragraph(ParagraphStyle::AgencyName, house.agency.lines(kept.office).agency.join(" ")),
        paragraph(ParagraphStyle::DocumentKind, definition.name.to_uppercase()),
        paragraph(ParagraphStyle::Subject, year.clone()),
        paragraph(ParagraphStyle::ReferenceLine, format!("(Tính đến ngày {day})")),
        Block::Table(kept.table(page.text_width_mm())),
        paragraph(
            ParagraphStyle::Note,
            format!("Sổ có {} {}.", kept.rows.len(), definition.row_name),
        ),
    ];
    let section = Section { name: definition.short().to_owned(), page, blocks, foot: Vec::new() };
    let properties = Properties {
        title: format!("{} năm {}", definition.name, kept.year),
        author: kept.office.name.clone(),
        subject: year,
        created: NaiveDateTime::new(kept.day, NaiveTime::MIN),
    };
    Ok(Document { properties, typography: setting.typography, sections: vec![section] })
}

impl KeptRegister<'_> {
    /// The table, stretched or squeezed to the width of the page.
    fn table(&self, page_mm: f64) -> Table {
        let columns = &self.definition.columns;
        let wished: f64 = columns.iter().map(|column| f64::from(column.width_mm())).sum();
        let scale = (page_mm - NUMBER_MM) / wished;
        let mut widths = vec![TableColumn { width_mm: NUMBER_MM }];
        widths.extend(
            columns
                .iter()
                .map(|column| TableColumn { width_mm: f64::from(column.width_mm()) * scale }),
        );
        let mut head = vec![header("TT")];
        head.extend(columns.iter().map(|column| header(&column.header)));
        Table {
            columns: widths,
            head: vec![Row::new(RowKind::Header, head)],
            body: (1..).zip(self.rows).map(|(number, row)| self.row(number, row)).collect(),
            size_pt: SIZE_PT,
        }
    }

    fn row(&self, number: i64, row: &RegisterEntry) -> Row {
        let mut cells =
            vec![Cell::number(Number::whole(number)).horizontal(HorizontalAlign::Centre)];
        cells.extend(self.definition.columns.iter().map(|column| self.cell(column, row)));
        Row::new(RowKind::Task, cells).made_from(Anchor(row.id.0))
    }

    fn cell(&self, column: &RegisterColumn, row: &RegisterEntry) -> Cell {
        if column.kind == ColumnKind::Document {
            let names = self.documents.get(&row.id).map(|names| names.join("\n"));
            return Cell::text(names.unwrap_or_default());
        }
        let cell = match row.cells.get(&column.id) {
            Some(CellValue::Number(number)) => Cell::number(Number::whole(*number)),
            Some(value) => Cell::text(column.display_vi(value)),
            None => Cell::text(""),
        };
        cell.horizontal(match column.kind {
            ColumnKind::Date | ColumnKind::YesNo => HorizontalAlign::Centre,
            ColumnKind::Number => HorizontalAlign::Right,
            _ => HorizontalAlign::Left,
        })
    }
}

fn header(words: &str) -> Cell {
    Cell::text(words).horizontal(HorizontalAlign::Centre).bold()
}

#[cfg(test)]
mod tests {
    use cchc_model::register::{ColumnId, RegisterSet};

    use super::*;
    use crate::tree::CellContent;
    use crate::{docx, xlsx};

    fn sets() -> RegisterSet {
        RegisterSet::shipped().unwrap()
    }

    fn row(definition: &RegisterDefinition, id: u64, typed: &[(&str, &str)]) -> RegisterEntry {
        let typed = typed
            .iter()
            .map(|(column, words)| (ColumnId::new(*column).unwrap(), (*words).to_owned()));
        let (cells, problems) = definition.read_row(&typed.collect(), None);
        assert!(problems.is_empty(), "{problems:?}");
        RegisterEntry { id: RowId(id), register: definition.id.clone(), cells }
    }

    fn printed(definition: &RegisterDefinition, rows: &[RegisterEntry]) -> Document {
        let kept = KeptRegister {
            definition,
            rows,
            documents: &[(RowId(7), vec!["01/BB-UBND".into(), "Ảnh".into()])].into(),
            office: &Office::named("Ủy ban nhân dân xã Tùng Ảnh"),
            year: 2026,
            day: NaiveDate::from_ymd_opt(2026, 3, 10).unwrap(),
        };
        register(kept, &HouseStyle::default()).unwrap()
    }

    #[test]
    fn a_row_is_printed_as_it_is_shown_with_its_documents_and_numbers_stay_numbers() {
        let set = sets();
        let talks = set.registers().iter().find(|one| one.id.as_str() == "doi-thoai").unwrap();
        let typed = [("ngay", "5/3/2026"), ("noi-dung", "Đất đai"), ("kien-nghi", "1.200")];
        let document = printed(talks, &[row(talks, 7, &typed)]);
        let table = document.sections[0].tables().next().unwrap();
        let words = |cell: &Cell| match &cell.content {
            CellContent::Text(words) => words.clone(),
            CellContent::Number(number) => format!("#{number}"),
            CellContent::Empty => String::new(),
        };
        let cells: Vec<String> = table.body[0].cells.iter().map(words).collect();
        assert_eq!(cells, ["#1", "05/3/2026", "Đất đai", "", "", "#1.200", "", "01/BB-UBND\nẢnh"]);
        let Block::Paragraph(end) = document.sections[0].blocks.last().unwrap() else {
            panic!("no words below the table")
        };
        assert_eq!(end.text, "Sổ có 1 cuộc đối thoại.");
    }

    #[test]
    fn every_register_fits_the_page_and_goes_into_every_file_also_without_rows() {
        for definition in sets().registers() {
            let document = printed(definition, &[]);
            let section = &document.sections[0];
            let table = section.tables().next().unwrap();
            let width: f64 = table.columns.iter().map(|column| column.width_mm).sum();
            assert!((width - section.page.text_width_mm()).abs() < 0.01, "{}", definition.id);
            let day = table.columns.iter().zip(&table.head[0].cells).filter(|(_, cell)| {
                matches!(&cell.content, CellContent::Text(words) if words.starts_with("Ngày"))
            });
            for (column, _) in day {
                assert!(column.width_mm > 20.5, "{}: {}", definition.id, column.width_mm);
            }
            assert!(docx::write(&document).is_ok() && xlsx::write(&document).is_ok());
        }
    }
}
