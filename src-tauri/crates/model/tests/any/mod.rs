//! Arbitrary plans: any text in any field, merges and depths as a plan allows them.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::figure::FigureCode;
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::layout::LayoutId;
use cchc_model::office::{Office, OfficeKind};
use cchc_model::plan::{
    Appendix, Block, BlockKind, Circulation, Comparator, CoverDecision, Criterion, Domain,
    DomainCode, Issuance, Measure, PaperMarks, Plan, PlanKind, Signature, Target, Task, TaskField,
    Urgency,
};
use cchc_model::points::Points;
use cchc_model::text::nfc;
use chrono::NaiveDate;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

/// Composed text of every kind: letters with marks, formulas, line ends, other scripts.
pub(crate) fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~à-ỹÀ-Ỹđ\n]{0,40}",
        "\\PC{0,12}",
        Just(String::new()),
        Just("=1+1".to_owned()),
        Just("Quý II, III/2022".to_owned()),
    ]
    .prop_map(|text| nfc(&text))
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (1990_i32..2200, 1_u32..=366)
        .prop_filter_map("the day is in the year", |(y, d)| NaiveDate::from_yo_opt(y, d))
}

fn issuance() -> impl Strategy<Value = Issuance> {
    (option::of(1_u32..100_000), words(), words(), option::of(day()))
        .prop_map(|(number, symbol, place, date)| Issuance { number, symbol, place, date })
}

fn signature() -> impl Strategy<Value = Signature> {
    (vec(words(), 0..3), words(), words()).prop_map(|(capacity, post, name)| Signature {
        capacity,
        post,
        name,
    })
}

fn marks() -> impl Strategy<Value = PaperMarks> {
    let urgency =
        prop::sample::select(vec![Urgency::Urgent, Urgency::VeryUrgent, Urgency::Express]);
    let circulation =
        prop::sample::select(vec![Circulation::Internal, Circulation::ReturnAfterReading]);
    (option::of(urgency), option::of(circulation), words())
        .prop_map(|(urgency, circulation, drafter)| PaperMarks { urgency, circulation, drafter })
}

fn block() -> impl Strategy<Value = Block> {
    use BlockKind::{Arabic, Article, Dash, Decimal, LegalBasis, Letter, Paragraph, Plus, Roman};
    let kind = prop::sample::select(vec![
        LegalBasis, Article, Roman, Arabic, Decimal, Letter, Dash, Plus, Paragraph,
    ]);
    (kind, words(), any::<bool>(), words()).prop_map(|(kind, mark, heading, text)| Block {
        id: ItemId(1),
        kind,
        mark,
        heading,
        text,
    })
}

fn measure() -> impl Strategy<Value = Measure> {
    use Comparator::{AtLeast, AtMost, Equal, LessThan, MoreThan};
    (prop::sample::select(vec![AtLeast, MoreThan, Equal, LessThan, AtMost]), any::<i64>(), words())
        .prop_map(|(comparator, value_hundredths, unit)| Measure {
            comparator,
            value_hundredths,
            unit,
        })
}

fn target() -> impl Strategy<Value = Target> {
    let figure = prop::sample::select(vec!["3.8", "3.5.2/dat-dai", "A.1-b"])
        .prop_map(|code| FigureCode::new(code).unwrap());
    (option::of(words()), words(), option::of(measure()), option::of(figure)).prop_map(
        |(domain, text, measure, figure)| {
            let domain = domain.map(DomainCode);
            Target { id: ItemId(1), block: None, domain, text, measure, figure }
        },
    )
}

fn points() -> impl Strategy<Value = Option<Points>> {
    option::of((-1_000_000..=1_000_000).prop_map(Points))
}

/// A task; which fields are merged is settled by [`settle`].
fn task() -> impl Strategy<Value = Task> {
    let texts = vec(words(), 11);
    let extra = btree_map("[a-zđ]{1,6}", words().prop_filter("filled", |t| !t.is_empty()), 0..3);
    let merged = prop::sample::subsequence(TaskField::named().collect::<Vec<_>>(), 0..4);
    (texts, option::of(words()), 0_u8..3, points(), points(), extra, merged).prop_map(
        |(texts, number, depth, max_points, attained_points, extra, merged)| {
            let mut texts = texts.into_iter();
            let mut next = || texts.next().unwrap_or_default();
            Task {
                id: ItemId(1),
                depth,
                number,
                objective: next(),
                task: next(),
                activity: next(),
                product: next(),
                lead: next(),
                partners: next(),
                adviser: next(),
                deadline: next(),
                budget: next(),
                criterion: Criterion { code: next(), title: String::new() },
                max_points,
                attained_points,
                required: next(),
                extra,
                merged: merged.into_iter().collect(),
            }
        },
    )
}

fn domain() -> impl Strategy<Value = Domain> {
    (words(), words(), option::of(words()), vec(task(), 0..5)).prop_map(
        |(number, title, code, tasks)| Domain {
            id: ItemId(1),
            number,
            title,
            code: code.map(DomainCode),
            tasks,
            subdomains: Vec::new(),
        },
    )
}

fn appendix() -> impl Strategy<Value = Appendix> {
    let layout = prop::sample::select(vec!["tung-anh-9", "ha-chau-6", "don-gian-2025"]);
    let domains = vec((domain(), vec(domain(), 0..2)), 0..3);
    (words(), words(), layout, option::of(words()), domains).prop_map(
        |(title, reference, layout, header, domains)| Appendix {
            id: ItemId(1),
            title,
            reference,
            layout: LayoutId(layout.to_owned()),
            headers: header.map(|text| (TaskField::Objective, text)).into_iter().collect(),
            domains: domains
                .into_iter()
                .map(|(domain, subdomains)| Domain { subdomains, ..domain })
                .collect(),
        },
    )
}

/// Any plan that [`Plan::validate`] takes.
pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let decision = (issuance(), words(), words(), vec(block(), 0..3), signature());
    let decision =
        decision.prop_map(|(issuance, subject, authority, narrative, signature)| CoverDecision {
            issuance,
            plan_reference: subject.clone(),
            recipients: vec![authority.clone()],
            subject,
            authority,
            narrative,
            signature,
        });
    let kind = prop::sample::select(vec![
        PlanKind::Annual,
        PlanKind::MultiYear,
        PlanKind::IndexImprovement,
    ]);
    let head = (kind, 1990..2150_i32, 0..50_i32, words(), words(), issuance());
    let body = (
        option::of(decision),
        vec(block(), 0..6),
        vec(target(), 0..3),
        vec(words(), 0..3),
        option::of(signature()),
        marks(),
        vec(appendix(), 0..3),
    );
    (head, body).prop_map(|(head, body)| {
        let (kind, first_year, more_years, name, subject, issuance) = head;
        let (decision, narrative, targets, recipients, signature, marks, appendices) = body;
        let mut plan = Plan {
            id: PlanId::new("x-1").unwrap(),
            kind,
            first_year,
            last_year: first_year + more_years,
            office: Office {
                place: name.clone(),
                province: String::new(),
                superior: subject.clone(),
                name,
                kind: OfficeKind::Ward,
            },
            subject,
            issuance,
            decision,
            narrative,
            targets,
            recipients,
            signature,
            marks,
            appendices,
        };
        settle(&mut plan);
        plan
    })
}

/// Gives every item a number of its own and makes depths and merges possible.
fn settle(plan: &mut Plan) {
    let mut last = 0;
    let mut next = || {
        last += 1;
        ItemId(last)
    };
    let decision = plan.decision.iter_mut().flat_map(|decision| &mut decision.narrative);
    decision.chain(&mut plan.narrative).for_each(|block| block.id = next());
    plan.targets.iter_mut().for_each(|target| target.id = next());
    for appendix in &mut plan.appendices {
        appendix.id = next();
        appendix.domains.iter_mut().for_each(|domain| settle_domain(domain, &mut next));
    }
}

fn settle_domain(domain: &mut Domain, next: &mut dyn FnMut() -> ItemId) {
    domain.id = next();
    let mut deepest = 0;
    for (at, task) in domain.tasks.iter_mut().enumerate() {
        task.id = next();
        task.depth = task.depth.min(deepest);
        deepest = task.depth + 1;
        let wished = std::mem::take(&mut task.merged);
        task.merged =
            wished.into_iter().filter(|field| at > 0 && task.text(field).is_empty()).collect();
    }
    domain.subdomains.iter_mut().for_each(|sub| settle_domain(sub, next));
}

/// Every filled field of a task but TT, by its printed text.
pub(crate) fn filled(task: &Task) -> BTreeMap<TaskField, String> {
    let extra: BTreeSet<TaskField> = task.extra.keys().cloned().map(TaskField::Extra).collect();
    TaskField::named()
        .chain(extra)
        .filter(|field| *field != TaskField::Number)
        .map(|field| (field.clone(), task.text(&field)))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}
