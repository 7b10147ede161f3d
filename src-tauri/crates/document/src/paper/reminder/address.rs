//! Whom a reminder goes to and who signs it, by the catalogue.

use cchc_model::office::Post;
use cchc_model::progress::Duty;
use cchc_model::text::compare_key;

use super::super::outline::{Address, filled};
use super::Maker;

/// With these words a name is that of people in a post, not of a body.
const POSTS: [&str; 2] = ["công chức", "các công chức"];

impl Maker<'_> {
    /// How somebody is spoken to.
    pub(super) fn address(&self, duty: &Duty) -> &Address {
        let outline = &self.outline.reminder;
        if duty.officer.is_some() {
            &outline.officer
        } else if is_post(duty) {
            &outline.holder
        } else {
            &outline.body
        }
    }

    /// `Ông (bà) Lê Thị An, Công chức Tư pháp - Hộ tịch`; a body under its full name.
    pub(super) fn addressee(&self, duty: &Duty, address: &Address) -> String {
        let catalogue = self.of.catalogue;
        let Some(officer) = &duty.officer else {
            let body = catalogue.body_named(&duty.name, self.day()).filter(|_| !is_post(duty));
            let name = body.map_or(duty.name.as_str(), |body| body.name.as_str());
            return filled(&address.name, &[("name", &capital(name))]);
        };
        let posts: Vec<String> =
            catalogue.posts_of(officer, self.day()).iter().map(with_body).collect();
        let words = if posts.is_empty() { &address.name } else { &address.post };
        filled(words, &[("name", officer), ("post", &posts.join(", "))])
    }

    /// Who holds the chairman's post, where one officer does.
    pub(super) fn chairman(&self) -> Option<String> {
        let chair = |post: &Post| {
            let key = compare_key(&post.name);
            key == "chủtịch"
                || key.starts_with("chủtịchủybannhândân")
                || key.starts_with("chủtịchubnd")
        };
        let officers = self.of.catalogue.officers.iter();
        let mut holders = officers.filter(|officer| {
            self.of.catalogue.posts_of(&officer.name, self.day()).iter().any(chair)
        });
        let holder = holders.next()?;
        holders.next().is_none().then(|| holder.name.clone())
    }
}

fn is_post(duty: &Duty) -> bool {
    let lower = duty.name.to_lowercase();
    POSTS.iter().any(|post| lower.starts_with(post))
}

/// A name as it begins a line.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A post with its body, unless it says that itself.
fn with_body(post: &Post) -> String {
    let said = compare_key(&post.name).contains(&compare_key(&post.body));
    if said { post.name.clone() } else { format!("{}, {}", post.name, post.body) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_stands_behind_a_post_that_does_not_name_it() {
        let post = |name: &str, body: &str| {
            with_body(&Post { name: name.into(), body: body.into(), aliases: Vec::new() })
        };
        assert_eq!(post("Công chức Tư pháp", "Tư pháp"), "Công chức Tư pháp");
        assert_eq!(post("Trưởng phòng", "Phòng Kinh tế"), "Trưởng phòng, Phòng Kinh tế");
        assert_eq!(post("Chủ tịch", ""), "Chủ tịch");
    }
}
