//! Catalogues to begin with, one for each era of the commune office.

use serde::Deserialize;

use super::{Body, Catalogue, CatalogueDomain, DatedOffice, HouseStyle, Office, Post};

/// The eras for which a catalogue is shipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresetId {
    /// 2021 to 30/6/2025: three levels, superior UBND huyện.
    Y2021,
    /// From 01/7/2025: two levels, superior UBND tỉnh.
    Y2025,
}

/// A shipped catalogue without an office.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// What the era is called.
    pub name: String,
    /// The body that keeps the CCHC plan.
    pub focal_body: String,
    domains: Vec<CatalogueDomain>,
    bodies: Vec<Body>,
    posts: Vec<Post>,
}

impl PresetId {
    /// Every preset.
    pub const ALL: [Self; 2] = [Self::Y2021, Self::Y2025];

    /// The name used on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Y2021 => "2021",
            Self::Y2025 => "2025",
        }
    }

    /// The shipped catalogue.
    ///
    /// # Errors
    /// When the shipped file does not fit; a test proves that it does.
    pub fn load(self) -> Result<Preset, serde_json::Error> {
        serde_json::from_str(match self {
            Self::Y2021 => include_str!("../../../../../assets/catalogues/2021.json"),
            Self::Y2025 => include_str!("../../../../../assets/catalogues/2025.json"),
        })
    }
}

impl Preset {
    /// A catalogue of this era for an office.
    #[must_use]
    pub fn catalogue_of(self, office: Office) -> Catalogue {
        Catalogue {
            offices: vec![DatedOffice { office, valid_from: None, valid_to: None }],
            domains: self.domains,
            bodies: self.bodies,
            posts: self.posts,
            officers: Vec::new(),
            house: HouseStyle::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_loads_and_its_focal_body_is_in_its_catalogue() {
        for id in PresetId::ALL {
            let preset = id.load().unwrap();
            let focal = preset.focal_body.clone();
            let catalogue = preset.catalogue_of(Office::named("xã Tùng Ảnh"));
            assert!(catalogue.known_names().knows(&focal), "{focal}");
            assert!(catalogue.posts.iter().all(|post| {
                post.body.is_empty() || catalogue.bodies.iter().any(|body| body.name == post.body)
            }));
        }
    }

    #[test]
    fn the_ways_in_which_the_old_papers_write_a_body_are_known() {
        let preset = PresetId::Y2021.load().unwrap();
        let catalogue = preset.catalogue_of(Office::named("xã Tùng Ảnh"));
        let names = catalogue.known_names();
        let fixture = include_str!("../../../../../tests/fixtures/org_alias.tsv");
        for line in fixture.lines().skip(1) {
            let (canonical, seen) = line.split_once('\t').unwrap();
            // A bracket says that the writing means another body: not an alias.
            for name in seen.split('|').chain([canonical]).filter(|name| !name.contains("(seed")) {
                let name = name.split(" (group").next().unwrap();
                if name.contains("(district body)") {
                    continue;
                }
                assert!(names.knows(name), "{name:?} as {canonical:?}");
            }
        }
    }
}
