//! Who answers for what: the tasks of each officer, by the names in the cells and the catalogue.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::picture::Picture;
use super::summary::{Counts, names_in};
use crate::ids::ItemId;
use crate::office::{Catalogue, name_key, valid_on};

/// The tasks of one officer, or of a name that no officer stands behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Duty {
    /// The officer; absent for a body, or a name that the catalogue does not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<String>,
    /// The name as first written in a cell; empty for tasks where none is.
    pub name: String,
    /// The tasks, in printed order, parents with a deadline of their own among them.
    pub tasks: Vec<ItemId>,
    /// The states of the tasks; parents do not count.
    pub counts: Counts,
}

impl Duty {
    /// Whose duty it is: the officer, or else the name in the cell; empty where none is written.
    #[must_use]
    pub fn who(&self) -> &str {
        self.officer.as_deref().unwrap_or(&self.name)
    }
}

/// The duties of a picture, in the order of first mention.
///
/// A task is the duty of whom its adviser cell names, or, where that is empty, its lead cell. A
/// name is an officer's own, or that of a post, which is then whoever holds it on the day of the
/// picture; several share a task. A body is nobody in particular and stays itself.
#[must_use]
pub fn duties(picture: &Picture, catalogue: &Catalogue) -> Vec<Duty> {
    let people = People::on(picture, catalogue);
    let mut found: Vec<Duty> = Vec::new();
    let mut places: BTreeMap<(bool, String), usize> = BTreeMap::new();
    // Most cells are written alike, and a key takes longer than all the rest.
    let mut keys: BTreeMap<String, String> = BTreeMap::new();
    let mut key_of =
        |name: &str| keys.entry(name.to_owned()).or_insert_with(|| name_key(name)).clone();
    // A parent with a deadline of its own is somebody's work too, though it does not count.
    for row in picture.rows.iter().filter(|row| row.counted || !row.instances.is_empty()) {
        let cell = if row.adviser.trim().is_empty() { &row.lead } else { &row.adviser };
        let named: Vec<(&str, String)> =
            names_in(cell).into_iter().map(|name| (name, key_of(name))).collect();
        for (name, own, officer) in named.iter().flat_map(|(name, key)| people.behind(name, key)) {
            let key = (officer.is_some(), officer.unwrap_or(own).to_owned());
            let place = *places.entry(key).or_insert_with(|| {
                found.push(Duty {
                    officer: officer.map(str::to_owned),
                    name: name.to_owned(),
                    tasks: Vec::new(),
                    counts: Counts::default(),
                });
                found.len() - 1
            });
            let duty = &mut found[place];
            if duty.tasks.last() != Some(&row.task) {
                duty.tasks.push(row.task);
                if row.counted {
                    duty.counts.add(row.state);
                }
            }
        }
    }
    found
}

/// The officers of a day by the keys of their names and of their posts.
struct People<'a> {
    officers: BTreeMap<String, Vec<&'a str>>,
}

impl<'a> People<'a> {
    fn on(picture: &Picture, catalogue: &'a Catalogue) -> Self {
        let mut officers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let mut add = |name: &str, officer: &'a str| {
            let known = officers.entry(name_key(name)).or_default();
            if !known.contains(&officer) {
                known.push(officer);
            }
        };
        for officer in &catalogue.officers {
            add(&officer.name, &officer.name);
            let held = officer.services.iter().filter(|service| {
                valid_on(service.valid_from, service.valid_to, picture.as_of.day)
            });
            for service in held {
                add(&service.post, &officer.name);
                let post = catalogue.posts.iter().find(|post| post.name == service.post);
                for alias in post.into_iter().flat_map(|post| &post.aliases) {
                    add(alias, &officer.name);
                }
            }
        }
        Self { officers }
    }

    /// Each officer behind a name with this key, or the name alone.
    fn behind<'n>(&self, name: &'n str, key: &'n str) -> Vec<(&'n str, &'n str, Option<&'a str>)> {
        match self.officers.get(key) {
            Some(found) => found.iter().map(|officer| (name, key, Some(*officer))).collect(),
            None => vec![(name, key, None)],
        }
    }
}
