//! Phụ lục: a titled table of tasks, grouped by domain.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Task, TaskField};
use crate::ids::ItemId;
use crate::layout::LayoutId;
use crate::points::Points;

/// One appendix. Its Roman number is not stored: it follows from its place, and only from two
/// appendices on (NĐ 30/2020, Phụ lục I, III.1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appendix {
    /// Identity within the plan.
    pub id: ItemId,
    /// The title as printed below `Phụ lục`.
    pub title: String,
    /// The reference line as printed: `(Kèm theo Kế hoạch số … ngày … của …)`. Empty: made from
    /// the plan's number and date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// The layout in which the office prints this appendix when nothing else is asked for.
    pub layout: LayoutId,
    /// Header texts of this paper where they differ from the layout's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<TaskField, String>,
    /// The domains in printed order.
    pub domains: Vec<Domain>,
}

/// A domain row (Lĩnh vực) with the tasks below it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Identity within the plan.
    pub id: ItemId,
    /// The number as printed: `I`, `VII`, `A`, `I.`; empty where none is printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// The title as printed.
    pub title: String,
    /// Which domain of the catalogue this is, whatever it is called on this paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<DomainCode>,
    /// Tasks directly below the row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// Sub-domains, such as `A` and `B` below `VII`; printed after the tasks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subdomains: Vec<Domain>,
}

/// A domain of the catalogue, such as `thu-tuc-hanh-chinh`: what a row is about, across papers
/// and years. Names differ by era and stand in the catalogue.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct DomainCode(pub String);

impl Appendix {
    /// All tasks with the domain that they stand under, in printed order.
    pub fn tasks(&self) -> impl Iterator<Item = (&Domain, &Task)> {
        self.all_domains()
            .into_iter()
            .flat_map(|domain| domain.tasks.iter().map(move |task| (domain, task)))
    }

    /// Domains and sub-domains in printed order.
    #[must_use]
    pub fn all_domains(&self) -> Vec<&Domain> {
        let mut found = Vec::new();
        collect(&self.domains, &mut found);
        found
    }
}

fn collect<'a>(domains: &'a [Domain], found: &mut Vec<&'a Domain>) {
    for domain in domains {
        found.push(domain);
        collect(&domain.subdomains, found);
    }
}

impl Domain {
    /// The tasks, sub-domains included, that have no sub-tasks: a parent row and its children
    /// must not both be counted.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Task> {
        let mut found: Vec<&Task> = self
            .tasks
            .iter()
            .enumerate()
            .filter(|(index, task)| {
                self.tasks.get(index + 1).is_none_or(|next| next.depth <= task.depth)
            })
            .map(|(_, task)| task)
            .collect();
        found.extend(self.subdomains.iter().flat_map(Self::leaves));
        found
    }

    /// The text of a field of the row at this place among [`Domain::tasks`]; of a merged field,
    /// the text of the row where its cell begins. Empty where there is no such row.
    #[must_use]
    pub fn words_of(&self, at: usize, field: &TaskField) -> String {
        self.cell_of(at, field).map(|task| task.text(field)).unwrap_or_default()
    }

    /// The row where the cell of a field begins: the row itself unless the field is merged.
    #[must_use]
    pub fn cell_of(&self, at: usize, field: &TaskField) -> Option<&Task> {
        self.tasks.get(..=at)?.iter().rev().find(|task| !task.merged.contains(field))
    }

    /// Sum of the maximum points of the leaves.
    #[must_use]
    pub fn max_points(&self) -> Points {
        self.leaves().iter().filter_map(|task| task.max_points).sum()
    }

    /// Sum of the attained points of the leaves.
    #[must_use]
    pub fn attained_points(&self) -> Points {
        self.leaves().iter().filter_map(|task| task.attained_points).sum()
    }
}
