//! The documents that prove something.

use cchc_model::evidence::Evidence;
use cchc_model::paper_words::short_date;
use cchc_model::search::{SearchItem, SearchKind, SearchText};
use chrono::Datelike;

use super::SearchPlace;
use super::place::Item;
use crate::{Desk, OpsProblem};

/// What can be found among the documents.
pub(super) fn items(desk: &Desk) -> Result<Vec<Item>, OpsProblem> {
    Ok(desk.book().documents()?.into_iter().map(item).collect())
}

fn item(document: Evidence) -> Item {
    let day = document.date.map(short_date).unwrap_or_default();
    let paper = [document.number.as_str(), &day, &document.agency];
    let path = paper.into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let file = document.file.map(|file| file.name).unwrap_or_default();
    let mut texts = vec![
        SearchText::title(document.subject),
        SearchText::note("Số, ký hiệu", document.number),
        SearchText::note("Cơ quan ban hành", document.agency),
        SearchText::note("Ngày", day),
        SearchText::body("Tệp", file),
    ];
    texts.retain(|text| !text.words.is_empty());
    SearchItem {
        kind: SearchKind::Evidence,
        place: SearchPlace::Evidence(document.id),
        year: document.date.map_or(0, |date| date.year()),
        path,
        texts,
    }
}
