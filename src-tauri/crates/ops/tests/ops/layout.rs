//! Layouts of the office's own.

use cchc_model::layout::{AppendixLayout, LayoutId, shipped};
use cchc_ops::{Desk, OpsProblem, history, layout, plan};

use crate::fixture::{import, named, new_desk, now, plan_id, plan_with};

fn own(id: &str) -> AppendixLayout {
    let mut layout = shipped().unwrap().remove(0);
    layout.id = LayoutId(id.into());
    layout.name = "Mâ\u{303}u của xã".into();
    layout
}

fn ids(desk: &Desk) -> Vec<String> {
    let known = layout::list(desk).unwrap().into_iter();
    known.filter(|known| !known.shipped).map(|known| known.layout.id.0).collect()
}

#[test]
fn a_layout_is_kept_beside_the_shipped_ones_and_changed_in_its_place() {
    let (_folder, _path, mut desk) = new_desk();
    for id in ["b", "a"] {
        let saved = layout::save(&mut desk, own(id), now()).unwrap();
        assert_eq!(saved.label, "lưu mẫu phụ lục “Mẫu của xã”");
    }
    let mut changed = own("b");
    changed.columns.truncate(3);
    layout::save(&mut desk, changed.clone(), now()).unwrap();
    let known = layout::list(&desk).unwrap();
    assert_eq!(known.iter().filter(|known| known.shipped).count(), 6);
    assert_eq!(ids(&desk), ["b", "a"]);
    assert_eq!(known[6].layout.columns, changed.columns);
    layout::delete(&mut desk, &LayoutId("b".into()), now()).unwrap();
    assert_eq!(ids(&desk), ["a"]);
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(layout::list(&desk).unwrap(), known);
}

#[test]
fn a_layout_in_which_nothing_could_be_printed_is_refused() {
    let (_folder, _path, mut desk) = new_desk();
    let mut code = |change: &dyn Fn(&mut AppendixLayout)| {
        let mut layout = own("a");
        change(&mut layout);
        let problem = layout::save(&mut desk, layout, now()).unwrap_err();
        assert!(!problem.message_vi().is_empty() && !problem.hint_vi().is_empty());
        problem.code()
    };
    for id in ["", "-a", "Mẫu", &"x".repeat(65)] {
        assert_eq!(code(&|layout| layout.id = LayoutId(id.into())), "layout.invalid", "{id}");
    }
    assert_eq!(code(&|layout| layout.name = " ".into()), "layout.invalid");
    assert_eq!(code(&|layout| layout.half_points = 19), "layout.invalid");
    assert_eq!(code(&|layout| layout.columns.clear()), "layout.invalid");
    assert_eq!(code(&|layout| layout.columns[1].width_mm = 151), "layout.invalid");
    assert_eq!(code(&|layout| layout.columns[1].fields.clear()), "layout.invalid");
    let all_drafts: &dyn Fn(&mut AppendixLayout) =
        &|layout| layout.columns.iter_mut().for_each(|column| column.draft_only = true);
    assert_eq!(code(all_drafts), "layout.invalid");
    let twice: &dyn Fn(&mut AppendixLayout) =
        &|layout| layout.columns[1].fields = layout.columns[0].fields.clone();
    assert_eq!(code(twice), "layout.invalid");
    assert_eq!(code(&|layout| layout.id = LayoutId("tung-anh-9".into())), "layout.shipped");
    assert!(ids(&desk).is_empty());
}

#[test]
fn a_layout_that_is_used_or_shipped_or_unknown_does_not_go() {
    let (_folder, _path, mut desk) = new_desk();
    layout::save(&mut desk, own("a"), now()).unwrap();
    let mut used = plan_with("mot", vec![named("A")]);
    used.appendices[0].layout = LayoutId("a".into());
    import(&mut desk, &used);
    let delete = |desk: &mut Desk, id: &str| -> Result<_, OpsProblem> {
        layout::delete(desk, &LayoutId(id.into()), now())
    };
    let problem = delete(&mut desk, "a").unwrap_err();
    assert_eq!(problem.code(), "layout.in_use");
    assert!(problem.message_vi().contains("năm 2022"), "{}", problem.message_vi());
    assert_eq!(delete(&mut desk, "tung-anh-9").unwrap_err().code(), "layout.shipped");
    assert_eq!(delete(&mut desk, "b").unwrap_err().code(), "layout.not_found");
    assert_eq!(ids(&desk), ["a"]);
    plan::delete(&mut desk, &plan_id("mot"), now()).unwrap();
    delete(&mut desk, "a").unwrap();
    assert!(ids(&desk).is_empty());
}
