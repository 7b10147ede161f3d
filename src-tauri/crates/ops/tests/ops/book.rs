//! New books and opened ones.

use cchc_model::office::{Office, PresetId};
use cchc_ops::{Desk, HistoryState, book, history};

use crate::fixture::{new_desk, now};

#[test]
fn a_new_book_has_the_office_as_it_was_given_and_the_catalogue_of_its_era() {
    let folder = tempfile::tempdir().unwrap();
    for preset in PresetId::ALL {
        let path = folder.path().join(preset.as_str());
        let given = Office {
            superior: "Ủy ban nhân dân huyện Đức Thọ".into(),
            ..Office::named("UBND phường Hoàn Kiếm")
        };
        let (desk, outcome) = book::create(&path, given.clone(), preset, None, now()).unwrap();
        assert_eq!(outcome.label, "tạo sổ của UBND phường Hoàn Kiếm");
        let expected = preset.load().unwrap().catalogue_of(given);
        assert_eq!(desk.book().catalogue().unwrap(), expected);
        assert!(book::check(&desk).unwrap().is_empty());
    }
    let bare = folder.path().join("bare");
    let (desk, _) =
        book::create(&bare, Office::named("xã X"), PresetId::Y2021, None, now()).unwrap();
    assert_eq!(desk.book().catalogue().unwrap().offices[0].office.superior, "");
}

#[test]
fn a_book_without_an_office_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.db");
    for name in ["", "  "] {
        let problem =
            book::create(&path, Office::named(name), PresetId::Y2025, None, now()).unwrap_err();
        assert_eq!(problem.code(), "office.no_name", "{name:?}");
    }
    assert!(!path.exists());
}

#[test]
fn the_first_entry_of_a_book_stays() {
    let (_folder, path, mut desk) = new_desk();
    assert_eq!(history::undo(&mut desk, now()).unwrap_err().code(), "history.nothing_to_undo");
    drop(desk);
    let desk = Desk::open(&path).unwrap();
    let entries = history::list(&desk, 10).unwrap();
    assert_eq!((entries.len(), entries[0].state), (1, Some(HistoryState::Fixed)));
    let again =
        book::create(&path, Office::named("xã X"), PresetId::Y2021, None, now()).unwrap_err();
    assert_eq!((again.code(), again.place()), ("store.exists", Some(path.as_path())));
}
