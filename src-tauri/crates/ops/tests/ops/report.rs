//! Reports: begun, compiled, worked on and compiled again; undone; and what may not be changed.

use cchc_model::ids::ReportId;
use cchc_model::office::{DatedOffice, Office};
use cchc_model::register::{ColumnId, RegisterId, RowId};
use cchc_model::report::{
    BlockId, OutlineId, Report, ReportBlock, ReportEdit, ReportKind, ReportStage, Standing,
};
use cchc_model::report_period::{ReportCalendar, ReportPeriod};
use cchc_ops::register::{self, Typed};
use cchc_ops::report::{self, NewReport};
use cchc_ops::{Desk, Operation, OpsProblem, Outcome, ReportStep, catalogue, history, run};
use chrono::{NaiveDate, NaiveDateTime};

use crate::fixture::{new_desk, now};

const IDEAS: &str = "chi-dao.sang-kien/cong-nhan";

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn at(date: NaiveDate) -> NaiveDateTime {
    date.and_hms_opt(9, 0, 0).unwrap()
}

/// The day on which the report of Quý I/2026 is written, before its window closes.
fn march() -> NaiveDate {
    day(2026, 3, 10)
}

fn periodic(period: ReportPeriod, year: i32) -> NewReport {
    NewReport { kind: ReportKind::Periodic(period), year, span: None, outline: None }
}

fn create(desk: &mut Desk, new: &NewReport) -> Result<Outcome<ReportId>, OpsProblem> {
    report::create(desk, new, march(), at(march()))
}

/// A book with the report of Quý I/2026, compiled.
fn compiled() -> (tempfile::TempDir, Desk, ReportId) {
    let (folder, _, mut desk) = new_desk();
    let id = create(&mut desk, &periodic(ReportPeriod::Q1, 2026)).unwrap().value;
    compile(&mut desk, id);
    (folder, desk, id)
}

fn compile(desk: &mut Desk, id: ReportId) -> report::CompiledReport {
    report::compile(desk, id, march(), at(march())).unwrap().value
}

fn edit(desk: &mut Desk, id: ReportId, edit: ReportEdit) -> Result<Option<i64>, OpsProblem> {
    report::edit(desk, id, &[edit], None, at(march())).map(|done| done.value.op)
}

fn read(desk: &Desk, id: ReportId) -> Report {
    report::get(desk, id).unwrap()
}

fn sentence(desk: &Desk, id: ReportId, key: &str) -> ReportBlock {
    let blocks = read(desk, id).text.blocks;
    blocks.into_iter().find(|block| block.key.as_ref().is_some_and(|own| own.0 == key)).unwrap()
}

fn set(block: BlockId, text: &str) -> ReportEdit {
    ReportEdit::SetText { block, text: text.to_owned() }
}

/// Another initiative was recognised in the window.
fn recognise(desk: &mut Desk, name: &str) -> RowId {
    let cells = [
        ("ten", name),
        ("tac-gia", "Trần Văn Bình"),
        ("ngay-dang-ky", "05/02/2026"),
        ("ngay-cong-nhan", "20/02/2026"),
    ];
    let cells: Typed = cells
        .iter()
        .map(|(id, words)| (ColumnId::new(*id).unwrap(), (*words).to_owned()))
        .collect();
    let ideas = RegisterId::new("sang-kien").unwrap();
    register::add(desk, &ideas, &cells, Some(2026), at(march())).unwrap().value
}

#[test]
fn a_new_report_has_the_window_of_its_period_and_the_head_of_the_office() {
    let (_folder, _path, mut desk) = new_desk();
    let done = create(&mut desk, &periodic(ReportPeriod::Q1, 2026)).unwrap();
    assert_eq!(done.label, "lập báo cáo Quý I/2026");
    let made = read(&desk, done.value);
    assert_eq!(Some(made.span), ReportCalendar::LEGAL.span(ReportPeriod::Q1, 2026));
    assert_eq!(made.head.issuance.symbol, "BC-UBND");
    assert_eq!(made.head.issuance.place, "Tùng Ảnh");
    assert_eq!(made.head.office.name, "Ủy ban nhân dân xã Tùng Ảnh");
    assert!(made.head.subject.contains("Quý I/2026"), "{}", made.head.subject);
    assert_eq!(made.head.signature.capacity, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
    assert_eq!(
        made.head.recipients,
        [
            "Như trên",
            "Thường trực Đảng ủy",
            "Thường trực HĐND xã",
            "Chủ tịch, các Phó Chủ tịch UBND xã",
            "Lưu: VT, VHXH",
        ]
    );
    assert!(made.text.blocks.is_empty());
    let listed = report::list(&desk, Some(2026)).unwrap();
    assert_eq!((listed.len(), listed[0].stage), (1, ReportStage::Draft));
    assert!(report::list(&desk, Some(2025)).unwrap().is_empty());
    assert_eq!(report::list(&desk, None).unwrap(), listed);
}

#[test]
fn a_report_goes_to_those_who_were_above_the_office_when_its_window_ended() {
    let (_folder, _path, mut desk) = new_desk();
    let mut known = catalogue::get(&desk).unwrap();
    let era = |name: &str, superior: &str, from, to| DatedOffice {
        office: Office { superior: superior.to_owned(), ..Office::named(name) },
        valid_from: from,
        valid_to: to,
    };
    known.offices = vec![
        era("xã Tùng Ảnh", "Ủy ban nhân dân huyện Đức Thọ", None, Some(day(2025, 6, 30))),
        era("xã Đức Thọ", "Ủy ban nhân dân tỉnh Hà Tĩnh", Some(day(2025, 7, 1)), None),
    ];
    catalogue::save(&mut desk, &known, &cchc_ops::CataloguePart::ALL, now()).unwrap();
    let mut head = |period, year| {
        let id = create(&mut desk, &periodic(period, year)).unwrap().value;
        read(&desk, id).head
    };
    let (before, after) = (head(ReportPeriod::H1, 2025), head(ReportPeriod::Q3, 2025));
    assert_eq!(before.addressees, ["Ủy ban nhân dân huyện Đức Thọ", "Phòng Nội vụ huyện Đức Thọ"]);
    assert_eq!(
        (before.office.place.as_str(), before.recipients[4].as_str()),
        ("Tùng Ảnh", "Lưu: VT")
    );
    assert_eq!(after.addressees, ["Ủy ban nhân dân tỉnh Hà Tĩnh", "Sở Nội vụ tỉnh Hà Tĩnh"]);
    assert_eq!(after.office.place, "Đức Thọ");
}

#[test]
fn what_cannot_be_a_report_is_refused() {
    let (_folder, _path, mut desk) = new_desk();
    create(&mut desk, &periodic(ReportPeriod::Q1, 2026)).unwrap();
    let thematic = |subject: &str, span| NewReport {
        kind: ReportKind::Thematic(subject.to_owned()),
        span,
        ..periodic(ReportPeriod::Q1, 2026)
    };
    let span = ReportCalendar::LEGAL.span(ReportPeriod::T2, 2026);
    let other = NewReport {
        outline: Some(OutlineId("khong-co".into())),
        ..periodic(ReportPeriod::H1, 2026)
    };
    for (new, code) in [
        (periodic(ReportPeriod::Q1, 2026), "report.exists"),
        (periodic(ReportPeriod::Q1, 1989), "report.year"),
        (thematic("Dịch vụ công trực tuyến", None), "report.no_window"),
        (thematic("  ", span), "report.no_subject"),
        (other, "report.no_outline"),
    ] {
        assert_eq!(create(&mut desk, &new).unwrap_err().code(), code);
    }
    let done = create(&mut desk, &thematic("Dịch vụ công trực tuyến", span)).unwrap();
    assert_eq!(done.label, "lập báo cáo chuyên đề: Dịch vụ công trực tuyến");
    assert_eq!(Some(read(&desk, done.value).span), span);
    create(&mut desk, &thematic("Dịch vụ công trực tuyến", span)).unwrap();
    assert_eq!(report::list(&desk, Some(2026)).unwrap().len(), 3);
}

#[test]
fn compiling_again_keeps_what_was_edited_and_offers_the_difference() {
    let (_folder, mut desk, id) = compiled();
    let first = read(&desk, id);
    assert_eq!(
        (first.taken_on, report::list(&desk, None).unwrap()[0].stage),
        (Some(march()), ReportStage::Compiled)
    );
    let nothing = report::compile(&mut desk, id, march(), at(march())).unwrap();
    assert!(nothing.changed.is_empty(), "the same book gives the same words");

    recognise(&mut desk, "Trả kết quả tại nhà");
    let done = compile(&mut desk, id);
    assert!(done.changed >= 1 && done.offers == 0, "{done:?}");
    let written = sentence(&desk, id, IDEAS);
    assert_ne!(written.text, sentence_of(&first, IDEAS).text);
    assert_eq!(written.standing(), Standing::Written);

    edit(&mut desk, id, set(written.id, "Đã công nhận 01 sáng kiến do đồng chí Bình làm."))
        .unwrap();
    recognise(&mut desk, "Hẹn giờ qua Zalo");
    let done = compile(&mut desk, id);
    assert_eq!(done.offers, 1);
    let edited = sentence(&desk, id, IDEAS);
    assert_eq!(edited.text, "Đã công nhận 01 sáng kiến do đồng chí Bình làm.");
    let offered = edited.offered.unwrap();
    assert_ne!(offered, written.text);

    edit(&mut desk, id, ReportEdit::Keep { block: edited.id }).unwrap();
    assert_eq!(compile(&mut desk, id).offers, 0);
    recognise(&mut desk, "Một cửa lưu động");
    assert_eq!(compile(&mut desk, id).offers, 1);
    edit(&mut desk, id, ReportEdit::Accept { block: edited.id }).unwrap();
    assert_eq!(sentence(&desk, id, IDEAS).standing(), Standing::Written);
    assert_ne!(sentence(&desk, id, IDEAS).text, offered);
}

fn sentence_of<'a>(report: &'a Report, key: &str) -> &'a ReportBlock {
    let mut blocks = report.text.blocks.iter();
    blocks.find(|block| block.key.as_ref().is_some_and(|own| own.0 == key)).unwrap()
}

#[test]
fn a_report_after_its_window_is_of_its_last_day() {
    let (_folder, mut desk, id) = compiled();
    let late = day(2026, 3, 20);
    let done = report::compile(&mut desk, id, late, at(late)).unwrap().value;
    assert_eq!(done.taken_on, day(2026, 3, 14));
    assert_eq!(read(&desk, id).taken_on, Some(day(2026, 3, 14)));
    assert_eq!(report::gaps(&desk, id, late).unwrap(), done.gaps);
}

#[test]
fn the_subject_is_written_by_the_program_only_where_there_is_none() {
    let (_folder, mut desk, id) = compiled();
    let mut head = read(&desk, id).head;
    let own = "Kết quả cải cách hành chính Quý I năm 2026";
    head.subject = format!(" {own} ");
    head.recipients.push("  ".to_owned());
    let done = report::set_head(&mut desk, id, &head, None, at(march())).unwrap();
    assert_eq!(done.label, "sửa phần đầu, phần cuối báo cáo Quý I/2026");
    assert_eq!(done.value.report.head.recipients.len(), 5);
    compile(&mut desk, id);
    assert_eq!(read(&desk, id).head.subject, own);
    head.subject.clear();
    report::set_head(&mut desk, id, &head, None, at(march())).unwrap();
    compile(&mut desk, id);
    assert!(read(&desk, id).head.subject.ends_with("Quý II/2026"));
}

#[test]
fn typing_in_one_paragraph_is_one_step_of_the_history() {
    let (_folder, mut desk, id) = compiled();
    let before = read(&desk, id);
    let block = sentence(&desk, id, IDEAS).id;
    let op = edit(&mut desk, id, set(block, "Đã công")).unwrap();
    let edits = [set(block, "Đã công nhận 01 sáng kiến.")];
    let joined = report::edit(&mut desk, id, &edits, op, at(march())).unwrap();
    assert_eq!((joined.value.op, joined.label.as_str()), (op, "sửa lời văn báo cáo Quý I/2026"));
    let same = report::edit(&mut desk, id, &edits, None, at(march())).unwrap();
    assert_eq!((same.value.op, same.changed.is_empty()), (None, true));
    let after = read(&desk, id);
    let label = history::undo(&mut desk, at(march())).unwrap().label;
    assert_eq!(label, "Hoàn tác: sửa lời văn báo cáo Quý I/2026");
    assert_eq!(read(&desk, id), before);
    history::redo(&mut desk, at(march())).unwrap();
    assert_eq!(read(&desk, id), after);
}

#[test]
fn every_step_is_taken_back_and_done_again() {
    let (_folder, _path, mut desk) = new_desk();
    let id = create(&mut desk, &periodic(ReportPeriod::Q1, 2026)).unwrap().value;
    let mut states = vec![read(&desk, id)];
    compile(&mut desk, id);
    states.push(read(&desk, id));
    let block = sentence(&desk, id, IDEAS);
    let section = block.section.clone();
    let edits = [
        set(block.id, "Chưa có sáng kiến nào."),
        ReportEdit::Add {
            section,
            after: Some(block.id),
            text: "Đang xét 02 sáng kiến.".to_owned(),
        },
        ReportEdit::Move { block: block.id, after: Some(BlockId(states[1].text.last_block + 1)) },
        ReportEdit::Remove { block: block.id },
        ReportEdit::Restore { block: block.id },
        ReportEdit::Remove { block: BlockId(states[1].text.last_block + 1) },
    ];
    for one in edits {
        edit(&mut desk, id, one).unwrap();
        states.push(read(&desk, id));
    }
    for state in states.iter().rev().skip(1) {
        history::undo(&mut desk, at(march())).unwrap();
        assert_eq!(read(&desk, id), *state);
    }
    for state in &states[1..] {
        history::redo(&mut desk, at(march())).unwrap();
        assert_eq!(read(&desk, id), *state);
    }
}

#[test]
fn edits_are_made_all_or_none() {
    let (_folder, mut desk, id) = compiled();
    let before = read(&desk, id);
    let block = sentence(&desk, id, IDEAS).id;
    let edits = [set(block, "Chữ khác."), ReportEdit::Accept { block }];
    let refused = report::edit(&mut desk, id, &edits, None, at(march())).unwrap_err();
    assert_eq!(refused.code(), "report.nothing_offered");
    let gone = edit(&mut desk, id, set(BlockId(999), "Chữ khác.")).unwrap_err();
    assert_eq!(gone.code(), "report.no_block");
    assert_eq!(read(&desk, id), before);
}

/// Changes a report past the use cases.
fn change(desk: &mut Desk, id: ReportId, step: ReportStep, work: impl FnOnce(&mut Report)) {
    let operation = Operation::Report { step, report: "Quý I/2026".to_owned() };
    let done = run(desk, &operation, at(march()), |tx| {
        let before = tx.report(id)?.unwrap();
        let mut after = before.clone();
        work(&mut after);
        Ok(tx.update_report(&before, &after)?)
    });
    done.unwrap();
}

fn submit(desk: &mut Desk, id: ReportId) {
    let now = at(march());
    change(desk, id, ReportStep::Submit, |report| report.submitted_at = Some(now));
}

#[test]
fn a_report_that_was_handed_to_be_signed_stays_as_it_is() {
    let (_folder, mut desk, id) = compiled();
    let block = sentence(&desk, id, IDEAS).id;
    edit(&mut desk, id, set(block, "Chữ của công chức.")).unwrap();
    submit(&mut desk, id);
    recognise(&mut desk, "Trả kết quả tại nhà");
    let before = read(&desk, id);
    let refused = [
        edit(&mut desk, id, set(block, "Chữ khác.")).unwrap_err(),
        report::compile(&mut desk, id, march(), at(march())).unwrap_err(),
        report::set_head(&mut desk, id, &before.head, None, at(march())).unwrap_err(),
        report::delete(&mut desk, id, at(march())).unwrap_err(),
    ];
    assert!(refused.iter().all(|problem| problem.code() == "report.submitted"), "{refused:?}");
    assert_eq!(read(&desk, id), before);
    // The row of the register, then the handing over, then the words.
    history::undo(&mut desk, at(march())).unwrap();
    history::undo(&mut desk, at(march())).unwrap();
    assert_eq!(read(&desk, id).submitted_at, None);
    history::undo(&mut desk, at(march())).unwrap();
    assert_eq!(sentence(&desk, id, IDEAS).standing(), Standing::Written);
}

#[test]
fn no_step_back_or_forth_changes_words_that_were_handed_to_be_signed() {
    let (_folder, mut desk, id) = compiled();
    submit(&mut desk, id);
    let block = sentence(&desk, id, IDEAS).id;
    change(&mut desk, id, ReportStep::Edit, |report| {
        report.text.edit(&set(block, "Chữ của công chức.")).unwrap();
    });
    let before = read(&desk, id);
    let refused = history::undo(&mut desk, at(march())).unwrap_err();
    assert_eq!(refused.code(), "report.submitted");
    assert_eq!(read(&desk, id), before);
    // Once it was taken back, so are the words.
    change(&mut desk, id, ReportStep::TakeBack, |report| report.submitted_at = None);
    edit(&mut desk, id, set(block, "Chữ khác.")).unwrap();
    history::undo(&mut desk, at(march())).unwrap();
    assert_eq!(sentence(&desk, id, IDEAS).text, "Chữ của công chức.");
}

#[test]
fn a_report_is_deleted_with_its_words_and_comes_back_with_undo() {
    let (_folder, mut desk, id) = compiled();
    let before = read(&desk, id);
    let done = report::delete(&mut desk, id, at(march())).unwrap();
    assert_eq!(done.label, "xóa báo cáo Quý I/2026");
    assert_eq!(report::get(&desk, id).unwrap_err().code(), "report.not_found");
    assert_eq!(report::delete(&mut desk, id, at(march())).unwrap_err().code(), "report.not_found");
    let again = create(&mut desk, &periodic(ReportPeriod::Q1, 2026)).unwrap().value;
    assert_ne!(again, id, "a number is not given twice");
    history::undo(&mut desk, at(march())).unwrap();
    history::undo(&mut desk, at(march())).unwrap();
    assert_eq!(read(&desk, id), before);
}
