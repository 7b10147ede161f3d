//! Pages for the screen, set stretch by stretch and remembered.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::layout::{Frame, Point};
use typst::utils::hash128;
use typst_layout::{Page, PagedDocument};

use crate::manuscript::{Manuscript, Piece, SectionCopy, Sheet};
use crate::pages::{self, MarkPlace};
use crate::problem::PdfProblem;
use crate::stretch::{Spot, Stretch};
use crate::typeface::Typeface;
use crate::world;

/// How often Typst's memory may be swept before it forgets what was not used since.
const MEMORY: usize = 20;

/// What was set for the screen the last time.
#[derive(Default)]
pub(crate) struct Proof {
    /// By the hash of what was to be set.
    stretches: Stretches,
    /// Pages with nothing on them but their numbers, by their sheet as JSON.
    numbers: BTreeMap<String, Vec<Frame>>,
}

/// A page, and its print without its number.
type Printed = (Page, u128);

type Stretches = BTreeMap<u128, Arc<SetStretch>>;

/// A stretch that was set.
struct SetStretch {
    pages: Vec<Printed>,
    marks: Vec<MarkPlace>,
    next: Next,
}

/// What comes after a stretch.
#[derive(Clone, Copy)]
enum Next {
    /// Nothing: its section ends.
    End,
    /// Another, which begins with what has this mark; so many pages are done by then.
    After(usize, usize),
    /// No page begins with a new row: a longer stretch must be tried.
    Longer,
}

/// A section that was set.
#[derive(Default)]
pub(crate) struct SetSection {
    pub(crate) pages: Vec<Printed>,
    /// By the marks of the section.
    pub(crate) marks: Vec<MarkPlace>,
}

impl Proof {
    /// Sets the sections of a manuscript. What was set the last time and is still the same is
    /// taken over; what is no longer needed is forgotten.
    ///
    /// # Errors
    /// [`PdfProblem::Typesetter`] when the library refuses.
    pub(crate) fn set(
        &mut self,
        sections: &[SectionCopy],
        typeface: &Typeface,
    ) -> Result<Vec<SetSection>, PdfProblem> {
        let mut used = Stretches::new();
        let sections =
            sections.iter().map(|section| self.section(section, typeface, &mut used)).collect();
        self.stretches = used;
        comemo::evict(MEMORY);
        sections
    }

    /// How many stretches are remembered.
    #[cfg(test)]
    pub(crate) fn remembered(&self) -> usize {
        self.stretches.len()
    }

    fn section(
        &mut self,
        section: &SectionCopy,
        typeface: &Typeface,
        used: &mut Stretches,
    ) -> Result<SetSection, PdfProblem> {
        let mut whole = SetSection::default();
        let (mut start, mut times) = (Some(Spot::START), 1.0);
        while let Some(spot) = start {
            let stretch = Stretch::new(section, spot, times);
            let (key, json) = key(&stretch)?;
            let set = match self.stretches.get(&key).or(used.get(&key)) {
                Some(set) => Arc::clone(set),
                None => Arc::new(self.stretch(section, &stretch, json, typeface)?),
            };
            used.insert(key, Arc::clone(&set));
            let count = match set.next {
                Next::Longer => {
                    times *= 2.0;
                    continue;
                }
                Next::End => set.pages.len(),
                Next::After(count, _) => count,
            };
            start = match set.next {
                Next::After(_, mark) => stretch.fresh(section, mark),
                _ => None,
            };
            times = 1.0;
            whole.add(&set, count, stretch.first_mark);
        }
        self.number(section, &mut whole.pages, typeface)?;
        Ok(whole)
    }

    fn stretch(
        &self,
        section: &SectionCopy,
        stretch: &Stretch,
        json: String,
        typeface: &Typeface,
    ) -> Result<SetStretch, PdfProblem> {
        let set = world::set(json, typeface)?;
        let marks = pages::marks(&set);
        let next = if stretch.is_last() {
            Next::End
        } else {
            self.next(section, stretch, &marks, set.pages().len())?
        };
        let printed = |page: &Page| (page.clone(), pages::print(&page.frame));
        Ok(SetStretch { pages: set.pages().iter().map(printed).collect(), marks, next })
    }

    /// Where the next stretch begins: where one began the last time, so that what follows need
    /// not be set again; else as far on as possible.
    fn next(
        &self,
        section: &SectionCopy,
        stretch: &Stretch,
        marks: &[MarkPlace],
        page_count: usize,
    ) -> Result<Next, PdfProblem> {
        let mut furthest = Next::Longer;
        for page in (1..page_count).rev() {
            let Some(place) = marks.iter().find(|place| place.page == page) else { continue };
            let Some(spot) = stretch.fresh(section, place.mark) else { continue };
            let here = Next::After(page, place.mark);
            if self.stretches.contains_key(&key(&Stretch::new(section, spot, 1.0))?.0) {
                return Ok(here);
            }
            if matches!(furthest, Next::Longer) {
                furthest = here;
            }
        }
        Ok(furthest)
    }

    /// Puts the numbers of the pages on them.
    fn number(
        &mut self,
        section: &SectionCopy,
        pages: &mut [Printed],
        typeface: &Typeface,
    ) -> Result<(), PdfProblem> {
        if section.sheet.number.is_none() {
            return Ok(());
        }
        let sheet = json(&section.sheet)?;
        let known = self.numbers.get(&sheet).map_or(0, Vec::len);
        if known < pages.len() {
            let set = numbers(section.sheet, pages.len().next_power_of_two(), typeface)?;
            let frames = set.pages().iter().map(|page| page.frame.clone()).collect();
            self.numbers.insert(sheet.clone(), frames);
        }
        for ((page, _), number) in
            pages.iter_mut().zip(self.numbers.get(&sheet).into_iter().flatten())
        {
            page.frame.push_frame(Point::zero(), number.clone());
        }
        Ok(())
    }
}

impl SetSection {
    /// Adds the first pages of a stretch.
    fn add(&mut self, set: &SetStretch, count: usize, first_mark: usize) {
        let before = self.pages.len();
        self.pages.extend(set.pages[..count].iter().cloned());
        let marks = set.marks.iter().filter(|place| place.page < count);
        self.marks.extend(marks.map(|place| MarkPlace {
            mark: place.mark + first_mark,
            page: place.page + before,
            ..*place
        }));
    }
}

/// Pages of a sheet that are empty but for their numbers.
fn numbers(sheet: Sheet, count: usize, typeface: &Typeface) -> Result<PagedDocument, PdfProblem> {
    let pieces = vec![Piece::Pages { count }];
    let section = SectionCopy { sheet, foot: None, pieces, anchors: Vec::new() };
    world::set(json(&Manuscript::untitled(section))?, typeface)
}

/// What the template would be told of a stretch, and its hash.
fn key(stretch: &Stretch) -> Result<(u128, String), PdfProblem> {
    let json = json(&Manuscript::untitled(stretch.section.clone()))?;
    Ok((hash128(&json), json))
}

/// Data for the template.
///
/// # Errors
/// [`PdfProblem::Typesetter`] when something cannot be JSON, which nothing of ours is.
pub(crate) fn json(data: &impl serde::Serialize) -> Result<String, PdfProblem> {
    serde_json::to_string(data).map_err(|problem| PdfProblem::Typesetter(problem.to_string()))
}
