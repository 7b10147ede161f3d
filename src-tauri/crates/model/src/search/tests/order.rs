use super::super::{SearchIndex, SearchText};
use super::{found, index_of, titled, with};

#[test]
fn what_is_written_as_typed_comes_first() {
    let index = index_of(&["số liệu", "Sổ liệu", "so liệu", "sơ liệu"]);
    assert_eq!(found(&index, "sổ"), [1, 0, 2, 3]);
    assert_eq!(found(&index, "so"), [2, 0, 1, 3], "letters without marks are exact too");
    assert_eq!(found(&index, "sơ lieu"), [3, 0, 1, 2]);
    assert_eq!(found(&index, "sồ").len(), 4, "a wrong mark still finds");
}

#[test]
fn a_phrase_comes_before_scattered_words() {
    let index = index_of(&["hóa đơn số 5", "chuyển đổi số hóa", "số, hóa"]);
    assert_eq!(found(&index, "số hóa"), [1, 2, 0]);
    assert_eq!(found(&index, "so hoa"), [1, 2, 0]);
}

#[test]
fn what_is_written_as_typed_comes_even_before_a_phrase() {
    let index = index_of(&["sơ hoa", "hóa chất số 1"]);
    assert_eq!(found(&index, "số hóa"), [1, 0]);
}

#[test]
fn a_whole_word_comes_before_the_beginning_of_one() {
    let index = index_of(&["quyết định", "quý II", "quy chế"]);
    assert_eq!(found(&index, "quy"), [2, 1, 0]);
    assert_eq!(found(&index, "quý"), [1, 2, 0]);
}

#[test]
fn titles_come_before_notes_and_notes_before_longer_texts() {
    let mut index = SearchIndex::new();
    let body = vec![SearchText::title("Khác"), SearchText::body("", "tập huấn")];
    let note = vec![SearchText::title("Khác"), SearchText::note("", "tập huấn")];
    let apart = vec![SearchText::title("tập"), SearchText::body("", "huấn luyện")];
    let bodies = [("", "tập"), ("", "huấn luyện")].map(|(at, words)| SearchText::body(at, words));
    let scattered = [vec![SearchText::title("Khác")], bodies.to_vec()].concat();
    let title = titled(4, "Mở lớp tập huấn");
    index.put(0, vec![with(0, body), with(1, note), with(2, apart), with(3, scattered), title]);
    assert_eq!(found(&index, "tập huấn"), [4, 1, 0, 2, 3]);
    assert_eq!(found(&index, "huấn tập"), [4, 1, 2, 0, 3], "partly in the title counts as a note");
}

#[test]
fn newer_years_come_first_and_then_the_order_of_the_book() {
    let mut index = SearchIndex::new();
    let of = |place, year| super::super::SearchItem { year, ..titled(place, "họp") };
    index.put(1, vec![of(10, 2024), of(11, 2026)]);
    index.put(0, vec![of(0, 2024), of(1, 2025)]);
    assert_eq!(found(&index, "họp"), [11, 1, 0, 10]);
}
