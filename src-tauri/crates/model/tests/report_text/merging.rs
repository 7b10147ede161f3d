//! Where things come to stand when a report is compiled again.

use cchc_model::report::{ReportEdit, ReportText, SectionKey, Standing, merge};

use crate::made::{compiled, fresh, id, of, printed};

fn own(text: &mut ReportText, section: &str, after: Option<&str>, words: &str) {
    let after = after.map(|key| id(text, key));
    let section = SectionKey(section.to_owned());
    text.edit(&ReportEdit::Add { section, after, text: words.to_owned() }).unwrap();
}

fn rewrite(text: &mut ReportText, key: &str, words: &str) {
    let block = id(text, key);
    text.edit(&ReportEdit::SetText { block, text: words.to_owned() }).unwrap();
}

#[test]
fn what_nobody_touched_is_what_the_program_writes_now() {
    let before = fresh(&compiled(&[("a", &[("a/1", "một"), ("a/2", "hai"), ("a/3", "ba")])]));
    let now = compiled(&[("a", &[("a/0", "không"), ("a/3", "ba"), ("a/1", "mốt")]), ("b", &[])]);
    let merged = merge(&before, &now);
    assert_eq!(printed(&merged), ["không", "ba", "mốt"]);
    assert_eq!(of(&merged, "a/1").id, of(&before, "a/1").id);
    assert_eq!(of(&merged, "a/0").id.0, 4);
    assert_eq!(of(&merged, "a/1").sources, now.sections[0].sentences[2].sources);
    assert_eq!(merged.sections.len(), 2);
}

#[test]
fn edited_words_stay_and_what_the_program_would_write_now_stands_beside_them() {
    let mut text = fresh(&compiled(&[("a", &[("a/1", "3 văn bản"), ("a/2", "hai")])]));
    rewrite(&mut text, "a/1", "ba văn bản");
    let same = merge(&text, &compiled(&[("a", &[("a/1", "3 văn bản"), ("a/2", "hai")])]));
    assert_eq!(same, text, "nothing has changed");
    let now = merge(&text, &compiled(&[("a", &[("a/1", "4 văn bản"), ("a/2", "2")])]));
    assert_eq!(printed(&now), ["ba văn bản", "2"]);
    assert_eq!(of(&now, "a/1").offered.as_deref(), Some("4 văn bản"));
    let later = merge(&now, &compiled(&[("a", &[("a/1", "5 văn bản"), ("a/2", "2")])]));
    assert_eq!(of(&later, "a/1").offered.as_deref(), Some("5 văn bản"));
    let back = merge(&later, &compiled(&[("a", &[("a/1", "3 văn bản"), ("a/2", "hai")])]));
    assert_eq!(back, text, "the difference is gone");
    let agreed = merge(&text, &compiled(&[("a", &[("a/1", "ba văn bản"), ("a/2", "hai")])]));
    assert_eq!(
        (of(&agreed, "a/1").standing(), &of(&agreed, "a/1").offered),
        (Standing::Written, &None)
    );
}

#[test]
fn an_offer_that_was_not_settled_is_never_taken_by_itself() {
    let first = compiled(&[("a", &[("a/1", "ba")])]);
    let second = compiled(&[("a", &[("a/1", "bốn")])]);
    let mut text = fresh(&first);
    rewrite(&mut text, "a/1", "chữ của công chức");
    let mut offered = merge(&text, &second);
    rewrite(&mut offered, "a/1", "ba");
    let again = merge(&offered, &second);
    assert_eq!(printed(&again), ["ba"]);
    assert_eq!(of(&again, "a/1").offered.as_deref(), Some("bốn"));
}

#[test]
fn what_was_taken_out_stays_out_and_new_words_for_it_are_offered() {
    let first = compiled(&[("a", &[("a/1", "ba"), ("a/2", "hai")])]);
    let mut text = fresh(&first);
    let block = id(&text, "a/1");
    text.edit(&ReportEdit::Remove { block }).unwrap();
    assert_eq!(merge(&text, &first), text);
    let later = merge(&text, &compiled(&[("a", &[("a/1", "bốn"), ("a/2", "hai")])]));
    assert_eq!(printed(&later), ["hai"]);
    assert_eq!(of(&later, "a/1").offered.as_deref(), Some("bốn"));
    let mut restored = later.clone();
    restored.edit(&ReportEdit::Restore { block }).unwrap();
    assert_eq!(printed(&restored), ["bốn", "hai"]);
    assert_eq!(of(&restored, "a/1").standing(), Standing::Written);
    // Nothing to write and taken out are the same.
    let gone = merge(&later, &compiled(&[("a", &[("a/2", "hai")])]));
    assert_eq!(of(&gone, "a/1").offered, None);
    assert_eq!(printed(&merge(&gone, &first)), ["hai"]);
}

#[test]
fn own_paragraphs_follow_their_neighbour_or_the_nearest_before_it() {
    let mut text = fresh(&compiled(&[("a", &[("a/1", "một"), ("a/2", "hai"), ("a/3", "ba")])]));
    own(&mut text, "a", Some("a/2"), "riêng");
    own(&mut text, "a", None, "đầu");
    assert_eq!(printed(&text), ["đầu", "một", "hai", "riêng", "ba"]);
    let now = compiled(&[("a", &[("a/2", "hai"), ("a/4", "bốn"), ("a/1", "một")])]);
    assert_eq!(printed(&merge(&text, &now)), ["đầu", "hai", "riêng", "bốn", "một"]);
    let now = compiled(&[("a", &[("a/4", "bốn"), ("a/1", "một"), ("a/3", "ba")])]);
    assert_eq!(printed(&merge(&text, &now)), ["đầu", "bốn", "một", "riêng", "ba"]);
}

#[test]
fn what_the_officer_moved_stays_there_while_the_others_follow_the_outline() {
    let first = compiled(&[("a", &[("a/1", "một"), ("a/2", "hai"), ("a/3", "ba")])]);
    let mut text = fresh(&first);
    let (block, after) = (id(&text, "a/1"), Some(id(&text, "a/3")));
    text.edit(&ReportEdit::Move { block, after }).unwrap();
    assert_eq!(merge(&text, &first), text);
    let now =
        compiled(&[("a", &[("a/1", "mốt"), ("a/0", "không"), ("a/3", "ba"), ("a/2", "hai")])]);
    assert_eq!(printed(&merge(&text, &now)), ["không", "ba", "mốt", "hai"]);
}

#[test]
fn a_section_that_the_outline_has_no_more_stays_while_something_of_the_officers_is_in_it() {
    let first = compiled(&[
        ("a", &[("a/1", "một")]),
        ("b", &[("b/1", "hai"), ("b/2", "ba")]),
        ("c", &[("c/1", "bốn")]),
    ]);
    let without = compiled(&[("a", &[("a/1", "một")]), ("c", &[("c/1", "bốn")])]);
    let untouched = merge(&fresh(&first), &without);
    assert_eq!((printed(&untouched), untouched.sections.len()), (vec!["một", "bốn"], 2));

    let mut text = fresh(&first);
    own(&mut text, "b", Some("b/1"), "riêng");
    rewrite(&mut text, "b/2", "ba, đã sửa");
    let merged = merge(&text, &without);
    assert_eq!(printed(&merged), ["một", "riêng", "ba, đã sửa", "bốn"]);
    let keys: Vec<_> = merged.sections.iter().map(|section| section.key.0.as_str()).collect();
    assert_eq!(keys, ["a", "b", "c"]);
    assert_eq!(of(&merged, "b/2").offered.as_deref(), Some(""));
    let back = merge(&merged, &first);
    // What it followed had gone, and it stands where the officer last saw it: at the beginning.
    assert_eq!(printed(&back), ["một", "riêng", "hai", "ba, đã sửa", "bốn"]);
    assert_eq!(of(&back, "b/2").offered, None);
}

#[test]
fn a_sentence_that_goes_to_another_section_takes_the_officers_words_with_it() {
    let mut text = fresh(&compiled(&[("a", &[("x", "một")]), ("b", &[("b/1", "hai")])]));
    rewrite(&mut text, "x", "một, đã sửa");
    let merged = merge(&text, &compiled(&[("a", &[]), ("b", &[("b/1", "hai"), ("x", "một")])]));
    assert_eq!(printed(&merged), ["hai", "một, đã sửa"]);
    assert_eq!(of(&merged, "x").section, SectionKey("b".to_owned()));
}

#[test]
fn a_sentence_without_words_is_none() {
    let text = fresh(&compiled(&[("a", &[("a/1", "một"), ("a/2", " ")])]));
    assert_eq!(printed(&text), ["một"]);
    assert_eq!(text.blocks.len(), 1);
}
