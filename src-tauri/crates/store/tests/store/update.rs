//! One text of a plan made another: what is read is the new text, undo gives the old one, and no
//! row is touched that did not change.

use cchc_model::ids::ItemId;
use cchc_model::interchange;
use cchc_model::plan::{Domain, Plan, Task};
use cchc_store::{Book, Changes, RowCounts};
use proptest::prelude::*;

use crate::any;
use crate::fixture::{Folder, at, dump, entry, full_plan, new_book, write};

fn book_with(plan: &Plan) -> (Folder, Book) {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    write(&mut book, "plan.import", |tx| tx.insert_plan(plan));
    (folder, book)
}

fn read(book: &Book, plan: &Plan) -> Plan {
    book.plan(&plan.id).unwrap().unwrap()
}

fn update(book: &mut Book, before: &Plan, after: &Plan) -> Changes {
    write(book, "plan.edit", |tx| tx.update_plan(before, after)).changes
}

/// Goes from one text to the other, back and forth, and compares at every stop.
fn there_and_back(before: &Plan, after: &Plan) {
    let (folder, mut book) = book_with(before);
    let first = dump(&folder.path("so.db"));
    let changes = update(&mut book, before, after);
    assert_eq!(&read(&book, after), after);
    let second = dump(&folder.path("so.db"));
    assert_eq!(before == after, changes.is_empty());
    if !changes.is_empty() {
        book.undo(at()).unwrap();
        assert_eq!(&read(&book, after), before);
        assert_eq!(dump(&folder.path("so.db")), first);
        book.redo(at()).unwrap();
        assert_eq!(dump(&folder.path("so.db")), second);
    }
    update(&mut book, after, before);
    assert_eq!(&read(&book, after), before);
    let findings = book.check().unwrap();
    assert!(findings.iter().all(|finding| finding.code == "store.plan_invalid"), "{findings:?}");
}

/// The text of a plan made another text by small steps, each chosen by two numbers.
fn changed(plan: &Plan, steps: &[(u8, usize, usize)]) -> Plan {
    let mut plan = plan.clone();
    for (what, from, to) in steps {
        change(&mut plan, *what, *from, *to);
    }
    // No valid text has a target in a paragraph that is not there.
    for target in &mut plan.targets {
        target.block = target.block.filter(|id| plan.narrative.iter().any(|one| one.id == *id));
    }
    plan
}

fn change(plan: &mut Plan, what: u8, from: usize, to: usize) {
    let next = plan.next_item_id();
    match what {
        0 => carry(&mut plan.narrative, from, to),
        1 => carry(&mut plan.targets, from, to),
        2 => carry(&mut plan.appendices, from, to),
        3 => carry(&mut plan.recipients, from, to),
        4 => plan.recipients.push(format!("nơi {from}")),
        5 => plan.decision = None,
        6 => plan.signature = None,
        _ => {
            let count = plan.appendices.len().max(1);
            let Some(appendix) = plan.appendices.get_mut(from % count) else { return };
            match what {
                7 => carry(&mut appendix.domains, from, to),
                8 => appendix.headers.clear(),
                9 => {
                    if let Some(domain) = pick(&mut appendix.domains, to) {
                        domain.title.push('x');
                        let words = Task { lead: format!("bộ phận {from}"), ..Task::new(next) };
                        let place = to % (domain.tasks.len() + 1);
                        domain.tasks.insert(place, words);
                    }
                }
                10 => sink(&mut appendix.domains, to),
                11 => pour(&mut appendix.domains, to),
                _ => {
                    if let Some(domain) = pick(&mut appendix.domains, from + to) {
                        carry(&mut domain.tasks, from, to);
                    }
                }
            }
        }
    }
}

/// Takes one out and puts it elsewhere, or, every fourth time, away.
fn carry<T>(list: &mut Vec<T>, from: usize, to: usize) {
    if list.is_empty() {
        return;
    }
    let one = list.remove(from % list.len());
    if to % 4 != 3 {
        list.insert(to % (list.len() + 1), one);
    }
}

fn pick(domains: &mut [Domain], at: usize) -> Option<&mut Domain> {
    let count = domains.len().max(1);
    domains.get_mut(at % count)
}

/// A domain becomes a sub-domain of its neighbour.
fn sink(domains: &mut Vec<Domain>, at: usize) {
    if domains.len() > 1 {
        let one = domains.remove(at % domains.len());
        if let Some(neighbour) = pick(domains, at) {
            neighbour.subdomains.push(one);
        }
    }
}

/// A domain goes; its rows and its sub-domains stay, with a neighbour.
fn pour(domains: &mut Vec<Domain>, at: usize) {
    if domains.len() > 1 {
        let one = domains.remove(at % domains.len());
        if let Some(neighbour) = pick(domains, at) {
            neighbour.tasks.splice(0..0, one.tasks);
            neighbour.subdomains.extend(one.subdomains);
        }
    }
}

fn samples() -> Vec<Plan> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/samples");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    let read = |file| interchange::read(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut plans: Vec<Plan> = files.into_iter().map(read).collect();
    plans.push(full_plan("mot"));
    plans
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_becomes_any_other_and_back(before in any::plan(), after in any::plan()) {
        there_and_back(&before, &after);
    }

    #[test]
    fn a_sample_that_is_worked_on_is_kept_as_it_is_left(
        sample in 0..6_usize,
        steps in proptest::collection::vec((0..14_u8, 0..40_usize, 0..40_usize), 1..8),
    ) {
        let before = samples().swap_remove(sample);
        there_and_back(&before, &changed(&before, &steps));
    }
}

/// One update of one row in one table.
fn one_row(changes: &Changes, table: &str) -> bool {
    let one = RowCounts { updated: 1, ..RowCounts::default() };
    changes.tables.len() == 1 && changes.table(table) == one
}

#[test]
fn one_changed_item_touches_its_row_alone() {
    let before = full_plan("mot");
    let (_folder, mut book) = book_with(&before);
    let mut last = before;
    let mut go = |table: &str, change: &dyn Fn(&mut Plan)| {
        let mut after = last.clone();
        change(&mut after);
        let changes = update(&mut book, &last, &after);
        assert!(one_row(&changes, table), "{table}: {changes:?}");
        assert_eq!(read(&book, &after), after);
        last = after;
    };
    go("task", &|plan| plan.appendices[0].domains[0].tasks[0].lead = "Chủ tịch".into());
    go("task", &|plan| plan.appendices[1].domains[0].tasks[1].merged.clear());
    go("task_extra", &|plan| {
        let extra = &mut plan.appendices[0].domains[0].tasks[0].extra;
        extra.insert("Ghi chú".into(), "khác".into());
    });
    go("domain", &|plan| plan.appendices[0].domains[0].subdomains[1].title = "khác".into());
    go("domain", &|plan| plan.appendices[0].domains[0].subdomains.reverse());
    go("appendix", &|plan| plan.appendices[1].title = "khác".into());
    go("appendix", &|plan| plan.appendices.reverse());
    go("appendix_header", &|plan| {
        plan.appendices[0].headers.values_mut().next().unwrap().push('x');
    });
    go("block", &|plan| plan.narrative[0].mark = "II.".into());
    go("block", &|plan| plan.decision.as_mut().unwrap().narrative.reverse());
    go("target", &|plan| plan.targets[2].block = Some(ItemId(10)));
    go("recipient", &|plan| plan.recipients[1] = "Lưu: VT".into());
    go("signature_line", &|plan| plan.signature.as_mut().unwrap().capacity[1] = "KT.".into());
    go("decision", &|plan| plan.decision.as_mut().unwrap().authority = "khác".into());
    go("decision", &|plan| plan.decision.as_mut().unwrap().signature.post.clear());
    go("plan", &|plan| plan.subject = "khác".into());
    go("plan", &|plan| plan.signature.as_mut().unwrap().post.push('x'));
    go("plan", &|plan| plan.marks.urgency = None);
    go("plan", &|plan| plan.marks.drafter.clear());
}

#[test]
fn a_row_that_comes_goes_or_moves_leaves_its_neighbours_alone() {
    let mut before = full_plan("mot");
    let tasks = (1000..1400).map(|id| Task::new(ItemId(id)));
    before.appendices[0].domains[0].tasks = tasks.collect();
    let (_folder, mut book) = book_with(&before);
    let mut after = before.clone();
    let tasks = &mut after.appendices[0].domains[0].tasks;
    tasks.insert(200, Task::new(ItemId(5000)));
    let moved = tasks.remove(7);
    tasks.insert(390, moved);
    tasks.remove(100);
    let changes = update(&mut book, &before, &after);
    assert_eq!(changes.table("task"), RowCounts { inserted: 1, updated: 1, deleted: 1 });
    assert_eq!(read(&book, &after), after);
}

#[test]
fn rows_that_moved_out_of_a_domain_outlive_it() {
    let before = full_plan("mot");
    let mut after = before.clone();
    let gone = after.appendices[0].domains.remove(0);
    after.appendices[1].domains[1].tasks = gone.tasks;
    after.appendices[1].domains.extend(gone.subdomains);
    after.appendices.remove(0);
    there_and_back(&before, &after);
}

#[test]
fn a_list_whose_gaps_are_used_up_still_takes_rows() {
    let before = full_plan("mot");
    let (_folder, mut book) = book_with(&before);
    let mut last = before;
    for id in 5000..5040 {
        let mut after = last.clone();
        after.appendices[0].domains[0].tasks.insert(1, Task::new(ItemId(id)));
        update(&mut book, &last, &after);
        last = after;
    }
    assert_eq!(read(&book, &last), last);
}

#[test]
fn a_number_is_never_given_twice() {
    let before = full_plan("mot");
    let (_folder, mut book) = book_with(&before);
    assert_eq!(book.next_item_id(&before.id).unwrap(), before.next_item_id());
    let mut after = before.clone();
    after.appendices[1].domains[0].tasks.push(Task::new(ItemId(5039)));
    update(&mut book, &before, &after);
    update(&mut book, &after, &before);
    assert_eq!(book.next_item_id(&before.id).unwrap(), ItemId(5040));
}

#[test]
fn a_text_that_the_book_does_not_have_is_refused_whole() {
    let before = full_plan("mot");
    let (folder, mut book) = book_with(&before);
    let state = dump(&folder.path("so.db"));
    let mut refused = |before: &Plan, after: &Plan| {
        book.write(&entry("plan.edit"), |tx| tx.update_plan(before, after)).unwrap_err().code()
    };
    let other = full_plan("hai");
    assert_eq!(refused(&other, &other), "store.no_plan");
    assert_eq!(refused(&before, &other), "store.plan_exists");
    let mut stale = before.clone();
    stale.appendices[0].domains[0].tasks.push(Task::new(ItemId(9999)));
    let mut after = stale.clone();
    after.appendices[0].domains[0].tasks[2].lead = "x".into();
    assert_eq!(refused(&stale, &after), "store.no_item");
    after.appendices[0].domains[0].tasks.pop();
    after.appendices[0].domains[0].tasks[0].depth = 9;
    assert_eq!(refused(&before, &after), "store.refused");
    assert_eq!(dump(&folder.path("so.db")), state);
}
