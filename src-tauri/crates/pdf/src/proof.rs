//! Pages for the screen, set stretch by stretch and remembered batch by batch.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::layout::{Frame, Point};
use typst::utils::hash128;
use typst_layout::{Page, PagedDocument};

use crate::manuscript::{Manuscript, Piece, SectionCopy, Sheet};
use crate::pages::{self, MarkPlace};
use crate::problem::PdfProblem;
use crate::stretch::{Atom, Stretch, atoms};
use crate::typeface::Typeface;
use crate::world;

/// Typst's own memory keeps what was used for the last so many stretches: enough to set again
/// in a moment what is being changed, little enough for a small computer.
const MEMORY: usize = 4;

/// How many pages are set at once: after a change first few, for mostly the next pages are as
/// before; then more, because the last page of a stretch is set again with the next.
const PAGES: std::ops::RangeInclusive<f64> = 2.0..=8.0;

/// What was set for the screen the last time.
#[derive(Default)]
pub(crate) struct Proof {
    batches: Batches,
    /// Pages with nothing on them but their numbers, by their sheet as JSON.
    numbers: BTreeMap<String, Vec<Frame>>,
}

/// A page, and its print without its number.
type Printed = (Page, u128);

/// Pages that begin with a new row and end before another: mostly a single page.
struct Batch {
    pages: Vec<Printed>,
    /// Pages and marks count from the first of the batch.
    marks: Vec<MarkPlace>,
    /// How many atoms are on the pages.
    atoms: usize,
    /// How many decided what is on them: those of the next pages too, for they did not fit.
    seen: usize,
    /// The section ends with those.
    to_end: bool,
}

/// Batches by the hash of their first atom, each with the hash of all that it depends on.
#[derive(Default)]
struct Batches(BTreeMap<u128, Vec<(u128, Arc<Batch>)>>);

/// A section while it is set.
struct Setting<'a> {
    section: &'a SectionCopy,
    atoms: Vec<Atom>,
    /// Sheet and foot.
    paper: u128,
    typeface: &'a Typeface,
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
        let mut used = Batches::default();
        let sections =
            sections.iter().map(|section| self.section(section, typeface, &mut used)).collect();
        self.batches = used;
        sections
    }

    /// How many batches are remembered.
    #[cfg(test)]
    pub(crate) fn remembered(&self) -> usize {
        self.batches.0.values().map(Vec::len).sum()
    }

    fn section(
        &mut self,
        section: &SectionCopy,
        typeface: &Typeface,
        used: &mut Batches,
    ) -> Result<SetSection, PdfProblem> {
        let paper = hash128(&json(&(section.sheet.unnumbered(), &section.foot))?);
        let setting = Setting { section, atoms: atoms(section)?, paper, typeface };
        let mut whole = SetSection::default();
        let (mut at, mut pages) = (0, *PAGES.start());
        loop {
            while let Some(batch) =
                self.batches.find(&setting, at).or_else(|| used.find(&setting, at))
            {
                at = setting.add(&mut whole, &batch, at, used);
                pages = *PAGES.start();
            }
            if at >= setting.atoms.len() && !whole.pages.is_empty() {
                break;
            }
            let batches = setting.set(at, pages)?;
            pages *= 2.0;
            if !batches.is_empty() {
                pages = pages.min(*PAGES.end());
            }
            for batch in batches {
                at = setting.add(&mut whole, &Arc::new(batch), at, used);
                if self.batches.find(&setting, at).is_some() {
                    break;
                }
            }
        }
        self.number(section, &mut whole.pages, typeface)?;
        Ok(whole)
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
        let numbers = self.numbers.get(&sheet).into_iter().flatten();
        for ((page, _), number) in pages.iter_mut().zip(numbers) {
            page.frame.push_frame(Point::zero(), number.clone());
        }
        Ok(())
    }
}

impl Setting<'_> {
    /// The hash of so many atoms.
    fn hash(&self, at: usize, count: usize) -> u128 {
        let hashes: Vec<u128> = self.atoms[at..at + count].iter().map(|atom| atom.hash).collect();
        hash128(&(self.paper, at == 0, hashes))
    }

    fn marks_before(&self, at: usize) -> usize {
        self.atoms.get(at).map_or(0, |atom| atom.marks_before)
    }

    /// Sets a stretch. Without batches if no page but the first begins with a new row.
    fn set(&self, at: usize, pages: f64) -> Result<Vec<Batch>, PdfProblem> {
        let stretch = Stretch::new(self.section, &self.atoms, at, pages);
        let set = world::set(json(&Manuscript::untitled(stretch.section))?, self.typeface)?;
        comemo::evict(MEMORY);
        let marks = pages::marks(&set);
        let tops = self.tops(at, stretch.end, &marks, set.pages().len());
        let batches = tops.windows(2).enumerate().map(|(index, pair)| {
            let [(page, atom), (next_page, next_atom)] = [pair[0], pair[1]];
            let seen = tops.get(index + 2).map_or(stretch.end, |&(_, atom)| atom) - atom;
            let base = self.marks_before(atom) - self.marks_before(at);
            let printed = |page: &Page| (page.clone(), pages::print(&page.frame));
            let own = marks.iter().filter(|place| (page..next_page).contains(&place.page));
            Batch {
                pages: set.pages()[page..next_page].iter().map(printed).collect(),
                marks: own
                    .map(|place| MarkPlace {
                        mark: place.mark.saturating_sub(base),
                        page: place.page - page,
                        ..*place
                    })
                    .collect(),
                atoms: next_atom - atom,
                seen,
                to_end: atom + seen == self.atoms.len(),
            }
        });
        Ok(batches.collect())
    }

    /// The pages of a stretch that begin with a new row, each with its first atom; at the end of
    /// the section also the page that would follow.
    fn tops(
        &self,
        at: usize,
        end: usize,
        marks: &[MarkPlace],
        page_count: usize,
    ) -> Vec<(usize, usize)> {
        let mut tops = vec![(0, at)];
        let stretch = &self.atoms[at..end];
        let marked: Vec<usize> = (at..end).filter(|&index| stretch[index - at].marked).collect();
        let mut page = 0;
        for place in marks.iter().filter(|place| place.page > 0) {
            if place.page == page {
                continue;
            }
            page = place.page;
            if let Some(&atom) = marked.get(place.mark).filter(|&&atom| self.atoms[atom].fresh) {
                tops.push((page, atom));
            }
        }
        if end == self.atoms.len() {
            tops.push((page_count, end));
        }
        tops
    }

    /// Adds a batch that begins with this atom, and tells the next.
    fn add(
        &self,
        whole: &mut SetSection,
        batch: &Arc<Batch>,
        at: usize,
        used: &mut Batches,
    ) -> usize {
        let (pages, marks) = (whole.pages.len(), self.marks_before(at));
        whole.pages.extend(batch.pages.iter().cloned());
        whole.marks.extend(batch.marks.iter().map(|place| MarkPlace {
            mark: place.mark + marks,
            page: place.page + pages,
            ..*place
        }));
        if let Some(atom) = self.atoms.get(at) {
            let known = used.0.entry(atom.hash).or_default();
            let hash = self.hash(at, batch.seen);
            if !known.iter().any(|(other, _)| *other == hash) {
                known.push((hash, Arc::clone(batch)));
            }
        }
        at + batch.atoms
    }
}

impl Batches {
    /// The batch that begins with this atom, if all that it depends on is there.
    fn find(&self, setting: &Setting<'_>, at: usize) -> Option<Arc<Batch>> {
        let known = self.0.get(&setting.atoms.get(at)?.hash)?;
        let fits = |(hash, batch): &&(u128, Arc<Batch>)| {
            let end = at + batch.seen;
            end <= setting.atoms.len()
                && batch.to_end == (end == setting.atoms.len())
                && setting.hash(at, batch.seen) == *hash
        };
        known.iter().find(fits).map(|(_, batch)| Arc::clone(batch))
    }
}

/// Pages of a sheet that are empty but for their numbers.
fn numbers(sheet: Sheet, count: usize, typeface: &Typeface) -> Result<PagedDocument, PdfProblem> {
    let pieces = vec![Piece::Pages { count }];
    let section = SectionCopy { sheet, foot: None, pieces, anchors: Vec::new() };
    world::set(json(&Manuscript::untitled(section))?, typeface)
}

/// Data for the template.
///
/// # Errors
/// [`PdfProblem::Typesetter`] when something cannot be JSON, which nothing of ours is.
pub(crate) fn json(data: &impl serde::Serialize) -> Result<String, PdfProblem> {
    serde_json::to_string(data).map_err(|problem| PdfProblem::Typesetter(problem.to_string()))
}
