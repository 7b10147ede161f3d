//! What the types of a plan cannot say: checked whenever a plan comes in from outside.

use std::collections::BTreeSet;

use super::{Block, Domain, Plan, Task, TaskField};
use crate::ids::{ItemId, MAX_ITEM_ID};
use crate::points::Points;

/// A place in a plan that cannot be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: expected {expected}, found {found}")]
pub struct Invalid {
    /// Path in the interchange format, such as `appendices[0].domains[2].tasks[1].merged`.
    pub path: String,
    /// What was expected, in Vietnamese.
    pub expected: String,
    /// What was found, in Vietnamese.
    pub found: String,
}

impl Invalid {
    fn new(path: impl Into<String>, expected: &str, found: impl Into<String>) -> Self {
        Self { path: path.into(), expected: expected.to_owned(), found: found.into() }
    }
}

pub(super) fn plan(plan: &Plan) -> Result<(), Invalid> {
    years(plan)?;
    issuances(plan)?;
    ids(plan)?;
    targets(plan)?;
    for (index, appendix) in plan.appendices.iter().enumerate() {
        for (at, domain) in appendix.domains.iter().enumerate() {
            tasks(domain, &format!("appendices[{index}].domains[{at}]"))?;
        }
    }
    Ok(())
}

fn years(plan: &Plan) -> Result<(), Invalid> {
    let legal = 1990..=2200;
    for (path, year) in [("first_year", plan.first_year), ("last_year", plan.last_year)] {
        if !legal.contains(&year) {
            return Err(Invalid::new(path, "năm từ 1990 đến 2200", year.to_string()));
        }
    }
    if plan.last_year < plan.first_year {
        let expected = format!("năm từ {} trở đi", plan.first_year);
        return Err(Invalid::new("last_year", &expected, plan.last_year.to_string()));
    }
    Ok(())
}

fn issuances(plan: &Plan) -> Result<(), Invalid> {
    let own = ("issuance", &plan.issuance);
    let decision = plan.decision.iter().map(|decision| ("decision.issuance", &decision.issuance));
    for (path, issuance) in std::iter::once(own).chain(decision) {
        if issuance.number == Some(0) {
            return Err(Invalid::new(format!("{path}.number"), "số từ 1 trở lên", "0"));
        }
    }
    Ok(())
}

fn ids(plan: &Plan) -> Result<(), Invalid> {
    let mut seen = BTreeSet::new();
    for (path, id) in item_ids(plan) {
        if id.0 == 0 || id.0 > MAX_ITEM_ID {
            return Err(Invalid::new(path, "số từ 1 đến 9007199254740991", id.to_string()));
        }
        if !seen.insert(id) {
            return Err(Invalid::new(path, "số chưa dùng ở mục khác của kế hoạch", id.to_string()));
        }
    }
    Ok(())
}

/// Every item number of a plan with its path.
pub(super) fn item_ids(plan: &Plan) -> impl Iterator<Item = (String, ItemId)> {
    let mut found = Vec::new();
    let mut blocks = |path: &str, blocks: &[Block]| {
        for (index, block) in blocks.iter().enumerate() {
            found.push((format!("{path}[{index}].id"), block.id));
        }
    };
    if let Some(decision) = &plan.decision {
        blocks("decision.narrative", &decision.narrative);
    }
    blocks("narrative", &plan.narrative);
    for (index, target) in plan.targets.iter().enumerate() {
        found.push((format!("targets[{index}].id"), target.id));
    }
    for (index, appendix) in plan.appendices.iter().enumerate() {
        let path = format!("appendices[{index}]");
        found.push((format!("{path}.id"), appendix.id));
        domain_ids(&appendix.domains, &format!("{path}.domains"), &mut found);
    }
    found.into_iter()
}

fn domain_ids(domains: &[Domain], path: &str, found: &mut Vec<(String, ItemId)>) {
    for (index, domain) in domains.iter().enumerate() {
        let path = format!("{path}[{index}]");
        found.push((format!("{path}.id"), domain.id));
        for (at, task) in domain.tasks.iter().enumerate() {
            found.push((format!("{path}.tasks[{at}].id"), task.id));
        }
        domain_ids(&domain.subdomains, &format!("{path}.subdomains"), found);
    }
}

fn targets(plan: &Plan) -> Result<(), Invalid> {
    for (index, target) in plan.targets.iter().enumerate() {
        let Some(id) = target.block else { continue };
        let path = format!("targets[{index}]");
        let Some(block) = plan.narrative.iter().find(|block| block.id == id) else {
            return Err(Invalid::new(
                format!("{path}.block"),
                "số của một đoạn trong phần lời",
                id.to_string(),
            ));
        };
        if !block.text.contains(&target.text) {
            return Err(Invalid::new(
                format!("{path}.text"),
                "một phần nguyên văn của đoạn mà chỉ tiêu trỏ tới",
                target.text.clone(),
            ));
        }
    }
    Ok(())
}

fn tasks(domain: &Domain, path: &str) -> Result<(), Invalid> {
    let mut above: Option<&Task> = None;
    for (index, task) in domain.tasks.iter().enumerate() {
        let path = format!("{path}.tasks[{index}]");
        let deepest = above.map_or(0, |above| above.depth + 1).min(5);
        if task.depth > deepest {
            let expected = format!("từ 0 đến {deepest}");
            return Err(Invalid::new(format!("{path}.depth"), &expected, task.depth.to_string()));
        }
        points(task, &path)?;
        merges(task, above.is_none(), &path)?;
        above = Some(task);
    }
    for (index, sub) in domain.subdomains.iter().enumerate() {
        tasks(sub, &format!("{path}.subdomains[{index}]"))?;
    }
    Ok(())
}

fn points(task: &Task, path: &str) -> Result<(), Invalid> {
    let fields = [("max_points", task.max_points), ("attained_points", task.attained_points)];
    for (field, points) in fields {
        if let Some(Points(hundredths)) = points
            && !Points::RANGE.contains(&hundredths)
        {
            let expected = "phần trăm điểm từ -1000000 đến 1000000";
            return Err(Invalid::new(format!("{path}.{field}"), expected, hundredths.to_string()));
        }
    }
    Ok(())
}

fn merges(task: &Task, first: bool, path: &str) -> Result<(), Invalid> {
    for field in &task.merged {
        let path = format!("{path}.merged");
        if first {
            return Err(Invalid::new(
                path,
                "không có ô gộp ở dòng đầu của lĩnh vực",
                field.to_string(),
            ));
        }
        let own = match field {
            TaskField::Number => task.number.clone().unwrap_or_default(),
            field => task.text(field),
        };
        if !own.is_empty() {
            let found = format!("{field} có nội dung riêng: {own}");
            return Err(Invalid::new(path, "ô gộp với dòng trên thì để trống", found));
        }
    }
    Ok(())
}
