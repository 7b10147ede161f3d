//! An appendix put into a layout: header, rows and cells, and an account of what found no place.

use std::collections::BTreeMap;

use super::count::Count;
use super::{Align, AppendixLayout, Column, DomainRow, Numbering, Orientation};
use crate::amount;
use crate::ids::ItemId;
use crate::plan::{Appendix, Domain, Task, TaskField};

/// An appendix as a table, still without fonts and millimetres of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// Printed columns from left to right.
    pub columns: Vec<ProjectedColumn>,
    /// Domain rows and task rows in printed order.
    pub rows: Vec<ProjectedRow>,
    /// What tasks say that this printing does not show.
    pub omissions: Vec<Omission>,
    /// Whether a row `1 2 3 …` stands under the header.
    pub numbering_row: bool,
    /// How domain rows look.
    pub domain_row: DomainRow,
    /// Orientation of the page.
    pub orientation: Orientation,
    /// Size of letters in half points.
    pub half_points: u16,
}

/// A column as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectedColumn {
    /// Header text with the year filled in.
    pub header: String,
    /// Header above this and its neighbours of the same group.
    pub group: Option<String>,
    /// Width in millimetres.
    pub width_mm: u16,
    /// Horizontal alignment of its cells.
    pub align: Align,
}

/// A row below the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectedRow {
    /// A domain or sub-domain row.
    Domain {
        /// The domain shown.
        id: ItemId,
        /// 0 for a domain, 1 for a sub-domain, and so on.
        level: usize,
        /// Its number as printed.
        number: String,
        /// Its title as printed.
        title: String,
    },
    /// A task row.
    Task {
        /// The task shown.
        id: ItemId,
        /// A cell for every printed column.
        cells: Vec<ProjectedCell>,
    },
}

/// A cell of a task row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectedCell {
    /// One cell with the cell above.
    MergedUp,
    /// A cell of its own.
    Own(CellText),
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellText {
    /// Words, lines separated by `\n`; may be empty.
    Words(String),
    /// A number with which a spreadsheet can count.
    Number {
        /// The value in hundredths.
        hundredths: i64,
        /// Its printed form, with a decimal comma.
        text: String,
    },
}

/// A field that some tasks fill and the printing does not show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    /// The field.
    pub field: TaskField,
    /// Why it is not shown.
    pub reason: OmissionReason,
    /// In how many tasks it is filled, 1 or more.
    pub tasks: usize,
}

/// Why a field is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OmissionReason {
    /// The layout has no column for it.
    NoColumn,
    /// Its column is printed on drafts only.
    DraftOnly,
    /// The office's own TT was replaced by continuous numbering.
    Renumbered,
}

/// Puts an appendix into a layout. `years` fills `{year}` in headers; `draft` shows the
/// draft-only columns.
#[must_use]
pub fn project(
    appendix: &Appendix,
    layout: &AppendixLayout,
    years: &str,
    draft: bool,
) -> Projection {
    let columns = layout.printed_columns(draft);
    let mut work = Work {
        layout,
        columns: &columns,
        hidden: layout.columns.iter().filter(|column| !draft && column.draft_only).collect(),
        open: vec![false; columns.len()],
        count: Count::new(layout.numbering),
        rows: Vec::new(),
        missing: BTreeMap::new(),
    };
    for domain in &appendix.domains {
        work.domain(domain, 0);
    }
    let omissions = work
        .missing
        .iter()
        .map(|((reason, field), tasks)| Omission {
            field: field.clone(),
            reason: *reason,
            tasks: *tasks,
        })
        .collect();
    Projection {
        rows: work.rows,
        omissions,
        columns: columns.iter().map(|column| projected_column(column, appendix, years)).collect(),
        numbering_row: layout.numbering_row,
        domain_row: layout.domain_row,
        orientation: layout.page_orientation(columns.len()),
        half_points: layout.half_points,
    }
}

fn projected_column(column: &Column, appendix: &Appendix, years: &str) -> ProjectedColumn {
    let own = column.fields.first().and_then(|field| appendix.headers.get(field));
    ProjectedColumn {
        header: own.unwrap_or(&column.header).replace("{year}", years),
        group: column.group.clone(),
        width_mm: column.width_mm,
        align: column.align,
    }
}

struct Work<'a> {
    layout: &'a AppendixLayout,
    columns: &'a [&'a Column],
    hidden: Vec<&'a Column>,
    /// For each column, whether the cell that is open above shows the column's own field, so
    /// that a merged field may join it.
    open: Vec<bool>,
    count: Count,
    rows: Vec<ProjectedRow>,
    missing: BTreeMap<(OmissionReason, TaskField), usize>,
}

impl Work<'_> {
    fn domain(&mut self, domain: &Domain, level: usize) {
        self.rows.push(ProjectedRow::Domain {
            id: domain.id,
            level,
            number: domain.number.clone(),
            title: domain.title.clone(),
        });
        self.open.fill(false);
        self.count.start_domain();
        for task in &domain.tasks {
            self.task(task);
        }
        for sub in &domain.subdomains {
            self.domain(sub, level + 1);
        }
    }

    fn task(&mut self, task: &Task) {
        let number = self.count.next(task);
        let code_in_number = self.layout.numbering == Numbering::ByCode
            && task.number.is_none()
            && number == task.criterion.code;
        let mut cells = Vec::with_capacity(self.columns.len());
        for (at, column) in self.columns.iter().enumerate() {
            let text = cell_text(column, task, &number, code_in_number);
            let main_merged = column.fields.first().is_some_and(|main| task.merged.contains(main));
            if main_merged && text == CellText::Words(String::new()) && self.open[at] {
                cells.push(ProjectedCell::MergedUp);
            } else {
                self.open[at] = !main_merged;
                cells.push(ProjectedCell::Own(text));
            }
        }
        self.rows.push(ProjectedRow::Task { id: task.id, cells });
        self.account(task, &number);
    }

    /// Notes every filled field of a task that no printed column shows.
    fn account(&mut self, task: &Task, number: &str) {
        let shown = |field: &TaskField, columns: &[&Column]| {
            columns.iter().any(|column| column.fields.contains(field))
        };
        let extra = task.extra.keys().cloned().map(TaskField::Extra);
        for field in TaskField::named().chain(extra) {
            let text = task.text(&field);
            if text.is_empty() {
                continue;
            }
            let reason = if shown(&field, self.columns) {
                if field != TaskField::Number || text == number {
                    continue;
                }
                OmissionReason::Renumbered
            } else if shown(&field, &self.hidden) {
                OmissionReason::DraftOnly
            } else {
                OmissionReason::NoColumn
            };
            *self.missing.entry((reason, field)).or_default() += 1;
        }
    }
}

fn cell_text(column: &Column, task: &Task, number: &str, code_in_number: bool) -> CellText {
    if let [field] = column.fields.as_slice()
        && let Some(cell) = number_cell(field, task)
    {
        return cell;
    }
    let lines: Vec<String> = column
        .fields
        .iter()
        .map(|field| match field {
            TaskField::Number => number.to_owned(),
            TaskField::Criterion if code_in_number => task.criterion.title.clone(),
            field => task.text(field),
        })
        .filter(|text| !text.is_empty())
        .collect();
    CellText::Words(lines.join("\n"))
}

/// Points, and amounts that are written as a bare number, are numbers; words stay words.
fn number_cell(field: &TaskField, task: &Task) -> Option<CellText> {
    let hundredths = match field {
        TaskField::MaxPoints => i64::from(task.max_points?.0),
        TaskField::AttainedPoints => i64::from(task.attained_points?.0),
        TaskField::Budget => amount::parse_hundredths(&task.budget).ok()?,
        _ => return None,
    };
    Some(CellText::Number { hundredths, text: task.text(field) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::LayoutId;
    use crate::points::Points;

    fn layout(numbering: Numbering, columns: &[(&[&str], bool)]) -> AppendixLayout {
        AppendixLayout {
            id: LayoutId("x".into()),
            name: String::new(),
            description: String::new(),
            columns: columns
                .iter()
                .map(|(fields, draft_only)| Column {
                    fields: fields.iter().map(|key| key.parse().unwrap()).collect(),
                    header: "Mục tiêu năm {year}".into(),
                    group: None,
                    width_mm: 30,
                    align: Align::Left,
                    draft_only: *draft_only,
                })
                .collect(),
            numbering_row: false,
            numbering,
            domain_row: DomainRow::Merged,
            orientation: None,
            half_points: 24,
        }
    }

    fn appendix(tasks: Vec<Task>) -> Appendix {
        Appendix {
            id: ItemId(100),
            title: String::new(),
            reference: String::new(),
            layout: LayoutId("x".into()),
            headers: BTreeMap::new(),
            domains: vec![Domain {
                id: ItemId(101),
                number: "I".into(),
                title: "T".into(),
                code: None,
                tasks,
                subdomains: Vec::new(),
            }],
        }
    }

    fn task(id: u64, change: impl FnOnce(&mut Task)) -> Task {
        let mut task = Task::new(ItemId(id));
        change(&mut task);
        task
    }

    fn shown(projection: &Projection) -> Vec<Vec<String>> {
        projection
            .rows
            .iter()
            .filter_map(|row| match row {
                ProjectedRow::Domain { .. } => None,
                ProjectedRow::Task { cells, .. } => Some(
                    cells
                        .iter()
                        .map(|cell| match cell {
                            ProjectedCell::MergedUp => "^".to_owned(),
                            ProjectedCell::Own(CellText::Words(text)) => text.clone(),
                            ProjectedCell::Own(CellText::Number { text, .. }) => format!("#{text}"),
                        })
                        .collect(),
                ),
            })
            .collect()
    }

    #[test]
    fn numbers_run_in_the_domain_and_printed_ones_stand() {
        let tasks = vec![
            task(1, |_| {}),
            task(2, |t| t.number = Some("6".into())),
            task(3, |t| t.number = Some("6".into())),
            task(4, |t| t.depth = 1),
            task(5, |t| {
                t.depth = 1;
                t.number = Some(String::new());
            }),
            task(6, |_| {}),
        ];
        let per_domain = layout(Numbering::PerDomain, &[(&["number"], false)]);
        let projection = project(&appendix(tasks.clone()), &per_domain, "2022", false);
        assert_eq!(shown(&projection).concat(), ["1", "6", "6", "6.1", "", "4"]);
        assert!(projection.omissions.is_empty());

        let continuous = layout(Numbering::Continuous, &[(&["number"], false)]);
        let numbered = appendix(tasks);
        let projection = project(&numbered, &continuous, "2022", false);
        assert_eq!(shown(&projection).concat(), ["1", "2", "3", "3.1", "", "4"]);
        let counted: Vec<_> = super::super::numbers(&numbered, &continuous);
        let texts: Vec<&str> = counted.iter().map(|(_, number)| number.as_str()).collect();
        assert_eq!(texts, ["1", "2", "3", "3.1", "", "4"]);
        assert_eq!(counted[3].0, ItemId(4));
        let replaced =
            Omission { field: TaskField::Number, reason: OmissionReason::Renumbered, tasks: 2 };
        assert_eq!(projection.omissions, [replaced]);
    }

    #[test]
    fn a_code_in_the_number_column_is_not_repeated_in_the_criterion_column() {
        let tasks = vec![task(1, |t| {
            t.criterion.code = "1.1".into();
            t.criterion.title = "Sáng kiến".into();
        })];
        let columns: [(&[&str], bool); 2] = [(&["number"], false), (&["criterion"], false)];
        let by_code =
            project(&appendix(tasks.clone()), &layout(Numbering::ByCode, &columns), "", false);
        assert_eq!(shown(&by_code), [["1.1", "Sáng kiến"]]);
        let counted = project(&appendix(tasks), &layout(Numbering::PerDomain, &columns), "", false);
        assert_eq!(shown(&counted), [["1", "1.1 Sáng kiến"]]);
    }

    #[test]
    fn a_merged_field_joins_the_cell_above_unless_its_cell_has_other_words() {
        let merged = |t: &mut Task| {
            t.merged.insert(TaskField::Objective);
        };
        let tasks = vec![
            task(1, |t| t.objective = "A".into()),
            task(2, merged),
            task(3, |t| {
                merged(t);
                t.required = "B".into();
            }),
            task(4, merged),
        ];
        let columns = layout(Numbering::PerDomain, &[(&["objective", "required"], false)]);
        let projection = project(&appendix(tasks), &columns, "", false);
        assert_eq!(shown(&projection).concat(), ["A", "^", "B", ""]);
    }

    #[test]
    fn what_finds_no_column_is_named_with_its_reason() {
        let tasks = vec![task(1, |t| {
            t.max_points = Some(Points(550));
            t.lead = "L".into();
            t.extra.insert("Lý do".into(), "R".into());
        })];
        let columns: [(&[&str], bool); 2] = [(&["max_points"], false), (&["extra:Lý do"], true)];
        let layout = layout(Numbering::PerDomain, &columns);
        let issued = project(&appendix(tasks.clone()), &layout, "2024", false);
        assert_eq!(shown(&issued), [["#5,5"]]);
        assert_eq!(issued.columns[0].header, "Mục tiêu năm 2024");
        let named: Vec<_> =
            issued.omissions.iter().map(|o| (o.reason, o.field.to_string())).collect();
        assert_eq!(
            named,
            [
                (OmissionReason::NoColumn, "lead".to_owned()),
                (OmissionReason::DraftOnly, "extra:Lý do".to_owned())
            ]
        );
        assert_eq!(project(&appendix(tasks), &layout, "2024", true).omissions.len(), 1);
    }
}
