//! The catalogue, kept part by part.

use cchc_model::office::{
    AppendixWord, Catalogue, CatalogueDomain, HouseStyle, Officer, PageMargins, Service,
};
use cchc_model::plan::DomainCode;
use cchc_ops::{CataloguePart, Desk, RowCounts, catalogue, history};
use chrono::NaiveDate;

use crate::fixture::{new_desk, now};

#[test]
fn one_part_is_kept_and_the_others_stay() {
    let (_folder, _path, mut desk) = new_desk();
    let before = catalogue::get(&desk).unwrap();
    let mut changed = before.clone();
    changed.bodies.last_mut().unwrap().aliases.push("tên khác".into());
    changed.posts.clear();
    let saved = catalogue::save(&mut desk, &changed, &[CataloguePart::Bodies], now()).unwrap();
    assert_eq!(saved.label, "sửa danh mục bộ phận");
    // The rows before the one that changed are not touched.
    let one = RowCounts { inserted: 1, deleted: 1, ..RowCounts::default() };
    assert_eq!(saved.changed.table("body"), one);
    let kept = catalogue::get(&desk).unwrap();
    assert_eq!(kept, Catalogue { bodies: changed.bodies.clone(), ..before.clone() });
    let same = catalogue::save(&mut desk, &changed, &[CataloguePart::Bodies], now()).unwrap();
    assert!(same.changed.is_empty());
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(catalogue::get(&desk).unwrap(), before);
}

#[test]
fn every_part_can_be_reordered_shortened_and_grown() {
    let (_folder, _path, mut desk) = new_desk();
    let mut wished = catalogue::get(&desk).unwrap();
    wished.offices.push(wished.offices[0].clone());
    wished.domains.reverse();
    wished.bodies.truncate(3);
    wished.posts.remove(0);
    let names = ["Nguyễn Văn A", "Trần Thị B"];
    wished.officers = names.map(|name| Officer { name: name.into(), services: Vec::new() }).into();
    wished.house.body_pt = 13;
    for part in CataloguePart::ALL {
        catalogue::save(&mut desk, &wished, &[part], now()).unwrap();
    }
    assert_eq!(catalogue::get(&desk).unwrap(), wished);
}

#[test]
fn a_row_that_no_paper_could_use_is_refused() {
    let (_folder, _path, mut desk) = new_desk();
    let before = catalogue::get(&desk).unwrap();
    let mut code = |part, change: &dyn Fn(&mut Catalogue)| {
        let mut changed = before.clone();
        change(&mut changed);
        let problem = catalogue::save(&mut desk, &changed, &[part], now()).unwrap_err();
        assert!(!problem.message_vi().is_empty() && !problem.hint_vi().is_empty());
        problem.code()
    };
    let day = |day| NaiveDate::from_ymd_opt(2026, 1, day);
    use CataloguePart::{Bodies, Domains, Officers, Offices, Posts};
    assert_eq!(code(Offices, &|all| all.offices.clear()), "catalogue.no_office");
    assert_eq!(code(Offices, &|all| all.offices[0].office.place = " ".into()), "catalogue.no_name");
    assert_eq!(code(Bodies, &|all| all.bodies[2].name.clear()), "catalogue.no_name");
    assert_eq!(code(Posts, &|all| all.posts[0].name.clear()), "catalogue.no_name");
    let domain = |code: &str| CatalogueDomain {
        code: DomainCode(code.into()),
        name: "Cải cách".into(),
        valid_from: day(2),
        valid_to: day(1),
    };
    assert_eq!(code(Domains, &|all| all.domains.push(domain(""))), "catalogue.no_code");
    assert_eq!(code(Domains, &|all| all.domains.push(domain("x"))), "catalogue.dates");
    let service = Service { post: "Chủ tịch".into(), valid_from: day(2), valid_to: day(1) };
    let officer = Officer { name: "Lê Thị Bảy".into(), services: vec![service] };
    assert_eq!(code(Officers, &|all| all.officers.push(officer.clone())), "catalogue.dates");
    assert_eq!(catalogue::get(&desk).unwrap(), before);
}

#[test]
fn names_typed_with_separate_marks_are_kept_composed() {
    let (_folder, _path, mut desk) = new_desk();
    let mut wished = catalogue::get(&desk).unwrap();
    // "Đào" as an old keyboard layout types it: letter, then mark.
    wished.officers = vec![Officer { name: "Lê Thị Đa\u{300}o".into(), services: Vec::new() }];
    catalogue::save(&mut desk, &wished, &[CataloguePart::Officers], now()).unwrap();
    assert_eq!(catalogue::get(&desk).unwrap().officers[0].name, "Lê Thị Đào");
}

#[test]
fn a_name_and_those_who_speak_of_it_change_in_one_step() {
    let (_folder, _path, mut desk) = new_desk();
    let before = catalogue::get(&desk).unwrap();
    let mut wished = before.clone();
    let post = wished.posts.iter().position(|post| !post.body.is_empty()).unwrap();
    let old = wished.posts[post].body.clone();
    wished.bodies.iter_mut().find(|body| body.name == old).unwrap().name = "Tên mới".into();
    wished.posts[post].body = "Tên mới".into();
    let parts = [CataloguePart::Bodies, CataloguePart::Posts];
    let saved = catalogue::save(&mut desk, &wished, &parts, now()).unwrap();
    assert_eq!(saved.label, "sửa danh mục bộ phận, chức danh");
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(catalogue::get(&desk).unwrap(), before);
}

#[test]
fn the_house_style_is_kept_undone_and_taken_back_to_the_decree() {
    let (_folder, path, mut desk) = new_desk();
    let before = catalogue::get(&desk).unwrap();
    assert_eq!(before.house, HouseStyle::default());
    let mut wished = before.clone();
    wished.house = HouseStyle {
        appendix_word: AppendixWord::Capitals,
        margins: PageMargins { left_mm: 35, ..PageMargins::default() },
        contact: vec!["Điện thoa\u{323}i: 0239".into()],
        ..HouseStyle::default()
    };
    let saved = catalogue::save(&mut desk, &wished, &[CataloguePart::House], now()).unwrap();
    assert_eq!(saved.label, "sửa thể thức trình bày");
    wished.house.contact[0] = "Điện thoại: 0239".into();
    drop(desk);
    let mut desk = Desk::open(&path).unwrap();
    assert_eq!(catalogue::get(&desk).unwrap(), wished);
    let again = catalogue::save(&mut desk, &wished, &[CataloguePart::House], now()).unwrap();
    assert!(again.changed.is_empty());
    catalogue::save(&mut desk, &before, &[CataloguePart::House], now()).unwrap();
    assert_eq!(catalogue::get(&desk).unwrap(), before);
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(catalogue::get(&desk).unwrap(), wished);
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(catalogue::get(&desk).unwrap(), before);
}

#[test]
fn a_measure_outside_the_decree_is_refused_with_its_range() {
    let (_folder, _path, mut desk) = new_desk();
    let mut wished = catalogue::get(&desk).unwrap();
    wished.house.margins.left_mm = 25;
    let problem = catalogue::save(&mut desk, &wished, &[CataloguePart::House], now()).unwrap_err();
    assert_eq!(problem.code(), "catalogue.house_range");
    assert_eq!(problem.message_vi(), "lề trái phải từ 30 đến 35 mm, đang là 25 mm");
    assert!(!problem.hint_vi().is_empty());
    assert_eq!(catalogue::get(&desk).unwrap().house, HouseStyle::default());
}
