//! What a set of figures must be.

use std::collections::BTreeSet;

use super::*;
use crate::definition::DefinitionProblem;
use crate::office::{Office, PresetId};

#[test]
fn the_shipped_set_holds_together_and_has_every_field_of_the_outline() {
    let set = set();
    let groups: Vec<&str> = set.file().groups.iter().map(|group| group.number.as_str()).collect();
    assert_eq!(groups, ["I", "II", "III", "IV", "V", "VI", "VII"]);
    let catalogue = PresetId::Y2025.load().unwrap().catalogue_of(Office::named("xã Hà Châu"));
    let names = catalogue.known_names();
    for figure in set.figures() {
        assert!(names.knows(&figure.body), "{}: {}", figure.code, figure.body);
        assert_eq!(figure.unit.is_empty(), !figure.kind.is_number(), "{}: unit", figure.code);
        let money = figure.kind == FigureKind::Money;
        assert_eq!(money, figure.unit == "triệu đồng", "{}: unit of money", figure.code);
    }
    // The headings of the outline: each of them has at least one figure.
    let heads: BTreeSet<String> = set
        .figures()
        .iter()
        .map(|figure| figure.code.as_str().split('.').take(2).collect::<Vec<_>>().join("."))
        .collect();
    for (group, last) in [(1, 8), (2, 4), (3, 10), (4, 3), (5, 6), (6, 6), (7, 11)] {
        for head in (1..=last).map(|number| format!("{group}.{number}")) {
            assert!(heads.contains(&head), "{head}");
        }
    }
}

#[test]
fn a_table_by_field_of_work_has_a_figure_and_an_identity_for_every_cell() {
    let set = set();
    let cell = set.get(&code("3.5.1/dat-dai")).unwrap();
    assert_eq!(cell.short_name(), "tổng hồ sơ tiếp nhận (Đất đai)");
    let sheet = sheet_of(
        set,
        &[
            ("3.5.1/dat-dai", "12"),
            ("3.5.2/dat-dai", "7"),
            ("3.5.3/dat-dai", "4"),
            ("3.5.4/dat-dai", "0"),
        ],
    );
    let row = verdict(set, &sheet, "tiep-nhan/dat-dai");
    assert_eq!(row.verdict, Verdict::Differs(Exact::whole(1).unwrap()));
    assert!(row.sentence.starts_with("Đất đai: "), "{}", row.sentence);

    let values: Vec<(String, String)> = set.file().breakdowns[0]
        .rows
        .iter()
        .zip(1..)
        .map(|(row, count)| (format!("3.6.4/{}", row.id), i32::to_string(&count)))
        .chain([("3.6.4".to_owned(), "37".to_owned())])
        .collect();
    let values: Vec<(&str, &str)> =
        values.iter().map(|(code, text)| (code.as_str(), text.as_str())).collect();
    let column = verdict(set, &sheet_of(set, &values), "3.11/3.6.4");
    assert_eq!(column.verdict, Verdict::Differs(Exact::whole(1).unwrap()));
    assert!(
        column.sentence.contains("“giải quyết quá hạn (Hộ tịch)” (1) + "),
        "{}",
        column.sentence
    );
}

#[test]
fn a_figure_is_asked_for_only_while_it_is_valid() {
    let dated = SMALL.replace(
        r#""kind": "count", "unit": "hồ sơ", "body": "X" }"#,
        r#""kind": "count", "unit": "hồ sơ", "body": "X", "valid_to": "2026-03-14" }"#,
    );
    let set = read(&dated).unwrap();
    assert_eq!(set.figures_on(day(3, 14)).count(), 4);
    assert_eq!(set.figures_on(day(3, 15)).count(), 2);
    let checks = |report| set.check(&set.sheet(&[], &Counted::new(), &report)).len();
    assert_eq!(checks(first_quarter()), 1);
    assert_eq!(checks(report((3, 15), (6, 14))), 0, "nor are its identities");
}

/// A set that is right; each test below spoils it in one place.
const SMALL: &str = r#"{
  "id": "nho", "name": "Nhỏ", "description": "",
  "groups": [{ "number": "I", "title": "Một" }],
  "figures": [
    { "code": "1", "group": "I", "name": "Một", "kind": "count", "unit": "hồ sơ", "body": "X" },
    { "code": "2", "group": "I", "name": "Hai", "kind": "count", "unit": "hồ sơ", "body": "X" },
    { "code": "3", "group": "I", "name": "Ba", "kind": "money", "unit": "triệu đồng", "body": "X" },
    { "code": "4", "group": "I", "name": "Bốn", "kind": "percent", "unit": "%", "formula": "ratio([1]; [2])", "body": "X" }
  ],
  "checks": [{ "id": "a", "rule": "[1] <= [2]", "says": "Một không lớn hơn hai" }]
}"#;

fn read(json: &str) -> Result<FigureSet, Vec<DefinitionProblem>> {
    FigureSet::read("nho.json", json, &RegisterSet::shipped().unwrap())
}

fn spoiled(from: &str, to: &str) -> Vec<(String, &'static str)> {
    assert!(SMALL.contains(from), "{from}");
    let problems = read(&SMALL.replacen(from, to, 1)).unwrap_err();
    assert!(problems.iter().all(|problem| problem.message_vi().starts_with("tệp nho.json")));
    problems.iter().map(|problem| (problem.path.clone(), problem.code())).collect()
}

#[test]
fn what_does_not_hold_together_is_refused_at_its_place() {
    assert!(read(SMALL).is_ok());
    for (from, to, path, problem) in [
        ("\"code\": \"2\"", "\"code\": \"1\"", "figures[1].code", "definition.duplicate"),
        ("ratio([1]; [2])", "ratio([1]; [9])", "figures[3].formula", "definition.unknown"),
        ("ratio([1]; [2])", "[1] / [2]", "figures[3].formula", "definition.kind"),
        ("ratio([1]; [2])", "ratio([1] + [3]; [2])", "figures[3].formula", "definition.kind"),
        ("ratio([1]; [2])", "ratio([1]; [3])", "figures[3].formula", "definition.kind"),
        ("ratio([1]; [2])", "ratio([1]; [4])", "figures[3]", "definition.cycle"),
        ("ratio([1]; [2])", "ratio([1]; [2]", "figures[3].formula", "definition.shape"),
        ("\"group\": \"I\"", "\"group\": \"II\"", "figures[0].group", "definition.unknown"),
        ("[1] <= [2]", "[1] <= [7]", "checks[0].rule", "definition.unknown"),
        ("[1] <= [2]", "[1] <= [3]", "checks[0].rule", "definition.kind"),
        ("[1] <= [2]", "[1] < [2]", "checks[0].rule", "definition.shape"),
        (
            "\"says\": \"Một không lớn hơn hai\"",
            "\"says\": \"\"",
            "checks[0].says",
            "definition.shape",
        ),
        ("\"id\": \"nho\"", "\"id\": \"Nhỏ\"", "id", "definition.shape"),
        ("\"body\": \"X\"", "\"body\": \"\"", "figures[0]", "definition.contradiction"),
        ("\"kind\": \"count\"", "\"kind\": \"text\"", "figures[0]", "definition.contradiction"),
        (
            "\"body\": \"X\"",
            "\"over_hundred\": true, \"body\": \"X\"",
            "figures[0]",
            "definition.contradiction",
        ),
        (
            "\"body\": \"X\"",
            "\"formula\": \"[2] / 2\", \"body\": \"X\"",
            "figures[0].formula",
            "definition.kind",
        ),
        (
            "\"body\": \"X\"",
            "\"formula\": \"[3]\", \"body\": \"X\"",
            "figures[0].formula",
            "definition.kind",
        ),
        (
            "\"body\": \"X\"",
            "\"counting\": { \"formula\": \"[8]\" }, \"body\": \"X\"",
            "figures[0].counting",
            "definition.unknown",
        ),
        (
            "\"body\": \"X\"",
            "\"auto\": { \"register\": { \"register\": \"doi-thoai\", \"count\": \"khong-co\" } }, \"body\": \"X\"",
            "figures[0].auto",
            "definition.unknown",
        ),
        (
            "\"body\": \"X\"",
            "\"auto\": { \"progress\": \"total\" }, \"counting\": \"standing\", \"body\": \"X\"",
            "figures[0]",
            "definition.contradiction",
        ),
        (
            "\"body\": \"X\"",
            "\"valid_from\": \"2026-02-01\", \"valid_to\": \"2026-01-01\", \"body\": \"X\"",
            "figures[0]",
            "definition.contradiction",
        ),
        (
            "\"body\": \"X\"",
            "\"unknown\": 1, \"body\": \"X\"",
            "figures[0].unknown",
            "definition.shape",
        ),
    ] {
        let found = spoiled(from, to);
        assert!(found.contains(&(path.to_owned(), problem)), "{to}: {found:?}");
    }
}

#[test]
fn a_circle_is_told_with_all_its_steps() {
    let json =
        SMALL.replacen("\"body\": \"X\"", "\"formula\": \"[2] + 1\", \"body\": \"X\"", 1).replacen(
            "\"name\": \"Hai\",",
            "\"name\": \"Hai\", \"counting\": { \"formula\": \"[1]\" },",
            1,
        );
    let problems = read(&json).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!(
        problem.message_vi(),
        "tệp nho.json, figures[0]: công thức tính vòng quanh: 1 → 2 → 1"
    );
    let behind = json.replace("{ \"formula\": \"[1]\" }", "{ \"formula\": \"[2]\" }");
    let problems = read(&behind).unwrap_err();
    assert!(problems[0].message_vi().ends_with("vòng quanh: 2 → 2"), "without the way into it");
}

#[test]
fn a_table_that_cannot_be_filled_is_refused() {
    let table = |columns: &str, row: &str| {
        let table = format!(
            r#""breakdowns": [{{ "code": "5", "group": "I", "title": "T", "columns": [{columns}],
               "rows": [{{ "id": "{row}", "name": "A" }}, {{ "id": "b", "name": "B" }}] }}], "checks""#
        );
        read(&SMALL.replacen("\"checks\"", &table, 1))
    };
    let set = table(r#""1", "2""#, "a").unwrap();
    assert_eq!(set.figures().len(), 8);
    assert!(set.checks().iter().any(|check| check.id == "a/b"), "the identity of the totals");
    let faults = |problems: Vec<DefinitionProblem>| -> Vec<(String, &str)> {
        problems.iter().map(|problem| (problem.path.clone(), problem.code())).collect()
    };
    for (columns, row, path, code) in [
        (r#""9""#, "a", "breakdowns[0].columns[0]", "definition.unknown"),
        (r#""4""#, "a", "breakdowns[0].columns[0]", "definition.contradiction"),
        (r#""1""#, "b", "breakdowns[0].rows[1].id", "definition.duplicate"),
        (r#""1""#, "Đất", "breakdowns[0].rows[0].id", "definition.shape"),
    ] {
        let found = faults(table(columns, row).unwrap_err());
        assert_eq!(found, [(path.to_owned(), code)], "{columns} {row}");
    }
}

#[test]
fn what_is_reckoned_from_a_share_of_nothing_is_nothing_too() {
    let fifth = r#"{ "code": "5", "group": "I", "name": "Năm", "kind": "percent", "unit": "%",
        "formula": "ratio([4]; [1])", "body": "X" }, { "code": "4""#;
    let set = read(&SMALL.replacen(r#"{ "code": "4""#, fifth, 1)).unwrap();
    let sheet = sheet_of(&set, &[("1", "5"), ("2", "0")]);
    assert_eq!(sheet.get(&code("5")), Some(&Reading::NothingCounted));
    let unknown = sheet_of(&set, &[("1", "5")]);
    assert_eq!(unknown.get(&code("5")), Some(&Reading::Needs(vec![code("4")])));
    let half = sheet_of(&set, &[("1", "5"), ("2", "2")]);
    assert_eq!(shown(&set, &half, "5"), "50,00%", "reckoned in the order of need, not of print");
}

#[test]
fn officers_are_asked_only_for_what_the_program_cannot_know() {
    let set = set();
    let asked = |text| set.get(&code(text)).unwrap().is_entered();
    assert!(asked("3.5.1") && !asked("7.5") && !asked("1.1.2") && !asked("1.5.1"));
}

#[test]
fn the_file_reads_back_from_what_is_written() {
    let set = set();
    let json = serde_json::to_string(set.file()).unwrap();
    let again = FigureSet::read("lại", &json, &RegisterSet::shipped().unwrap()).unwrap();
    assert_eq!(again, *set);
}
