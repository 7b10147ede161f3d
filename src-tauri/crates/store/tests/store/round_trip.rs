//! What is entered is read back exactly.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::ids::ItemId;
use cchc_model::interchange;
use cchc_model::office::{AgencyName, Catalogue, HouseStyle, Office, Officer, PresetId, Service};
use cchc_model::plan::{
    Appendix, BlockKind, CoverDecision, Domain, Issuance, PaperMarks, Plan, Signature, Task,
    TaskField,
};
use cchc_model::points::Points;
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::fixture::{Folder, full_plan, new_book, plan_id, write};

#[test]
fn a_plan_with_every_field_filled_is_read_back_exactly() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    let plans = [full_plan("mot"), full_plan("hai")];
    write(&mut book, "plan.import", |tx| plans.iter().try_for_each(|plan| tx.insert_plan(plan)));
    drop(book);
    let book = cchc_store::Book::open(&path).unwrap();
    for plan in plans {
        plan.validate().unwrap();
        let found = book.plan(&plan.id).unwrap().unwrap();
        assert_eq!(found, plan);
        assert_eq!(interchange::write(&found).unwrap(), interchange::write(&plan).unwrap());
    }
    assert_eq!(book.plan(&plan_id("ba")).unwrap(), None);
}

#[test]
fn a_plan_with_nothing_filled_is_read_back_exactly() {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    let mut plan = full_plan("it");
    plan.issuance = Issuance::default();
    plan.decision = None;
    plan.narrative.clear();
    plan.targets.clear();
    plan.recipients.clear();
    plan.marks = PaperMarks::default();
    plan.appendices.clear();
    for signature in [None, Some(Signature::default())] {
        plan.signature = signature;
        write(&mut book, "plan.import", |tx| tx.insert_plan(&plan));
        assert_eq!(book.plan(&plan.id).unwrap().unwrap(), plan);
        write(&mut book, "plan.delete", |tx| tx.delete_plan(&plan.id));
    }
}

#[test]
fn a_catalogue_is_read_back_exactly() {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    for preset in PresetId::ALL {
        let mut catalogue =
            preset.load().unwrap().catalogue_of(Office::named("UBND phường Hoàn Kiếm"));
        let day = NaiveDate::from_ymd_opt(2025, 7, 1);
        catalogue.offices[0].valid_from = day;
        catalogue.bodies[0].valid_to = day;
        let service = |valid_to| Service { post: "Chủ tịch".into(), valid_from: day, valid_to };
        catalogue.officers = vec![Officer {
            name: "Đỗ Thị Ơ".into(),
            services: vec![service(day), service(None)],
        }];
        catalogue.house = HouseStyle {
            agency: AgencyName::UnderSuperior,
            body_pt: 13,
            contact: vec!["Số 1, đường \"Trần Phú\"".into(), String::new()],
            ..HouseStyle::default()
        };
        write(&mut book, "catalogue.replace", |tx| tx.replace_catalogue(&catalogue));
        assert_eq!(book.catalogue().unwrap(), catalogue);
    }
    write(&mut book, "catalogue.replace", |tx| tx.replace_catalogue(&Catalogue::default()));
    assert_eq!(book.catalogue().unwrap(), Catalogue::default());
}

/// Any text that an office could paste, also what no office would: quotes, control characters.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ -~ĂăÂâĐđÊêÔôƠơƯưạảấẩệộựỹ\\n\\t\"'\\\\]{0,12}",
        1 => any::<String>(),
    ]
}

fn points() -> impl Strategy<Value = Option<Points>> {
    proptest::option::of((-1_000_000..=1_000_000).prop_map(Points))
}

fn task() -> impl Strategy<Value = Task> {
    let texts = proptest::collection::vec(text(), 13);
    let extra = proptest::collection::btree_map(text(), text(), 0..3);
    let merged = proptest::collection::btree_set(
        prop_oneof![
            Just(TaskField::Objective),
            Just(TaskField::Deadline),
            "[a-zĐđ\"]{1,4}".prop_map(TaskField::Extra),
        ],
        0..3,
    );
    let number = proptest::option::of(text());
    (texts, number, 0..=5_u8, points(), points(), extra, merged).prop_map(
        |(texts, number, depth, max_points, attained_points, extra, merged)| {
            let mut texts = texts.into_iter();
            let mut next = || texts.next().unwrap_or_default();
            let mut task = Task {
                number,
                depth,
                max_points,
                attained_points,
                extra,
                merged,
                objective: next(),
                task: next(),
                activity: next(),
                product: next(),
                lead: next(),
                partners: next(),
                adviser: next(),
                deadline: next(),
                budget: next(),
                required: next(),
                ..Task::new(ItemId(1))
            };
            task.criterion.code = next();
            task.criterion.title = next();
            task
        },
    )
}

fn domain() -> impl Strategy<Value = Domain> {
    let leaf = (text(), text(), proptest::collection::vec(task(), 0..3)).prop_map(
        |(number, title, tasks)| Domain {
            id: ItemId(1),
            number,
            title,
            code: None,
            tasks,
            subdomains: Vec::new(),
        },
    );
    leaf.prop_recursive(3, 6, 3, |inner| {
        (inner.clone(), proptest::collection::vec(inner, 0..3)).prop_map(|(mut domain, below)| {
            domain.subdomains.extend(below);
            domain
        })
    })
}

/// A plan of any shape and words; its ids are numbered through, from the highest down.
fn plan() -> impl Strategy<Value = Plan> {
    let appendices = proptest::collection::vec(
        (text(), text(), proptest::collection::vec(domain(), 0..3)),
        0..3,
    );
    let blocks = proptest::collection::vec((text(), text(), any::<bool>()), 0..4);
    let lines = || proptest::collection::vec(text(), 0..3);
    let number = proptest::option::of(1..=u32::MAX);
    (text(), appendices, blocks, lines(), lines(), number, any::<bool>()).prop_map(
        |(subject, appendices, blocks, recipients, capacity, number, decided)| {
            let full = full_plan("bat-ky");
            let mut plan = Plan { subject, recipients, ..full };
            plan.issuance.number = number;
            plan.signature =
                Some(Signature { capacity, post: String::new(), name: plan.subject.clone() });
            let narrative =
                blocks.into_iter().map(|(mark, text, heading)| cchc_model::plan::Block {
                    id: ItemId(1),
                    kind: BlockKind::Dash,
                    mark,
                    heading,
                    text,
                });
            plan.narrative = narrative.collect();
            plan.targets.clear();
            plan.decision = plan.decision.filter(|_| decided).map(|decision| CoverDecision {
                narrative: plan.narrative.clone(),
                recipients: plan.recipients.clone(),
                ..decision
            });
            plan.appendices = appendices
                .into_iter()
                .map(|(title, reference, domains)| Appendix {
                    title,
                    reference,
                    domains,
                    headers: BTreeMap::new(),
                    ..full_plan("x").appendices.remove(0)
                })
                .collect();
            renumber(&mut plan);
            plan
        },
    )
}

fn renumber(plan: &mut Plan) {
    fn domains(list: &mut [Domain], next: &mut dyn FnMut() -> ItemId) {
        for domain in list {
            domain.id = next();
            domain.tasks.iter_mut().for_each(|task| task.id = next());
            domains(&mut domain.subdomains, next);
        }
    }
    let mut left = cchc_model::ids::MAX_ITEM_ID;
    let mut next = || {
        left -= 1;
        ItemId(left)
    };
    let decided = plan.decision.iter_mut().flat_map(|decision| &mut decision.narrative);
    decided.chain(&mut plan.narrative).for_each(|block| block.id = next());
    for appendix in &mut plan.appendices {
        appendix.id = next();
        domains(&mut appendix.domains, &mut next);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_plan_is_read_back_exactly_also_after_undo_and_redo(plan in plan()) {
        let folder = Folder::new();
        let mut book = new_book(&folder.path("so.db"));
        write(&mut book, "plan.import", |tx| tx.insert_plan(&plan));
        prop_assert_eq!(&book.plan(&plan.id).unwrap().unwrap(), &plan);
        book.undo(crate::fixture::at()).unwrap();
        prop_assert_eq!(book.plan(&plan.id).unwrap(), None);
        book.redo(crate::fixture::at()).unwrap();
        prop_assert_eq!(&book.plan(&plan.id).unwrap().unwrap(), &plan);
        let ids: BTreeSet<ItemId> = plan.tasks().map(|(_, _, task)| task.id).collect();
        prop_assert_eq!(book.plans().unwrap()[0].tasks, u64::try_from(ids.len()).unwrap());
    }
}
