//! Row heights against LibreOffice's own: it is asked how high each text of a workbook needs its
//! row to be, at the width of its cell, and the workbook's rows must hold that and no more than
//! one further line.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::collections::BTreeMap;

use cchc_tests::office::{convert, libreoffice, openpyxl, python};
use cchc_tests::program::SampleBook;
use serde_json::Value;

/// Makes a second workbook in which every text of the first stands alone in a row that has no
/// height, in a column as wide as its cell; prints where each text comes from and its room.
/// LibreOffice fits only the first rows of a sheet, so the texts are spread over many. Each sheet
/// begins with one line and eleven lines at the size of its texts, to count lines with.
const PROBE: &str = r#"
import json, sys, copy, openpyxl
from openpyxl.utils import get_column_letter as letter
book = openpyxl.load_workbook(sys.argv[1])
texts = []
for sheet in list(book.worksheets):
    spans = {(r.min_row, r.min_col): r for r in sheet.merged_cells.ranges}
    # Neighbours of one width share one entry.
    width = {c: d.width for d in sheet.column_dimensions.values() for c in range(d.min, d.max + 1)}
    height = lambda row: sheet.row_dimensions[row].height
    for row in sheet.iter_rows():
        for cell in row:
            if not isinstance(cell.value, str):
                continue
            span = spans.get((cell.row, cell.column))
            last_row = span.max_row if span else cell.row
            last_col = span.max_col if span else cell.column
            texts.append({
                "at": f"{sheet.title}!{cell.coordinate}", "sheet": sheet.title, "last": last_row,
                "heights": [height(r) for r in range(cell.row, last_row + 1)],
                "width": round(sum(width[c] for c in range(cell.column, last_col + 1)), 4),
                "cell": cell, "size": cell.font.size,
            })
old = len(book.worksheets)
for size in sorted({text["size"] for text in texts}):
    same = [text for text in texts if text["size"] == size]
    for start in range(0, len(same), 100):
        probe = book.create_sheet(f"{size} {start}")
        columns = {}
        for row, text in enumerate([None, None] + same[start:start + 100], 1):
            source = (text or same[0])["cell"]
            wide = text["width"] if text else 20
            column = columns.setdefault(wide, len(columns) + 1)
            probe.column_dimensions[letter(column)].width = wide
            value = source.value if text else "x" if row == 1 else "\n".join("x" * 11)
            cell = probe.cell(row, column, value)
            cell.font, cell.alignment = copy.copy(source.font), copy.copy(source.alignment)
            if text:
                text["probe"], text["row"] = probe.title, row
for sheet in book.worksheets[:old]:
    book.remove(sheet)
book.save(sys.argv[2])
for text in texts:
    del text["cell"]
print(json.dumps(texts))
"#;

/// Prints the row heights of every sheet of a workbook.
const HEIGHTS: &str = r#"
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
                  for sheet in book.worksheets}))
"#;

/// Height of a line on paper and on Excel's screen, in em: see `metrics/height.rs`.
const PAPER: f64 = 1.1075;
const SCREEN: f64 = 1.25;

fn rows_fit(plan: &str) {
    let (Some(libreoffice), Some(python)) = (libreoffice(), python()) else { return };
    let book = SampleBook::with("all");
    let probe = book.path("probe.xlsx");
    let script = openpyxl(&python, PROBE, &[&book.export(plan, &[]), &probe]);
    let texts: Vec<Value> = serde_json::from_str(&script).unwrap();
    let measured = convert(&libreoffice, &probe, "ods");
    std::fs::remove_file(&probe).unwrap();
    let measured = openpyxl(&python, HEIGHTS, &[&convert(&libreoffice, &measured, "xlsx")]);
    let measured: Value = serde_json::from_str(&measured).unwrap();
    let mut wrong = Vec::new();
    // For every row the most that a text needs of it, and its height and letters' size.
    let mut demands: BTreeMap<(String, u64), (f64, f64, f64)> = BTreeMap::new();
    for text in &texts {
        let size = text["size"].as_f64().unwrap();
        let lines = lines(&measured[text["probe"].as_str().unwrap()], &text["row"]);
        let heights: Vec<f64> =
            text["heights"].as_array().unwrap().iter().map(|h| h.as_f64().unwrap()).collect();
        let room: f64 = heights.iter().sum();
        if room < lines * PAPER * size {
            wrong.push(format!("{}: {lines} lines of {size} pt in {room} pt", text["at"]));
        }
        let last = heights.last().copied().unwrap_or_default();
        let key = (text["sheet"].to_string(), text["last"].as_u64().unwrap());
        let demand = demands.entry(key).or_insert((0.0, last, size));
        demand.0 = demand.0.max(lines * SCREEN * size - (room - last));
    }
    for ((sheet, row), (demand, height, size)) in demands {
        // One line more, and the white above and below the lines.
        if height > demand.max(0.0) + SCREEN * size + 3.0 {
            wrong.push(format!("{sheet}, row {row}: {height} pt high, needs {demand}"));
        }
    }
    assert!(wrong.is_empty(), "{plan}: {} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// How many lines LibreOffice made of the text in a row of a sheet.
fn lines(sheet: &Value, row: &Value) -> f64 {
    let height = |row: usize| sheet[row - 1].as_f64().unwrap();
    let pitch = (height(2) - height(1)) / 10.0;
    (1.0 + (height(row.as_u64().unwrap() as usize) - height(1)) / pitch).round()
}

#[test]
fn every_row_of_tung_anh_holds_its_texts_and_wastes_no_second_line() {
    rows_fit("tung-anh-2022");
}

#[test]
fn every_row_of_mang_yang_holds_its_texts_and_wastes_no_second_line() {
    rows_fit("mang-yang-2019");
}

#[test]
fn every_row_of_cam_giang_holds_its_texts_and_wastes_no_second_line() {
    rows_fit("cam-giang-2024");
}

#[test]
fn every_row_of_ha_chau_holds_its_texts_and_wastes_no_second_line() {
    rows_fit("ha-chau-2023");
}
