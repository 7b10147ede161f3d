//! What has changed in the book since a report was issued.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Compiled, FigureFacts, FrozenReport, ReportBlock};
use crate::figure::FigureSheet;
use crate::text;

/// One difference between what was sent and what the book says now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportChange {
    /// Where: the title of a section, or the code and name of a figure.
    pub place: String,
    /// As it was when the report was issued; empty for what was not there.
    pub then: String,
    /// As the book has it now; empty for what is gone.
    pub now: String,
}

/// What the program would write otherwise today, and the figures that have changed; `figures` as
/// [`FrozenReport::figures`] with the name of each figure ([`figures_shown`]).
///
/// In printed order: by sections, in each what is written otherwise or new, then what would not be
/// written any more; then the figures by their codes.
#[must_use]
pub fn difference(
    frozen: &FrozenReport,
    now: &Compiled,
    figures: &BTreeMap<String, (String, (String, String))>,
) -> Vec<ReportChange> {
    let mut changes = sentences(frozen, now);
    changes.extend(changed_figures(frozen, figures));
    changes
}

/// Every figure of which something is known, as the table shows it: by code its name, and its
/// cells in the window and from the beginning of the year.
#[must_use]
pub fn figures_shown(figures: &FigureFacts) -> BTreeMap<String, (String, (String, String))> {
    let shown = figures.set.figures().iter().map(|figure| {
        let cell = |sheet: &FigureSheet| {
            let reading = sheet.get(&figure.code);
            reading.map(|reading| reading.display_vi(figure.kind)).unwrap_or_default()
        };
        let cells = (cell(&figures.period), cell(&figures.to_date));
        (figure.code.to_string(), (figure.name.clone(), cells))
    });
    shown.filter(|(_, (_, (own, to_date)))| !own.is_empty() || !to_date.is_empty()).collect()
}

/// A section of either text, with its place in words.
struct Place<'a> {
    key: &'a str,
    words: String,
}

fn sentences(frozen: &FrozenReport, now: &Compiled) -> Vec<ReportChange> {
    let written: BTreeSet<&str> = now
        .sections
        .iter()
        .flat_map(|section| &section.sentences)
        .map(|sentence| sentence.key.0.as_str())
        .collect();
    let gone: Vec<(&str, &str, &str)> = frozen
        .compiled
        .iter()
        .filter(|(key, _)| !written.contains(key.as_str()))
        .map(|(key, words)| (section_of(frozen, key), key.as_str(), words.as_str()))
        .collect();
    let mut changes = Vec::new();
    let places = places(frozen, now);
    for place in &places {
        let section = now.sections.iter().find(|section| section.key.0 == place.key);
        let sentences = section.map_or(&[][..], |section| &section.sentences);
        changes.extend(sentences.iter().filter_map(|sentence| {
            let then = frozen.compiled.get(&sentence.key.0).map_or("", String::as_str);
            change(&place.words, then, &sentence.text)
        }));
        let mut own: Vec<_> = gone.iter().filter(|(section, ..)| *section == place.key).collect();
        own.sort_by_key(|(_, key, _)| block_at(frozen, key));
        changes.extend(own.into_iter().filter_map(|(_, _, then)| change(&place.words, then, "")));
    }
    let placeless = |section: &str| places.iter().all(|place| place.key != section);
    let others = gone.iter().filter(|(section, ..)| placeless(section));
    changes.extend(others.filter_map(|(_, _, then)| change("Nội dung khác", then, "")));
    changes
}

fn change(place: &str, then: &str, now: &str) -> Option<ReportChange> {
    let (place, then, now) = (place.to_owned(), then.to_owned(), now.to_owned());
    (then != now).then_some(ReportChange { place, then, now })
}

/// Where a sentence stood among the paragraphs.
fn block_at(frozen: &FrozenReport, key: &str) -> Option<usize> {
    let has = |block: &ReportBlock| block.key.as_ref().is_some_and(|own| own.0 == key);
    frozen.text.blocks.iter().position(has)
}

/// The section of a sentence: that of its paragraph, or the one that its name begins with.
fn section_of<'a>(frozen: &'a FrozenReport, key: &'a str) -> &'a str {
    let block = block_at(frozen, key).and_then(|at| frozen.text.blocks.get(at));
    block.map_or_else(|| key.split('/').next().unwrap_or(key), |block| &block.section.0)
}

/// The sections in the order in which they are printed now; one that is gone behind the one that
/// it followed.
fn places<'a>(frozen: &'a FrozenReport, now: &'a Compiled) -> Vec<Place<'a>> {
    let mut places = named(
        now.sections
            .iter()
            .map(|of| (of.key.0.as_str(), of.level, of.number.as_str(), of.title.as_str())),
    );
    let former = named(
        frozen
            .text
            .sections
            .iter()
            .map(|of| (of.key.0.as_str(), of.level, of.number.as_str(), of.title.as_str())),
    );
    let mut behind = 0;
    for place in former {
        match places.iter().position(|known| known.key == place.key) {
            Some(at) => behind = at + 1,
            None => {
                places.insert(behind, place);
                behind += 1;
            }
        }
    }
    places
}

/// Sections with their places: `II.1. Cải cách thể chế`.
fn named<'a>(sections: impl Iterator<Item = (&'a str, u8, &'a str, &'a str)>) -> Vec<Place<'a>> {
    let mut above: Vec<(u8, &str)> = Vec::new();
    let mut places = Vec::new();
    for (key, level, number, title) in sections {
        let words = if title.is_empty() {
            if places.is_empty() { "Phần mở đầu" } else { "Phần cuối" }.to_owned()
        } else {
            above.retain(|(of, _)| *of < level);
            above.push((level, number));
            let path: Vec<&str> = above.iter().map(|(_, number)| *number).collect();
            let path: Vec<&str> = path.into_iter().filter(|part| !part.is_empty()).collect();
            [path.join("."), title.to_owned()].join(". ").trim_start_matches(". ").to_owned()
        };
        places.push(Place { key, words });
    }
    places
}

fn changed_figures(
    frozen: &FrozenReport,
    figures: &BTreeMap<String, (String, (String, String))>,
) -> Vec<ReportChange> {
    let nothing = (String::new(), String::new());
    let mut codes: Vec<&String> = frozen.figures.keys().chain(figures.keys()).collect();
    codes.sort_by_cached_key(|code| text::order_key(code));
    codes.dedup();
    let mut changes = Vec::new();
    for code in codes {
        let then = frozen.figures.get(code).unwrap_or(&nothing);
        let (name, now) = figures.get(code).map_or(("", &nothing), |(name, now)| (name, now));
        // The name of a row of a table says what its code says.
        let place = if code.contains('/') && !name.is_empty() {
            name.to_owned()
        } else {
            format!("{code} {name}").trim_end().to_owned()
        };
        changes.extend(change(&place, &then.0, &now.0));
        let alike = then.0 == then.1 && now.0 == now.1;
        let to_date = format!("{place} (lũy kế từ đầu năm)");
        changes.extend(change(&to_date, &then.1, &now.1).filter(|_| !alike));
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::super::{
        BlockId, CompiledSection, PaperSection, ReportHead, ReportKind, ReportPaper, ReportSection,
        ReportText, SectionKey, Sentence, SentenceKey,
    };
    use super::*;
    use crate::office::{HouseStyle, Office};
    use crate::plan::{Issuance, PaperMarks, SignatureForm};
    use crate::report_period::{ReportCalendar, ReportPeriod};

    const SECTIONS: [(&str, u8, &str, &str); 4] = [
        ("can-cu", 1, "", ""),
        ("ket-qua", 1, "II", "KẾT QUẢ"),
        ("the-che", 2, "1", "Cải cách thể chế"),
        ("bo-may", 2, "2", "Tổ chức bộ máy"),
    ];

    fn frozen(sentences: &[(&str, &str, &str)], figures: &[(&str, &str, &str)]) -> FrozenReport {
        let sections = SECTIONS.map(|(key, level, number, title)| ReportSection {
            key: SectionKey(key.into()),
            number: number.into(),
            title: title.into(),
            level,
        });
        let block = |(id, (section, key, text)): (u64, &(&str, &str, &str))| ReportBlock {
            id: BlockId(id),
            section: SectionKey((*section).into()),
            key: Some(SentenceKey((*key).into())),
            text: format!("{text} (đã sửa)"),
            written: (*text).into(),
            offered: None,
            removed: false,
            moved: false,
            sources: Vec::new(),
        };
        let text = ReportText {
            sections: sections.to_vec(),
            blocks: (1..).zip(sentences).map(block).collect(),
            ..ReportText::default()
        };
        let span = ReportCalendar::LEGAL.span(ReportPeriod::Q1, 2026).unwrap();
        let office = Office::named("xã Hà Châu");
        let paper = ReportPaper {
            kind: ReportKind::Periodic(ReportPeriod::Q1),
            year: 2026,
            span,
            taken_on: span.period.to(),
            head: ReportHead {
                office,
                subject: String::new(),
                issuance: Issuance::default(),
                addressees: Vec::new(),
                recipients: Vec::new(),
                signature: SignatureForm::CollectiveChair.signature("Lê Thị An"),
                marks: PaperMarks::default(),
            },
            sections: Vec::<PaperSection>::new(),
            statistics: None,
            results: Vec::new(),
        };
        let pair = |(code, own, to_date): &(&str, &str, &str)| {
            ((*code).to_owned(), ((*own).to_owned(), (*to_date).to_owned()))
        };
        FrozenReport {
            paper,
            house: HouseStyle::default(),
            text,
            compiled: sentences
                .iter()
                .map(|(_, key, text)| ((*key).to_owned(), (*text).to_owned()))
                .collect(),
            figures: figures.iter().map(pair).collect(),
        }
    }

    fn now(sentences: &[(&str, &str, &str)]) -> Compiled {
        let section = |(key, level, number, title): (&str, u8, &str, &str)| CompiledSection {
            key: SectionKey(key.into()),
            number: number.into(),
            title: title.into(),
            level,
            sentences: sentences
                .iter()
                .filter(|(of, ..)| *of == key)
                .map(|(_, key, text)| Sentence {
                    key: SentenceKey((*key).into()),
                    text: (*text).into(),
                    sources: Vec::new(),
                })
                .collect(),
        };
        // A section of which nothing is left is not compiled.
        let sections = SECTIONS.into_iter().map(section);
        let sections = sections.filter(|of| of.level == 1 || !of.sentences.is_empty());
        Compiled { subject: String::new(), sections: sections.collect(), gaps: Vec::new() }
    }

    fn told(changes: &[ReportChange]) -> Vec<(&str, &str, &str)> {
        changes.iter().map(|of| (of.place.as_str(), of.then.as_str(), of.now.as_str())).collect()
    }

    #[test]
    fn sentences_that_changed_came_or_went_are_told_in_printed_order() {
        let sent = frozen(
            &[
                ("can-cu", "can-cu/ke-hoach", "Thực hiện Kế hoạch số 5"),
                ("the-che", "the-che/da-lam", "Đã làm 2 việc"),
                ("the-che", "the-che/kiem-tra", "Đã kiểm tra"),
                ("bo-may", "bo-may/sap-xep", "Đã sắp xếp"),
            ],
            &[],
        );
        let changes = difference(
            &sent,
            &now(&[
                ("can-cu", "can-cu/ke-hoach", "Thực hiện Kế hoạch số 6"),
                ("ket-qua", "ket-qua/chung", "Kết quả chung"),
                ("the-che", "the-che/da-lam", "Đã làm 2 việc"),
            ]),
            &BTreeMap::new(),
        );
        assert_eq!(
            told(&changes),
            [
                ("Phần mở đầu", "Thực hiện Kế hoạch số 5", "Thực hiện Kế hoạch số 6"),
                ("II. KẾT QUẢ", "", "Kết quả chung"),
                ("II.1. Cải cách thể chế", "Đã kiểm tra", ""),
                ("II.2. Tổ chức bộ máy", "Đã sắp xếp", ""),
            ]
        );
    }

    #[test]
    fn words_that_the_officer_edited_are_no_change_of_the_book() {
        let same = [("the-che", "the-che/da-lam", "Đã làm 2 việc")];
        assert!(difference(&frozen(&same, &[]), &now(&same), &BTreeMap::new()).is_empty());
    }

    #[test]
    fn figures_are_told_by_code_in_the_window_and_from_the_beginning_of_the_year() {
        let sent = frozen(&[], &[("3.5.10", "5", "5"), ("3.5.2", "10", "30"), ("9.9", "1", "1")]);
        let figure = |code: &str, name: &str, own: &str, to_date: &str| {
            (code.to_owned(), (name.to_owned(), (own.to_owned(), to_date.to_owned())))
        };
        let book = BTreeMap::from([
            figure("3.5.2", "Trực tuyến", "10", "31"),
            figure("3.5.10", "Khác", "6", "6"),
            figure("3.5.2/dat-dai", "Đất đai: Trực tuyến", "2", "2"),
        ]);
        assert_eq!(
            told(&difference(&sent, &now(&[]), &book)),
            [
                ("3.5.2 Trực tuyến (lũy kế từ đầu năm)", "30", "31"),
                ("Đất đai: Trực tuyến", "", "2"),
                ("3.5.10 Khác", "5", "6"),
                ("9.9", "1", ""),
            ]
        );
    }
}
