//! Who signs for the office: the officer who is chairman, or deputy, on a day.

use cchc_model::office::{Catalogue, Officer, Service, valid_on};
use cchc_model::plan::Signature;
use cchc_model::text::fold;
use chrono::NaiveDate;

/// The two posts that sign for a Ủy ban nhân dân.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Post {
    Chairman,
    Deputy,
}

impl Post {
    /// Which of them a post's name or a line above a signature means, if either.
    fn named(name: &str) -> Option<Self> {
        let key = fold(name.trim());
        let (post, rest) = match key.strip_prefix("pho chu tich") {
            Some(rest) => (Self::Deputy, rest),
            None => (Self::Chairman, key.strip_prefix("chu tich")?),
        };
        // Others have chairmen too: Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc.
        let own = ["", "ubnd", "uy ban nhan dan"].iter().any(|unit| match *unit {
            "" => rest.trim().is_empty(),
            unit => rest.trim_start().starts_with(unit),
        });
        own.then_some(post)
    }

    /// The lines above the name (NĐ 30/2020, Điều 13): a deputy signs in the chairman's stead.
    fn capacity(self) -> Vec<String> {
        let lines: &[&str] = match self {
            Self::Chairman => &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            Self::Deputy => &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        };
        lines.iter().map(|line| (*line).to_owned()).collect()
    }
}

/// How the office's papers are signed on a day; `None` when the catalogue has neither a chairman
/// nor a deputy then.
pub(crate) fn signature_on(catalogue: &Catalogue, day: NaiveDate) -> Option<Signature> {
    [Post::Chairman, Post::Deputy].into_iter().find_map(|post| {
        let serves = |service: &Service| {
            Post::named(&service.post) == Some(post)
                && valid_on(service.valid_from, service.valid_to, day)
        };
        let officer =
            catalogue.officers.iter().find(|officer| officer.services.iter().any(serves))?;
        Some(Signature {
            capacity: post.capacity(),
            post: String::new(),
            name: officer.name.clone(),
        })
    })
}

/// The signer as an officer: with the post that the last line above the name means, the
/// chairman's where there is none.
pub(crate) fn officer(catalogue: &Catalogue, signer: &Signature) -> Officer {
    let line = signer.capacity.last().map_or("Chủ tịch", String::as_str);
    let meant = Post::named(line);
    let found = catalogue.posts.iter().find(|post| match meant {
        Some(meant) => Post::named(&post.name) == Some(meant),
        None => fold(&post.name) == fold(line),
    });
    let service = |name: &str| Service { post: name.to_owned(), valid_from: None, valid_to: None };
    Officer {
        name: signer.name.trim().to_owned(),
        services: found.map(|post| service(&post.name)).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_chairman_of_the_office_itself_signs_for_it() {
        for name in ["CHỦ TỊCH", "Chủ tịch Ủy ban nhân dân xã", " chủ tịch UBND phường"]
        {
            assert_eq!(Post::named(name), Some(Post::Chairman), "{name}");
        }
        assert_eq!(Post::named("Phó Chủ tịch UBND xã"), Some(Post::Deputy));
        for name in ["Chủ tịch HĐND xã", "Chủ tịch Ủy ban MTTQ", "Trưởng phòng Kinh tế", ""]
        {
            assert_eq!(Post::named(name), None, "{name}");
        }
    }
}
