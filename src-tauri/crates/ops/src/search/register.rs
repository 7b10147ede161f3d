//! The rows of the registers.

use cchc_model::paper_words::short_date;
use cchc_model::register::{CellValue, RegisterDefinition, RegisterEntry};
use cchc_model::search::{Role, SearchItem, SearchKind, SearchText};
use chrono::Datelike;

use super::SearchPlace;
use super::place::Item;
use crate::register::definitions;
use crate::{Desk, OpsProblem};

/// What can be found in the registers.
pub(super) fn items(desk: &Desk) -> Result<Vec<Item>, OpsProblem> {
    let set = definitions(desk)?;
    let rows = desk.book().register_rows()?;
    let known = rows.iter().filter_map(|row| Some((set.get(&row.register)?, row)));
    Ok(known.map(|(register, row)| item(register, row)).collect())
}

fn item(register: &RegisterDefinition, row: &RegisterEntry) -> Item {
    let day = row.day(&register.date);
    let mut path = vec![register.name.clone()];
    path.extend(day.map(short_date));
    SearchItem {
        kind: SearchKind::Register,
        place: SearchPlace::RegisterRow(register.id.clone(), row.id),
        year: day.map_or(0, |day| day.year()),
        path,
        texts: texts(register, row),
    }
}

/// The cells that are words, the first longer one as what the row is known by; then choices and
/// days. Numbers, yes and no say nothing by themselves.
fn texts(register: &RegisterDefinition, row: &RegisterEntry) -> Vec<SearchText> {
    let mut texts = Vec::new();
    let mut notes = Vec::new();
    for column in &register.columns {
        let Some(value) = row.cells.get(&column.id) else { continue };
        let shown = column.display_vi(value);
        match value {
            CellValue::Text(_) => texts.push(SearchText::body(&column.header, shown)),
            CellValue::Choice(_) | CellValue::Date(_) => {
                notes.push(SearchText::note(&column.header, shown));
            }
            CellValue::Number(_) | CellValue::YesNo(_) | CellValue::Documents(_) => {}
        }
    }
    texts.extend(notes);
    if let Some(first) = texts.first_mut().filter(|text| text.role == Role::Body) {
        *first = SearchText::title(std::mem::take(&mut first.words));
    }
    texts
}
