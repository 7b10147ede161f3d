//! What must hold for any plan whatever: it comes back from its file, and no layout loses a word
//! without saying so.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_model::interchange;
use cchc_model::layout::{CellText, ProjectedCell, ProjectedRow, project, shipped};
use proptest::prelude::*;

mod any;

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_comes_back_from_its_file_and_so_do_the_bytes(plan in any::plan()) {
        let written = interchange::write(&plan).unwrap();
        let read = interchange::read(&written).unwrap();
        prop_assert_eq!(&read, &plan);
        prop_assert_eq!(interchange::write(&read).unwrap(), written);
    }

    #[test]
    fn no_layout_loses_a_field_silently(plan in any::plan(), draft in any::<bool>()) {
        for layout in shipped().unwrap() {
            for appendix in &plan.appendices {
                let projection = project(appendix, &layout, "2024", draft);
                let rows: Vec<String> = projection.rows.iter().filter_map(row_text).collect();
                let tasks: Vec<_> = appendix.tasks().map(|(_, task)| task).collect();
                prop_assert_eq!(rows.len(), tasks.len());
                for (row, task) in rows.iter().zip(tasks) {
                    for (field, text) in any::filled(task) {
                        let named = projection.omissions.iter().any(|o| o.field == field);
                        prop_assert!(named || shows(row, task, &text), "{field}: {text:?} is not in {row:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn any_text_is_read_as_a_file_without_a_panic(text in "\\PC{0,200}", cut in 0_usize..2000) {
        let _ = interchange::read(&text);
        let sample = include_str!("../../../../assets/samples/ha-chau-2023.json");
        let end = sample.char_indices().nth(cut).map_or(sample.len(), |(at, _)| at);
        let _ = interchange::read(&format!("{}{text}", &sample[..end]));
    }
}

/// The words of a row's own cells, a cell a line.
fn row_text(row: &ProjectedRow) -> Option<String> {
    let ProjectedRow::Task { cells, .. } = row else { return None };
    let texts = cells.iter().map(|cell| match cell {
        ProjectedCell::MergedUp => "",
        ProjectedCell::Own(CellText::Words(text) | CellText::Number { text, .. }) => text,
    });
    Some(texts.collect::<Vec<_>>().join("\n"))
}

/// Whether a row shows a text; a criterion's code may stand in the TT column, apart from its title.
fn shows(row: &str, task: &cchc_model::plan::Task, text: &str) -> bool {
    row.contains(text)
        || (text == task.criterion.printed()
            && row.contains(&task.criterion.code)
            && row.contains(&task.criterion.title))
}
