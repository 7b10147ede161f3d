//! Versions are kept to the letter, and stay.

use cchc_model::layout::shipped;
use cchc_model::office::HouseStyle;
use cchc_model::version::{Frozen, IssuedBy};
use cchc_store::{Amendment, Book, PlanStatus, StoreProblem, VersionSummary};
use rusqlite::Connection;

use crate::fixture::{Folder, at, dump, edit, first_task, full_plan, new_book, plan_id, write};

fn version(ordinal: u32) -> VersionSummary {
    let by = IssuedBy {
        number: 24,
        symbol: "KH-UBND".into(),
        day: "2022-01-25".parse().unwrap(),
        signer: "Lê Văn A".into(),
    };
    VersionSummary { ordinal, by, entered_at: at(), reason: "Vì “=1+1”".into() }
}

/// A book with the plan `mot`, and what its version froze.
fn issued(folder: &Folder) -> (Book, Frozen) {
    let mut book = new_book(&folder.path("so.db"));
    let mut plan = full_plan("mot");
    let layouts = shipped().unwrap();
    for appendix in &mut plan.appendices {
        appendix.layout = layouts[0].id.clone();
    }
    let frozen = Frozen::new(plan.clone(), &layouts, HouseStyle::default()).unwrap();
    write(&mut book, "plan.import", |tx| tx.insert_plan(&plan));
    write(&mut book, "version.issue", |tx| tx.insert_version(&plan.id, &version(1), &frozen));
    (book, frozen)
}

#[test]
fn a_version_is_read_back_exactly_also_after_undo_and_redo() {
    let folder = Folder::new();
    let (mut book, frozen) = issued(&folder);
    let id = plan_id("mot");
    let read = |book: &Book| (book.versions(&id).unwrap(), book.frozen(&id, 1).unwrap());
    assert_eq!(read(&book), (vec![version(1)], Some(frozen.clone())));
    assert_eq!(book.frozen(&id, 2).unwrap(), None);
    assert!(book.is_locked(&id).unwrap() && !book.has_progress(&id).unwrap());
    assert_eq!(book.plan_status(&id).unwrap(), PlanStatus::Issued(version(1)));
    book.undo(at()).unwrap().unwrap();
    assert_eq!(read(&book), (Vec::new(), None));
    assert!(!book.is_locked(&id).unwrap());
    book.redo(at()).unwrap().unwrap();
    assert_eq!(read(&book), (vec![version(1)], Some(frozen)));
}

#[test]
fn an_adjustment_opens_and_closes_a_plan() {
    let folder = Folder::new();
    let (mut book, _) = issued(&folder);
    let id = plan_id("mot");
    let amendment = Amendment { begun_at: at(), reason: "Bổ sung".into() };
    write(&mut book, "version.amend", |tx| tx.begin_amendment(&id, &amendment));
    assert_eq!(book.amendment(&id).unwrap(), Some(amendment.clone()));
    assert_eq!(book.plans().unwrap()[0].status, PlanStatus::Amending(version(1)));
    let twice = book
        .write(&crate::fixture::entry("version.amend"), |tx| tx.begin_amendment(&id, &amendment));
    assert_eq!(twice.unwrap_err().code(), "store.refused");
    let ended = write(&mut book, "version.discard", |tx| tx.end_amendment(&id));
    assert!(ended.value && book.is_locked(&id).unwrap());
    let again = write(&mut book, "version.discard", |tx| tx.end_amendment(&id));
    assert!(!again.value && again.op.is_none());
}

#[test]
fn a_version_is_never_changed_and_its_plan_never_deleted() {
    let folder = Folder::new();
    let (mut book, _) = issued(&folder);
    let before = dump(&folder.path("so.db"));
    let gone =
        book.write(&crate::fixture::entry("plan.delete"), |tx| tx.delete_plan(&plan_id("mot")));
    assert_eq!(gone.unwrap_err().code(), "store.refused");
    drop(book);
    let other = Connection::open(folder.path("so.db")).unwrap();
    let refusal = other.execute("UPDATE plan_version SET reason = 'x'", []).unwrap_err();
    assert_eq!(refusal.to_string(), "a version is never changed");
    assert_eq!(dump(&folder.path("so.db")), before);
}

#[test]
fn a_step_that_is_refused_before_or_after_it_changes_nothing() {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    let id = plan_id("mot");
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    write(&mut book, "plan.edit", |tx| edit(tx, &id, |plan| first_task(plan).lead = "Chủ".into()));
    let before = dump(&folder.path("so.db"));
    let refuse = || StoreProblem::NoPlan { plan: id.clone() };
    let early = book.undo_if(at(), |_, _| Err::<(), _>(refuse()), |_, ()| Ok(()));
    assert_eq!(early.unwrap_err().code(), "store.no_plan");
    let late = book.undo_if(
        at(),
        |book, changes| {
            assert_eq!((changes.table("task").updated, &changes.plans), (1, &[id.clone()].into()));
            Ok(book.plan(&id)?.unwrap())
        },
        |book, mut before| {
            assert_ne!(book.plan(&id)?.unwrap(), before, "the step was made");
            first_task(&mut before).lead.clear();
            Err(refuse())
        },
    );
    assert_eq!(late.unwrap_err().code(), "store.no_plan");
    assert_eq!(dump(&folder.path("so.db")), before);
    assert_eq!(book.next_undo().unwrap().as_deref(), Some("thử plan.edit"));
}
