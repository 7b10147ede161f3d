//! Reports in the cases that offices meet: sent before the window closes, of a plan that was
//! adjusted, of a commune that was merged; and what is issued stays as it was.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may be blunt")]

#[allow(dead_code, reason = "each test file uses a part")]
mod report_year;
#[allow(dead_code, reason = "each test file uses a part")]
mod run;

use std::path::Path;

use cchc_model::edit::Edit;
use cchc_model::ids::PlanId;
use cchc_model::office::{DatedOffice, Office as Named};
use cchc_model::plan::Issuance;
use cchc_model::report::ReportKind;
use cchc_model::report_period::ReportPeriod;
use cchc_ops::report::{self, NewReport};
use cchc_ops::{CataloguePart, Desk, catalogue, plan, version};
use chrono::NaiveDate;
use report_year::book::{Office, TUNG_ANH, evening, morning};
use report_year::raw::day;
use serde_json::{Value, json};

/// Types figures of a period.
fn type_figures(
    office: &mut Office,
    period: &str,
    rough: bool,
    on: NaiveDate,
    of: &[(&str, &str)],
) {
    let values: Vec<Value> = of
        .iter()
        .map(|(code, words)| {
            json!({ "code": code, "typed": words, "estimate": rough, "source": null })
        })
        .collect();
    let request = json!({ "year": 2022, "period": period, "joins": null, "values": values });
    let done = office.ask("figure.enter", &request, morning(on));
    assert_eq!(done["refused"], json!([]));
}

const ROUGH: [(&str, &str); 3] = [("3.5.2", "230"), ("3.5.3", "310"), ("3.5.4", "12")];

#[test]
fn a_report_sent_on_07_03_counts_the_days_that_have_come_and_says_what_is_rough() {
    let mut office = Office::new(&TUNG_ANH);
    let (sent, closed) = (day("2022-03-07"), day("2022-03-14"));
    office.live_until(sent);
    type_figures(&mut office, "q1", true, sent, &ROUGH);
    let early = office.compile("q1", sent);
    assert_eq!(early.taken_on, sent);
    let says = early.sentence("mo-dau/lay-so-lieu");
    assert!(
        says.contains("lấy đến ngày 07/3/2022") && says.contains("hết ngày 14/3/2022"),
        "{says}"
    );
    // 15/12/2021, 25/01 and 10/02/2022; the one of 14/3 is still to come.
    let papers = early.sentence("chi-dao.ke-hoach/van-ban");
    assert!(papers.contains("03 văn bản"), "{papers}");
    let received = early.sentence("thu-tuc-hanh-chinh/tiep-nhan");
    assert!(
        received.contains("552 hồ sơ") && received.contains("(số liệu ước cả kỳ)"),
        "{received}"
    );
    let row = |table: &Value, code: &str| {
        let rows = table["rows"].as_array().unwrap().iter();
        rows.clone().find(|row| row["code"] == code).unwrap()["note"].clone()
    };
    assert_eq!(row(&early.table, "3.5.2"), "ước cả kỳ");
    assert_eq!(row(&early.table, "1.2.1"), "đến 07/3/2022");

    office.live_until(closed);
    type_figures(&mut office, "q1", false, closed, &[("3.5.2", "224"), ("3.5.3", "301")]);
    type_figures(&mut office, "q1", false, closed, &[("3.5.4", "12")]);
    let late = office.compile("q1", day("2022-03-20"));
    assert_eq!((late.taken_on, late.sentence("mo-dau/lay-so-lieu")), (closed, ""));
    assert!(late.sentence("chi-dao.ke-hoach/van-ban").contains("04 văn bản"));
    let received = late.sentence("thu-tuc-hanh-chinh/tiep-nhan");
    assert!(received.contains("537 hồ sơ") && !received.contains("số liệu ước"), "{received}");
    assert_eq!(row(&late.table, "3.5.2"), Value::Null);
}

#[test]
fn a_plan_adjusted_in_mid_year_counts_as_it_was_on_the_last_day_of_each_report() {
    let mut office = Office::new(&TUNG_ANH);
    office.live_until(day("2022-06-14"));
    let tasks = |told: &report_year::book::Told| told.cells("1.1.1")[0].parse::<u32>().unwrap();
    let before = tasks(&office.compile("h1", day("2022-06-14")));
    let adjusted = day("2022-07-20");
    office.live_until(adjusted);
    office.at_the_desk(|desk, id| adjust(desk, id, adjusted));
    let half = office.compile("h1", adjusted);
    assert_eq!(
        tasks(&half),
        before,
        "the plan of 14/6: {}",
        half.sentence("chi-dao.ke-hoach/so-luong")
    );
    assert!(!half.sentence("mo-dau/can-cu").contains("99/KH-UBND"));
    office.live_until(day("2022-09-14"));
    let quarter = office.compile("q3", day("2022-09-14"));
    // One is gone with the second version, another was dropped from the plan on 01/8.
    assert_eq!(tasks(&quarter), before - 2);
    let paper = "số 99/KH-UBND ngày 20/7/2022";
    let opening = quarter.sentence("mo-dau/can-cu");
    assert!(
        opening.contains("số 24/KH-UBND ngày 25/01/2022") && opening.contains(paper),
        "{opening}"
    );
    assert!(quarter.sentence("chi-dao.ke-hoach/ban-hanh").contains("01 văn bản"));
    let told =
        quarter.sentences.iter().find(|(key, _)| key.starts_with("chi-dao.ke-hoach/ban-hanh/"));
    assert!(told.unwrap().1.contains(paper), "{told:?}");
}

/// A second version without the last task.
fn adjust(desk: &mut Desk, id: &PlanId, on: NaiveDate) {
    version::amend(desk, id, "Theo ý kiến chỉ đạo", morning(on)).unwrap();
    let text = plan::get(desk, id).unwrap();
    let last = text.tasks().map(|(_, _, task)| task.id).last().unwrap();
    let issuance = Issuance { number: Some(99), date: Some(on), ..text.issuance };
    let edits = [Edit::DeleteTasks { tasks: vec![last] }, Edit::SetIssuance { issuance }];
    plan::edit(desk, id, &edits, None, morning(on)).unwrap();
    version::issue(desk, id, morning(on)).unwrap();
}

#[test]
fn the_reports_of_a_merged_commune_are_each_of_the_office_and_the_plan_of_their_days() {
    let mut office = Office::new(&TUNG_ANH);
    let sample = plan_of_sample(&mut office);
    office.at_the_desk(|desk, _| {
        let mut known = catalogue::get(desk).unwrap();
        let now = known.offices[0].office.clone();
        let merged = Named {
            superior: "Ủy ban nhân dân tỉnh Hà Tĩnh".to_owned(),
            name: "Ủy ban nhân dân xã Đức Thọ".to_owned(),
            place: "Đức Thọ".to_owned(),
            ..now.clone()
        };
        known.offices = vec![
            DatedOffice { office: now, valid_from: None, valid_to: Some(day("2025-06-30")) },
            DatedOffice { office: merged, valid_from: Some(day("2025-07-01")), valid_to: None },
        ];
        catalogue::save(desk, &known, &[CataloguePart::Offices], morning(day("2025-07-01")))
            .unwrap();
        for (id, name, number, on, tasks) in [
            ("tung-anh-2025", "Ủy ban nhân dân xã Tùng Ảnh", 11, "2025-01-20", 5),
            ("duc-tho-2025", "Ủy ban nhân dân xã Đức Thọ", 12, "2025-07-18", 3),
        ] {
            let mut text = sample.clone();
            text.id = PlanId::new(id).unwrap();
            (text.first_year, text.last_year) = (2025, 2025);
            text.office.name = name.to_owned();
            text.issuance.number = Some(number);
            text.issuance.date = Some(day(on));
            text.targets.clear();
            for appendix in &mut text.appendices {
                let mut left = tasks;
                for domain in &mut appendix.domains {
                    domain.tasks.truncate(left);
                    left -= domain.tasks.len();
                }
                appendix.domains.retain(|domain| !domain.tasks.is_empty());
            }
            let json = cchc_model::interchange::write(&text).unwrap();
            plan::import(desk, &json, morning(day(on))).unwrap();
            version::issue(desk, &text.id, morning(day(on))).unwrap();
        }
        let told = |desk: &mut Desk, period: &str, on: &str| {
            let kind = ReportKind::Periodic(ReportPeriod::of_key(period).unwrap());
            let new = NewReport { kind, year: 2025, span: None, outline: None };
            let on = day(on);
            let id = report::create(desk, &new, on, evening(on)).unwrap().value;
            report::compile(desk, id, on, evening(on)).unwrap();
            let kept = report::get(desk, id).unwrap();
            let opening = kept.text.blocks[0].text.clone();
            (kept, opening)
        };
        let (half, opening) = told(desk, "h1", "2025-06-14");
        assert_eq!(half.head.office.name, "Ủy ban nhân dân xã Tùng Ảnh");
        assert!(half.head.addressees[0].contains("huyện Đức Thọ"), "{:?}", half.head.addressees);
        assert!(opening.contains("số 11/KH-UBND ngày 20/01/2025"), "{opening}");
        let (quarter, opening) = told(desk, "q3", "2025-09-14");
        assert_eq!(quarter.head.office.name, "Ủy ban nhân dân xã Đức Thọ");
        assert!(!quarter.head.addressees.iter().any(|to| to.contains("huyện")));
        assert!(quarter.head.addressees[0].contains("tỉnh"), "{:?}", quarter.head.addressees);
        assert!(opening.contains("số 12/KH-UBND ngày 18/7/2025"), "{opening}");
        assert_ne!(half.outline, quarter.outline, "each of its era");
    });
}

fn plan_of_sample(office: &mut Office) -> cchc_model::plan::Plan {
    office.at_the_desk(|desk, id| plan::get(desk, id).unwrap())
}

/// The files of a version, as they are made anew from what is kept.
fn printed(office: &mut Office, report: u64, on: NaiveDate) -> Vec<Vec<u8>> {
    let folder = office.folder.path().join("in");
    std::fs::create_dir_all(&folder).unwrap();
    let write = |office: &mut Office, form: &str| {
        let path = folder.join(format!("bao-cao-{on}.{form}"));
        let what = json!({ "report": report, "version": 1, "part": "whole" });
        let request = json!({ "what": what, "path": path });
        let done = office.ask("report.write", &request, evening(on));
        std::fs::read(Path::new(done["path"].as_str().unwrap())).unwrap()
    };
    ["docx", "pdf", "xlsx"].into_iter().map(|form| write(office, form)).collect()
}

#[test]
fn an_issued_report_prints_the_same_bytes_after_its_data_changed_and_the_change_is_listed() {
    let mut office = Office::new(&TUNG_ANH);
    let closed = day("2022-03-14");
    office.live_until(closed);
    let told = office.compile("q1", closed);
    let id = told.report.0;
    let signed = day("2022-03-16");
    office.ask("report.submit", &json!({ "report": id }), morning(signed));
    let issue = json!({ "report": id, "number": 12, "date": signed, "signer": "Lê Thị An" });
    office.ask("report.issue", &issue, morning(signed));
    let before = printed(&mut office, id, signed);
    let difference = |office: &mut Office, on: NaiveDate| {
        let asked = json!({ "report": id, "ordinal": null });
        office.ask("report.difference", &asked, evening(on)).as_array().unwrap().clone()
    };
    assert_eq!(difference(&mut office, signed), Vec::<Value>::new());

    // A paper of 11/3 is written down on 22/3, and February's hồ sơ are put right on 25/3.
    let later = day("2022-06-14");
    office.live_until(later);
    let changes = difference(&mut office, later);
    let now = |code: &str| {
        let found = changes.iter().find(|of| of["place"].as_str().unwrap().starts_with(code));
        found.map(|of| (of["then"].clone(), of["now"].clone()))
    };
    let papers = now("1.2.1").unwrap();
    assert!(papers.0.to_string().contains('4') && papers.1.to_string().contains('5'), "{papers:?}");
    assert!(now("3.5.2").is_some(), "{changes:#?}");
    let said = changes.iter().any(|of| of["now"].as_str().unwrap().contains("05 văn bản"));
    assert!(said, "{changes:#?}");
    let after = printed(&mut office, id, later);
    assert!(before == after, "printed otherwise after three months");
    let refused =
        office.at_the_desk(|desk, _| report::compile(desk, told.report, later, evening(later)));
    assert!(refused.is_err(), "an issued report is not compiled again");
}
