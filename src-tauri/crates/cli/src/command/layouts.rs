//! `cchc layouts`: the layouts that an appendix can be printed in.

use std::path::Path;

use cchc_model::layout::{self, AppendixLayout, LayoutId};
use cchc_model::plan::TaskField;
use serde::Serialize;

use super::{open, to_json};
use crate::failure::Failure;

#[derive(Serialize)]
struct Shown<'a> {
    id: &'a LayoutId,
    name: &'a str,
    description: &'a str,
    columns: Vec<ShownColumn<'a>>,
}

#[derive(Serialize)]
struct ShownColumn<'a> {
    fields: &'a [TaskField],
    header: &'a str,
    group: Option<&'a str>,
    width_mm: u16,
    draft_only: bool,
}

/// The shipped layouts, and with a data file also the office's own.
pub(super) fn run(data: Option<&Path>, json: bool) -> Result<String, Failure> {
    let layouts = match data {
        Some(data) => cchc_ops::layout::all(&open(data)?)?,
        None => layout::shipped()?,
    };
    if json {
        return to_json(&layouts.iter().map(shown).collect::<Vec<_>>());
    }
    let mut text = String::new();
    for layout in &layouts {
        text.push_str(&format!("{:<16} {}\n", layout.id.0, layout.name));
    }
    Ok(text)
}

/// The layout with this identity.
pub(super) fn find<'a>(
    layouts: &'a [AppendixLayout],
    id: &str,
) -> Result<&'a AppendixLayout, Failure> {
    layouts
        .iter()
        .find(|layout| layout.id.0 == id)
        .ok_or_else(|| cchc_document::paper::ComposeProblem::NoSuchLayout(id.to_owned()).into())
}

fn shown(layout: &AppendixLayout) -> Shown<'_> {
    let columns = layout.columns.iter().map(|column| ShownColumn {
        fields: &column.fields,
        header: &column.header,
        group: column.group.as_deref(),
        width_mm: column.width_mm,
        draft_only: column.draft_only,
    });
    Shown {
        id: &layout.id,
        name: &layout.name,
        description: &layout.description,
        columns: columns.collect(),
    }
}
