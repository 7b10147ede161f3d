//! Which figures the words of a target may mean: proposals for the officer, never a link made
//! silently.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::reach::scale;
use super::{FigureCode, FigureSet};
use crate::plan::Measure;
use crate::text::{compare_key, nfc};

/// The most figures that are proposed.
const MOST: usize = 3;

/// How much of a figure's name the target must say, in percent.
const ENOUGH: u64 = 25;

/// What offices shorten, as keys of comparison.
const SHORT_FORMS: [(&str, &str); 5] = [
    ("tthc", "thủ tục hành chính"),
    ("cchc", "cải cách hành chính"),
    ("qppl", "quy phạm pháp luật"),
    ("cbcc", "cán bộ công chức"),
    ("pakn", "phản ánh kiến nghị"),
];

impl FigureSet {
    /// The figures that a target may mean, best first: counted in the unit of its measure, and
    /// with most of their name said in its words. Empty where nothing is near.
    #[must_use]
    pub fn suggest(&self, words: &str, measure: &Measure) -> Vec<&FigureCode> {
        let said = marks(words);
        let names: Vec<(&FigureCode, BTreeSet<String>)> = self
            .figures()
            .iter()
            .filter(|figure| !figure.code.as_str().contains('/'))
            .filter(|figure| scale(&measure.unit, figure.kind).is_some())
            .map(|figure| (&figure.code, marks(&figure.name)))
            .collect();
        let mut common: BTreeMap<&str, u64> = BTreeMap::new();
        for mark in names.iter().flat_map(|(_, name)| name) {
            *common.entry(mark).or_default() += 1;
        }
        // What few names say tells more than "hồ sơ", and a pair more than its syllables.
        let weight = |mark: &String| {
            let whole = if mark.contains(' ') { 2_000 } else { 1_000 };
            whole / common.get(mark.as_str()).copied().unwrap_or(1)
        };
        let mut near: Vec<(u64, &FigureCode)> = names
            .iter()
            .filter_map(|(code, name)| {
                let all: u64 = name.iter().map(weight).sum();
                let shared: u64 = name.intersection(&said).map(weight).sum();
                let share = (shared * 100).checked_div(all)?;
                (share >= ENOUGH).then_some((share, *code))
            })
            .collect();
        // Equally near ones stay in printed order.
        near.sort_by_key(|(share, _)| Reverse(*share));
        near.into_iter().take(MOST).map(|(_, code)| code).collect()
    }
}

/// The syllables of a text and the pairs of neighbours, which most Vietnamese words are.
fn marks(words: &str) -> BTreeSet<String> {
    let words = nfc(words);
    let syllables = words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut spelled = Vec::new();
    for syllable in syllables.map(compare_key) {
        match SHORT_FORMS.iter().find(|(short, _)| *short == syllable) {
            Some((_, long)) => spelled.extend(long.split(' ').map(compare_key)),
            None => spelled.push(syllable),
        }
    }
    let pairs: Vec<String> = spelled.windows(2).map(|pair| pair.join(" ")).collect();
    spelled.into_iter().chain(pairs).collect()
}
