//! The samples.

use std::collections::BTreeSet;
use std::path::Path;

use cchc_ops::{plan, sample};

use crate::fixture::{new_desk, now, plan_id};

#[test]
fn every_sample_file_can_be_asked_for_by_number_and_id() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect();
    let ids: BTreeSet<String> = sample::list().iter().map(|sample| sample.id.to_owned()).collect();
    assert_eq!(ids, files);
    for sample in sample::list() {
        assert_eq!(sample::find(sample.number).unwrap(), [*sample]);
        assert_eq!(sample::find(sample.id).unwrap(), [*sample]);
        assert_eq!(sample.plan().unwrap().id, plan_id(sample.id));
    }
    assert_eq!(sample::find(sample::ALL).unwrap().len(), 5);
    let unknown = sample::find("005").unwrap_err();
    assert_eq!(unknown.code(), "sample.unknown");
    assert!(unknown.hint_vi().contains("004 (ha-chau-2023)"), "{}", unknown.hint_vi());
}

#[test]
fn every_sample_goes_through_the_book_byte_for_byte() {
    let (_folder, _path, mut desk) = new_desk();
    let outcome = sample::enter(&mut desk, sample::ALL, now()).unwrap();
    assert_eq!(outcome.label, "nhập 5 kế hoạch mẫu");
    assert_eq!(outcome.value.entered.len(), 5);
    for sample in sample::list() {
        let file = format!("../../../assets/samples/{}.json", sample.id);
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = std::fs::read_to_string(file).unwrap().replace("\r\n", "\n");
        let exported = plan::export(&desk, &plan_id(sample.id)).unwrap();
        assert!(exported == text, "{} differs", sample.id);
    }
    assert!(cchc_ops::book::check(&desk).unwrap().is_empty());
}

#[test]
fn a_sample_that_is_there_is_refused_alone_and_told_among_all() {
    let (_folder, _path, mut desk) = new_desk();
    let one = sample::enter(&mut desk, "004", now()).unwrap();
    assert_eq!(one.value.entered, [plan_id("ha-chau-2023")]);
    let again = sample::enter(&mut desk, "ha-chau-2023", now()).unwrap_err();
    assert_eq!(again.code(), "store.plan_exists");
    let rest = sample::enter(&mut desk, sample::ALL, now()).unwrap();
    assert_eq!(rest.value.present, [plan_id("ha-chau-2023")]);
    assert_eq!((rest.value.entered.len(), plan::list(&desk).unwrap().len()), (4, 5));
    let none = sample::enter(&mut desk, sample::ALL, now()).unwrap();
    assert!(none.changed.is_empty() && none.value.present.len() == 5);
}
