//! The layouts that come with the program.

use std::collections::BTreeSet;

use super::AppendixLayout;

const FILES: [(&str, &str); 6] = [
    ("tung-anh-9.json", include_str!("../../../../../assets/layouts/tung-anh-9.json")),
    ("mang-yang-6.json", include_str!("../../../../../assets/layouts/mang-yang-6.json")),
    ("cam-giang-8.json", include_str!("../../../../../assets/layouts/cam-giang-8.json")),
    ("cam-giang-9.json", include_str!("../../../../../assets/layouts/cam-giang-9.json")),
    ("ha-chau-6.json", include_str!("../../../../../assets/layouts/ha-chau-6.json")),
    ("don-gian-2025.json", include_str!("../../../../../assets/layouts/don-gian-2025.json")),
];

/// A layout file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {detail}")]
pub struct BadLayout {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub detail: String,
}

/// The shipped layouts, in the order in which they are offered.
///
/// # Errors
/// [`BadLayout`] when a shipped file does not fit; a test proves that none does.
pub fn shipped() -> Result<Vec<AppendixLayout>, BadLayout> {
    FILES.iter().map(|(file, text)| read(file, text)).collect()
}

/// Reads one layout file.
fn read(file: &str, text: &str) -> Result<AppendixLayout, BadLayout> {
    let bad = |detail: String| BadLayout { file: file.to_owned(), detail };
    let layout: AppendixLayout =
        serde_json::from_str(text).map_err(|error| bad(error.to_string()))?;
    if layout.columns.is_empty() || layout.columns.len() > 26 {
        return Err(bad("a layout has 1 to 26 columns".to_owned()));
    }
    let mut seen = BTreeSet::new();
    for column in &layout.columns {
        if column.fields.is_empty() {
            return Err(bad(format!("column {:?} shows no field", column.header)));
        }
        if !(5..=150).contains(&column.width_mm) {
            return Err(bad(format!("column {:?} is not 5 to 150 mm wide", column.header)));
        }
        if let Some(twice) = column.fields.iter().find(|field| !seen.insert((*field).clone())) {
            return Err(bad(format!("{twice} stands in two columns")));
        }
    }
    Ok(layout)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Orientation;

    #[test]
    fn the_six_shipped_layouts_load_and_fit_their_page() {
        let layouts = shipped().unwrap();
        assert_eq!(layouts.len(), 6);
        for layout in layouts {
            let columns = layout.printed_columns(false);
            let width: u16 = columns.iter().map(|column| column.width_mm).sum();
            // A4 less the default margins of 30 mm at the binding edge and 15 mm opposite.
            let room = match layout.page_orientation(columns.len()) {
                Orientation::Portrait => 165,
                Orientation::Landscape => 252,
            };
            assert_eq!(width, room, "{}", layout.id.0);
        }
    }

    #[test]
    fn a_layout_that_shows_a_field_twice_is_refused() {
        let twice = FILES[0].1.replace("\"activity\"", "\"task\"");
        assert!(read("x", &twice).unwrap_err().detail.contains("two columns"));
    }
}
