//! Every number of the four reports of a year, reckoned a second time from what officers wrote.
//!
//! `tests/fixtures/report` has the rows of the registers and the figures of two years as they were
//! typed, late, missing, zero and ước ones among them; `tests/fixtures/progress` what was reported
//! about the tasks. They are entered into a book day by day; on the last day of each window its
//! report is compiled, and every sentence and every cell is held against a reckoning that shares
//! no code with the program. A sentence that the reckoning does not know fails the test.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may be blunt")]

#[allow(dead_code, reason = "each test file uses a part")]
mod report_year;
#[allow(dead_code, reason = "each test file uses a part")]
mod run;

use std::collections::{BTreeMap, BTreeSet};

use report_year::book::{Office, TUNG_ANH, Told};
use report_year::raw::{Cell, Window};
use report_year::words::{Teller, written};
use serde_json::Value;

const FIGURES: &str = include_str!("../../../../assets/figures/xa-2025.json");
const OUTLINE: &str = include_str!("../../../../assets/outlines/report-2021.json");
const REPORTS: [(&str, &str, &str); 4] = [
    ("q1", "Quý I", "Quý II"),
    ("h1", "6 tháng đầu năm", "6 tháng cuối năm"),
    ("q3", "Quý III", "Quý IV"),
    ("y", "năm", "năm"),
];

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The words for names in a report.
fn names(office: &Office, window: Window, ky: &str, next: &str) -> BTreeMap<&'static str, String> {
    let (sample, year) = (office.sample(), window.year);
    let words = |value: &Value| value.as_str().unwrap().to_owned();
    let name = words(&sample["office"]["name"]);
    let next_year = if ky == "năm" { year + 1 } else { year };
    let number = &sample["issuance"];
    let date = words(&number["date"]).parse().unwrap();
    BTreeMap::from([
        ("ky", format!("{ky}{}{year}", if ky.starts_with("Quý") { "/" } else { " " })),
        ("ky-toi", format!("{next}{}{next_year}", if next.starts_with("Quý") { "/" } else { " " })),
        ("nam", year.to_string()),
        ("nam-toi", (year + 1).to_string()),
        ("tu-ngay", written(window.from)),
        ("den-ngay", written(window.to)),
        ("ngay-so-lieu", written(window.to)),
        ("don-vi-tat", name.replace("Ủy ban nhân dân", "UBND")),
        ("don-vi", name),
        ("cap-tren", words(&sample["office"]["superior"])),
        (
            "ke-hoach",
            format!(
                "Kế hoạch số {}/{}-UBND ngày {}",
                number["number"],
                words(&number["symbol"]).trim_end_matches("-UBND"),
                written(date)
            ),
        ),
    ])
}

fn units() -> BTreeMap<String, (String, String)> {
    let figures = parsed(FIGURES);
    let own = figures["figures"].as_array().unwrap().iter().map(|figure| {
        let words = |name: &str| figure[name].as_str().unwrap_or("").to_owned();
        (words("code"), (words("kind"), words("unit")))
    });
    own.collect()
}

/// Runs of digits, with what stands within a number.
fn digits(words: &str) -> Vec<String> {
    words
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Holds the words of a report against the reckoning; what is wrong, a line each.
fn wrong_words(teller: &Teller<'_>, told: &Told) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut left: BTreeMap<&str, &str> =
        told.sentences.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    assert_eq!(left.len(), told.sentences.len(), "a name twice");
    let sample = teller.office.sample();
    for section in teller.outline["sections"].as_array().unwrap() {
        let is_of = |of: &Value| {
            let periods = of["periods"].as_array();
            periods.is_none_or(|periods| periods.iter().any(|period| period == teller.key))
        };
        let pieces = section["pieces"].as_array().map_or(&[][..], Vec::as_slice);
        for piece in pieces {
            let name =
                format!("{}/{}", section["key"].as_str().unwrap(), piece["key"].as_str().unwrap());
            let below = format!("{name}/");
            let own: Vec<(&str, &str)> = told
                .sentences
                .iter()
                .filter(|(key, _)| *key == name || key.starts_with(&below))
                .map(|(key, text)| (key.as_str(), text.as_str()))
                .collect();
            for (key, _) in &own {
                left.remove(key);
            }
            let here = is_of(section) && is_of(piece) && piece["off"] != true;
            let wanted = if here { teller.told(piece) } else { Some(Vec::new()) };
            match wanted {
                Some(wanted) => {
                    let got: Vec<&str> = own.iter().map(|(_, text)| *text).collect();
                    if got != wanted {
                        wrong.push(format!("{name}:\n  got    {got:#?}\n  wanted {wanted:#?}"));
                    }
                }
                None => wrong.extend(wrong_list(teller, piece, &name, &own, &sample)),
            }
        }
    }
    wrong.extend(left.iter().map(|(key, text)| format!("{key} is no piece: {text}")));
    wrong
}

/// Holds a list of tasks against the tables: the number before it, whom it names, and that every
/// digit of a line stands in the words of its task.
fn wrong_list(
    teller: &Teller<'_>,
    piece: &Value,
    name: &str,
    own: &[(&str, &str)],
    sample: &Value,
) -> Vec<String> {
    let mut wrong = Vec::new();
    let list = &piece["write"]["list"];
    let which = list["of"]["tasks"]["which"].as_str().unwrap();
    let task =
        |key: &str| key.strip_prefix(&format!("{name}/")).map(|id| id.parse::<u64>().unwrap());
    let lines: Vec<(u64, &str)> =
        own.iter().filter_map(|(key, text)| Some((task(key)?, *text))).collect();
    let named: BTreeSet<u64> = lines.iter().map(|(task, _)| *task).collect();
    let all = which != "reasons" && list["of"]["tasks"]["domains"].is_null();
    let wanted = if which == "reasons" { named.clone() } else { teller.listed(which) };
    let whole = all && list["of"]["tasks"]["rest"].is_null();
    if whole && list["line"].is_string() && named != wanted {
        wrong.push(format!("{name}: names {named:?}, wanted {wanted:?}"));
    }
    if let Some(stray) = named.iter().find(|task| !wanted.contains(task)) {
        wrong.push(format!("{name}: names {stray}, which is not {which}"));
    }
    let count = if whole { wanted.len() } else { named.len() };
    let lead = own.iter().find(|(key, _)| *key == name).map(|(_, text)| (*text).to_owned());
    let told = if count == 0 {
        teller.say(&list["none"], Some(0))
    } else {
        teller.say(&list["lead"], Some(count))
    };
    if lead != told {
        wrong.push(format!("{name}:\n  got    {lead:?}\n  wanted {told:?}"));
    }
    for (task, text) in lines {
        let mut known: BTreeSet<String> =
            digits(&teller.words_of(task, sample)).into_iter().collect();
        for due in teller.due_days(task) {
            known.extend(digits(&due));
        }
        let late = teller.late_days(task).map(|days| days.to_string());
        known.extend(late);
        let strange: Vec<String> =
            digits(text).into_iter().filter(|run| !known.contains(run)).collect();
        if !strange.is_empty() {
            wrong.push(format!("{name}/{task}: {strange:?} stand nowhere: {text}"));
        }
    }
    wrong
}

/// Holds every cell of the statistics against the reckoning.
fn wrong_cells(teller: &Teller<'_>, told: &Told) -> Vec<String> {
    let window = teller.window;
    let mut columns = vec![("Trong kỳ", window)];
    if window.is_apart() {
        columns.push(("Lũy kế từ đầu năm", window.to_date()));
    }
    columns.push(("Cùng kỳ năm trước", window.before()));
    let titles: Vec<Value> = columns.iter().map(|(title, _)| Value::from(*title)).collect();
    assert_eq!(told.table["columns"], Value::from(titles));
    let mut wrong = Vec::new();
    let mut seen = 0;
    let (kinds, table) = (units(), parsed(FIGURES)["breakdowns"][0].clone());
    for row in told.table["rows"].as_array().unwrap() {
        let printed = row["code"].as_str().unwrap();
        let Some(cells) = row["cells"].as_array() else { continue };
        let code = printed.strip_prefix("3.11.").map_or(printed.to_owned(), |at| {
            let (line, column) = at.split_once('.').unwrap();
            let at = |list: &Value, at: &str| list[at.parse::<usize>().unwrap() - 1].clone();
            let (line, column) = (at(&table["rows"], line), at(&table["columns"], column));
            format!("{}/{}", column.as_str().unwrap(), line["id"].as_str().unwrap())
        });
        let own = code.split('/').next().unwrap();
        assert_eq!(row["unit"].as_str().unwrap_or(""), kinds[own].1, "{code}");
        for ((title, days), cell) in columns.iter().zip(cells) {
            let wanted = teller.office.raw.figure(&code, *days, teller.taken_on);
            let shown = wanted.as_ref().map_or("", |cell| &cell.shown);
            seen += usize::from(!shown.is_empty());
            if cell != shown {
                wrong.push(format!("{code} {title}: got {cell}, wanted {shown:?}"));
            }
        }
        let wanted = teller.office.raw.figure(&code, window, teller.taken_on);
        let note = row["note"].as_str().unwrap_or("");
        let Some(Cell { parts, estimate, .. }) = wanted else { continue };
        if !parts.is_empty() && !note.starts_with(&parts) {
            wrong.push(format!("{code}: the note is {note:?}, wanted {parts:?}"));
        }
        if note.split("; ").any(|part| part == "ước") != estimate {
            wrong.push(format!("{code}: the note is {note:?}, ước is {estimate}"));
        }
    }
    assert!(seen > 200, "{seen} cells have something");
    wrong
}

/// What is wrong with the report of a period that is compiled on its last day.
fn wrong_report(office: &mut Office, (key, ky, next): (&'static str, &str, &str)) -> Vec<String> {
    let window = Window::of(office.story.year, key);
    office.live_until(window.to);
    let told = office.compile(key, window.to);
    let teller = Teller {
        office,
        outline: parsed(OUTLINE),
        key,
        window,
        taken_on: window.to,
        names: names(office, window, ky, next),
        units: units(),
    };
    assert_eq!(Some(told.subject.clone()), teller.say(&teller.outline["subject"], None));
    let with_digits = told.sentences.iter().filter(|(_, text)| !digits(text).is_empty()).count();
    assert!(with_digits > 40, "{key}: {with_digits} sentences with numbers");
    let words = wrong_words(&teller, &told);
    let cells = wrong_cells(&teller, &told);
    words.into_iter().chain(cells).map(|line| format!("{key} {line}")).collect()
}

fn assert_right(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_number_of_the_four_reports_of_a_year_comes_out_of_the_raw_entries() {
    let mut office = Office::new(&TUNG_ANH);
    let wrong: Vec<String> =
        REPORTS.into_iter().flat_map(|report| wrong_report(&mut office, report)).collect();
    assert_right(&wrong);
}

#[test]
fn nine_months_count_from_the_beginning_of_the_year_and_the_third_quarter_does_not() {
    let mut office = Office::new(&TUNG_ANH);
    let mut wrong = wrong_report(&mut office, REPORTS[2]);
    wrong.extend(wrong_report(&mut office, ("m9", "9 tháng năm", "Quý IV")));
    assert_right(&wrong);
    let closed = Window::of(2022, "q3").to;
    let (quarter, nine) = (office.compile("q3", closed), office.compile("m9", closed));
    // Of the papers of the year one is dated in the quarter, and seven from 15/12/2021 on before it.
    assert_eq!(quarter.cells("1.2.1"), ["1", "8", "0"]);
    assert_eq!(nine.cells("1.2.1"), ["8", "2"]);
    assert_eq!(quarter.cells("3.5.2")[1], nine.cells("3.5.2")[0]);
    // What a window begins with is of the window, and what it ends with is the same.
    assert_ne!(quarter.cells("3.5.4")[0], nine.cells("3.5.4")[0]);
    assert_eq!(quarter.cells("3.7.1")[0], nine.cells("3.7.1")[0]);
}

#[test]
fn a_share_of_nothing_is_a_dash_in_the_table_and_not_said_in_words() {
    let mut office = Office::new(&TUNG_ANH);
    let closed = Window::of(2022, "q1").to;
    office.live_until(closed);
    let told = office.compile("q1", closed);
    for code in ["2.2.4", "7.11.3", "1.7.1.4", "4.2.2", "6.3.3"] {
        assert_eq!(told.cells(code)[0], "-", "{code}");
    }
    let pieces = ["the-che/tu-kiem-tra", "chinh-quyen-so/bao-cao", "chi-dao.doi-thoai/doi-thoai"];
    for piece in pieces {
        assert!(!told.sentence(piece).contains('%'), "{}", told.sentence(piece));
    }
    let none = "Trong kỳ không có báo cáo phải gửi trên hệ thống báo cáo của tỉnh.";
    assert_eq!(told.sentence("chinh-quyen-so/bao-cao"), none);
}
