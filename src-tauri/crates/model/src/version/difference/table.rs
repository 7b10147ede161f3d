//! Appendices: heads, domain rows and task rows.

use std::collections::BTreeSet;

use super::change::{At, Change, ChangeKind};
use super::order::{Fate, Placed, fates};
use super::place::Places;
use super::row;
use crate::ids::ItemId;
use crate::plan::{Appendix, Domain, Plan, Task, TaskField};

/// A line of the plan's tables, with the appendix that it belongs to.
struct Entry<'a> {
    appendix: &'a Appendix,
    line: Line<'a>,
}

enum Line<'a> {
    Appendix,
    Domain(&'a Domain),
    Task(&'a Task),
}

/// The list in which appendices stand: no item has this number.
const PLAN: ItemId = ItemId(0);

/// All lines of a plan in printed order, each with its own number and that of its list.
type Lines<'a> = Vec<(ItemId, ItemId, Entry<'a>)>;

fn lines(plan: &Plan) -> Lines<'_> {
    let mut found = Vec::new();
    for appendix in &plan.appendices {
        found.push((PLAN, appendix.id, Entry { appendix, line: Line::Appendix }));
        for domain in &appendix.domains {
            domain_lines(appendix, appendix.id, domain, &mut found);
        }
    }
    found
}

fn domain_lines<'a>(
    appendix: &'a Appendix,
    list: ItemId,
    domain: &'a Domain,
    found: &mut Lines<'a>,
) {
    found.push((list, domain.id, Entry { appendix, line: Line::Domain(domain) }));
    let tasks = domain.tasks.iter();
    found
        .extend(tasks.map(|task| (domain.id, task.id, Entry { appendix, line: Line::Task(task) })));
    for sub in &domain.subdomains {
        domain_lines(appendix, domain.id, sub, found);
    }
}

fn placed<'a, 'b>(lines: &'b Lines<'a>) -> Vec<Placed<'b, ItemId, Entry<'a>>> {
    lines.iter().map(|(list, id, item)| Placed { list: *list, id: *id, item }).collect()
}

/// Where everything stands in both texts.
struct Both {
    before: Places,
    after: Places,
    /// The appendices that are in both texts: the rows of others are told with them.
    stayed: BTreeSet<ItemId>,
}

pub(super) fn appendices(before: &Plan, after: &Plan, found: &mut Vec<Change>) {
    let ids = |plan: &Plan| plan.appendices.iter().map(|one| one.id).collect::<BTreeSet<_>>();
    let stayed = ids(before).intersection(&ids(after)).copied().collect();
    let both = Both { before: Places::of(before), after: Places::of(after), stayed };
    let (old, new) = (lines(before), lines(after));
    for fate in fates(&placed(&old), &placed(&new)) {
        match fate {
            Fate::Came(entry) => both.came(entry, found),
            Fate::Went(entry) => both.went(entry, found),
            Fate::Stayed { before, after, moved } => {
                if moved {
                    found.push(both.moved(&after.line, after.appendix.id));
                }
                both.stayed(before, after, found);
            }
        }
    }
}

impl Both {
    fn came(&self, entry: &Entry<'_>, found: &mut Vec<Change>) {
        let told = match &entry.line {
            Line::Appendix => Some(("phụ lục", entry.appendix.title.clone())),
            Line::Domain(domain) => Some(("lĩnh vực", domain.title.clone())),
            Line::Task(task) => Some(("dòng", row::whole(task))),
        };
        let of_new =
            !matches!(entry.line, Line::Appendix) && !self.stayed.contains(&entry.appendix.id);
        if let Some((what, words)) = told.filter(|_| !of_new) {
            found.push(self.after.at(entry.id()).make(ChangeKind::Added, what, "", words));
        }
    }

    fn went(&self, entry: &Entry<'_>, found: &mut Vec<Change>) {
        let with_it =
            !matches!(entry.line, Line::Appendix) && !self.stayed.contains(&entry.appendix.id);
        if with_it {
            return;
        }
        let (what, words) = match &entry.line {
            Line::Appendix => ("phụ lục", entry.appendix.title.clone()),
            Line::Domain(domain) => ("lĩnh vực", domain.title.clone()),
            Line::Task(task) => ("dòng", row::whole(task)),
        };
        let mut at = self.before.at(entry.id());
        // The new text may have another row of this number.
        at.place.words.push_str(" cũ");
        found.push(at.make(ChangeKind::Removed, what, words, ""));
    }

    fn moved(&self, line: &Line<'_>, appendix: ItemId) -> Change {
        let (what, id) = match line {
            Line::Appendix => ("phụ lục", appendix),
            Line::Domain(domain) => ("lĩnh vực", domain.id),
            Line::Task(task) => ("dòng", task.id),
        };
        let (old, new) = (self.before.standing(id), self.after.standing(id));
        self.after.at(id).make(ChangeKind::Moved, what, old, new)
    }

    fn stayed(&self, before: &Entry<'_>, after: &Entry<'_>, found: &mut Vec<Change>) {
        match (&before.line, &after.line) {
            (Line::Appendix, Line::Appendix) => {
                head(before.appendix, after.appendix, &self.after.at(after.appendix.id), found);
            }
            (Line::Domain(old), Line::Domain(new)) => {
                let at = self.after.at(new.id);
                at.words("số mục", &old.number, &new.number, found);
                at.words("tên lĩnh vực", &old.title, &new.title, found);
                if old.code != new.code {
                    let code = |domain: &Domain| domain.code.clone().map(|code| code.0);
                    let [old, new] = [old, new].map(|domain| code(domain).unwrap_or_default());
                    found.push(at.make(ChangeKind::Changed, "mã lĩnh vực", old, new));
                }
            }
            (Line::Task(old), Line::Task(new)) => row::cells(old, new, &self.after, found),
            // A number names one kind of item for good.
            _ => {}
        }
    }
}

impl Entry<'_> {
    const fn id(&self) -> ItemId {
        match &self.line {
            Line::Appendix => self.appendix.id,
            Line::Domain(domain) => domain.id,
            Line::Task(task) => task.id,
        }
    }
}

/// What stands above the table.
fn head(before: &Appendix, after: &Appendix, at: &At, found: &mut Vec<Change>) {
    at.words("tên phụ lục", &before.title, &after.title, found);
    at.words("dòng kèm theo", &before.reference, &after.reference, found);
    at.words("mẫu phụ lục", &before.layout.0, &after.layout.0, found);
    let fields: BTreeSet<&TaskField> = before.headers.keys().chain(after.headers.keys()).collect();
    for field in fields {
        let [old, new] = [before, after].map(|appendix| appendix.headers.get(field));
        if old != new {
            let what = format!("tên cột {}", row::name(field));
            let words = |header: Option<&String>| header.cloned().unwrap_or_default();
            found.push(at.make(ChangeKind::Changed, &what, words(old), words(new)));
        }
    }
}
