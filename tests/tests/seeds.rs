//! The counts that were taken from the five documents by hand hold for the sample data.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_tests::program::{SampleBook, json};
use serde_json::Value;

/// What `cchc plan show` tells of a sample plan.
fn shown(plan: &str) -> Value {
    let book = SampleBook::with(plan);
    json(&["plan".as_ref(), "show".as_ref(), book.data.as_os_str(), plan.as_ref()])
}

/// The interchange form of a sample plan.
fn exported(plan: &str) -> Value {
    let book = SampleBook::with(plan);
    json(&["plan".as_ref(), "export".as_ref(), book.data.as_os_str(), plan.as_ref()])["plan"]
        .clone()
}

/// A member of every domain of the first appendix but `number` ones.
fn per_domain(shown: &Value, appendix: usize, member: &str) -> Vec<String> {
    shown["appendices"][appendix]["domains"]
        .as_array()
        .unwrap()
        .iter()
        .map(|domain| match &domain[member] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
        .collect()
}

fn tasks(plan: &Value, appendix: usize) -> Vec<(String, Value)> {
    fn walk(domain: &Value, found: &mut Vec<(String, Value)>) {
        let number = domain["number"].as_str().unwrap_or_default();
        for task in domain["tasks"].as_array().into_iter().flatten() {
            found.push((number.to_owned(), task.clone()));
        }
        for sub in domain["subdomains"].as_array().into_iter().flatten() {
            walk(sub, found);
        }
    }
    let mut found = Vec::new();
    for domain in plan["appendices"][appendix]["domains"].as_array().unwrap() {
        walk(domain, &mut found);
    }
    found
}

fn count(tasks: &[(String, Value)], deadline: &str) -> usize {
    tasks.iter().filter(|(_, task)| task["deadline"] == deadline).count()
}

#[test]
fn tung_anh_has_nine_columns_and_seven_domains_with_a_and_b_in_the_seventh() {
    let shown = shown("tung-anh-2022");
    assert_eq!(per_domain(&shown, 0, "number"), ["I", "II", "III", "IV", "V", "VI", "VII"]);
    let parts = shown["appendices"][0]["domains"][6]["subdomains"].as_array().unwrap();
    let parts: Vec<&str> = parts.iter().map(|part| part["number"].as_str().unwrap()).collect();
    assert_eq!(parts, ["A", "B"]);
    assert_eq!(shown["appendices"][0]["layout"], "tung-anh-9");
    let tasks = tasks(&exported("tung-anh-2022"), 0);
    assert_eq!(count(&tasks, "01/2022"), 1);
    assert_eq!(count(&tasks, "Cả năm"), 1);
    assert!(count(&tasks, "Thường xuyên") >= 9);
}

#[test]
fn mang_yang_has_48_numbered_tasks_and_5_without_a_number() {
    let plan = exported("mang-yang-2019");
    let tasks = tasks(&plan, 0);
    let mut numbered: Vec<(String, usize)> = Vec::new();
    for (domain, task) in &tasks {
        if numbered.last().is_none_or(|(last, _)| last != domain) {
            numbered.push((domain.clone(), 0));
        }
        if task["number"] != "" {
            numbered.last_mut().unwrap().1 += 1;
        }
    }
    let expected = [4, 2, 8, 6, 7, 8, 8, 3, 2];
    let counts: Vec<usize> = numbered.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, expected, "{numbered:?}");
    assert_eq!(expected.iter().sum::<usize>(), 48);
    let unnumbered: Vec<&str> = tasks
        .iter()
        .filter(|(_, task)| task["number"] == "")
        .map(|(domain, _)| domain.trim_end_matches('.'))
        .collect();
    assert_eq!(unnumbered, ["III", "III", "III", "IV", "IV"]);
    let sixes = tasks.iter().filter(|(d, task)| d == "III" && task["number"] == "6").count();
    assert_eq!(sixes, 2);
    assert_eq!(count(&tasks, "Thường xuyên trong năm"), 13);
    assert_eq!(plan["decision"]["issuance"]["number"], 3571);
}

#[test]
fn le_hong_covers_five_years_and_has_no_appendix() {
    let plan = exported("le-hong-2021-2025");
    assert_eq!((&plan["first_year"], &plan["last_year"]), (&2021.into(), &2025.into()));
    assert!(plan.get("appendices").is_none());
    let marks: Vec<&str> = plan["narrative"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|block| block["mark"].as_str())
        .filter(|mark| mark.starts_with("2."))
        .collect();
    for number in ["2.1.", "2.2.", "2.4.", "2.5.", "2.6.", "2.7.", "2.8."] {
        assert!(marks.contains(&number), "{number} is not among {marks:?}");
    }
}

#[test]
fn cam_giang_sums_to_96_points_over_leaves_only() {
    let shown = shown("cam-giang-2024");
    let first = &shown["appendices"][0];
    assert_eq!((&first["tasks"], &first["leaves"]), (&33.into(), &32.into()));
    assert_eq!(per_domain(&shown, 0, "max_points"), ["15,5", "10", "25", "9", "10", "8", "18,5"]);
    assert_eq!(first["max_points"], "96");
    let tasks = tasks(&exported("cam-giang-2024"), 0);
    assert_eq!(tasks.iter().filter(|(_, task)| task["max_points"].is_number()).count(), 33);
    assert_eq!(count(&tasks, "Năm 2024"), 3);
}

#[test]
fn cam_giang_lost_19_and_a_half_of_27_and_a_half_points() {
    let shown = shown("cam-giang-2024");
    let second = &shown["appendices"][1];
    assert_eq!(second["tasks"], 10);
    assert_eq!((&second["max_points"], &second["attained_points"]), (&"27,5".into(), &"8".into()));
    let lost: i64 = tasks(&exported("cam-giang-2024"), 1)
        .iter()
        .map(|(_, task)| {
            task["max_points"].as_i64().unwrap() - task["attained_points"].as_i64().unwrap()
        })
        .sum();
    assert_eq!(lost, 1950);
}

#[test]
fn ha_chau_has_41_rows_with_a_time() {
    let tasks = tasks(&exported("ha-chau-2023"), 0);
    let timed = tasks.iter().filter(|(_, task)| task["deadline"].is_string()).count();
    let forms = [
        ("Trong năm 2023", 30),
        ("Thường xuyên", 5),
        ("Chậm nhất trước ngày 31/12/2023", 3),
        ("Trước 31/12/2023", 1),
        ("Quý III năm 2023", 1),
        ("Theo tiến độ thời gian", 1),
    ];
    for (deadline, expected) in forms {
        assert_eq!(count(&tasks, deadline), expected, "{deadline}");
    }
    assert_eq!(timed, 41);
}

#[test]
fn every_repair_of_a_scanning_fault_is_listed_beside_the_sample() {
    let folder = cchc_tests::root().join("assets/samples");
    for plan in
        ["tung-anh-2022", "mang-yang-2019", "le-hong-2021-2025", "cam-giang-2024", "ha-chau-2023"]
    {
        let list = std::fs::read_to_string(folder.join(format!("{plan}.decisions.tsv"))).unwrap();
        let mut lines = list.lines();
        assert_eq!(lines.next(), Some("place\tprinted\twritten\treason"), "{plan}");
        let mut decisions = 0;
        for line in lines {
            assert_eq!(line.split('\t').count(), 4, "{plan}: {line}");
            decisions += 1;
        }
        assert!(decisions > 0, "{plan}");
    }
}
