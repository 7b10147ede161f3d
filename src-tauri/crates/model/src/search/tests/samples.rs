use super::{found, index_of};
use crate::interchange;
use crate::plan::{Plan, TaskField};
use crate::text::fold;

const SAMPLES: [&str; 5] = [
    include_str!("../../../../../../assets/samples/tung-anh-2022.json"),
    include_str!("../../../../../../assets/samples/mang-yang-2019.json"),
    include_str!("../../../../../../assets/samples/le-hong-2021-2025.json"),
    include_str!("../../../../../../assets/samples/cam-giang-2024.json"),
    include_str!("../../../../../../assets/samples/ha-chau-2023.json"),
];

/// Every cell and paragraph of a plan.
fn texts(plan: &Plan) -> Vec<String> {
    let cells = plan.tasks().flat_map(|(_, _, task)| {
        TaskField::named().map(|field| task.text(&field)).collect::<Vec<_>>()
    });
    let paragraphs = plan.narrative.iter().map(crate::plan::Block::printed);
    cells.chain(paragraphs).filter(|words| words.chars().any(char::is_alphanumeric)).collect()
}

#[test]
fn every_text_of_the_real_plans_is_found_by_its_own_words() {
    for sample in SAMPLES {
        let texts = texts(&interchange::read(sample).unwrap());
        let titles: Vec<&str> = texts.iter().map(String::as_str).collect();
        let index = index_of(&titles);
        for (at, text) in texts.iter().enumerate().step_by(7) {
            // What an officer remembers: a few words of it, as written and without marks.
            let words: Vec<&str> = text.split_whitespace().take(6).collect();
            let typed = words.join(" ");
            if !typed.chars().any(char::is_alphanumeric) {
                continue;
            }
            assert!(found(&index, &typed).contains(&at), "{typed}");
            assert!(found(&index, &fold(&typed)).contains(&at), "{}", fold(&typed));
            let first = key(titles[found(&index, &typed)[0]]);
            assert!(first.contains(&key(&typed)), "the phrase itself first: {first}");
        }
    }
}

/// The letters and digits of a text, marks and case left out.
fn key(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
