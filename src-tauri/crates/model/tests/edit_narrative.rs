//! Edits of paragraphs, targets and papers, on the shipped samples.

#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::path::Path;

use cchc_model::edit::{Applied, DecisionHead, Edit, EditProblem, Paper, apply, official_marks};
use cchc_model::figure::FigureCode;
use cchc_model::ids::ItemId;
use cchc_model::interchange;
use cchc_model::plan::{
    Block, BlockKind, Circulation, Measure, PaperMarks, Plan, Signature, Target, Urgency,
};
use proptest::prelude::*;

fn sample(name: &str) -> Plan {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
    interchange::read(&text).unwrap()
}

fn change(plan: &mut Plan, edits: &[Edit]) -> Result<Applied, EditProblem> {
    let mut next = plan.next_item_id().0;
    apply(plan, edits, &mut || {
        next += 1;
        ItemId(next - 1)
    })
}

fn block(plan: &Plan, id: u64) -> &Block {
    plan.narrative.iter().find(|block| block.id == ItemId(id)).unwrap()
}

fn target(plan: &Plan, id: u64) -> &Target {
    plan.targets.iter().find(|target| target.id == ItemId(id)).unwrap()
}

fn marks(plan: &Plan) -> Vec<String> {
    plan.narrative.iter().map(|block| block.mark.clone()).collect()
}

fn set_block(id: u64, words: &str) -> Edit {
    Edit::SetBlock { block: ItemId(id), words: words.to_owned() }
}

#[test]
fn every_paragraph_of_the_samples_has_its_official_mark() {
    let mut otherwise = Vec::new();
    let mut seen = 0;
    for name in ["ha-chau-2023", "le-hong-2021-2025", "mang-yang-2019", "tung-anh-2022"] {
        let plan = sample(name);
        let decision = plan.decision.iter().map(|decision| &decision.narrative);
        for blocks in std::iter::once(&plan.narrative).chain(decision) {
            for (block, official) in blocks.iter().zip(official_marks(blocks)) {
                seen += 1;
                if block.mark != official {
                    otherwise.push(format!("{name} {}: {}, not {official}", block.id, block.mark));
                }
            }
        }
    }
    assert!(otherwise.is_empty(), "{}", otherwise.join("\n"));
    assert!(seen > 450, "only {seen} paragraphs were read");
}

#[test]
fn a_new_paragraph_moves_the_numbers_below_it() {
    let mut plan = sample("ha-chau-2023");
    let edit = Edit::InsertBlock {
        paper: Paper::Plan,
        index: 13,
        kind: BlockKind::Arabic,
        heading: false,
        words: "Mới".to_owned(),
    };
    let applied = change(&mut plan, &[edit]).unwrap();
    assert_eq!(plan.narrative[13].id, applied.created[0]);
    assert_eq!(marks(&plan)[11..16], ["III.", "1.", "2.", "3.", "4."]);
    assert_eq!(block(&plan, 21).mark, "IV.", "the next chapter is untouched");
}

#[test]
fn a_mark_of_the_offices_own_stays_while_the_others_are_numbered() {
    let mut plan = sample("ha-chau-2023");
    let own = Edit::SetBlockMark { block: ItemId(15), mark: "2a.".to_owned() };
    change(&mut plan, &[own]).unwrap();
    change(&mut plan, &[Edit::DeleteBlocks { blocks: vec![ItemId(13)] }]).unwrap();
    assert_eq!(block(&plan, 14).mark, "1.");
    assert_eq!(block(&plan, 15).mark, "2a.");
    assert_eq!(block(&plan, 16).mark, "3.");
    change(&mut plan, &[Edit::NumberBlocks { paper: Paper::Plan }]).unwrap();
    assert_eq!(block(&plan, 15).mark, "2.");
}

#[test]
fn another_level_gets_the_mark_of_that_level_and_a_heading_alone_changes_no_mark() {
    let mut plan = sample("le-hong-2021-2025");
    let level = |blocks: &[u64], kind, heading| Edit::SetBlockKind {
        blocks: blocks.iter().map(|id| ItemId(*id)).collect(),
        kind,
        heading,
    };
    change(&mut plan, &[level(&[36, 37], BlockKind::Letter, false)]).unwrap();
    assert_eq!([&block(&plan, 36).mark, &block(&plan, 37).mark], ["c)", "d)"]);
    change(&mut plan, &[level(&[36, 37], BlockKind::Decimal, false)]).unwrap();
    assert_eq!([&block(&plan, 36).mark, &block(&plan, 46).mark], ["2.3.", "2.5."]);

    let own = Edit::SetBlockMark { block: ItemId(106), mark: "1/".to_owned() };
    change(&mut plan, &[own, level(&[106], BlockKind::Arabic, true)]).unwrap();
    assert_eq!((block(&plan, 106).mark.as_str(), block(&plan, 106).heading), ("1/", true));
}

#[test]
fn a_parted_decimal_stands_as_deep_as_the_one_above() {
    let mut plan = sample("le-hong-2021-2025");
    let deep = Edit::SetBlockMark { block: ItemId(46), mark: "2.2.1.".to_owned() };
    let split =
        Edit::SplitBlock { block: ItemId(46), before: "Một".to_owned(), after: "Hai".to_owned() };
    let applied = change(&mut plan, &[deep, split]).unwrap();
    assert_eq!(block(&plan, applied.created[0].0).mark, "2.2.2.");
    assert_eq!(block(&plan, 47).mark, "2.3.", "2.4. was the next while 46 was 2.3.");
}

#[test]
fn a_target_goes_with_the_half_that_holds_its_words_and_comes_back_when_joined() {
    let mut plan = sample("le-hong-2021-2025");
    let whole = block(&plan, 22).text.clone();
    let at = whole.find("đến năm 2025").unwrap();
    let split = Edit::SplitBlock {
        block: ItemId(22),
        before: whole[..at].to_owned(),
        after: whole[at..].to_owned(),
    };
    let applied = change(&mut plan, &[split]).unwrap();
    let lower = applied.created[0];
    assert_eq!(target(&plan, 1003).block, Some(ItemId(22)));
    assert_eq!(target(&plan, 1004).block, Some(lower));
    assert_eq!(applied.notes, Vec::<String>::new());

    let join = Edit::JoinBlock { block: lower, words: whole };
    let applied = change(&mut plan, &[join]).unwrap();
    assert_eq!(target(&plan, 1004).block, Some(ItemId(22)));
    assert_eq!(applied.notes, Vec::<String>::new());
    assert_eq!(plan, sample("le-hong-2021-2025"));
}

#[test]
fn a_target_whose_words_are_cut_in_two_or_deleted_stays_without_a_paragraph_and_is_told() {
    let mut plan = sample("tung-anh-2022");
    let split = Edit::SplitBlock {
        block: ItemId(27),
        before: "Thu ngân sách".to_owned(),
        after: "trên địa bàn đạt 23,5 tỷ đồng.".to_owned(),
    };
    let applied = change(&mut plan, &[split]).unwrap();
    assert_eq!(target(&plan, 1026).block, None);
    let note = "chỉ tiêu “Thu ngân sách trên địa bàn đạt 23,5 tỷ đồng” không còn nằm trong đoạn";
    assert_eq!(applied.notes, [note]);

    let delete = Edit::DeleteBlocks { blocks: vec![ItemId(28)] };
    let applied = change(&mut plan, &[delete]).unwrap();
    assert_eq!(target(&plan, 1027).block, None);
    assert_eq!(applied.notes.len(), 1);
}

#[test]
fn a_target_follows_a_change_inside_its_words_with_its_measure() {
    let mut plan = sample("tung-anh-2022");
    let changed = "Thu ngân sách trên địa bàn đạt 25 tỷ đồng.";
    let applied = change(&mut plan, &[set_block(27, changed)]).unwrap();
    let moved = target(&plan, 1026);
    assert_eq!(moved.text, "Thu ngân sách trên địa bàn đạt 25 tỷ đồng");
    assert_eq!(moved.measure.as_ref().unwrap().value_hundredths, 2500);
    assert_eq!(applied.notes, Vec::<String>::new());

    change(&mut plan, &[set_block(27, &format!("Phấn đấu: {changed} Hết."))]).unwrap();
    assert_eq!(target(&plan, 1026).text, "Thu ngân sách trên địa bàn đạt 25 tỷ đồng");
    assert_eq!(target(&plan, 1026).block, Some(ItemId(27)));

    let applied = change(&mut plan, &[set_block(27, "Khác hẳn")]).unwrap();
    assert_eq!(target(&plan, 1026).block, None);
    assert_eq!(applied.notes.len(), 1);
}

#[test]
fn a_target_that_is_its_whole_paragraph_takes_any_new_words() {
    let mut plan = sample("tung-anh-2022");
    let id = plan.next_item_id();
    let words = block(&plan, 9).text.clone();
    let insert = Edit::InsertTarget {
        index: 0,
        block: Some(ItemId(9)),
        words,
        domain: None,
        measure: None,
        figure: None,
    };
    change(&mut plan, &[insert, set_block(9, "Đạt trên 90%")]).unwrap();
    let whole = target(&plan, id.0);
    assert_eq!((whole.text.as_str(), whole.block), ("Đạt trên 90%", Some(ItemId(9))));
    assert_eq!(whole.measure.as_ref().map(Measure::display_vi).unwrap(), "> 90 %");
}

#[test]
fn a_measure_set_by_hand_is_not_read_anew() {
    let mut plan = sample("le-hong-2021-2025");
    let before = target(&plan, 1005).measure.clone();
    let words = block(&plan, 23).text.replace("từ 5 đến 6", "từ 4 đến 5");
    change(&mut plan, &[set_block(23, &words)]).unwrap();
    assert!(target(&plan, 1005).text.contains("từ 4 đến 5"));
    assert_eq!(target(&plan, 1005).measure, before);
}

#[test]
fn a_target_keeps_its_figure_when_its_words_change_and_nothing_of_it_is_printed() {
    let mut plan = sample("ha-chau-2023");
    let link = |figure| Edit::LinkFigure { target: ItemId(1001), figure };
    let paper = plan.narrative.clone();
    let share = FigureCode::new("3.8").unwrap();
    change(&mut plan, &[link(Some(share.clone()))]).unwrap();
    assert_eq!(plan.narrative, paper);
    let words = "Đạt từ 97% trở lên".to_owned();
    let edit = Edit::SetTarget { target: ItemId(1001), words, domain: None, measure: None };
    assert!(edit.is_printed() && !link(None).is_printed());
    change(&mut plan, &[edit]).unwrap();
    assert_eq!(target(&plan, 1001).figure, Some(share));
    change(&mut plan, &[link(None)]).unwrap();
    assert_eq!(target(&plan, 1001).figure, None);
    let gone = Edit::LinkFigure { target: ItemId(3), figure: None };
    assert_eq!(change(&mut plan, &[gone]).unwrap_err().code(), "edit.no_item");
}

#[test]
fn words_of_a_target_change_in_its_paragraph_too() {
    let mut plan = sample("le-hong-2021-2025");
    let words = "đến năm 2025 đạt từ 97% trở lên".to_owned();
    let edit = Edit::SetTarget { target: ItemId(1004), words, domain: None, measure: None };
    change(&mut plan, &[edit]).unwrap();
    assert!(block(&plan, 22).text.contains("đến năm 2025 đạt từ 97% trở lên"));
    assert_eq!(target(&plan, 1003).block, Some(ItemId(22)));

    let text = block(&plan, 22).text.clone();
    let words = String::new();
    let edit = Edit::SetTarget { target: ItemId(1004), words, domain: None, measure: None };
    let applied = change(&mut plan, &[edit]).unwrap();
    assert_eq!(block(&plan, 22).text, text, "emptying a target takes nothing out of the paper");
    assert_eq!(target(&plan, 1004).block, None);
    assert_eq!(applied.notes.len(), 1);
}

#[test]
fn a_decision_keeps_its_paragraphs_and_goes_with_a_note() {
    let mut plan = sample("mang-yang-2019");
    let head = DecisionHead { subject: "Mới".to_owned(), ..DecisionHead::default() };
    let set = Edit::SetDecision { decision: Some(head) };
    change(&mut plan, std::slice::from_ref(&set)).unwrap();
    let decision = plan.decision.as_ref().unwrap();
    assert_eq!((decision.subject.as_str(), decision.narrative.len()), ("Mới", 9));

    let applied = change(&mut plan, &[Edit::SetDecision { decision: None }]).unwrap();
    assert_eq!(plan.decision, None);
    assert_eq!(applied.notes, ["đã bỏ Quyết định cùng 9 đoạn lời của nó"]);

    let insert = Edit::InsertBlock {
        paper: Paper::Decision,
        index: 0,
        kind: BlockKind::Article,
        heading: false,
        words: "Ban hành".to_owned(),
    };
    let refused = change(&mut plan, std::slice::from_ref(&insert));
    assert_eq!(refused, Err(EditProblem::NoDecision));
    change(&mut plan, &[set, insert]).unwrap();
    assert_eq!(plan.decision.unwrap().narrative[0].mark, "Điều 1.");
}

#[test]
fn impossible_edits_leave_the_plan_as_it_was() {
    let plan = sample("mang-yang-2019");
    let across = vec![ItemId(3), ItemId(501)];
    for (edit, code) in [
        (Edit::JoinBlock { block: ItemId(1), words: String::new() }, "edit.no_place"),
        (set_block(999_999, ""), "edit.no_item"),
        (Edit::DeleteBlocks { blocks: vec![] }, "edit.nothing"),
        (Edit::DeleteBlocks { blocks: across }, "edit.no_item"),
        (Edit::MoveBlocks { blocks: vec![ItemId(3)], index: 154 }, "edit.no_place"),
        (Edit::MoveTarget { target: ItemId(1001), index: 26 }, "edit.no_place"),
        (Edit::DeleteTarget { target: ItemId(3) }, "edit.no_item"),
    ] {
        let mut changed = plan.clone();
        let problem = change(&mut changed, &[set_block(3, "đổi"), edit]).unwrap_err();
        assert_eq!(problem.code(), code);
        assert_eq!(changed, plan);
    }
}

fn any_edit() -> impl Strategy<Value = Edit> {
    use BlockKind::{Arabic, Article, Dash, Decimal, LegalBasis, Letter, Paragraph, Plus, Roman};
    let kind = prop::sample::select(vec![
        LegalBasis, Article, Roman, Arabic, Decimal, Letter, Dash, Plus, Paragraph,
    ]);
    let id = || (1_u64..40).prop_map(ItemId);
    let ids = || prop::collection::vec(id(), 0..4);
    let words = || "[a-zđ0-9% ]{0,12}";
    let marks = || prop::sample::select(vec!["", "1.", "2.3.1.", "3a.", "-", "Điều 9."]);
    prop_oneof![
        (0_usize..30, kind.clone(), words()).prop_map(|(index, kind, words)| Edit::InsertBlock {
            paper: Paper::Plan,
            index,
            kind,
            heading: false,
            words
        }),
        (id(), words()).prop_map(|(block, words)| Edit::SetBlock { block, words }),
        (id(), words(), words()).prop_map(|(block, before, after)| Edit::SplitBlock {
            block,
            before,
            after
        }),
        (id(), words()).prop_map(|(block, words)| Edit::JoinBlock { block, words }),
        (ids(), kind).prop_map(|(blocks, kind)| Edit::SetBlockKind { blocks, kind, heading: true }),
        (id(), marks())
            .prop_map(|(block, mark)| Edit::SetBlockMark { block, mark: mark.to_owned() }),
        (ids(), 0_usize..30).prop_map(|(blocks, index)| Edit::MoveBlocks { blocks, index }),
        ids().prop_map(|blocks| Edit::DeleteBlocks { blocks }),
        Just(Edit::NumberBlocks { paper: Paper::Plan }),
        (1001_u64..1004, words()).prop_map(|(target, words)| Edit::SetTarget {
            target: ItemId(target),
            words,
            domain: None,
            measure: None
        }),
    ]
}

proptest! {
    #[test]
    fn any_edits_keep_the_plan_valid_and_its_numbering_steady(
        edits in prop::collection::vec(any_edit(), 1..12)
    ) {
        let mut plan = sample("ha-chau-2023");
        for edit in &edits {
            // Refused edits are part of the game; an accepted one passed `validate`.
            let _ = change(&mut plan, std::slice::from_ref(edit));
        }
        prop_assert_eq!(plan.validate(), Ok(()));
        change(&mut plan, &[Edit::NumberBlocks { paper: Paper::Plan }]).unwrap();
        prop_assert_eq!(marks(&plan), official_marks(&plan.narrative));
        let ids: Vec<ItemId> = plan.narrative.iter().map(|block| block.id).collect();
        if let Some(last) = ids.last() {
            let away = Edit::MoveBlocks { blocks: vec![*last], index: 0 };
            let back = Edit::MoveBlocks { blocks: vec![*last], index: ids.len() - 1 };
            let before = plan.clone();
            change(&mut plan, &[away, back]).unwrap();
            prop_assert_eq!(marks(&plan), marks(&before));
        }
    }
}

#[test]
fn marks_and_the_post_of_a_signer_are_kept_composed() {
    let mut plan = sample("tung-anh-2022");
    let marks = PaperMarks {
        urgency: Some(Urgency::Urgent),
        circulation: Some(Circulation::Internal),
        drafter: "Đa\u{300}o.(300)".into(),
    };
    let signature = Signature { post: "CHU\u{309} TỊCH".into(), ..Signature::default() };
    let edits = [
        Edit::SetMarks { marks: marks.clone() },
        Edit::SetSignature { signature: Some(signature) },
    ];
    change(&mut plan, &edits).unwrap();
    assert_eq!(plan.marks, PaperMarks { drafter: "Đào.(300)".into(), ..marks });
    assert_eq!(plan.signature.unwrap().post, "CHỦ TỊCH");
}
