use chrono::NaiveDate;

use super::*;
use crate::ids::{ItemId, PlanId};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn plan_of_the_year() -> Evidence {
    Evidence {
        id: EvidenceId(1),
        number: "15/KH-UBND".to_owned(),
        date: Some(day(1, 9)),
        agency: "UBND xã Hà Châu".to_owned(),
        subject: "Kế hoạch cải cách hành chính năm 2026".to_owned(),
        file: Some(EvidenceFile {
            name: "15-KH-UBND.signed.pdf".to_owned(),
            sha256: Sha256::new("AB".repeat(32)).unwrap(),
            bytes: 240_000,
        }),
        links: vec![
            EvidenceLink::Task { plan: PlanId::new("ha-chau-2026").unwrap(), task: ItemId(7) },
            EvidenceLink::Criterion(CriterionId(3)),
        ],
    }
}

#[test]
fn one_document_proves_many_things_and_is_named_as_a_report_names_it() {
    let plan = plan_of_the_year();
    assert!(plan.problems(day(1, 9)).is_empty());
    assert_eq!(
        plan.display_vi(),
        "15/KH-UBND ngày 09/01/2026 của UBND xã Hà Châu: Kế hoạch cải cách hành chính năm 2026"
    );
    let photograph = Evidence { number: String::new(), agency: String::new(), date: None, ..plan };
    assert_eq!(photograph.display_vi(), "Kế hoạch cải cách hành chính năm 2026");
    assert!(photograph.problems(day(1, 9)).is_empty());
}

#[test]
fn everything_that_is_wrong_with_a_document_is_told_at_once() {
    let mut wrong = plan_of_the_year();
    wrong.agency = " ".to_owned();
    wrong.subject = "x".repeat(2_001);
    wrong.links.push(wrong.links[0].clone());
    wrong.file.as_mut().unwrap().name = "thư.pdf.js".to_owned();
    let problems = wrong.problems(day(1, 8));
    let codes: Vec<(&str, &str)> =
        problems.iter().map(|problem| (problem.path.as_str(), problem.code())).collect();
    assert_eq!(
        codes,
        [
            ("agency", "evidence.no_agency"),
            ("subject", "evidence.too_long"),
            ("date", "evidence.future"),
            ("file", "evidence.program"),
            ("links[2]", "evidence.twice"),
        ]
    );
    assert!(problems[0].is_warning() && problems[2].is_warning() && !problems[3].is_warning());
    let blank = Evidence { number: " ".to_owned(), subject: String::new(), ..wrong };
    assert_eq!(blank.problems(day(1, 9))[0].code(), "evidence.nameless");
}

#[test]
fn a_document_reads_back_from_json_and_a_hash_has_64_digits() {
    let plan = plan_of_the_year();
    let json = serde_json::to_string(&plan).unwrap();
    assert!(json.contains(&format!("\"sha256\":\"{}\"", "ab".repeat(32))), "{json}");
    assert_eq!(serde_json::from_str::<Evidence>(&json).unwrap(), plan);
    assert!(serde_json::from_str::<Evidence>(&json.replace("\"abab", "\"ab")).is_err());
    for bad in ["", &"g".repeat(64), &"é".repeat(32)] {
        assert!(Sha256::new(bad).is_err(), "{bad}");
    }
}

#[test]
fn a_computed_hash_is_written_as_it_is_read() {
    let mut bytes = [0; 32];
    bytes[0] = 0xAB;
    bytes[31] = 0x01;
    let hash = Sha256::from_bytes(bytes);
    assert_eq!(hash.as_str(), format!("ab{}01", "0".repeat(60)));
    assert_eq!(Sha256::new(hash.as_str()), Ok(hash));
}

#[test]
fn an_ending_that_could_lead_elsewhere_is_none() {
    for (name, ending) in [
        ("a.PDF", "pdf"),
        ("a.signed.pdf", "pdf"),
        ("a. pdf", "pdf"),
        ("a", ""),
        ("a.", ""),
        ("a.x/y", ""),
        ("a.đ", ""),
    ] {
        assert_eq!(ending_of(name), ending, "{name}");
    }
}
