use cchc_model::ids::ItemId;
use cchc_model::office::{HouseStyle, Officer, Service};
use cchc_model::progress::State;

use super::super::progress_year::{Year, day, golden, words};
use super::*;
use crate::tree::{CellContent, Row};
use crate::{docx, xlsx};

fn reminding(year: &Year) -> Reminding<'_> {
    Reminding { followed: year.followed(), catalogue: &year.catalogue, answer_by: None }
}

fn made(year: &Year, who: &str) -> Document {
    reminder(reminding(year), who).unwrap()
}

fn code(made: Result<Document, ComposeProblem>) -> &'static str {
    made.unwrap_err().code()
}

/// Văn phòng - Thống kê with what is late and what is near.
fn year() -> Year {
    let mut year = Year::tung_anh("2022-06-20").with_officer("Lê Thị An", "Văn phòng - Nội vụ");
    year.entries.clear();
    year.picture =
        cchc_model::progress::picture(&year.plan, &year.entries, &year.picture.as_of, &year.rules);
    year
}

fn body(section: &Section) -> Vec<&str> {
    let paragraphs = section.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) if paragraph.style == ParagraphStyle::Body => {
            Some(paragraph.text.as_str())
        }
        _ => None,
    });
    paragraphs.collect()
}

fn rows(section: &Section) -> Vec<&Row> {
    section.tables().flat_map(|table| &table.body).collect()
}

fn head(section: &Section) -> &Letterhead {
    match &section.blocks[0] {
        Block::Letterhead(head) => head,
        other => panic!("{other:?}"),
    }
}

fn addressee(document: &Document) -> &str {
    match &document.sections[0].blocks[1] {
        Block::Addressees(to) => &to.names[0],
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_reminder_is_a_letter_without_number_and_day() {
    let document = made(&year(), "Lê Thị An");
    let head = head(&document.sections[0]);
    assert_eq!(head.number, "Số:      /UBND-NV");
    assert_eq!(head.place_date, "Tùng Ảnh, ngày      tháng      năm 2022");
    assert_eq!(
        head.subject.as_deref(),
        Some("V/v đôn đốc thực hiện Kế hoạch cải cách hành chính năm 2022")
    );
    assert_eq!(addressee(&document), "Ông (bà) Lê Thị An, Văn phòng - Nội vụ");
}

#[test]
fn it_names_the_plan_and_tells_what_is_late_and_what_is_near() {
    let year = year();
    let document = made(&year, "Lê Thị An");
    let section = &document.sections[0];
    let text = body(section);
    assert!(
        text[0].starts_with(
            "Thực hiện Kế hoạch số 24/KH-UBND ngày 25/01/2022 của Ủy ban nhân dân xã Tùng Ảnh, \
             qua theo dõi tiến độ tính đến ngày 20/6/2022, ông (bà) còn "
        ),
        "{}",
        text[0]
    );
    let share = pressing(&year.picture, &year.rules, &year.catalogue);
    let own = share.iter().find(|one| one.who == "Lê Thị An").unwrap();
    assert!(own.officer && own.late > 0 && own.soon > 0, "{own:?}");
    let counts = format!("{:02} việc đã quá hạn và {:02} việc sắp đến hạn", own.late, own.soon);
    assert!(text[0].contains(&counts), "{}", text[0]);
    // Each row of the first two tables is late or near, and the officer's own.
    let tables: Vec<_> = section.tables().collect();
    assert_eq!((tables[0].body.len(), tables[1].body.len()), (own.late, own.soon));
    for (table, state) in tables.iter().zip([State::Overdue, State::DueSoon]) {
        for row in &table.body {
            let id = ItemId(row.anchor.unwrap().0);
            let row = year.picture.rows.iter().find(|row| row.task == id).unwrap();
            assert!(row.instances.iter().any(|of| of.state == state), "{id}");
            assert!(row.lead.contains("Nội vụ"), "{}", row.lead);
        }
    }
}

#[test]
fn an_answer_is_asked_for_some_working_days_later_or_on_the_day_that_is_said() {
    let mut year = year();
    let closing = |year: &Year, answer_by| {
        let of = Reminding { answer_by, ..reminding(year) };
        let document = reminder(of, "Lê Thị An").unwrap();
        body(&document.sections[0]).last().unwrap().to_string()
    };
    assert!(closing(&year, None).contains("chậm nhất ngày 23/6/2022"));
    assert!(closing(&year, None).ends_with("./."));
    assert!(closing(&year, Some(day("2022-06-30"))).contains("chậm nhất ngày 30/6/2022"));
    // From a Friday on, the days of rest do not count.
    year.picture.as_of = cchc_model::progress::AsOf::on(day("2022-06-24"));
    assert!(closing(&year, None).contains("chậm nhất ngày 29/6/2022"));
}

#[test]
fn the_one_who_holds_the_chairmans_post_signs() {
    let signed = |year: &Year| match made(year, "Lê Thị An").sections[0].blocks.last() {
        Some(Block::Signing(end)) => (end.capacity.clone(), end.name.clone()),
        other => panic!("{other:?}"),
    };
    let year = year();
    let chair = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"].map(str::to_owned).to_vec();
    assert_eq!(signed(&year), (chair.clone(), "Phan Tiến Dũng".to_owned()));
    let mut year = year.with_officer("Trần Văn Bình", "Chủ tịch");
    assert_eq!(signed(&year), (chair, "Trần Văn Bình".to_owned()));
    // A deputy who signed the plan goes on signing.
    let deputy = SignatureForm::CollectiveDeputy.signature("Nguyễn Văn Cường");
    year.plan.signature = Some(deputy);
    assert_eq!(signed(&year).1, "Nguyễn Văn Cường");
}

#[test]
fn a_body_is_told_by_its_full_name_and_a_post_is_a_person() {
    let document = made(&year(), "Tư pháp");
    assert_eq!(addressee(&document), "Tư pháp - Hộ tịch");
    assert!(body(&document.sections[0])[0].contains("đơn vị còn"));
    let year = Year::ha_chau("2023-12-20");
    let document = made(&year, "Công chức tư pháp- hộ tịch");
    assert_eq!(addressee(&document), "Công chức tư pháp- hộ tịch");
    assert!(body(&document.sections[0])[0].contains("ông (bà) còn"));
}

#[test]
fn without_anything_late_or_near_it_is_refused() {
    let year = Year::tung_anh("2022-01-10");
    assert_eq!(code(reminder(reminding(&year), "Tư pháp")), "paper.nothing_to_remind");
    assert_eq!(code(reminders(reminding(&year))), "paper.nothing_to_remind");
    assert!(pressing(&year.picture, &year.rules, &year.catalogue).is_empty());
    assert_eq!(code(reminder(reminding(&year), "Phòng Không có")), "paper.no_such_duty");
    assert_eq!(code(reminder(reminding(&year), "")), "paper.no_such_duty");
}

#[test]
fn all_reminders_of_a_day_are_one_document_with_a_section_each() {
    let year = year();
    let document = reminders(reminding(&year)).unwrap();
    let names: Vec<&str> = document.sections.iter().map(|one| one.name.as_str()).collect();
    let share = pressing(&year.picture, &year.rules, &year.catalogue);
    let who: Vec<&str> = share.iter().map(|one| one.who.as_str()).collect();
    assert_eq!(names, who);
    assert!(names.len() > 2 && !names.contains(&""));
    let one = made(&year, names[1]);
    assert_eq!(one.sections[0], document.sections[1]);
}

#[test]
fn every_late_task_with_a_name_is_in_somebodys_reminder() {
    let year = Year::ha_chau("2024-01-15");
    let document = reminders(reminding(&year)).unwrap();
    let told: Vec<u64> = document
        .sections
        .iter()
        .flat_map(rows)
        .filter_map(|row| row.anchor.map(|anchor| anchor.0))
        .collect();
    let late = overdue(&year.picture, &year.rules.calendar);
    assert!(!late.is_empty());
    for line in late {
        let named = !line.lead.trim().is_empty() || !line.adviser.trim().is_empty();
        assert!(!named || told.contains(&line.task.0), "{line:?}");
    }
}

#[test]
fn the_words_are_as_they_were_found_right() {
    let mut year = year();
    year.catalogue.officers.push(Officer {
        name: "Phan Tiến Dũng".to_owned(),
        services: vec![Service {
            post: "Chủ tịch".to_owned(), valid_from: None, valid_to: None
        }],
    });
    golden("progress/reminder-tung-anh-2022-06-20.txt", &words(&made(&year, "Lê Thị An")));
}

#[test]
fn the_same_data_gives_the_same_bytes_and_no_workbook() {
    let bytes = || docx::write(&made(&year(), "Lê Thị An")).unwrap();
    assert!(bytes() == bytes());
    let problem = xlsx::write(&made(&year(), "Lê Thị An")).unwrap_err();
    assert_eq!(problem.code(), "xlsx.text_on_sheet");
    assert_eq!(HouseStyle::default(), year().catalogue.house);
}

#[test]
fn the_cells_of_days_are_numbers_in_words() {
    let document = made(&year(), "Lê Thị An");
    for row in &document.sections[0].tables().next().unwrap().body {
        let CellContent::Text(days) = &row.cells[4].content else { panic!("{row:?}") };
        assert!(days.parse::<u32>().unwrap() > 0);
    }
}
