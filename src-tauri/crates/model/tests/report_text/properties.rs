//! What holds for any edits and any compilations.

use std::collections::BTreeSet;

use cchc_model::report::{
    BlockId, Compiled, CompiledSection, ReportBlock, ReportEdit, ReportText, SectionKey, Standing,
    merge,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use crate::made::sentence;

const SECTIONS: [&str; 4] = ["a", "b", "c", "d"];
/// Few words, so that the officer's, the old and the new are often the same.
const WORDS: [&str; 3] = ["một", "hai", "ba"];

/// Some of the sections, in any order, with some of the sentences, in any order and section.
fn any_compiled() -> impl Strategy<Value = Compiled> {
    let sections = subsequence(SECTIONS.to_vec(), 0..=4).prop_shuffle();
    let numbers = subsequence((0..12).collect::<Vec<u8>>(), 0..=12).prop_shuffle();
    let made = vec((select(&SECTIONS[..]), select(&WORDS[..])), 12);
    (sections, numbers, made).prop_map(|(sections, numbers, made)| Compiled {
        subject: String::new(),
        sections: sections
            .into_iter()
            .map(|key| CompiledSection {
                key: SectionKey(key.to_owned()),
                number: String::new(),
                title: String::new(),
                level: 1,
                sentences: numbers
                    .iter()
                    .zip(&made)
                    .filter(|(_, (section, _))| *section == key)
                    .map(|(number, (_, words))| sentence(&number.to_string(), words))
                    .collect(),
            })
            .collect(),
        gaps: Vec::new(),
    })
}

/// Choices from which an edit is made once the text is known.
#[derive(Debug, Clone)]
struct Wish {
    kind: u8,
    block: Index,
    after: Option<Index>,
    words: &'static str,
}

fn wish() -> impl Strategy<Value = Wish> {
    let words = select(&["một", "hai", "ba", "", "riêng", "của tôi"][..]);
    (0..7_u8, any::<Index>(), prop::option::of(any::<Index>()), words)
        .prop_map(|(kind, block, after, words)| Wish { kind, block, after, words })
}

impl Wish {
    fn edit(&self, text: &ReportText) -> Option<ReportEdit> {
        let words = self.words.to_owned();
        if self.kind == 0 {
            let section =
                (!text.sections.is_empty()).then(|| self.block.get(&text.sections).key.clone())?;
            let after = self.neighbour(text, &section);
            return Some(ReportEdit::Add { section, after, text: words });
        }
        let found = (!text.blocks.is_empty()).then(|| self.block.get(&text.blocks))?;
        let block = found.id;
        Some(match self.kind {
            1 => ReportEdit::Remove { block },
            2 => ReportEdit::Restore { block },
            3 => ReportEdit::Move { block, after: self.neighbour(text, &found.section) },
            4 => ReportEdit::Accept { block },
            5 => ReportEdit::Keep { block },
            _ => ReportEdit::SetText { block, text: words },
        })
    }

    fn neighbour(&self, text: &ReportText, section: &SectionKey) -> Option<BlockId> {
        let line: Vec<_> = text.blocks.iter().filter(|block| block.section == *section).collect();
        let after = self.after.filter(|_| !line.is_empty())?;
        Some(after.get(&line).id)
    }
}

/// A step in the life of a text: edits, or a compilation.
#[derive(Debug, Clone)]
enum Step {
    Edits(Vec<Wish>),
    Compile(Compiled),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let edits = vec(wish(), 1..8).prop_map(Step::Edits);
    vec(prop_oneof![edits, any_compiled().prop_map(Step::Compile)], 1..8)
}

fn made(steps: &[Step]) -> ReportText {
    let mut text = ReportText::default();
    steps.iter().for_each(|step| take(&mut text, step));
    text
}

fn take(text: &mut ReportText, step: &Step) {
    match step {
        Step::Compile(compiled) => *text = merge(text, compiled),
        Step::Edits(wishes) => {
            for wish in wishes {
                let Some(edit) = wish.edit(text) else { continue };
                let before = text.clone();
                if text.edit(&edit).is_err() {
                    assert_eq!(*text, before, "a refused edit changes nothing: {edit:?}");
                }
            }
        }
    }
}

fn now(text: &ReportText, id: BlockId) -> Option<&ReportBlock> {
    text.blocks.iter().find(|block| block.id == id)
}

/// A block without its number: section, key, words, the program's words, what is offered.
type Read<'a> = (&'a SectionKey, Option<&'a str>, &'a str, &'a str, Option<&'a str>);

/// Everything but the numbers.
fn read(text: &ReportText) -> Vec<Read<'_>> {
    text.blocks
        .iter()
        .map(|block| {
            let key = block.key.as_ref().map(|key| key.0.as_str());
            (
                &block.section,
                key,
                block.text.as_str(),
                block.written.as_str(),
                block.offered.as_deref(),
            )
        })
        .collect()
}

proptest! {
    #[test]
    fn no_compilation_loses_a_word_of_the_officers(steps in steps(), compiled in any_compiled()) {
        let before = made(&steps);
        let after = merge(&before, &compiled);
        for block in &before.blocks {
            let found = now(&after, block.id);
            match block.standing() {
                Standing::Own => prop_assert_eq!(found, Some(block)),
                Standing::Edited => {
                    let found = found.unwrap();
                    prop_assert_eq!(&found.text, &block.text);
                    prop_assert!(!found.removed);
                }
                Standing::Removed => prop_assert!(found.is_some_and(|found| found.removed)),
                Standing::Written => prop_assert!(block.offered.is_none() || found.is_some_and(|found| found.text == block.text)),
            }
        }
    }

    #[test]
    fn compiling_twice_is_compiling_once(steps in steps(), compiled in any_compiled()) {
        let once = merge(&made(&steps), &compiled);
        prop_assert_eq!(merge(&once, &compiled), once);
    }

    #[test]
    fn a_text_that_nobody_touched_is_as_if_it_had_been_compiled_for_the_first_time(
        first in any_compiled(),
        second in any_compiled(),
    ) {
        let (again, fresh) = (merge(&merge(&ReportText::default(), &first), &second), merge(&ReportText::default(), &second));
        prop_assert_eq!(&again.sections, &fresh.sections);
        prop_assert_eq!(read(&again), read(&fresh));
    }

    #[test]
    fn every_sentence_has_one_paragraph_and_those_that_nobody_moved_stand_in_order(
        steps in steps(),
        compiled in any_compiled(),
    ) {
        let text = merge(&made(&steps), &compiled);
        let sentences: Vec<_> = compiled.sections.iter().flat_map(|section| &section.sentences).collect();
        for sentence in &sentences {
            let found: Vec<_> = text.blocks.iter().filter(|block| block.key.as_ref() == Some(&sentence.key)).collect();
            prop_assert_eq!(found.len(), 1);
            // What is written now is printed, offered, or what the officer has seen before.
            let block = found[0];
            prop_assert!([&block.written, &block.text].contains(&&sentence.text) || block.offered.as_ref() == Some(&sentence.text));
            prop_assert_eq!(&block.sources, &sentence.sources);
        }
        let placed: Vec<_> = text.blocks.iter().filter(|block| !block.moved).filter_map(|block| block.key.as_ref()).collect();
        let order: Vec<_> = placed.iter().filter_map(|key| sentences.iter().position(|one| one.key == **key)).collect();
        prop_assert!(order.is_sorted());
    }

    #[test]
    fn paragraphs_stand_by_sections_and_no_number_is_given_twice(steps in steps()) {
        let (mut text, mut given) = (ReportText::default(), BTreeSet::new());
        for step in &steps {
            let highest = given.last().copied();
            take(&mut text, step);
            let places: Vec<_> = text.blocks.iter().map(|block| {
                text.sections.iter().position(|section| section.key == block.section).unwrap()
            }).collect();
            prop_assert!(places.is_sorted());
            let ids: BTreeSet<u64> = text.blocks.iter().map(|block| block.id.0).collect();
            prop_assert_eq!(ids.len(), text.blocks.len());
            prop_assert!(ids.difference(&given).all(|new| Some(*new) > highest));
            given.extend(ids);
        }
    }

    #[test]
    fn settled_offers_do_not_come_back_from_the_same_book(
        steps in steps(),
        compiled in any_compiled(),
        accept in any::<bool>(),
    ) {
        let mut text = merge(&made(&steps), &compiled);
        let offered: Vec<_> = text.blocks.iter().filter(|block| block.offered.is_some()).cloned().collect();
        for before in &offered {
            let block = before.id;
            text.edit(&if accept { ReportEdit::Accept { block } } else { ReportEdit::Keep { block } }).unwrap();
            match (accept, before.offered.as_deref()) {
                (true, Some("")) => prop_assert_eq!(now(&text, block), None),
                (true, words) => prop_assert_eq!(now(&text, block).map(|block| block.text.as_str()), words),
                (false, _) => prop_assert_eq!(now(&text, block).map(|block| &block.text), Some(&before.text)),
            }
        }
        prop_assert_eq!(merge(&text, &compiled).blocks.iter().filter(|block| block.offered.is_some()).count(), 0);
    }

    #[test]
    fn what_was_taken_out_comes_back_in_the_programs_words(steps in steps(), compiled in any_compiled()) {
        let mut text = merge(&made(&steps), &compiled);
        for sentence in compiled.sections.iter().flat_map(|section| &section.sentences) {
            let block = text.blocks.iter().find(|block| block.key.as_ref() == Some(&sentence.key)).unwrap().id;
            text.edit(&ReportEdit::Remove { block }).unwrap();
            text.edit(&ReportEdit::Restore { block }).unwrap();
            prop_assert_eq!(&now(&text, block).unwrap().text, &sentence.text);
            prop_assert_eq!(now(&text, block).unwrap().standing(), Standing::Written);
        }
        prop_assert_eq!(merge(&text, &compiled), text);
    }
}
