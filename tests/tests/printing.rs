//! The samples' workbooks as a secretary prints them: LibreOffice makes a PDF of each, and every
//! word of every cell, the repeated header and the page numbers are looked for on its pages.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may be blunt")]

use std::collections::BTreeMap;
use std::path::Path;

use cchc_tests::office::{libreoffice, openpyxl, page_texts, print_pdf, python};
use cchc_tests::program::SampleBook;
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
