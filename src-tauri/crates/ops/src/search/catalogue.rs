//! The names of the catalogue.

use cchc_model::search::{SearchItem, SearchKind, SearchText};
use cchc_store::CataloguePart;

use super::SearchPlace;
use super::place::Item;
use crate::catalogue::name_vi;
use crate::{Desk, OpsProblem};

/// What can be found in the catalogue.
pub(super) fn items(desk: &Desk) -> Result<Vec<Item>, OpsProblem> {
    let catalogue = desk.book().catalogue()?;
    let mut items = Vec::new();
    for officer in catalogue.officers {
        let posts = officer.services.into_iter().map(|service| service.post);
        items.push(item(CataloguePart::Officers, officer.name, notes("Chức danh", posts)));
    }
    for body in catalogue.bodies {
        items.push(item(CataloguePart::Bodies, body.name, notes(ALSO, body.aliases)));
    }
    for post in catalogue.posts {
        let mut texts = notes(ALSO, post.aliases);
        texts.push(SearchText::note("Bộ phận", post.body));
        items.push(item(CataloguePart::Posts, post.name, texts));
    }
    for domain in catalogue.domains {
        items.push(item(CataloguePart::Domains, domain.name, Vec::new()));
    }
    for dated in catalogue.offices {
        items.push(item(CataloguePart::Offices, dated.office.name, Vec::new()));
    }
    Ok(items)
}

/// Under which label the other ways of writing a name stand.
const ALSO: &str = "Tên viết khác";

fn item(part: CataloguePart, name: String, notes: Vec<SearchText>) -> Item {
    let mut texts = vec![SearchText::title(name)];
    texts.extend(notes.into_iter().filter(|note| !note.words.is_empty()));
    SearchItem {
        kind: SearchKind::Catalogue,
        place: SearchPlace::Catalogue(part),
        year: 0,
        path: vec![sentence(name_vi(part))],
        texts,
    }
}

fn notes(label: &str, words: impl IntoIterator<Item = String>) -> Vec<SearchText> {
    words.into_iter().map(|words| SearchText::note(label, words)).collect()
}

/// A name that stands within a sentence, standing alone.
fn sentence(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
