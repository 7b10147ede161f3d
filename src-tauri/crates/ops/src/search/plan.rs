//! The words of a plan: its paper, its paragraphs, its targets and the cells of its rows.

use cchc_model::ids::{ItemId, PlanId};
use cchc_model::paper_words::short_date;
use cchc_model::plan::{Appendix, Block, Domain, Issuance, Plan, Task, TaskField};
use cchc_model::search::{Role, SearchItem, SearchKind, SearchText};
use cchc_model::text::roman;

use super::SearchPlace;
use super::place::Item;
use crate::{Desk, OpsProblem, plan};

/// The longest text that is a note beside the others, in characters.
const NOTE: usize = 80;

/// The longest heading in the path to what was found, in characters.
const PATH: usize = 60;

/// What can be found in a plan.
pub(super) fn items(desk: &Desk, id: &PlanId) -> Result<Vec<Item>, OpsProblem> {
    let plan = plan::get(desk, id)?;
    let mut items = vec![Item { texts: paper(desk, &plan)?, ..item(&plan, SearchKind::Plan) }];
    if let Some(decision) = &plan.decision {
        paragraphs(&plan, &decision.narrative, "Quyết định", &mut items);
    }
    paragraphs(&plan, &plan.narrative, "Nội dung", &mut items);
    for target in &plan.targets {
        items.push(SearchItem {
            place: SearchPlace::Target(plan.id.clone(), target.id),
            texts: vec![SearchText::title(&target.text)],
            ..item(&plan, SearchKind::Target)
        });
    }
    for (ordinal, appendix) in (1..).zip(&plan.appendices) {
        for domain in appendix.all_domains() {
            rows(&plan, ordinal, appendix, domain, &mut items);
        }
    }
    Ok(items)
}

/// What a plan is called where something of it was found.
pub(super) fn name_vi(plan: &Plan) -> String {
    format!("Kế hoạch {}", plan.years())
}

/// A piece of a text for a path, cut between words.
pub(super) fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = line.char_indices().nth(PATH) else { return line };
    let end = line[..cut].rfind(' ').unwrap_or(cut);
    format!("{} …", &line[..end])
}

/// An item of a plan, to be filled.
fn item(plan: &Plan, kind: SearchKind) -> Item {
    SearchItem {
        kind,
        place: SearchPlace::Plan(plan.id.clone()),
        year: plan.first_year,
        path: vec![name_vi(plan)],
        texts: Vec::new(),
    }
}

/// What a plan's paper says beside its paragraphs, and what its versions were issued as.
fn paper(desk: &Desk, plan: &Plan) -> Result<Vec<SearchText>, OpsProblem> {
    let mut texts = vec![
        SearchText::title(&plan.subject),
        SearchText::note("Cơ quan", &plan.office.name),
        SearchText::note("Số, ký hiệu", printed(&plan.issuance)),
    ];
    if let Some(decision) = &plan.decision {
        texts.push(SearchText::note("Quyết định", printed(&decision.issuance)));
        texts.push(SearchText::body("Quyết định", &decision.subject));
    }
    let signatures = plan.signature.iter().chain(plan.decision.as_ref().map(|d| &d.signature));
    texts.extend(signatures.map(|signature| SearchText::note("Người ký", &signature.name)));
    for version in desk.book().versions(&plan.id)? {
        let day = short_date(version.by.day);
        let number = format!("{:02}/{}", version.by.number, version.by.symbol);
        texts.push(SearchText::note("Ban hành", format!("{number} ngày {day}")));
        texts.push(SearchText::body("Lý do điều chỉnh", version.reason));
    }
    texts.extend(plan.recipients.iter().map(|line| SearchText::body("Nơi nhận", line)));
    texts.retain(|text| !text.words.is_empty());
    Ok(texts)
}

/// Number, symbol and day of a paper as people name it; empty before it has a number.
pub(super) fn printed(issuance: &Issuance) -> String {
    let number = issuance.number.map(|_| issuance.number_printed());
    match (number, issuance.date) {
        (Some(number), Some(day)) => format!("{number} ngày {}", short_date(day)),
        (number, _) => number.unwrap_or_default(),
    }
}

/// The paragraphs of a paper, each under the heading above it.
fn paragraphs(plan: &Plan, blocks: &[Block], paper: &str, items: &mut Vec<Item>) {
    let mut heading = None;
    for block in blocks {
        let mut path = vec![name_vi(plan), paper.to_owned()];
        path.extend(heading.clone());
        if block.heading {
            heading = Some(short(&block.printed()));
        }
        let role = if block.heading { Role::Title } else { Role::Body };
        let words = block.printed();
        items.push(SearchItem {
            place: SearchPlace::Paragraph(plan.id.clone(), block.id),
            path,
            texts: vec![SearchText { label: String::new(), words, role }],
            ..item(plan, SearchKind::Paragraph)
        });
    }
}

/// A domain row and the tasks below it.
fn rows(plan: &Plan, ordinal: usize, appendix: &Appendix, domain: &Domain, items: &mut Vec<Item>) {
    let numbered = format!("{} {}", domain.number, domain.title);
    let title = numbered.trim();
    let path = vec![name_vi(plan), appendix_vi(plan, ordinal)];
    let row = |row: ItemId, path: Vec<String>, texts: Vec<SearchText>| SearchItem {
        place: SearchPlace::Row { plan: plan.id.clone(), appendix: appendix.id, ordinal, row },
        path,
        texts,
        ..item(plan, SearchKind::Task)
    };
    items.push(row(domain.id, path.clone(), vec![SearchText::title(title)]));
    let path = [path, vec![short(title)]].concat();
    items.extend(domain.tasks.iter().map(|task| row(task.id, path.clone(), cells(task))));
}

fn appendix_vi(plan: &Plan, ordinal: usize) -> String {
    if plan.appendices.len() == 1 {
        "Phụ lục".to_owned()
    } else {
        format!("Phụ lục {}", roman(ordinal))
    }
}

/// The cells of a row that have words; the first is what the row is known by.
fn cells(task: &Task) -> Vec<SearchText> {
    const TITLES: [TaskField; 6] = [
        TaskField::Task,
        TaskField::Activity,
        TaskField::Criterion,
        TaskField::Objective,
        TaskField::Product,
        TaskField::Required,
    ];
    let extra = task.extra.keys().cloned().map(TaskField::Extra);
    let others = TaskField::named().filter(|field| !TITLES.contains(field));
    let fields = TITLES.into_iter().chain(others).chain(extra);
    let words = fields.map(|field| (task.text(&field), field));
    let mut texts: Vec<SearchText> = words
        .filter(|(words, field)| !words.is_empty() && *field != TaskField::Number)
        .map(|(words, field)| {
            let long = TITLES.contains(&field) || words.chars().count() > NOTE;
            let text = if long { SearchText::body } else { SearchText::note };
            text(field.label_vi().to_owned(), words)
        })
        .collect();
    if let Some(first) = texts.first_mut().filter(|text| text.role == Role::Body) {
        *first = SearchText::title(std::mem::take(&mut first.words));
    }
    texts
}
