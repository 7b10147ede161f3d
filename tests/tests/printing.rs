//! The samples' workbooks as a secretary prints them: LibreOffice makes a PDF of each, and every
//! word of every cell, the repeated header and the page numbers are looked for on its pages. The
//! preview must show the same pages: as many, with the same words on each.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may be blunt")]

use std::collections::BTreeMap;
use std::path::Path;

use cchc_tests::PLANS_WITH_APPENDIX;
use cchc_tests::office::{libreoffice, openpyxl, page_texts, print_pdf, python};
use cchc_tests::program::{SampleBook, json};
use serde_json::Value;

/// Prints every cell of a workbook as JSON: per sheet its name, repeated rows and cells.
const READ_CELLS: &str = r#"
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
out = []
for sheet in book.worksheets:
    cells = [[c.row, c.column, c.value if isinstance(c.value, str) else str(c.value).replace(".", ",")]
             for row in sheet.iter_rows() for c in row if c.value is not None]
    first, last = sheet.print_title_rows.replace("$", "").split(":")
    out.append({"name": sheet.title, "head": [int(first), int(last)], "cells": cells})
print(json.dumps(out))
"#;

struct Sheet {
    name: String,
    head: (u64, u64),
    cells: Vec<(u64, String)>,
}

fn sheets(python: &Path, workbook: &Path) -> Vec<Sheet> {
    let read: Value = serde_json::from_str(&openpyxl(python, READ_CELLS, &[workbook])).unwrap();
    let sheet = |sheet: &Value| Sheet {
        name: sheet["name"].as_str().unwrap().to_owned(),
        head: (sheet["head"][0].as_u64().unwrap(), sheet["head"][1].as_u64().unwrap()),
        cells: sheet["cells"]
            .as_array()
            .unwrap()
            .iter()
            .map(|cell| (cell[0].as_u64().unwrap(), cell[2].as_str().unwrap().to_owned()))
            .collect(),
    };
    read.as_array().unwrap().iter().map(sheet).collect()
}

/// How often each word occurs. A line may end at a hyphen or slash, so words end there too.
fn words<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for text in texts {
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    counts
}

/// What `all` has and `some` lacks.
fn lacking(all: &BTreeMap<String, usize>, some: &BTreeMap<String, usize>) -> Vec<String> {
    all.iter()
        .filter(|(word, count)| some.get(*word).unwrap_or(&0) < count)
        .map(|(word, count)| format!("{word} ({count}, printed {})", some.get(word).unwrap_or(&0)))
        .collect()
}

/// The pages of each sheet: a sheet begins where its appendix number is the first line.
fn pages_by_sheet(pages: Vec<String>, sheets: &[Sheet]) -> Vec<Vec<String>> {
    let mut grouped: Vec<Vec<String>> = Vec::new();
    for page in pages {
        let begins = sheets
            .get(grouped.len())
            .is_some_and(|sheet| page.trim_start().lines().next() == Some(sheet.name.as_str()));
        if begins {
            grouped.push(Vec::new());
        }
        grouped.last_mut().expect("the first page begins a sheet").push(page);
    }
    grouped
}

fn prints_whole(plan: &str, more: &[&str]) {
    let (Some(libreoffice), Some(python)) = (libreoffice(), python()) else { return };
    let book = SampleBook::with("all");
    let workbook = book.export(plan, more);
    let sheets = sheets(&python, &workbook);
    let pdf = print_pdf(&libreoffice, &workbook);
    let grouped = pages_by_sheet(page_texts(&pdf), &sheets);
    assert_eq!(grouped.len(), sheets.len(), "{plan}: a sheet is missing");
    for (sheet, pages) in sheets.iter().zip(grouped) {
        let texts = |rows: std::ops::RangeInclusive<u64>| {
            words(sheet.cells.iter().filter(|(row, _)| rows.contains(row)).map(|(_, t)| t.as_str()))
        };
        let printed = words(pages.iter().map(String::as_str));
        let missing = lacking(&texts(1..=u64::MAX), &printed);
        assert!(missing.is_empty(), "{plan}, {}: not printed: {missing:?}", sheet.name);
        let head = texts(sheet.head.0..=sheet.head.1);
        assert!(!head.is_empty());
        for (number, page) in (1..).zip(&pages) {
            let missing = lacking(&head, &words([page.as_str()]));
            assert!(missing.is_empty(), "{plan}, page {number}: header lacks {missing:?}");
            let first = page.split_whitespace().next().unwrap_or_default();
            if number == 1 {
                assert_eq!(first, "Phụ", "{plan}: the first page has no number");
            } else {
                assert_eq!(first, number.to_string(), "{plan}: page number at the top");
            }
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The text of a paragraph or a cell of the preview.
fn text_of(holder: &Value) -> String {
    let end = |line: &Value| if line["last"] == true { "\n" } else { "" };
    list(&holder["lines"])
        .iter()
        .map(|line| line["text"].as_str().unwrap().to_owned() + end(line))
        .collect()
}

/// The cells of a page of the preview, with the row after their last and the count of rows.
fn cells(page: &Value) -> impl Iterator<Item = (&Value, usize, usize)> {
    let rows = list(&page["blocks"]).iter().flat_map(|block| {
        let rows = list(&block["rows"]);
        (1..).zip(rows).map(|(number, row)| (row, number, rows.len()))
    });
    rows.flat_map(|(row, number, count)| {
        let end = move |cell: &Value| number - 1 + cell["row_span"].as_u64().unwrap() as usize;
        list(&row["cells"]).iter().map(move |cell| (cell, end(cell), count))
    })
}

/// The words of a page of the preview, its number among them.
fn previewed(page: &Value) -> BTreeMap<String, usize> {
    let number = page["page_number"]["number"].to_string().replace("null", "");
    let blocks = list(&page["blocks"]).iter().map(text_of);
    let texts: Vec<String> = [number]
        .into_iter()
        .chain(blocks)
        .chain(cells(page).map(|(cell, ..)| text_of(cell)))
        .collect();
    words(texts.iter().map(String::as_str))
}

/// The texts of cells that go on over the end of a page, by column. LibreOffice writes the words
/// of such a cell again on the next page, above the first row and clipped away: nobody sees them
/// on paper, but they are in the PDF.
#[derive(Default)]
struct Above(BTreeMap<u64, String>);

impl Above {
    fn add(&mut self, page: &Value) {
        for (cell, end, count) in cells(page) {
            let goes_on = end == count && cell["rule_below"] == false;
            let column = cell["column"].as_u64().unwrap();
            let text = text_of(cell);
            if !goes_on {
                self.0.remove(&column);
            } else if !text.is_empty() {
                self.0.insert(column, text);
            }
        }
    }

    fn words(&self) -> BTreeMap<String, usize> {
        words(self.0.values().map(String::as_str))
    }
}

fn previews_what_it_prints(plan: &str, more: &[&str]) {
    let Some(libreoffice) = libreoffice() else { return };
    let book = SampleBook::with("all");
    let pdf = print_pdf(&libreoffice, &book.export(plan, more));
    let printed = page_texts(&pdf);
    let mut arguments =
        vec!["preview".as_ref(), book.data.as_os_str(), "--plan".as_ref(), plan.as_ref()];
    arguments.extend(more.iter().map(AsRef::<std::ffi::OsStr>::as_ref));
    let pages = json(&arguments);
    let pages = pages.as_array().unwrap();
    assert_eq!(pages.len(), printed.len(), "{plan}: as many pages as on paper");
    let mut above = Above::default();
    for (number, (page, paper)) in (1..).zip(pages.iter().zip(&printed)) {
        let (shown, mut paper) = (previewed(page), words([paper.as_str()]));
        let missing = lacking(&shown, &paper);
        assert!(missing.is_empty(), "{plan}, page {number}: not on paper: {missing:?}");
        for (word, count) in &shown {
            *paper.get_mut(word).unwrap() -= count;
        }
        paper.retain(|_, count| *count > 0);
        let more = lacking(&paper, &above.words());
        assert!(more.is_empty(), "{plan}, page {number}: only on paper: {more:?}");
        above.add(page);
    }
}

#[test]
fn the_preview_shows_the_pages_that_are_printed_word_by_word() {
    for plan in PLANS_WITH_APPENDIX {
        previews_what_it_prints(plan, &[]);
    }
}

#[test]
fn the_preview_of_a_foreign_layout_or_a_draft_shows_its_printed_pages_too() {
    previews_what_it_prints("tung-anh-2022", &["--layout", "ha-chau-6"]);
    previews_what_it_prints("ha-chau-2023", &["--layout", "mang-yang-6", "--draft"]);
}

#[test]
fn every_word_of_tung_anh_is_printed_with_its_header_and_page_numbers() {
    prints_whole("tung-anh-2022", &[]);
}

#[test]
fn every_word_of_mang_yang_is_printed_with_its_header_and_page_numbers() {
    prints_whole("mang-yang-2019", &[]);
}

#[test]
fn every_word_of_cam_giang_is_printed_with_its_header_and_page_numbers() {
    prints_whole("cam-giang-2024", &[]);
}

#[test]
fn every_word_of_ha_chau_is_printed_with_its_header_and_page_numbers() {
    prints_whole("ha-chau-2023", &[]);
}

#[test]
fn an_appendix_in_a_foreign_layout_is_printed_whole_too() {
    prints_whole("tung-anh-2022", &["--layout", "ha-chau-6"]);
    prints_whole("ha-chau-2023", &["--layout", "don-gian-2025"]);
}
