//! The figures that the office reports, and where their values come from.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::figure::FigureCode;
use cchc_model::search::{SearchItem, SearchKind, SearchText};
use cchc_model::span::Span;
use chrono::NaiveDate;

use super::SearchPlace;
use super::place::Item;
use crate::{Desk, OpsProblem, figure};

/// All days that a value can be of; years of four digits, as the file keeps them.
fn ever() -> Option<Span> {
    let day = NaiveDate::from_ymd_opt;
    Span::new(day(1900, 1, 1)?, day(2999, 12, 31)?).ok()
}

/// What can be found among the figures.
pub(super) fn items(desk: &Desk) -> Result<Vec<Item>, OpsProblem> {
    let mut sources: BTreeMap<FigureCode, BTreeSet<String>> = BTreeMap::new();
    for value in ever().map(|span| desk.book().figure_values(span)).transpose()?.unwrap_or_default()
    {
        sources.entry(value.figure).or_default().insert(value.source);
    }
    let item = |figure: &cchc_model::figure::FigureDefinition| {
        let mut texts = vec![SearchText::title(&figure.name)];
        texts.push(SearchText::note("Mã", figure.code.to_string()));
        texts.push(SearchText::note("Bộ phận", &figure.body));
        texts.push(SearchText::body("Ghi chú", &figure.note));
        let known = sources.get(&figure.code).into_iter().flatten();
        texts.extend(known.map(|source| SearchText::body("Nguồn số liệu", source)));
        texts.retain(|text| !text.words.is_empty());
        SearchItem {
            kind: SearchKind::Figure,
            place: SearchPlace::Figure(figure.code.to_string()),
            year: 0,
            path: vec![figure.code.to_string(), figure.body.clone()],
            texts,
        }
    };
    Ok(figure::set()?.figures().iter().map(item).collect())
}
