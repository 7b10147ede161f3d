//! What was written is found, and what was taken back is not.

use cchc_model::edit::Edit;
use cchc_model::evidence::Evidence;
use cchc_model::figure::FigureCode;
use cchc_model::ids::{EvidenceId, ItemId};
use cchc_model::office::Officer;
use cchc_model::plan::Task;
use cchc_model::progress::{AsOf, NewEntry, Reported};
use cchc_model::register::{ColumnId, RegisterId};
use cchc_model::report::{ReportEdit, ReportKind, SectionKey};
use cchc_model::report_period::ReportPeriod;
use cchc_model::search::SearchKind;
use cchc_ops::figure::{self, TypedFigure};
use cchc_ops::search::{SearchPlace, find};
use cchc_ops::{
    CataloguePart, Desk, catalogue, evidence, history, plan, progress, register, report, sample,
    version,
};

use crate::fixture::{import, named, new_desk, now, plan_id, plan_with};

fn titles(desk: &mut Desk, words: &str) -> Vec<String> {
    let found = find(desk, words, 50, &[SearchKind::Task]).unwrap();
    found.hits.into_iter().map(|hit| hit.title.text).collect()
}

fn rewrite(desk: &mut Desk, words: &str, joins: Option<i64>) -> Option<i64> {
    let json = format!(
        r#"[{{"do": "set_cells", "cells": [{{"task": 10, "field": "task", "words": "{words}"}}]}}]"#
    );
    let edits: Vec<Edit> = serde_json::from_str(&json).unwrap();
    plan::edit(desk, &plan_id("mot"), &edits, joins, now()).unwrap().value.op
}

#[test]
fn edits_undo_and_redo_change_what_is_found() {
    let (_folder, _path, mut desk) = new_desk();
    import(&mut desk, &plan_with("mot", vec![named("Đo lường hài lòng"), named("Khác")]));
    assert_eq!(titles(&mut desk, "do luong"), ["Đo lường hài lòng"]);
    let op = rewrite(&mut desk, "Khảo sát", None);
    assert!(titles(&mut desk, "do luong").is_empty());
    assert_eq!(titles(&mut desk, "khao sat"), ["Khảo sát"]);
    // An edit that joins the one before makes no new step.
    rewrite(&mut desk, "Khảo sát lần hai", op);
    assert_eq!(titles(&mut desk, "khảo sát"), ["Khảo sát lần hai"]);
    history::undo(&mut desk, now()).unwrap();
    assert!(titles(&mut desk, "khao sat").is_empty());
    assert_eq!(titles(&mut desk, "đo lường"), ["Đo lường hài lòng"]);
    history::redo(&mut desk, now()).unwrap();
    assert_eq!(titles(&mut desk, "lần hai"), ["Khảo sát lần hai"]);
}

#[test]
fn a_plan_that_goes_is_no_longer_found_and_comes_back_with_undo() {
    let (_folder, _path, mut desk) = new_desk();
    import(&mut desk, &plan_with("mot", vec![named("Tập huấn")]));
    import(&mut desk, &plan_with("hai", vec![named("Tập huấn thêm")]));
    assert_eq!(titles(&mut desk, "tap huan").len(), 2);
    plan::delete(&mut desk, &plan_id("mot"), now()).unwrap();
    assert_eq!(titles(&mut desk, "tap huan"), ["Tập huấn thêm"]);
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(titles(&mut desk, "tap huan").len(), 2);
}

#[test]
fn every_hit_says_where_it_is_to_be_seen() {
    let (_folder, _path, mut desk) = new_desk();
    let task = Task { lead: "Công chức Tư pháp".into(), ..named("Rà soát văn bản") };
    import(&mut desk, &plan_with("mot", vec![task]));
    let found = find(&mut desk, "ra soat tu phap", 5, &[]).unwrap();
    let [hit] = found.hits.as_slice() else { panic!("{found:?}") };
    assert_eq!(hit.kind, SearchKind::Task);
    assert_eq!(hit.path, ["Kế hoạch 2022", "Phụ lục", "I Cải cách thể chế"]);
    let snippet = hit.snippet.as_ref().unwrap();
    assert_eq!((snippet.label.as_str(), snippet.text.as_str()), ("Chủ trì", "Công chức Tư pháp"));
    let place =
        SearchPlace::Row { plan: plan_id("mot"), appendix: ItemId(1), ordinal: 1, row: ItemId(10) };
    assert_eq!(hit.place, place);
    let found = find(&mut desk, "cai cach the che", 5, &[SearchKind::Plan]).unwrap();
    assert!(found.hits.is_empty() && found.totals.is_empty());
    let found = find(&mut desk, "cải cách hành chính năm 2022", 5, &[SearchKind::Plan]).unwrap();
    assert_eq!(found.hits[0].place, SearchPlace::Plan(plan_id("mot")));
}

#[test]
fn names_of_the_catalogue_are_found_as_soon_as_they_are_entered() {
    let (_folder, _path, mut desk) = new_desk();
    let officers = |desk: &mut Desk| find(desk, "nguyen anh", 5, &[]).unwrap().hits;
    assert!(officers(&mut desk).is_empty());
    let mut edited = desk.book().catalogue().unwrap();
    edited.officers.push(Officer { name: "Nguyễn Thị Ánh".into(), services: Vec::new() });
    catalogue::save(&mut desk, &edited, &[CataloguePart::Officers], now()).unwrap();
    let found = officers(&mut desk);
    assert_eq!(found[0].place, SearchPlace::Catalogue(CataloguePart::Officers));
    assert_eq!(found[0].path, ["Công chức"]);
    history::undo(&mut desk, now()).unwrap();
    assert!(officers(&mut desk).is_empty());
}

#[test]
fn paragraphs_targets_and_papers_of_the_samples_are_found() {
    let (_folder, _path, mut desk) = new_desk();
    sample::enter(&mut desk, sample::ALL, now()).unwrap();
    let kinds = |desk: &mut Desk, words: &str| -> Vec<SearchKind> {
        find(desk, words, 50, &[]).unwrap().totals.into_keys().collect()
    };
    let all = kinds(&mut desk, "cải cách");
    for kind in [SearchKind::Task, SearchKind::Target, SearchKind::Paragraph, SearchKind::Plan] {
        assert!(all.contains(&kind), "{kind:?} in {all:?}");
    }
    assert!(find(&mut desk, "", 5, &[]).unwrap().hits.is_empty());
}

#[test]
fn words_and_title_of_a_report_are_found_with_and_without_accents() {
    let (_folder, _path, mut desk) = new_desk();
    let kind = ReportKind::Periodic(ReportPeriod::Q1);
    let new = report::NewReport { kind, year: 2026, span: None, outline: None };
    let id = report::create(&mut desk, &new, now().date(), now()).unwrap().value;
    let of_report = [SearchKind::Report];
    let found = find(&mut desk, "ket qua cai cach hanh chinh quy i", 5, &of_report).unwrap();
    assert_eq!(found.hits[0].place, SearchPlace::Report(id), "{found:?}");
    assert_eq!(found.hits[0].path, ["Báo cáo Quý I/2026"]);
    assert_eq!(found.hits[0].year, 2026);

    report::compile(&mut desk, id, now().date(), now()).unwrap();
    assert!(places(&mut desk, "to long ghep").is_empty());
    let text = "Đã họp tổ lồng ghép với giao ban tháng.".to_owned();
    let section = SectionKey("kien-nghi".to_owned());
    let add = ReportEdit::Add { section, after: None, text };
    report::edit(&mut desk, id, &[add], None, now()).unwrap();
    let blocks = report::get(&desk, id).unwrap().text.blocks;
    let block = blocks.iter().find(|block| block.text.contains("lồng ghép")).unwrap().id;
    for words in ["to long ghep", "tổ lồng ghép"] {
        assert_eq!(places(&mut desk, words), [SearchPlace::ReportParagraph(id, block)]);
    }
    let hit = find(&mut desk, "to long ghep", 5, &[]).unwrap().hits.swap_remove(0);
    assert_eq!(hit.path[0], "Báo cáo Quý I/2026");
    assert!(hit.path[1].contains("KIẾN NGHỊ"), "{:?}", hit.path);

    // What the officer takes out, or takes back, is not to be found.
    report::edit(&mut desk, id, &[ReportEdit::Remove { block }], None, now()).unwrap();
    assert!(places(&mut desk, "to long ghep").is_empty());
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(places(&mut desk, "to long ghep").len(), 1);
    report::delete(&mut desk, id, now()).unwrap();
    assert!(places(&mut desk, "to long ghep").is_empty());
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(places(&mut desk, "to long ghep").len(), 1);
}

/// Where the words are found, whatever the kind.
fn places(desk: &mut Desk, words: &str) -> Vec<SearchPlace> {
    find(desk, words, 50, &[]).unwrap().hits.into_iter().map(|hit| hit.place).collect()
}

#[test]
fn what_was_reported_is_found_until_it_is_put_right() {
    let (_folder, _path, mut desk) = new_desk();
    sample::enter(&mut desk, "tung-anh-2022", now()).unwrap();
    let id = plan_id("tung-anh-2022");
    version::issue(&mut desk, &id, now()).unwrap();
    let as_of = AsOf::on(now().date());
    let tracked = progress::tracked(&desk, &id, &as_of).unwrap();
    let row = tracked.picture(&as_of).rows.into_iter().find(|row| !row.instances.is_empty());
    let row = row.unwrap();
    let entry = |done: &str, supersedes| NewEntry {
        task: row.task,
        instance: row.instances[0].instance.key.clone(),
        on: now().date(),
        state: Reported::InProgress,
        percent: None,
        done: done.to_owned(),
        by: "Lê Thị Ân".to_owned(),
        supersedes,
    };
    assert!(places(&mut desk, "hop thon le an").is_empty());
    let first = progress::enter(&mut desk, &id, &[entry("Đã họp thôn", None)], now()).unwrap();
    assert_eq!(places(&mut desk, "hop thon le an"), [SearchPlace::Progress(id.clone(), row.task)]);
    let right = entry("Đã họp xóm", Some(first.value[0]));
    progress::enter(&mut desk, &id, &[right], now()).unwrap();
    assert!(places(&mut desk, "hop thon le an").is_empty());
    assert_eq!(places(&mut desk, "hop xom le an").len(), 1);
}

#[test]
fn documents_rows_of_registers_and_sources_of_figures_are_found() {
    let (_folder, _path, mut desk) = new_desk();
    assert!(places(&mut desk, "47/BC-UBND").is_empty());
    let document = Evidence {
        id: EvidenceId(1),
        number: "47/BC-UBND".into(),
        date: None,
        agency: "UBND xã Tùng Ảnh".into(),
        subject: "Báo cáo kết quả rà soát".into(),
        file: None,
        links: Vec::new(),
    };
    let id = evidence::add(&mut desk, &document, now()).unwrap().value;
    assert_eq!(places(&mut desk, "47/BC-UBND"), [SearchPlace::Evidence(id)]);
    assert_eq!(places(&mut desk, "ra soat tung anh 47"), [SearchPlace::Evidence(id)]);

    let ideas = RegisterId::new("sang-kien").unwrap();
    let cell = |column: &str, words: &str| (ColumnId::new(column).unwrap(), words.to_owned());
    let idea = [
        cell("ten", "Trả kết quả tại nhà văn hóa thôn"),
        cell("tac-gia", "Trần Văn Bình"),
        cell("ngay-dang-ky", "05/01/2026"),
    ];
    let row = register::add(&mut desk, &ideas, &idea.into(), Some(2026), now()).unwrap().value;
    let place = SearchPlace::RegisterRow(ideas, row);
    assert_eq!(places(&mut desk, "nha van hoa binh"), std::slice::from_ref(&place));
    assert_eq!(places(&mut desk, "05/01/2026"), [place]);
    history::undo(&mut desk, now()).unwrap();
    assert!(places(&mut desk, "nha van hoa binh").is_empty());

    let code = FigureCode::new("3.5.2").unwrap();
    assert!(places(&mut desk, "so tay don vi").is_empty());
    let typed = TypedFigure {
        code: code.clone(),
        typed: Some("900".into()),
        estimate: None,
        source: Some("Sổ tay của đơn vị".into()),
    };
    figure::enter(&mut desk, 2026, ReportPeriod::Y, &[typed], None, now()).unwrap();
    assert_eq!(places(&mut desk, "so tay don vi"), [SearchPlace::Figure(code.to_string())]);
}
