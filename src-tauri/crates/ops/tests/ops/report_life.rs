//! A report on its way: submitted, issued with its files, corrected; its signed paper; what the
//! book says otherwise afterwards.
#![expect(clippy::disallowed_methods, reason = "the tests make and spoil files of their own")]

use std::path::PathBuf;

use cchc_model::figure::FigureCode;
use cchc_model::ids::ReportId;
use cchc_model::office::HouseStyle;
use cchc_model::report::{Report, ReportChange, ReportEdit, ReportKind, ReportStage};
use cchc_model::report_period::ReportPeriod::{self, H1, Q1};
use cchc_ops::figure::{self, TypedFigure};
use cchc_ops::report::{self, NewReport, ProducedFile, ReadyReport, ReportPaperMarks};
use cchc_ops::{
    CataloguePart, Desk, OpsProblem, ReportFileRole, ReportVersionSummary, evidence, history,
};
use chrono::{NaiveDate, NaiveDateTime};

use crate::fixture::new_desk;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    day(text).and_hms_opt(9, 0, 0).unwrap()
}

/// A book in which the applications of Quý I/2026 were entered, its report compiled on 16/3.
struct Office {
    folder: tempfile::TempDir,
    desk: Desk,
    id: ReportId,
}

fn office() -> Office {
    let (folder, _path, mut desk) = new_desk();
    enter(&mut desk, Q1, "2.007");
    let id = begun(&mut desk, Q1);
    report::compile(&mut desk, id, day("2026-03-16"), at("2026-03-16")).unwrap();
    Office { folder, desk, id }
}

fn begun(desk: &mut Desk, period: ReportPeriod) -> ReportId {
    let kind = ReportKind::Periodic(period);
    let new = NewReport { kind, year: 2026, span: None, outline: None };
    report::create(desk, &new, day("2026-03-16"), at("2026-03-16")).unwrap().value
}

/// Applications of the period: these online, and 250 on paper.
fn enter(desk: &mut Desk, period: ReportPeriod, online: &str) {
    let typed = [("3.5.2", online), ("3.5.3", "250"), ("3.5.4", "8")].map(|(code, words)| {
        let code = FigureCode::new(code).unwrap();
        TypedFigure { code, typed: Some(words.to_owned()), estimate: None, source: None }
    });
    let entered = figure::enter(desk, 2026, period, &typed, None, at("2026-03-16")).unwrap();
    assert!(entered.value.refused.is_empty());
}

fn marks(number: u32, date: &str) -> ReportPaperMarks {
    ReportPaperMarks { number, date: day(date), signer: Some("Phan Tiến Dũng".to_owned()) }
}

/// Files of which nobody reads what is in them.
fn files(ready: &ReadyReport) -> Vec<ProducedFile> {
    let number = ready.version().by.number;
    let file = |(role, ending)| ProducedFile {
        role,
        name: report::produced_name(ready.frozen(), "Báo cáo CCHC Quý I 2026", ending),
        bytes: format!("{ending} {number}").into_bytes(),
    };
    [(ReportFileRole::Docx, "docx"), (ReportFileRole::Pdf, "pdf"), (ReportFileRole::Xlsx, "xlsx")]
        .map(file)
        .to_vec()
}

impl Office {
    fn issue(&mut self, number: u32, date: &str) -> Result<ReportVersionSummary, OpsProblem> {
        self.issue_other(self.id, number, date)
    }

    fn issue_other(
        &mut self,
        id: ReportId,
        number: u32,
        date: &str,
    ) -> Result<ReportVersionSummary, OpsProblem> {
        let now = at("2026-04-01");
        let ready = report::ready(&self.desk, id, &marks(number, date), now)?;
        let made = files(&ready);
        Ok(report::issue(&mut self.desk, ready, &made, now)?.value)
    }

    fn report(&self) -> Report {
        report::get(&self.desk, self.id).unwrap()
    }

    fn stage(&self) -> ReportStage {
        self.desk.book().report_stage(self.id).unwrap().unwrap()
    }

    fn submit(&mut self) -> Result<usize, OpsProblem> {
        Ok(report::submit(&mut self.desk, self.id, at("2026-03-17"))?.value)
    }

    fn edit(&mut self, words: &str) -> Result<(), OpsProblem> {
        let block = self.report().text.blocks[0].id;
        let edit = ReportEdit::SetText { block, text: words.to_owned() };
        report::edit(&mut self.desk, self.id, &[edit], None, at("2026-03-17")).map(|_| ())
    }

    fn correct(&mut self) {
        report::correct(&mut self.desk, self.id, " Sai số liệu ", at("2026-04-02")).unwrap();
    }

    fn file(&self, name: &str, words: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, words).unwrap();
        path
    }

    fn attach(&mut self, name: &str) -> Result<(), OpsProblem> {
        let path = self.file(name, "bản ký");
        report::attach(&mut self.desk, self.id, 1, &path, at("2026-04-01")).map(|_| ())
    }

    fn path(&self, role: ReportFileRole) -> Result<PathBuf, OpsProblem> {
        report::path_of_file(&self.desk, self.id, 1, role)
    }

    fn undo(&mut self) -> Result<String, OpsProblem> {
        history::undo(&mut self.desk, at("2026-04-03")).map(|done| done.label)
    }
}

/// What is refused changes nothing at all.
#[track_caller]
fn assert_refused<T: std::fmt::Debug>(
    office: &mut Office,
    code: &str,
    ask: impl FnOnce(&mut Office) -> Result<T, OpsProblem>,
) {
    let seen = |office: &Office| {
        (office.report(), office.stage(), history::list(&office.desk, 50).unwrap())
    };
    let before = seen(office);
    let problem = ask(office).unwrap_err();
    assert_eq!(problem.code(), code);
    assert!(!problem.message_vi().is_empty() && !problem.hint_vi().is_empty());
    assert_eq!(seen(office), before);
}

#[test]
fn what_was_handed_to_be_signed_stays_until_it_is_taken_back() {
    let mut office = office();
    assert_eq!(office.submit().unwrap(), 0);
    assert_eq!(office.stage(), ReportStage::Submitted);
    assert_refused(&mut office, "report.submitted", |office| office.edit("khác"));
    assert_refused(&mut office, "report.submitted", Office::submit);
    report::take_back(&mut office.desk, office.id, at("2026-03-17")).unwrap();
    assert_eq!(office.stage(), ReportStage::Compiled);
    assert_refused(&mut office, "report.not_submitted", |office| {
        report::take_back(&mut office.desk, office.id, at("2026-03-17"))
    });
    office.edit("Lời của cán bộ.").unwrap();
}

#[test]
fn differences_that_are_not_settled_are_told_and_keep_nothing_from_going_on() {
    let mut office = office();
    let counted = |block: &cchc_model::report::ReportBlock| block.text.contains("2.007");
    let block = office.report().text.blocks.into_iter().find(counted).unwrap().id;
    let edit =
        ReportEdit::SetText { block, text: "Đã tiếp nhận hơn hai nghìn hồ sơ.".into() };
    report::edit(&mut office.desk, office.id, &[edit], None, at("2026-03-16")).unwrap();
    enter(&mut office.desk, Q1, "2.100");
    report::compile(&mut office.desk, office.id, day("2026-03-17"), at("2026-03-17")).unwrap();
    assert_eq!(office.submit().unwrap(), 1);
}

#[test]
fn a_report_that_was_never_compiled_is_neither_submitted_nor_issued() {
    let mut office = office();
    office.id = begun(&mut office.desk, H1);
    assert_refused(&mut office, "report.not_compiled", Office::submit);
    assert_refused(&mut office, "report.not_compiled", |office| office.issue(12, "2026-03-20"));
}

#[test]
fn what_its_paper_lacks_is_said_and_nothing_is_issued() {
    let mut office = office();
    for (code, number, date) in
        [("report.no_number", 0, "2026-03-20"), ("report.date_ahead", 12, "2026-04-02")]
    {
        assert_refused(&mut office, code, |office| office.issue(number, date));
    }
    assert_refused(&mut office, "report.no_signer", |office| {
        let marks = ReportPaperMarks { signer: Some(" ".into()), ..marks(12, "2026-03-20") };
        report::ready(&office.desk, office.id, &marks, at("2026-04-01"))
    });
    // Another report of the year has the number; one of the next year may have it again.
    office.issue(12, "2026-03-20").unwrap();
    office.id = begun(&mut office.desk, H1);
    report::compile(&mut office.desk, office.id, day("2026-03-20"), at("2026-03-20")).unwrap();
    assert_refused(&mut office, "report.same_paper", |office| office.issue(12, "2026-03-21"));
    office.issue(12, "2025-12-31").unwrap();
}

#[test]
fn obstacles_say_what_is_wrong_with_what_is_written_and_do_not_ask_for_the_rest() {
    let mut office = office();
    let seen = |office: &Office| -> Vec<&'static str> {
        let report = office.report();
        let found = report::obstacles(&office.desk, &report, &[], day("2026-03-20")).unwrap();
        found.iter().map(report::ReportObstacle::code).collect()
    };
    assert_eq!(seen(&office), ["report.no_signer"]);
    let mut head = office.report().head;
    head.signature.name = "Phan Tiến Dũng".into();
    head.issuance.date = Some(day("2026-03-21"));
    report::set_head(&mut office.desk, office.id, &head, None, at("2026-03-20")).unwrap();
    assert_eq!(seen(&office), ["report.date_ahead"]);
    let gap = cchc_model::report::Gap {
        code: "gap.any".into(),
        words: "Còn thiếu một thứ.".into(),
        hint: String::new(),
        blocks: true,
        sources: Vec::new(),
    };
    let report = office.report();
    let found = report::obstacles(&office.desk, &report, &[gap], day("2026-03-21")).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message_vi(), "Còn thiếu một thứ");
}

#[test]
fn issuing_locks_a_report_with_its_words_figures_style_and_files() {
    let mut office = office();
    office.submit().unwrap();
    let version = office.issue(12, "2026-03-20").unwrap();
    assert_eq!((version.ordinal, version.reason.as_str()), (1, ""));
    assert_eq!(version.by.words_vi(), "số 12/BC-UBND ngày 20/3/2026");
    assert_eq!(
        (office.stage(), office.report().head.issuance.number),
        (ReportStage::Issued, Some(12))
    );
    assert_eq!(office.report().submitted_at, None);
    assert_refused(&mut office, "report.locked", |office| office.edit("khác"));
    assert_refused(&mut office, "report.locked", |office| office.issue(13, "2026-03-21"));
    let frozen = report::version_of(&office.desk, office.id, 1).unwrap();
    assert_eq!(frozen.paper.head, office.report().head);
    assert_eq!(frozen.text, office.report().text);
    assert!(frozen.compiled.values().any(|words| words.contains("2.007")));
    assert_eq!(frozen.figures["3.5.2"].0, "2.007");
    assert!(frozen.paper.statistics.is_some());
    let kept = office.desk.book().report_files(office.id).unwrap();
    let names: Vec<&str> = kept.iter().map(|file| file.file.name.as_str()).collect();
    assert_eq!(names[0], "12_BC-UBND_20-03-2026_Báo cáo CCHC Quý I 2026.docx");
    assert_eq!(kept.len(), 3);
    assert!(kept.iter().all(|file| report::is_sound(&office.desk, file)));
    assert_eq!(std::fs::read(office.path(ReportFileRole::Pdf).unwrap()).unwrap(), b"pdf 12");
}

#[test]
fn an_issued_report_is_as_it_was_when_the_book_and_the_house_change_and_the_change_is_seen() {
    let mut office = office();
    office.issue(12, "2026-03-20").unwrap();
    let seen = |office: &Office| -> Vec<ReportChange> {
        report::difference(&office.desk, office.id, None).unwrap()
    };
    assert_eq!(seen(&office), []);
    let before = report::version_of(&office.desk, office.id, 1).unwrap();
    enter(&mut office.desk, Q1, "2.100");
    let mut catalogue = cchc_ops::catalogue::get(&office.desk).unwrap();
    catalogue.house = HouseStyle { body_pt: 13, ..catalogue.house };
    let parts = [CataloguePart::House];
    cchc_ops::catalogue::save(&mut office.desk, &catalogue, &parts, at("2026-04-02")).unwrap();
    assert_eq!(report::version_of(&office.desk, office.id, 1).unwrap(), before);
    let changes = seen(&office);
    let figure = changes.iter().find(|change| change.place.starts_with("3.5.2 ")).unwrap();
    assert_eq!((figure.then.as_str(), figure.now.as_str()), ("2.007", "2.100"));
    let said =
        |change: &&ReportChange| change.then.contains("2.007 ") && change.now.contains("2.100 ");
    assert!(changes.iter().any(|change| said(&change)), "{changes:?}");
    // Seen or not, the report itself is not touched.
    assert_eq!(office.report().text, before.text);
}

#[test]
fn a_correction_makes_the_next_version_and_the_first_one_stays() {
    let mut office = office();
    office.issue(12, "2026-03-20").unwrap();
    let first = report::version_of(&office.desk, office.id, 1).unwrap();
    assert_refused(&mut office, "report.no_reason", |office| {
        report::correct(&mut office.desk, office.id, "  ", at("2026-04-02"))
    });
    office.correct();
    assert_eq!(office.stage(), ReportStage::Correcting);
    assert_refused(&mut office, "report.correcting", |office| {
        report::correct(&mut office.desk, office.id, "lần nữa", at("2026-04-02"))
    });
    enter(&mut office.desk, Q1, "2.100");
    report::compile(&mut office.desk, office.id, day("2026-03-30"), at("2026-03-30")).unwrap();
    assert_refused(&mut office, "report.date_before", |office| office.issue(15, "2026-03-19"));
    let second = office.issue(15, "2026-03-31").unwrap();
    assert_eq!((second.ordinal, second.reason.as_str()), (2, "Sai số liệu"));
    assert_eq!(office.stage(), ReportStage::Issued);
    assert_eq!(report::version_of(&office.desk, office.id, 1).unwrap(), first);
    let now = report::version_of(&office.desk, office.id, 2).unwrap();
    assert_eq!(
        (now.figures["3.5.2"].0.as_str(), now.paper.head.issuance.number),
        ("2.100", Some(15))
    );
    let old = report::difference(&office.desk, office.id, Some(1)).unwrap();
    assert!(old.iter().any(|change| change.then == "2.007" && change.now == "2.100"));
    assert_eq!(report::difference(&office.desk, office.id, None).unwrap(), []);
    assert_eq!(std::fs::read(office.path(ReportFileRole::Pdf).unwrap()).unwrap(), b"pdf 12");
    let none = report::version_of(&office.desk, office.id, 3).unwrap_err();
    assert_eq!(none.code(), "report.no_version");
}

#[test]
fn a_correction_that_is_given_up_leaves_the_last_version_and_comes_back_by_undo() {
    let mut office = office();
    let discard =
        |office: &mut Office| report::discard(&mut office.desk, office.id, at("2026-04-02"));
    assert_refused(&mut office, "report.not_correcting", discard);
    assert_refused(&mut office, "report.not_issued", |office| {
        report::correct(&mut office.desk, office.id, "sai", at("2026-04-02"))
    });
    office.issue(12, "2026-03-20").unwrap();
    let issued = office.report();
    office.correct();
    office.edit("Lời mới.").unwrap();
    let edited = office.report();
    discard(&mut office).unwrap();
    assert_eq!((office.report(), office.stage()), (issued, ReportStage::Issued));
    office.undo().unwrap();
    assert_eq!((office.report(), office.stage()), (edited, ReportStage::Correcting));
}

#[test]
fn a_report_that_changes_while_its_files_are_made_is_not_issued() {
    let mut office = office();
    let ready =
        report::ready(&office.desk, office.id, &marks(12, "2026-03-20"), at("2026-04-01")).unwrap();
    office.edit("Lời khác.").unwrap();
    assert_refused(&mut office, "report.changed", |office| {
        report::issue(&mut office.desk, ready, &[], at("2026-04-01"))
    });
}

#[test]
fn issuing_is_undone_and_done_again_until_the_signed_paper_is_there() {
    for submitted in [false, true] {
        let mut office = office();
        if submitted {
            office.submit().unwrap();
        }
        let (before, stage) = (office.report(), office.stage());
        office.issue(12, "2026-03-20").unwrap();
        let issued = office.report();
        assert_eq!(office.undo().unwrap(), "Hoàn tác: ban hành báo cáo Quý I/2026");
        assert_eq!((office.report(), office.stage()), (before, stage));
        history::redo(&mut office.desk, at("2026-04-03")).unwrap();
        assert_eq!((office.report(), office.stage()), (issued, ReportStage::Issued));
        assert_eq!(office.desk.book().report_files(office.id).unwrap().len(), 3);
        office.attach("12-BC-UBND.signed.pdf").unwrap();
        assert_refused(&mut office, "report.signed_stays", Office::undo);
    }
}

#[test]
fn the_signed_paper_is_kept_beside_what_was_produced_and_can_be_taken_off() {
    let mut office = office();
    office.issue(12, "2026-03-20").unwrap();
    for (name, code) in [
        ("bản ký.docx", "report.not_a_scan"),
        ("bản ký.pdf.exe", "evidence.program"),
        ("bản ký.docm", "evidence.macros"),
    ] {
        assert_refused(&mut office, code, |office| office.attach(name));
    }
    assert_refused(&mut office, "report.no_file", |office| office.path(ReportFileRole::Signed));
    office.attach("Bản ký.PDF").unwrap();
    let signed = office.path(ReportFileRole::Signed).unwrap();
    assert_eq!(std::fs::read(signed).unwrap(), "bản ký".as_bytes());
    assert_eq!(office.stage(), ReportStage::Issued);
    report::detach(&mut office.desk, office.id, 1, at("2026-04-01")).unwrap();
    assert_eq!(office.path(ReportFileRole::Signed).unwrap_err().code(), "report.no_file");
    assert!(office.path(ReportFileRole::Docx).is_ok());
    let (desk, id) = (&mut office.desk, office.id);
    let other = report::attach(desk, id, 2, &PathBuf::from("a.pdf"), at("2026-04-01"));
    assert_eq!(other.unwrap_err().code(), "report.no_version");
}

#[test]
fn a_kept_file_that_is_lost_or_changed_is_found() {
    let mut office = office();
    office.issue(12, "2026-03-20").unwrap();
    assert_eq!(report::check_files(&office.desk).unwrap(), []);
    let (docx, pdf) =
        (office.path(ReportFileRole::Docx).unwrap(), office.path(ReportFileRole::Pdf).unwrap());
    cchc_files::remove(&docx).unwrap();
    cchc_files::remove(&pdf).unwrap();
    std::fs::write(&pdf, "pdf 13").unwrap();
    let found = report::check_files(&office.desk).unwrap();
    let codes: Vec<&str> = found.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["report.file_missing", "report.file_changed"]);
    assert!(found[0].message_vi.starts_with("báo cáo Quý I/2026: tệp đã lưu “12_BC-UBND"));
    let kept = office.desk.book().report_files(office.id).unwrap();
    let sound: Vec<bool> = kept.iter().map(|file| report::is_sound(&office.desk, file)).collect();
    assert_eq!(sound, [false, false, true]);
    assert_eq!(evidence::check(&office.desk, &mut |_, _| {}).unwrap(), []);
}

#[test]
fn a_report_does_not_go_out_with_words_that_its_tables_contradict() {
    let mut office = office();
    enter(&mut office.desk, Q1, "3.000");
    let gaps = report::gaps(&office.desk, office.id, day("2026-03-20")).unwrap();
    assert_eq!(gaps[0].code, "gap.stale", "{gaps:?}");
    assert!(gaps[0].blocks);
    assert_refused(&mut office, "report.gap", Office::submit);
    assert_refused(&mut office, "report.gap", |office| office.issue(12, "2026-03-20"));
    report::compile(&mut office.desk, office.id, day("2026-03-20"), at("2026-03-20")).unwrap();
    let gaps = report::gaps(&office.desk, office.id, day("2026-03-21")).unwrap();
    assert!(gaps.iter().all(|gap| gap.code != "gap.stale"), "{gaps:?}");
    office.submit().unwrap();
}

/// A figure of which no sentence speaks.
fn enter_quietly(office: &mut Office, words: &str) {
    let before = office.report();
    let code = FigureCode::new("7.9.1").unwrap();
    let typed = Some(words.to_owned());
    let typed = [TypedFigure { code, typed, estimate: None, source: None }];
    let done = figure::enter(&mut office.desk, 2026, Q1, &typed, None, at("2026-03-18")).unwrap();
    assert!(done.value.refused.is_empty());
    assert_eq!(office.report(), before);
}

fn stale(office: &Office) -> Option<cchc_model::report::Gap> {
    let gaps = report::gaps(&office.desk, office.id, day("2026-03-20")).unwrap();
    gaps.into_iter().find(|gap| gap.code == "gap.stale")
}

#[test]
fn what_was_handed_to_be_signed_is_what_is_issued_in_its_tables_too() {
    let mut office = office();
    office.submit().unwrap();
    let signed = report::printed(&office.desk, office.id, None, day("2026-03-17")).unwrap();
    enter_quietly(&mut office, "16");

    // The paper that lies with the superior can be printed again as it was handed over.
    let again = report::printed(&office.desk, office.id, None, day("2026-03-19")).unwrap();
    assert_eq!(again, signed);
    assert_refused(&mut office, "report.gap", |office| office.issue(12, "2026-03-20"));
    let gap = stale(&office).unwrap();
    assert!(gap.blocks);
    assert!(gap.words.contains("từ lúc trình ký: Bảng thống kê nay khác ở 7.9.1"), "{gap:?}");
    assert!(gap.hint.starts_with("Bấm Rút lại, rồi Tổng hợp lại"), "{gap:?}");
    let refused = office.issue(12, "2026-03-20").unwrap_err();
    assert_eq!(refused.hint_vi(), gap.hint);

    // The way out, as the hint has it.
    report::take_back(&mut office.desk, office.id, at("2026-03-18")).unwrap();
    report::compile(&mut office.desk, office.id, day("2026-03-18"), at("2026-03-18")).unwrap();
    assert_eq!(stale(&office), None);
    office.submit().unwrap();
    let signed = report::printed(&office.desk, office.id, None, day("2026-03-19")).unwrap().0;
    office.issue(12, "2026-03-20").unwrap();
    let issued = report::version_of(&office.desk, office.id, 1).unwrap();
    assert_eq!(issued.paper.statistics, signed.statistics);
}

#[test]
fn a_change_that_is_taken_back_leaves_the_paper_as_it_was_signed() {
    let mut office = office();
    office.submit().unwrap();
    enter_quietly(&mut office, "16");
    assert!(stale(&office).is_some());
    office.undo().unwrap();
    assert_eq!(stale(&office), None);
    office.issue(12, "2026-03-20").unwrap();
}

#[test]
fn a_correction_that_is_given_up_leaves_the_tables_of_the_paper_that_was_sent() {
    let mut office = office();
    office.issue(12, "2026-03-20").unwrap();
    enter_quietly(&mut office, "16");
    office.correct();
    report::compile(&mut office.desk, office.id, day("2026-04-02"), at("2026-04-02")).unwrap();
    assert_eq!(stale(&office), None);
    report::discard(&mut office.desk, office.id, at("2026-04-02")).unwrap();
    let sent = report::version_of(&office.desk, office.id, 1).unwrap().paper;
    let kept = office.desk.book().report_tables(office.id).unwrap();
    assert_eq!(kept.map(|tables| tables.statistics), sent.statistics);
    office.undo().unwrap();
    assert_ne!(
        office.desk.book().report_tables(office.id).unwrap().map(|tables| tables.statistics),
        sent.statistics
    );
}

#[test]
fn days_that_go_by_make_no_report_stale() {
    let (_folder, _path, mut desk) = new_desk();
    enter(&mut desk, Q1, "2.007");
    let id = begun(&mut desk, Q1);
    report::compile(&mut desk, id, day("2026-03-07"), at("2026-03-07")).unwrap();
    let gaps = report::gaps(&desk, id, day("2026-03-10")).unwrap();
    assert!(gaps.iter().all(|gap| gap.code != "gap.stale"), "{gaps:?}");
}
