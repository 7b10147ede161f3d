//! Each edit of an officer.

use cchc_model::report::{BlockId, Compiled, ReportEdit, SectionKey, Standing, TextProblem, merge};

use crate::made::{compiled, fresh, id, of, printed};

fn two_sections() -> Compiled {
    compiled(&[
        (
            "chi-dao",
            &[
                ("chi-dao/so-luong", "Đã ban hành 3 văn bản."),
                ("chi-dao/kiem-tra", "Đã tự kiểm tra 1 lần."),
            ],
        ),
        ("the-che", &[]),
        ("kien-nghi", &[("kien-nghi/khong", "Không có kiến nghị.")]),
    ])
}

fn section(key: &str) -> SectionKey {
    SectionKey(key.to_owned())
}

fn set(block: BlockId, text: &str) -> ReportEdit {
    ReportEdit::SetText { block, text: text.to_owned() }
}

#[test]
fn other_words_are_kept_in_nfc_and_typing_the_old_ones_again_is_no_edit() {
    let mut text = fresh(&two_sections());
    let block = id(&text, "chi-dao/so-luong");
    text.edit(&set(block, "  Đã ban hành 3 văn bản, 1 kế hoạch.\n")).unwrap();
    assert_eq!(text.blocks[0].text, "Đã ban hành 3 văn bản, 1 kế hoạch.");
    assert_eq!(text.blocks[0].standing(), Standing::Edited);
    text.edit(&set(block, "Đã ban hành 3 văn ba\u{309}n.")).unwrap();
    assert_eq!(text, fresh(&two_sections()));
}

#[test]
fn empty_words_take_a_paragraph_out_as_removing_does_and_it_comes_back_as_the_program_wrote_it() {
    let before = fresh(&two_sections());
    let block = id(&before, "chi-dao/so-luong");
    for edit in [set(block, " \n"), ReportEdit::Remove { block }] {
        let mut text = before.clone();
        text.edit(&set(block, "Chữ của công chức.")).unwrap();
        text.edit(&edit).unwrap();
        assert_eq!(of(&text, "chi-dao/so-luong").standing(), Standing::Removed);
        assert_eq!(printed(&text), ["Đã tự kiểm tra 1 lần.", "Không có kiến nghị."]);
        text.edit(&ReportEdit::Restore { block }).unwrap();
        assert_eq!(text, before);
    }
}

#[test]
fn a_paragraph_of_the_officers_own_goes_for_good_and_its_number_is_not_given_again() {
    let mut text = fresh(&two_sections());
    let add =
        |after| ReportEdit::Add {
            section: section("the-che"), after, text: "Ý riêng.".to_owned()
        };
    text.edit(&add(None)).unwrap();
    assert_eq!(printed(&text)[2..], ["Ý riêng.", "Không có kiến nghị."]);
    let own = text.blocks[2].id;
    assert_eq!((own, text.blocks[2].standing()), (BlockId(4), Standing::Own));
    text.edit(&set(own, "")).unwrap();
    assert_eq!(text.blocks, fresh(&two_sections()).blocks);
    text.edit(&add(None)).unwrap();
    assert_eq!(text.blocks[2].id, BlockId(5));
    text.edit(&add(Some(BlockId(5)))).unwrap();
    let mut ids = text.blocks.iter().map(|block| block.id.0).collect::<Vec<_>>();
    assert_eq!(ids, [1, 2, 5, 6, 3]);
    ids.sort_unstable();
    assert_eq!(text.last_block, 6);
}

#[test]
fn a_paragraph_moves_within_its_section_only() {
    let mut text = fresh(&two_sections());
    let (first, second) = (id(&text, "chi-dao/so-luong"), id(&text, "chi-dao/kiem-tra"));
    let other = id(&text, "kien-nghi/khong");
    let before = text.clone();
    for (block, after) in [(first, None), (second, Some(first)), (first, Some(first))] {
        text.edit(&ReportEdit::Move { block, after }).unwrap();
        assert_eq!(text, before, "it stands there already");
    }
    let refused = text.edit(&ReportEdit::Move { block: first, after: Some(other) });
    assert_eq!(refused, Err(TextProblem::NoBlock));
    assert_eq!(text, before);
    text.edit(&ReportEdit::Move { block: first, after: Some(second) }).unwrap();
    assert_eq!(printed(&text)[..2], ["Đã tự kiểm tra 1 lần.", "Đã ban hành 3 văn bản."]);
    text.edit(&ReportEdit::Move { block: first, after: None }).unwrap();
    assert_eq!(printed(&text), printed(&before));
}

#[test]
fn an_offer_is_taken_or_settled_and_then_there_is_none() {
    let mut text = fresh(&two_sections());
    let block = id(&text, "chi-dao/so-luong");
    for settle in [ReportEdit::Accept { block }, ReportEdit::Keep { block }] {
        assert_eq!(text.edit(&settle), Err(TextProblem::NothingOffered));
    }
    text.edit(&set(block, "Chữ của công chức.")).unwrap();
    let mut later = two_sections();
    later.sections[0].sentences[0].text = "Đã ban hành 5 văn bản.".to_owned();
    let offered = merge(&text, &later);
    assert_eq!(offered.blocks[0].offered.as_deref(), Some("Đã ban hành 5 văn bản."));

    let mut accepted = offered.clone();
    accepted.edit(&ReportEdit::Accept { block }).unwrap();
    assert_eq!(accepted, fresh(&later));
    let mut typed = offered.clone();
    typed.edit(&set(block, "Đã ban hành 5 văn bản.")).unwrap();
    assert_eq!(typed, accepted, "typing what is offered is taking it");

    let mut kept = offered.clone();
    kept.edit(&ReportEdit::Keep { block }).unwrap();
    assert_eq!(kept.blocks[0].text, "Chữ của công chức.");
    assert_eq!(merge(&kept, &later), kept, "it is not offered again");
    assert_eq!(
        merge(&kept, &two_sections()).blocks[0].offered.as_deref(),
        Some("Đã ban hành 3 văn bản.")
    );
}

#[test]
fn accepting_that_nothing_is_written_any_more_takes_the_paragraph_away() {
    let mut text = fresh(&two_sections());
    let block = id(&text, "kien-nghi/khong");
    text.edit(&set(block, "Đề nghị cấp trên tập huấn.")).unwrap();
    let mut later = two_sections();
    later.sections[2].sentences.clear();
    let offered = merge(&text, &later);
    assert_eq!(of(&offered, "kien-nghi/khong").offered.as_deref(), Some(""));
    let mut accepted = offered.clone();
    accepted.edit(&ReportEdit::Accept { block }).unwrap();
    assert_eq!(accepted.blocks, fresh(&later).blocks);
    let mut kept = offered;
    kept.edit(&ReportEdit::Keep { block }).unwrap();
    assert_eq!(of(&kept, "kien-nghi/khong").text, "Đề nghị cấp trên tập huấn.");
    assert_eq!(merge(&kept, &later), kept);
}

#[test]
fn what_is_not_there_is_refused_and_changes_nothing() {
    let mut text = fresh(&two_sections());
    let before = text.clone();
    let block = BlockId(99);
    let edits = [
        (set(block, "Chữ"), TextProblem::NoBlock),
        (ReportEdit::Remove { block }, TextProblem::NoBlock),
        (ReportEdit::Restore { block }, TextProblem::NoBlock),
        (ReportEdit::Move { block, after: None }, TextProblem::NoBlock),
        (ReportEdit::Accept { block }, TextProblem::NoBlock),
        (ReportEdit::Keep { block }, TextProblem::NoBlock),
        (
            ReportEdit::Add { section: section("xa-la"), after: None, text: "Chữ".to_owned() },
            TextProblem::NoSection,
        ),
        (
            ReportEdit::Add {
                section: section("the-che"),
                after: Some(BlockId(1)),
                text: "Chữ".to_owned(),
            },
            TextProblem::NoBlock,
        ),
    ];
    for (edit, problem) in edits {
        assert_eq!(text.edit(&edit), Err(problem), "{edit:?}");
        assert_eq!(text, before, "{edit:?}");
    }
}
