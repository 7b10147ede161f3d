//! The office (UBND xã, phường …), as it is named at one time, and the catalogue of its people.
//!
//! Names, superiors and bodies are data with dates: the district level was abolished on 01/7/2025.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod catalogue;
mod house;
mod preset;

pub(crate) use catalogue::name_key;
pub use catalogue::{
    Body, Catalogue, CatalogueDomain, DatedOffice, KnownNames, Officer, Post, Service,
};
pub use house::{
    AgencyLines, AgencyName, AppendixWord, FirstLine, HouseMeasure, HouseMisfit, HouseStyle,
    PageMargins,
};
pub use preset::{Preset, PresetId};

/// An office as it is named on its paper at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Full name: `Ủy ban nhân dân xã Tùng Ảnh`.
    pub name: String,
    /// What kind of unit it governs.
    pub kind: OfficeKind,
    /// The unit's own name, used as địa danh: `Tùng Ảnh`.
    pub place: String,
    /// Tỉnh, thành phố trực thuộc Trung ương; empty where the papers do not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub province: String,
    /// The office directly above: UBND huyện until 30/6/2025, UBND tỉnh from 01/7/2025.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub superior: String,
}

/// Kinds of administrative unit. `Township` and `District` exist only until 30/6/2025, `SpecialZone`
/// only from 01/7/2025 (Luật số 72/2025/QH15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfficeKind {
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Thị trấn.
    Township,
    /// Đặc khu.
    SpecialZone,
    /// Huyện, quận, thị xã, thành phố thuộc tỉnh.
    District,
}

/// The words with which an office is written, longest first within a kind.
const UNIT_WORDS: [(&str, OfficeKind); 6] = [
    ("xã", OfficeKind::Commune),
    ("phường", OfficeKind::Ward),
    ("thị trấn", OfficeKind::Township),
    ("đặc khu", OfficeKind::SpecialZone),
    ("huyện", OfficeKind::District),
    ("quận", OfficeKind::District),
];

impl Office {
    /// Reads an office from its name as people write it: `Ủy ban nhân dân xã Tùng Ảnh`,
    /// `UBND phường Hoàn Kiếm`, `xã Hà Châu`. A name without a unit word is taken as a xã; where
    /// no unit is named at all, the place is empty.
    ///
    /// ```
    /// # use cchc_model::office::{Office, OfficeKind};
    /// let office = Office::named("UBND phường Hoàn Kiếm");
    /// assert_eq!(office.name, "Ủy ban nhân dân phường Hoàn Kiếm");
    /// assert_eq!((office.kind, office.place.as_str()), (OfficeKind::Ward, "Hoàn Kiếm"));
    /// ```
    #[must_use]
    pub fn named(text: &str) -> Self {
        let text = crate::text::nfc(text.trim());
        let unit = ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"]
            .iter()
            .find_map(|prefix| strip_words(&text, prefix))
            .unwrap_or(&text);
        let (word, kind, place) = UNIT_WORDS
            .iter()
            .find_map(|(word, kind)| Some((*word, *kind, strip_words(unit, word)?)))
            .unwrap_or(("xã", OfficeKind::Commune, unit));
        Self {
            name: format!("Ủy ban nhân dân {word} {place}"),
            kind,
            place: place.to_owned(),
            province: String::new(),
            superior: String::new(),
        }
    }

    /// The common short form: `UBND xã Tùng Ảnh`.
    #[must_use]
    pub fn short_name(&self) -> String {
        self.name.replacen("Ủy ban nhân dân", "UBND", 1)
    }
}

/// What follows these words, in whatever case; nothing where the text goes on in the same word.
fn strip_words<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let end = text.char_indices().nth(words.chars().count()).map_or(text.len(), |(at, _)| at);
    let (begin, rest) = text.split_at(end);
    let parted = rest.is_empty() || rest.starts_with(char::is_whitespace);
    (parted && begin.to_lowercase() == words).then(|| rest.trim())
}

/// Whether a thing that is valid from one day to another (both included, `None` is open) is
/// valid on a day.
#[must_use]
pub fn valid_on(from: Option<NaiveDate>, to: Option<NaiveDate>, day: NaiveDate) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_read_from_the_ways_people_write_it() {
        for text in ["xã Tùng Ảnh", "UBND xã Tùng Ảnh", "ỦY BAN NHÂN DÂN xã Tùng Ảnh", "Tùng Ảnh"]
        {
            let office = Office::named(text);
            assert_eq!(office.name, "Ủy ban nhân dân xã Tùng Ảnh", "{text}");
            assert_eq!(office.short_name(), "UBND xã Tùng Ảnh");
        }
        assert_eq!(Office::named("Thị trấn Phú Đa").kind, OfficeKind::Township);
        assert_eq!(Office::named("Xãa").place, "Xãa");
        for nameless in ["", "UBND", "UBND xã ", "ủy ban nhân dân"] {
            assert_eq!(Office::named(nameless).place, "", "{nameless}");
        }
    }

    #[test]
    fn validity_includes_both_ends() {
        let day = |d| NaiveDate::from_ymd_opt(2025, 6, d);
        assert!(valid_on(None, day(30), day(30).unwrap()));
        assert!(!valid_on(None, day(29), day(30).unwrap()));
        assert!(!valid_on(day(30), None, day(29).unwrap()));
    }
}
