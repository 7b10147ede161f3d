//! TT: which number a task row is printed with.

use super::{AppendixLayout, Numbering};
use crate::ids::ItemId;
use crate::plan::{Appendix, Domain, Task, TaskField};

/// The TT of every task row in printed order, as [`super::project()`] prints it; empty where the
/// row has none or shares the cell of the row above.
#[must_use]
pub fn numbers(appendix: &Appendix, layout: &AppendixLayout) -> Vec<(ItemId, String)> {
    let mut count = Count::new(layout.numbering);
    let mut found = Vec::new();
    for domain in appendix.all_domains() {
        count.domain(domain, &mut found);
    }
    found
}

/// Counts the rows of an appendix.
pub(crate) struct Count {
    numbering: Numbering,
    /// Rows counted so far in continuous numbering.
    counted: usize,
    in_domain: Counter,
}

impl Count {
    pub(crate) fn new(numbering: Numbering) -> Self {
        Self { numbering, counted: 0, in_domain: Counter::default() }
    }

    pub(crate) fn start_domain(&mut self) {
        self.in_domain = Counter::default();
    }

    fn domain(&mut self, domain: &Domain, found: &mut Vec<(ItemId, String)>) {
        self.start_domain();
        found.extend(domain.tasks.iter().map(|task| (task.id, self.next(task))));
    }

    /// The number of the next row.
    pub(crate) fn next(&mut self, task: &Task) -> String {
        if task.merged.contains(&TaskField::Number) {
            return String::new();
        }
        let in_domain = self.in_domain.next(task);
        match self.numbering {
            Numbering::PerDomain => in_domain,
            Numbering::ByCode => match &task.number {
                Some(number) => number.clone(),
                None if task.criterion.code.is_empty() => in_domain,
                None => task.criterion.code.clone(),
            },
            Numbering::Continuous if task.number.as_deref() == Some("") => String::new(),
            Numbering::Continuous if task.depth == 0 => {
                self.counted += 1;
                self.counted.to_string()
            }
            Numbering::Continuous => format!("{}.{}", self.counted, self.in_domain.sub),
        }
    }
}

/// Counts the rows of one domain: `1`, `2`, `2.1`; printed numbers stand and are counted.
#[derive(Default)]
struct Counter {
    top: usize,
    parent: String,
    sub: usize,
}

impl Counter {
    fn next(&mut self, task: &Task) -> String {
        if let Some(printed) = &task.number {
            if task.depth == 0 && !printed.is_empty() {
                self.top += 1;
                self.start_subs(printed);
            } else {
                self.sub += 1;
            }
            return printed.clone();
        }
        if task.depth == 0 {
            self.top += 1;
            let number = self.top.to_string();
            self.start_subs(&number);
            return number;
        }
        self.sub += 1;
        format!("{}.{}", self.parent, self.sub)
    }

    fn start_subs(&mut self, parent: &str) {
        self.parent = parent.trim_end_matches('.').to_owned();
        self.sub = 0;
    }
}
