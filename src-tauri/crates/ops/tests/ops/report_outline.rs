//! Outlines of reports, as the office wants them.

use cchc_model::report::{OutlineId, OutlineWrite, ReportOutline};
use cchc_ops::report::outline::{delete, outlines, save};
use cchc_ops::{Desk, history};

use crate::fixture::{new_desk, now};

fn of_2025(desk: &Desk) -> ReportOutline {
    let all = outlines(desk).unwrap();
    all.into_iter().find(|known| known.outline.id.0 == "report-2025").unwrap().outline
}

/// The outline with other words in the first sentence of a section.
fn with_words(mut outline: ReportOutline, section: &str, words: &str) -> ReportOutline {
    let section = outline.sections.iter_mut().find(|known| known.key.0 == section).unwrap();
    let OutlineWrite::Sentence(wordings) = &mut section.pieces[0].write else {
        panic!("no sentence")
    };
    wordings[0].words = words.to_owned();
    outline
}

#[test]
fn words_of_the_office_are_kept_with_a_version_and_given_back() {
    let (_folder, _, mut desk) = new_desk();
    let shipped = of_2025(&desk);
    let own = with_words(shipped.clone(), "kien-nghi", "  {don-vi} kiến nghị: ");
    save(&mut desk, own.clone(), now()).unwrap();
    save(&mut desk, own, now()).unwrap();
    let kept = outlines(&desk).unwrap().into_iter().find(|known| known.own).unwrap();
    assert!(kept.shipped);
    assert_eq!(kept.outline.version, 2);
    assert_eq!(kept.outline, with_words(of_2025(&desk), "kien-nghi", "{don-vi} kiến nghị:"));

    delete(&mut desk, &OutlineId("report-2025".to_owned()), now()).unwrap();
    assert_eq!(of_2025(&desk), shipped);
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(of_2025(&desk), kept.outline);
    save(&mut desk, shipped.clone(), now()).unwrap();
    assert!(
        outlines(&desk).unwrap().iter().all(|known| !known.own),
        "what the program says anyway"
    );
}

#[test]
fn a_slot_that_nothing_fills_is_refused_with_its_section() {
    let (_folder, _, mut desk) = new_desk();
    let wrong = with_words(of_2025(&desk), "kien-nghi", "Có {so:99.9} kiến nghị");
    let refusal = save(&mut desk, wrong, now()).unwrap_err();
    assert_eq!(refusal.code(), "report.outline_invalid");
    assert_eq!(refusal.message_vi(), "mục “KIẾN NGHỊ, ĐỀ XUẤT”: không có mã “99.9”");
    let open = with_words(of_2025(&desk), "kien-nghi", "Có {so:3.1 kiến nghị");
    assert_eq!(save(&mut desk, open, now()).unwrap_err().code(), "report.outline_invalid");
}

#[test]
fn an_outline_of_the_program_stays_and_one_of_the_office_goes() {
    let (_folder, _, mut desk) = new_desk();
    let shipped = OutlineId("report-2025".to_owned());
    assert_eq!(delete(&mut desk, &shipped, now()).unwrap_err().code(), "report.outline_shipped");
    let own = OutlineId("don-vi-1".to_owned());
    assert_eq!(delete(&mut desk, &own, now()).unwrap_err().code(), "report.no_outline");
    let copy = ReportOutline { id: own.clone(), name: "Của xã".to_owned(), ..of_2025(&desk) };
    save(&mut desk, copy, now()).unwrap();
    assert_eq!(outlines(&desk).unwrap().last().unwrap().outline.id, own);
    delete(&mut desk, &own, now()).unwrap();
    assert!(outlines(&desk).unwrap().iter().all(|known| known.outline.id != own));
}
