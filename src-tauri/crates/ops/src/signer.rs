//! Who signs for the office: the officer who is chairman, or deputy, on a day.

use cchc_model::office::{Catalogue, Officer, Service, valid_on};
use cchc_model::plan::{Signature, SignatureForm};
use cchc_model::text::fold;
use chrono::NaiveDate;

/// The posts that sign for a Ủy ban nhân dân, the first of them that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Post {
    Chairman,
    Acting,
    Deputy,
}

impl Post {
    /// Which of them a post's name or a line above a signature means, if any.
    fn named(name: &str) -> Option<Self> {
        const BEGINNINGS: [(&str, Post); 4] = [
            ("pho chu tich", Post::Deputy),
            ("quyen chu tich", Post::Acting),
            ("q. chu tich", Post::Acting),
            ("chu tich", Post::Chairman),
        ];
        let key = fold(name.trim());
        let (rest, post) = BEGINNINGS
            .into_iter()
            .find_map(|(words, post)| Some((key.strip_prefix(words)?.trim_start(), post)))?;
        // Others have chairmen too: Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc.
        let own =
            rest.is_empty() || rest.starts_with("ubnd") || rest.starts_with("uy ban nhan dan");
        own.then_some(post)
    }

    /// How the holder signs a paper of the Ủy ban nhân dân.
    const fn form(self) -> SignatureForm {
        match self {
            Self::Chairman => SignatureForm::CollectiveChair,
            Self::Acting => SignatureForm::CollectiveActing,
            Self::Deputy => SignatureForm::CollectiveDeputy,
        }
    }
}

/// How the office's papers are signed on a day; `None` when the catalogue has neither a chairman
/// nor a deputy then.
pub(crate) fn signature_on(catalogue: &Catalogue, day: NaiveDate) -> Option<Signature> {
    [Post::Chairman, Post::Acting, Post::Deputy].into_iter().find_map(|post| {
        let serves = |service: &Service| {
            Post::named(&service.post) == Some(post)
                && valid_on(service.valid_from, service.valid_to, day)
        };
        let officer =
            catalogue.officers.iter().find(|officer| officer.services.iter().any(serves))?;
        Some(post.form().signature(&officer.name))
    })
}

/// How the office's papers are signed by a chairman whose name nobody has said.
pub(crate) fn unknown() -> Signature {
    Post::Chairman.form().signature("")
}

/// The signer as an officer: with the post in the office that stands above the name, or that the
/// last line means; the chairman's where there is none.
pub(crate) fn officer(catalogue: &Catalogue, signer: &Signature) -> Officer {
    let mut lines = signer.capacity.iter().chain(std::iter::once(&signer.post));
    let line = lines.rfind(|line| !line.trim().is_empty());
    let line = line.map_or("Chủ tịch", String::as_str);
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
        assert_eq!(Post::named("Quyền Chủ tịch UBND xã"), Some(Post::Acting));
        assert_eq!(Post::named("Q. CHỦ TỊCH"), Some(Post::Acting));
        for name in ["Chủ tịch HĐND xã", "Chủ tịch Ủy ban MTTQ", "Trưởng phòng Kinh tế", ""]
        {
            assert_eq!(Post::named(name), None, "{name}");
        }
    }
}
