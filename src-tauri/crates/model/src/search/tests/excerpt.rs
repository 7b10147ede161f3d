use super::super::{Excerpt, SearchIndex, SearchQuery, SearchText};
use super::with;

/// The title and the snippet that are shown, with what is marked in brackets.
fn shown(typed: &str, texts: Vec<SearchText>) -> (String, Option<String>) {
    let mut index = SearchIndex::new();
    index.put(0_u8, vec![with(0, texts)]);
    let found = index.find(&SearchQuery::new(typed), 1, |_| true);
    let hit = found.hits.into_iter().next().unwrap();
    (marked(&hit.title), hit.snippet.as_ref().map(marked))
}

fn marked(excerpt: &Excerpt) -> String {
    let units: Vec<u16> = excerpt.text.encode_utf16().collect();
    let mut out = excerpt.label.clone() + if excerpt.label.is_empty() { "" } else { ": " };
    let mut at = 0;
    let piece = |from: usize, to: usize| String::from_utf16(&units[from..to]).unwrap();
    for mark in &excerpt.marks {
        out += &format!("{}[{}]", piece(at, mark.start), piece(mark.start, mark.end));
        at = mark.end;
    }
    out + &piece(at, units.len())
}

#[test]
fn words_are_marked_whole_and_neighbours_together() {
    let title = |words| vec![SearchText::title(words)];
    assert_eq!(shown("hanh chi", title("Cải cách hành chính")).0, "Cải cách [hành chính]");
    assert_eq!(shown("so", title("Sổ số\nsong song")).0, "[Sổ số] song song");
    assert_eq!(shown("kh-u", title("15/KH-UBND, KH")).0, "15/[KH]-[UBND], [KH]");
    assert_eq!(shown("ba", title("😀 bà con")).0, "😀 [bà] con", "units of UTF-16");
    assert_eq!(shown("sổ", title("số và sổ")).0, "số và [sổ]", "only what was meant");
}

#[test]
fn the_text_is_shown_that_has_what_the_title_lacks() {
    let texts = || {
        vec![
            SearchText::title("Rà soát văn bản"),
            SearchText::note("Chủ trì", "Văn phòng"),
            SearchText::body("Sản phẩm", "Báo cáo văn phòng"),
        ]
    };
    assert_eq!(shown("văn bản", texts()), ("Rà soát [văn bản]".into(), None));
    let (title, snippet) = shown("rà phòng", texts());
    assert_eq!(
        (title.as_str(), snippet.as_deref()),
        ("[Rà] soát văn bản", Some("Chủ trì: Văn [phòng]"))
    );
    let (_, snippet) = shown("báo phòng", texts());
    assert_eq!(snippet.as_deref(), Some("Sản phẩm: [Báo] cáo văn [phòng]"));
}

#[test]
fn a_long_text_is_cut_between_words_around_what_was_found() {
    let words: Vec<String> = (0..200).map(|at| format!("từ{at}")).collect();
    let text = words.join(" ");
    let (title, _) = shown("tu120", vec![SearchText::title(&*text)]);
    assert!(title.starts_with("… từ") && title.ends_with(" …"), "{title}");
    assert!(title.contains(" [từ120] "), "{title}");
    for word in title.split(' ').filter(|word| !word.starts_with(['…', '['])) {
        assert!(words.iter().any(|whole| whole == word), "{word} is cut in {title}");
    }
    assert!((120..=170).contains(&title.chars().count()), "{title}");
    let (title, _) = shown("tu0", vec![SearchText::title(&*text)]);
    assert!(title.starts_with("[từ0] từ1 ") && title.ends_with('…'), "{title}");
    let (title, _) = shown("tu199", vec![SearchText::title(&*text)]);
    assert!(title.ends_with("từ198 [từ199]") && title.chars().count() > 120, "{title}");
    // A word longer than what is shown is shown whole.
    let long = "x".repeat(400);
    assert_eq!(shown("x", vec![SearchText::title(&*long)]).0, format!("[{long}]"));
}

#[test]
fn a_run_without_spaces_that_is_longer_than_the_piece_keeps_what_was_found_in_it() {
    let path = format!("Lưu tại minh-chứng/{}/quyết-định.pdf", "thư-mục/".repeat(30));
    let (title, _) = shown("minh", vec![SearchText::title(path)]);
    assert!(title.contains("[minh]-chứng"), "{title}");
}
