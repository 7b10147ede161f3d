use super::*;
use crate::figure::FigureSet;
use crate::register::RegisterSet;

fn sets() -> (FigureSet, RegisterSet) {
    let registers = RegisterSet::shipped().unwrap();
    (FigureSet::shipped(&registers).unwrap(), registers)
}

fn codes(json: &str) -> Vec<(String, &'static str)> {
    let (figures, registers) = sets();
    let problems = ReportOutline::read("thử.json", json, &figures, &registers).unwrap_err();
    problems.iter().map(|problem| (problem.path.clone(), problem.code())).collect()
}

#[test]
fn the_shipped_outlines_hold_together_and_one_is_offered_on_every_day() {
    let (figures, registers) = sets();
    let outlines = ReportOutline::shipped(&figures, &registers).unwrap();
    for (day, id) in [
        ("2022-03-14", "report-2021"),
        ("2025-06-30", "report-2021"),
        ("2025-07-01", "report-2025"),
        ("2026-03-07", "report-2025"),
    ] {
        let day = day.parse().unwrap();
        let offered: Vec<&str> = outlines
            .iter()
            .filter(|outline| outline.valid_on(day))
            .map(|outline| outline.id.0.as_str())
            .collect();
        assert_eq!(offered, [id]);
    }
}

#[test]
fn everything_that_is_wrong_is_told_with_its_place() {
    let json = r#"{
        "id": "thu", "version": 1, "name": "Thử", "subject": [{ "words": "Báo cáo {ky" }],
        "sections": [
            { "key": "a", "title": "A", "level": 1, "pieces": [
                { "key": "x", "write": { "sentence": [{ "words": "{so:99.9} {viec:nhieu}" }] } },
                { "key": "x", "write": { "sentence": [
                    { "when": [{ "zero": "so:88" }], "words": "Có {so-dong}" }] } },
                { "key": "y", "write": { "list": { "of": { "rows": { "register": "kiem-tra" } },
                    "line": "- {cot:khong-co} {viec}" } } },
                { "key": "z", "write": { "list": { "of": "versions", "line": "- {van-ban} {ky}",
                    "lead": [{ "words": "{van-ban}" }] } } }
            ] },
            { "key": "a", "title": "", "level": 4 }
        ] }"#;
    let expected = [
        ("subject[0].words", "definition.shape"),
        ("sections[0].pieces[0].sentence[0].words", "definition.unknown"),
        ("sections[0].pieces[1].key", "definition.duplicate"),
        ("sections[0].pieces[1].sentence[0].words", "definition.contradiction"),
        ("sections[0].pieces[1].sentence[0].when[0]", "definition.unknown"),
        ("sections[0].pieces[2].list.line", "definition.unknown"),
        ("sections[0].pieces[2].list.line", "definition.unknown"),
        ("sections[0].pieces[3].list.lead[0].words", "definition.contradiction"),
        ("sections[1].key", "definition.duplicate"),
        ("sections[1].level", "definition.shape"),
    ];
    let expected: Vec<(String, &str)> =
        expected.into_iter().map(|(path, code)| (path.to_owned(), code)).collect();
    assert_eq!(codes(json), expected);
}

#[test]
fn the_hints_of_a_section_are_those_of_its_places_for_own_words() {
    let (figures, registers) = sets();
    let outlines = ReportOutline::shipped(&figures, &registers).unwrap();
    let section = SectionKey("kien-nghi".to_owned());
    let quarter = ReportKind::Periodic(ReportPeriod::Q1);
    assert_eq!(outlines[0].hints(&section, &quarter).count(), 1);
}

#[test]
fn what_only_the_report_of_the_year_asks_for_is_no_hint_of_a_quarter() {
    let (figures, registers) = sets();
    let mut outline = ReportOutline::shipped(&figures, &registers).unwrap().swap_remove(0);
    let section = SectionKey("kien-nghi".to_owned());
    let own = outline.sections.iter_mut().find(|own| own.key == section).unwrap();
    for piece in &mut own.pieces {
        piece.periods = vec![ReportPeriod::Y];
    }
    let of = |period| outline.hints(&section, &ReportKind::Periodic(period)).count();
    assert_eq!((of(ReportPeriod::Q1), of(ReportPeriod::Y)), (0, 1));
}
