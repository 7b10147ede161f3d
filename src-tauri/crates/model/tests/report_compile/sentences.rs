//! What the sentences say.

use cchc_model::figure::{FigureCode, Value};
use cchc_model::ids::{EvidenceId, PlanId};
use cchc_model::progress::{State, summarise};
use cchc_model::register::CellValue;
use cchc_model::report::{
    Compiled, Gap, OtherPlan, OutlineWrite, ProvingDocument, ReportKind, Source,
};
use cchc_model::report_period::ReportPeriod;

use crate::desk::{Desk, outline, outlines, printed, said};
use crate::year::{Year, day};

fn gap<'a>(compiled: &'a Compiled, code: &str) -> Option<&'a Gap> {
    compiled.gaps.iter().find(|gap| gap.code == code)
}

/// Hồ sơ of a quarter: tiếp nhận, giải quyết, đang giải quyết.
const CASES: [(&str, i64); 11] = [
    ("3.5.2", 2_007),
    ("3.5.3", 258),
    ("3.5.4", 0),
    ("3.6.1", 2_051),
    ("3.6.2", 1_900),
    ("3.6.3", 146),
    ("3.6.4", 5),
    ("3.7.1", 214),
    ("3.7.2", 214),
    ("3.7.3", 0),
    ("3.9.1", 5),
];

#[test]
fn the_counts_of_the_plan_are_those_of_its_picture() {
    for (year, period) in [
        (Year::tung_anh(), ReportPeriod::Q1),
        (Year::tung_anh(), ReportPeriod::H1),
        (Year::tung_anh(), ReportPeriod::Q3),
        (Year::ha_chau(), ReportPeriod::Y),
    ] {
        let desk = Desk::of(year, period);
        let plan = desk.plan.as_ref().unwrap();
        let counts = summarise(&plan.plan, &plan.now).all;
        let compiled = desk.compile(&outline());
        let sentence = said(&compiled, "chi-dao.ke-hoach/so-luong").unwrap();
        let two = |number: u32| {
            if (1..10).contains(&number) { format!("{number:02}") } else { number.to_string() }
        };
        let all = two(counts.total() - counts.dropped);
        let completed = two(counts.completed());
        assert!(sentence.contains(&format!("có {all} nhiệm vụ.")), "{sentence}");
        assert!(sentence.contains(&format!("hoàn thành {completed}/{all} nhiệm vụ")), "{sentence}");
        let late = format!("quá hạn chưa hoàn thành {} nhiệm vụ", two(counts.overdue));
        assert_eq!(sentence.contains(&late), counts.overdue > 0, "{sentence}");
        let listed = |key: &str| {
            let all = compiled.sections.iter().flat_map(|section| &section.sentences);
            all.filter(|sentence| sentence.key.0.starts_with(key)).count()
        };
        assert_eq!(listed("danh-gia.han-che/qua-han/"), usize::try_from(counts.overdue).unwrap());
        let late_now =
            plan.now.rows.iter().filter(|row| row.counted && row.state == State::DoneLate);
        let before = |row: &&cchc_model::progress::RowPicture| {
            let then = plan.before.rows.iter().find(|then| then.task == row.task).unwrap();
            !then.state.is_completed()
        };
        let late_now: Vec<_> = late_now.filter(before).map(|row| row.task).collect();
        assert_eq!(listed("danh-gia.han-che/hoan-thanh-cham/"), late_now.len(), "{late_now:?}");
    }
}

#[test]
fn figures_are_said_with_their_shares_and_compared_with_the_year_before() {
    let mut desk = Desk::of(Year::tung_anh(), ReportPeriod::Q1);
    desk.count(&CASES);
    let compiled = desk.compile(&outline());
    assert_eq!(
        said(&compiled, "thu-tuc-hanh-chinh/tiep-nhan").unwrap(),
        "Tổng số hồ sơ TTHC tiếp nhận 2.265 hồ sơ (trực tuyến 2.007 hồ sơ; trực tiếp, qua dịch vụ \
         bưu chính công ích 258 hồ sơ; kỳ trước chuyển sang 0 hồ sơ)."
    );
    let solved = said(&compiled, "thu-tuc-hanh-chinh/giai-quyet").unwrap();
    assert!(
        solved.contains("quá hạn 05 hồ sơ; tỷ lệ giải quyết trước hạn và đúng hạn đạt 99,76%.")
    );

    std::mem::swap(&mut desk.values, &mut desk.last_year);
    let span = desk.span.period;
    let before = |value: &mut cchc_model::figure::FigureValue| {
        let year = chrono::Months::new(12);
        value.span =
            cchc_model::span::Span::new(value.span.from() - year, value.span.to() - year).unwrap();
    };
    desk.last_year.iter_mut().for_each(before);
    let mut now = CASES;
    now[0].1 = 2_017;
    now[4].1 = 1_905;
    now[6].1 = 0;
    desk.count(&now);
    let compiled = desk.compile(&outline());
    let received = said(&compiled, "thu-tuc-hanh-chinh/tiep-nhan").unwrap();
    assert!(received.ends_with("tăng 10 hồ sơ (0,44%) so với cùng kỳ năm trước."), "{received}");
    let solved = said(&compiled, "thu-tuc-hanh-chinh/giai-quyet").unwrap();
    let rose = "đạt 100,00%, tăng 0,24 điểm phần trăm so với cùng kỳ năm trước.";
    assert!(solved.contains(rose), "{solved}");
    assert_eq!(span, desk.span.period);
}

#[test]
fn a_share_of_nothing_takes_other_words_and_never_a_dash() {
    let mut desk = Desk::of(Year::tung_anh(), ReportPeriod::Q1);
    desk.count(&[("1.4.1.1", 3), ("1.4.1.2", 0), ("1.4.1.3", 0), ("1.4.1.4", 3)]);
    desk.count(&[("3.6.4", 0), ("3.7.3", 0), ("7.1.1", 0), ("7.1.2", 0), ("2.3.1", 0)]);
    desk.count(&[("2.3.2", 0), ("5.3.1", 0), ("5.3.2", 0)]);
    let compiled = desk.compile(&outline());
    assert_eq!(
        said(&compiled, "chi-dao.cap-tren-giao/ket-qua").unwrap(),
        "Từ đầu năm đến hết kỳ báo cáo, UBND xã Tùng Ảnh được giao 03 nhiệm vụ, chưa có nhiệm vụ \
         đến hạn."
    );
    for (key, words) in [
        ("thu-tuc-hanh-chinh/xin-loi", "Không có hồ sơ quá hạn phải xin lỗi người dân, tổ chức."),
        ("chinh-quyen-so/van-ban-dien-tu", "Trong kỳ không phát hành văn bản đi."),
        ("the-che/ra-soat", "Trong kỳ không có văn bản quy phạm pháp luật phải rà soát."),
        (
            "che-do-cong-vu/dao-tao",
            "Năm 2022 chưa giao kế hoạch đào tạo, bồi dưỡng cán bộ, công chức.",
        ),
    ] {
        assert_eq!(said(&compiled, key), Some(words));
    }
}

#[test]
fn a_third_quarter_stands_alone_and_nine_months_are_cumulative() {
    let first = ReportPeriod::H1;
    let of = |period| {
        let mut desk = Desk::of(Year::tung_anh(), period);
        let span = |period| {
            cchc_model::report_period::ReportCalendar::LEGAL.span(period, 2022).unwrap().period
        };
        desk.enter("3.3.1", Value::Count(20), span(first), false);
        desk.enter("3.3.1", Value::Count(7), span(ReportPeriod::Q3), false);
        desk.enter("5.6", Value::Count(2), span(first), false);
        desk.enter("5.6", Value::Count(0), span(ReportPeriod::Q3), false);
        desk.compile(&outline())
    };
    let (quarter, months) = (of(ReportPeriod::Q3), of(ReportPeriod::M9));
    let reviewed =
        |compiled: &Compiled| said(compiled, "thu-tuc-hanh-chinh/ra-soat").unwrap().to_owned();
    assert_eq!(reviewed(&quarter), "Đã rà soát, đánh giá 07 TTHC.");
    assert_eq!(reviewed(&months), "Đã rà soát, đánh giá 27 TTHC.");
    let reduced = "che-do-cong-vu/tinh-gian";
    assert_eq!(
        said(&quarter, reduced),
        Some("Trong kỳ không có người tinh giản biên chế (lũy kế từ đầu năm 02 người).")
    );
    assert_eq!(said(&months, reduced), Some("Tinh giản biên chế trong kỳ: 02 người."));
}

#[test]
fn a_report_sent_before_its_window_closes_says_so() {
    let mut desk = Desk::taken_on(Year::tung_anh(), ReportPeriod::Q1, day("2022-03-07"));
    let span = desk.span.period;
    desk.enter("3.3.1", Value::Count(20), span, true);
    desk.enter("7.1.1", Value::Count(200), span, false);
    desk.enter("7.1.2", Value::Count(180), span, true);
    let compiled = desk.compile(&outline());
    assert_eq!(
        said(&compiled, "mo-dau/lay-so-lieu"),
        Some(
            "(Số liệu trong báo cáo lấy đến ngày 07/3/2022; số liệu ghi “ước cả kỳ” là số ước \
             thực hiện đến hết ngày 14/3/2022.)"
        )
    );
    assert_eq!(
        said(&compiled, "thu-tuc-hanh-chinh/ra-soat"),
        Some("Đã rà soát, đánh giá 20 TTHC (số liệu ước cả kỳ).")
    );
    assert_eq!(
        said(&compiled, "chinh-quyen-so/van-ban-dien-tu"),
        Some("Văn bản đi điện tử được ký số 180/200 văn bản, đạt 90,00% (số liệu ước cả kỳ).")
    );
    assert!(gap(&compiled, "gap.estimates").is_none());

    desk.taken_on = span.to();
    let compiled = desk.compile(&outline());
    assert_eq!(said(&compiled, "mo-dau/lay-so-lieu"), None);
    let words = &gap(&compiled, "gap.estimates").unwrap().words;
    assert_eq!(words, "Kỳ báo cáo đã hết nhưng còn 3 số liệu ước.");
}

#[test]
fn what_is_missing_is_told_with_where_it_is() {
    let desk = Desk::of(Year::tung_anh(), ReportPeriod::Q1);
    let compiled = desk.compile(&outline());
    let plan = desk.plan.as_ref().unwrap();
    let asked = cchc_model::progress::asks(&plan.now);
    let open: std::collections::BTreeSet<_> =
        asked.iter().filter(|ask| ask.answer.is_none()).map(|ask| ask.task).collect();
    let told = gap(&compiled, "gap.tasks_to_ask").unwrap();
    let words = format!("Còn {} nhiệm vụ thường xuyên chưa xác nhận trong kỳ.", open.len());
    assert_eq!((told.words.as_str(), told.sources.len()), (words.as_str(), open.len()));
    let figures = gap(&compiled, "gap.figures").unwrap();
    let code = |code: &str| Source::Figure(FigureCode::new(code).unwrap());
    assert!(figures.sources.contains(&code("3.5.2")));
}

#[test]
fn a_year_without_a_plan_and_one_with_two_are_told() {
    let mut desk = Desk::of(Year::tung_anh(), ReportPeriod::Q3);
    let other = |issued_on| OtherPlan {
        id: PlanId::new("cu").unwrap(),
        office: "Ủy ban nhân dân xã Đức Sơn".to_owned(),
        subject: "Cải cách hành chính năm 2022".to_owned(),
        issued_on,
    };
    desk.others = vec![other(Some(day("2022-01-10")))];
    let compiled = desk.compile(&outline());
    assert_eq!(
        gap(&compiled, "gap.other_plans").unwrap().words,
        "Trong năm còn 1 kế hoạch khác chưa tính vào báo cáo: “Cải cách hành chính năm 2022” của \
         Ủy ban nhân dân xã Đức Sơn."
    );
    desk.plan = None;
    desk.others = vec![other(None)];
    let compiled = desk.compile(&outline());
    assert!(gap(&compiled, "gap.other_plans").is_none());
    let told = gap(&compiled, "gap.no_plan").unwrap();
    assert_eq!(told.sources, [Source::Plan(PlanId::new("cu").unwrap())]);
    assert_eq!(
        said(&compiled, "chi-dao.ke-hoach/so-luong"),
        Some(
            "Tính đến ngày 14/9/2022, UBND xã Tùng Ảnh chưa ban hành kế hoạch cải cách hành chính năm 2022."
        )
    );
}

#[test]
fn rows_of_registers_are_listed_with_their_documents() {
    let mut desk = Desk::of(Year::tung_anh(), ReportPeriod::Q1);
    let text = |words: &str| CellValue::Text(words.to_owned());
    let id = EvidenceId(7);
    let cited = "Quyết định số 31/QĐ-UBND ngày 02/3/2022".to_owned();
    let document = ProvingDocument { id, cited, day: Some(day("2022-03-02")) };
    desk.documents.insert(id, document);
    let row = desk.row(
        "sang-kien",
        &[
            ("ten", text("Trả kết quả tại nhà.")),
            ("tac-gia", text("Lê Thị An")),
            ("ngay-dang-ky", CellValue::Date(day("2022-01-05"))),
            ("ngay-cong-nhan", CellValue::Date(day("2022-03-02"))),
            ("quyet-dinh", CellValue::Documents(vec![id])),
        ],
    );
    let late = |reason: &str| {
        [
            ("ma-ho-so", text("1")),
            ("ngay-hen", CellValue::Date(day("2022-02-01"))),
            ("nguyen-nhan", text(reason)),
        ]
    };
    desk.row("tre-han", &late("Hệ thống lỗi"));
    desk.row("tre-han", &late("hệ thống  lỗi"));
    let compiled = desk.compile(&outline());
    let name = format!("chi-dao.sang-kien/cong-nhan/{row}");
    assert_eq!(
        said(&compiled, &name),
        Some(
            "- Trả kết quả tại nhà (Lê Thị An), được công nhận ngày 02/3/2022 (Quyết định số \
             31/QĐ-UBND ngày 02/3/2022)."
        )
    );
    let section = compiled.sections.iter().find(|section| section.key.0 == "chi-dao.sang-kien");
    let line = section.unwrap().sentences.iter().find(|sentence| sentence.key.0 == name).unwrap();
    assert!(line.sources.contains(&Source::Document(id)));
    assert_eq!(
        said(&compiled, "danh-gia.nguyen-nhan/ho-so/2"),
        Some("- Hồ sơ TTHC trễ hạn (02 hồ sơ): Hệ thống lỗi.")
    );
}

#[test]
fn what_follows_is_due_from_the_day_of_the_facts_to_the_end_of_the_next_period() {
    let desk = Desk::of(Year::tung_anh(), ReportPeriod::Q1);
    let compiled = desk.compile(&outline());
    let title = compiled.sections.iter().find(|section| section.key.0 == "phuong-huong").unwrap();
    assert_eq!(
        (title.number.as_str(), title.title.as_str()),
        ("IV", "PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II/2022")
    );
    let due: Vec<&str> = title
        .sentences
        .iter()
        .filter(|sentence| sentence.key.0.starts_with("phuong-huong/den-han/"))
        .map(|sentence| sentence.text.as_str())
        .collect();
    assert!(!due.is_empty());
    assert!(due.iter().all(|line| line.contains("(hạn ") && line.ends_with(").")), "{due:?}");
}

#[test]
fn a_report_on_a_subject_of_its_own_has_it_for_its_words() {
    let mut desk = Desk::of(Year::tung_anh(), ReportPeriod::Q1);
    desk.kind = ReportKind::Thematic("tình hình giải quyết hồ sơ đất đai".to_owned());
    let compiled = desk.compile(&outline());
    assert_eq!(compiled.subject, "tình hình giải quyết hồ sơ đất đai");
    assert!(said(&compiled, "mo-dau/can-cu").unwrap().contains("hồ sơ đất đai như sau:"));
    assert!(compiled.sections.iter().all(|section| section.key.0 != "danh-gia.chi-so"));
}

#[test]
fn what_is_switched_off_leaves_no_hole_in_the_numbers() {
    let desk = Desk::of(Year::tung_anh(), ReportPeriod::Q1);
    let mut own = outline();
    let off = own.sections.iter_mut().find(|section| section.key.0 == "chi-dao.kiem-tra").unwrap();
    off.off = true;
    let compiled = desk.compile(&own);
    let section = |key: &str| compiled.sections.iter().find(|section| section.key.0 == key);
    assert!(section("chi-dao.kiem-tra").is_none());
    assert_eq!(section("chi-dao.tuyen-truyen").unwrap().number, "2");
}

#[test]
fn every_heading_of_the_shipped_outlines_has_words_even_on_an_empty_desk() {
    for outline in outlines() {
        for period in [ReportPeriod::Q1, ReportPeriod::Q3, ReportPeriod::Y] {
            let mut desk = Desk::of(Year::tung_anh(), period);
            desk.plan = None;
            let compiled = desk.compile(&outline);
            let sections = &compiled.sections;
            for (at, section) in sections.iter().enumerate() {
                let below = sections.get(at + 1).is_some_and(|next| next.level > section.level);
                // The last of their rank: where nothing is to be said nothing is printed, and no
                // number is missing.
                let may_be_empty =
                    matches!(section.key.0.as_str(), "noi-dung-khac" | "danh-gia.nguyen-nhan");
                let said = !section.sentences.is_empty();
                assert!(said || below || may_be_empty, "{} {:?}", outline.id.0, section.key);
            }
        }
    }
}

#[test]
fn own_words_are_asked_for_and_never_written() {
    let compiled = Desk::of(Year::tung_anh(), ReportPeriod::Y).compile(&outline());
    let text = printed(&compiled);
    let outline = outline();
    let pieces = outline.sections.iter().flat_map(|section| &section.pieces);
    let hints = pieces.filter_map(|piece| match &piece.write {
        OutlineWrite::Own(hint) => Some(hint),
        _ => None,
    });
    for hint in hints {
        assert!(!text.contains(hint.as_str()));
    }
}

#[test]
fn rows_that_share_a_cell_are_told_apart() {
    let compiled = Desk::of(Year::tung_anh(), ReportPeriod::H1).compile(&outline());
    let section = compiled.sections.iter().find(|section| section.key.0 == "phuong-huong").unwrap();
    let mut lines: Vec<&str> =
        section.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    let all = lines.len();
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(lines.len(), all, "{lines:#?}");
}
