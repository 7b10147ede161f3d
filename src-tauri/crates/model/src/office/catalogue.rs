//! Bodies, posts and officers with the names that people write for them.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{HouseStyle, Office, valid_on};
use crate::plan::DomainCode;
use crate::text;

/// What an office keeps about itself: every entry with the days on which it is valid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The office under its names and superiors over time.
    pub offices: Vec<DatedOffice>,
    /// Lĩnh vực.
    pub domains: Vec<CatalogueDomain>,
    /// Bộ phận, phòng, ban, and groups that appear in lead and partner cells.
    pub bodies: Vec<Body>,
    /// Chức danh.
    pub posts: Vec<Post>,
    /// Công chức.
    pub officers: Vec<Officer>,
    /// How its papers are set.
    #[serde(default)]
    pub house: HouseStyle,
}

/// The office as it is named from one day to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatedOffice {
    /// Name, kind and superior in this time.
    pub office: Office,
    /// First day; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
}

/// A domain under the name of one era.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CatalogueDomain {
    /// What it is, whatever it is called.
    pub code: DomainCode,
    /// Its name in this era, capitals only at the beginning.
    pub name: String,
    /// First day; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
}

/// A body (bộ phận, phòng, ban) or a group of people that a plan names as lead or partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its own name.
    pub name: String,
    /// Other ways in which it is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// A group (`Cán bộ, công chức xã`) has no seal and no head.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub group: bool,
    /// First day; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
}

/// A post (chức danh), such as `Công chức Văn phòng - Thống kê` or `Trưởng phòng`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// Its name.
    pub name: String,
    /// The body that it belongs to, by name; empty for the chairman and his deputies.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// Other ways in which it is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// An officer and the posts held over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    /// Họ và tên.
    pub name: String,
    /// Posts, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Service>,
}

/// A post held from one day to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// The post, by name.
    pub post: String,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
}

impl Catalogue {
    /// The office as it is named on a day.
    #[must_use]
    pub fn office_on(&self, day: NaiveDate) -> Option<&Office> {
        self.offices
            .iter()
            .find(|dated| valid_on(dated.valid_from, dated.valid_to, day))
            .map(|dated| &dated.office)
    }

    /// The body that is written so; one that is valid on the day before one that is not.
    #[must_use]
    pub fn body_named(&self, name: &str, day: NaiveDate) -> Option<&Body> {
        let key = name_key(name);
        let named = || {
            let bodies = self.bodies.iter();
            bodies.filter(|body| named(&body.name, &body.aliases).any(|known| known == key))
        };
        let valid = named().find(|body| valid_on(body.valid_from, body.valid_to, day));
        valid.or_else(|| named().next())
    }

    /// The posts that an officer holds on a day, oldest first.
    #[must_use]
    pub fn posts_of(&self, officer: &str, day: NaiveDate) -> Vec<Post> {
        let key = name_key(officer);
        let officers = self.officers.iter().filter(|known| name_key(&known.name) == key);
        let services = officers.flat_map(|officer| &officer.services);
        let held = services.filter(|service| valid_on(service.valid_from, service.valid_to, day));
        held.map(|service| {
            let known = self.posts.iter().find(|post| post.name == service.post).cloned();
            let bare = || Post { name: service.post.clone(), body: String::new(), aliases: vec![] };
            known.unwrap_or_else(bare)
        })
        .collect()
    }

    /// Every name that a body, post, officer or the office has here, ready to be asked for.
    #[must_use]
    pub fn known_names(&self) -> KnownNames {
        let bodies = self.bodies.iter().flat_map(|body| named(&body.name, &body.aliases));
        let posts = self.posts.iter().flat_map(|post| named(&post.name, &post.aliases));
        let officers = self.officers.iter().map(|officer| name_key(&officer.name));
        let offices = self
            .offices
            .iter()
            .flat_map(|dated| [name_key(&dated.office.name), name_key(&dated.office.short_name())]);
        KnownNames { keys: bodies.chain(posts).chain(officers).chain(offices).collect() }
    }
}

fn named<'a>(name: &'a str, aliases: &'a [String]) -> impl Iterator<Item = String> {
    std::iter::once(name).chain(aliases.iter().map(String::as_str)).map(name_key)
}

/// The names of a catalogue, each under one key whatever way it is written. Making the keys is
/// the dear part: ask one of these for all cells of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownNames {
    keys: BTreeSet<String>,
}

impl KnownNames {
    /// Whether a name, as written in a lead or adviser cell, is a body, post or officer here.
    /// Dashes, spaces, tone placement, `công chức` and the unit word `xã` do not count.
    #[must_use]
    pub fn knows(&self, name: &str) -> bool {
        self.keys.contains(&name_key(name))
    }

    /// The parts of a lead cell that the catalogue does not know. Commas and `và` part names but
    /// also stand inside them (`Phòng Kinh tế, Hạ tầng và Đô thị`), so the longest run of pieces
    /// that is a known name is taken first.
    #[must_use]
    pub fn unknown_names(&self, cell: &str) -> Vec<String> {
        cell.split([';', '\n']).flat_map(|part| self.unknown_pieces(part)).collect()
    }

    fn unknown_pieces(&self, part: &str) -> Vec<String> {
        // `Các công chức: VP-TK` introduces names, it is none.
        let part = part.rsplit_once(": ").map_or(part, |(_, names)| names);
        let pieces = pieces(part);
        let text = |from: usize, to: usize| clean(&part[pieces[from].start..pieces[to - 1].end]);
        let mut unknown = Vec::new();
        // Neighbours that are both unknown may be one name, and are told as one.
        let mut since = None;
        let mut at = 0;
        while at < pieces.len() {
            let known = (at + 1..=pieces.len()).rev().find(|end| self.knows(text(at, *end)));
            match known {
                Some(_) => unknown.extend(since.take().map(|from| text(from, at))),
                None => since = since.or(Some(at)),
            }
            at = known.unwrap_or(at + 1);
        }
        unknown.extend(since.map(|from| text(from, pieces.len())));
        unknown.into_iter().filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }
}

/// Where the pieces between commas and the word `và` stand in a text.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let separators = [",", " và "].iter().flat_map(|mark| text.match_indices(mark));
    let mut separators: Vec<(usize, &str)> = separators.collect();
    separators.sort_unstable();
    for (at, mark) in separators {
        if at >= start {
            found.push(start..at);
            start = at + mark.len();
        }
    }
    found.push(start..text.len());
    found
}

fn clean(part: &str) -> &str {
    part.trim().trim_start_matches(['-', '+']).trim_end_matches(['.', ',']).trim()
}

/// The key under which the eleven ways of writing `Văn phòng - Thống kê` are one.
pub(crate) fn name_key(name: &str) -> String {
    let key = text::compare_key(name);
    let key = key.strip_prefix("côngchức").unwrap_or(&key);
    key.strip_suffix("xã").filter(|rest| !rest.is_empty()).unwrap_or(key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::PresetId;

    #[test]
    fn an_alias_leads_to_its_body_and_an_officer_to_the_posts_of_the_day() {
        let mut catalogue =
            PresetId::Y2021.load().unwrap().catalogue_of(Office::named("xã Tùng Ảnh"));
        let day = NaiveDate::from_ymd_opt(2022, 7, 20).unwrap();
        let body = |name| catalogue.body_named(name, day).map(|body| body.name.clone());
        assert_eq!(body("VP - Nội vụ").as_deref(), Some("Văn phòng - Nội vụ"));
        assert_eq!(body("Tổ X"), None);
        let service = |post: &str, from, to| Service {
            post: post.to_owned(),
            valid_from: from,
            valid_to: to,
        };
        catalogue.officers.push(Officer {
            name: "Lê Thị An".to_owned(),
            services: vec![
                service("Công chức Tư pháp - Hộ tịch", None, Some(day)),
                service("Thủ quỹ", day.succ_opt(), None),
            ],
        });
        let held = |day| -> Vec<String> {
            catalogue.posts_of("Lê  Thị An", day).into_iter().map(|post| post.name).collect()
        };
        assert_eq!(held(day), ["Công chức Tư pháp - Hộ tịch"]);
        assert_eq!(held(day.succ_opt().unwrap()), ["Thủ quỹ"]);
    }

    #[test]
    fn the_longest_known_run_of_pieces_is_taken_as_one_name() {
        let preset = PresetId::Y2025.load().unwrap();
        let catalogue = preset.catalogue_of(Office::named("xã Hà Châu"));
        let names = catalogue.known_names();
        let unknown = |cell| names.unknown_names(cell);
        assert!(unknown("Phòng Kinh tế, Hạ tầng và Đô thị và Phòng Văn hóa – Xã hội").is_empty());
        assert!(unknown("Các đơn vị: Phòng Kinh tế; VH-XH\nUBND xã Hà Châu").is_empty());
        assert_eq!(unknown("Phòng Kinh tế, Tổ X và Phòng VH-XH"), ["Tổ X"]);
        assert_eq!(unknown("Chi cục Thuế và Hải quan; Tổ X"), ["Chi cục Thuế và Hải quan", "Tổ X"]);
        assert!(unknown(" ; , ").is_empty());
    }
}
