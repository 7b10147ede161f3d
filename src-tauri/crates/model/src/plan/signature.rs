//! In which capacity a paper is signed (NĐ 30/2020, Điều 13 and Phụ lục I, II.7.a).
//!
//! The lines above a name are the office's words and are printed as they stand. The forms here
//! are what the decree knows: lines to begin with, and a name for lines that are there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Signature;
use crate::text::compare_key;

/// A form of signature. A deputy who was put in charge of the office signs as a deputy for the
/// chairman.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SignatureForm {
    /// A paper of the Ủy ban nhân dân as a body, signed by its chairman.
    CollectiveChair,
    /// The same, signed by a deputy.
    CollectiveDeputy,
    /// The same, signed by an acting chairman.
    CollectiveActing,
    /// A paper of the chairman's own authority.
    Chair,
    /// The same, signed by a deputy.
    DeputyForChair,
    /// The same, signed by an acting chairman.
    Acting,
    /// By order of the chairman: the head of a body of the office.
    ByOrder,
    /// By order of the chairman: the deputy of such a head.
    ByOrderDeputy,
    /// By mandate of the chairman, written and for a limited time.
    Mandate,
    /// A consultative body, such as the Ban Chỉ đạo, under the seal of the office: the signer's
    /// post in the office stands above the name.
    ConsultativeBody,
}

const COLLECTIVE: &str = "TM. ỦY BAN NHÂN DÂN";

impl SignatureForm {
    /// Every form, the most usual for a plan first.
    pub const ALL: [Self; 10] = [
        Self::CollectiveChair,
        Self::CollectiveDeputy,
        Self::CollectiveActing,
        Self::Chair,
        Self::DeputyForChair,
        Self::Acting,
        Self::ByOrder,
        Self::ByOrderDeputy,
        Self::Mandate,
        Self::ConsultativeBody,
    ];

    /// The lines above the name. Bodies and posts other than the chairman's are the usual ones:
    /// every office has its own.
    #[must_use]
    pub const fn capacity(self) -> &'static [&'static str] {
        match self {
            Self::CollectiveChair => &[COLLECTIVE, "CHỦ TỊCH"],
            Self::CollectiveDeputy => &[COLLECTIVE, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            Self::CollectiveActing => &[COLLECTIVE, "Q. CHỦ TỊCH"],
            Self::Chair => &["CHỦ TỊCH"],
            Self::DeputyForChair => &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            Self::Acting => &["Q. CHỦ TỊCH"],
            Self::ByOrder => &["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
            Self::ByOrderDeputy => &["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
            Self::Mandate => &["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"],
            Self::ConsultativeBody => &["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"],
        }
    }

    /// The signer's post in the office that stands above the name; empty but for a consultative
    /// body.
    #[must_use]
    pub const fn post(self) -> &'static str {
        match self {
            Self::ConsultativeBody => "CHỦ TỊCH ỦY BAN NHÂN DÂN",
            _ => "",
        }
    }

    /// A signature in this form.
    #[must_use]
    pub fn signature(self, name: impl Into<String>) -> Signature {
        Signature {
            capacity: self.capacity().iter().map(|line| (*line).to_owned()).collect(),
            post: self.post().to_owned(),
            name: name.into(),
        }
    }

    /// The form of a signature, by the marks `TM.`, `KT.`, `Q.`, `TL.` and `TUQ.` of its lines,
    /// whoever the posts are; `None` for lines that the decree does not know.
    #[must_use]
    pub fn of(signature: &Signature) -> Option<Self> {
        let lines: Vec<String> = signature.capacity.iter().map(|line| key(line)).collect();
        let lines: Vec<&str> =
            lines.iter().map(String::as_str).filter(|line| !line.is_empty()).collect();
        if signature.post.trim().is_empty() {
            return without_post(&lines);
        }
        let first = lines.first()?;
        let of_office = is_committee(first) || own_authority(&lines).is_some();
        (!of_office).then_some(Self::ConsultativeBody)
    }
}

fn without_post(lines: &[&str]) -> Option<SignatureForm> {
    use SignatureForm::{
        Acting, ByOrder, ByOrderDeputy, Chair, CollectiveActing, CollectiveChair, CollectiveDeputy,
        ConsultativeBody, DeputyForChair, Mandate,
    };
    match lines {
        [first, own @ ..] if is_committee(first) => match own_authority(own)? {
            Chair => Some(CollectiveChair),
            DeputyForChair => Some(CollectiveDeputy),
            Acting => Some(CollectiveActing),
            _ => None,
        },
        ["tlchủtịch", head] if is_post(head) => Some(ByOrder),
        ["tlchủtịch", head, deputy] if is_deputy(head, deputy) => Some(ByOrderDeputy),
        ["tuqchủtịch", post] if is_post(post) => Some(Mandate),
        [body, _] | [body, _, _] if is_body(body) => Some(ConsultativeBody),
        lines => own_authority(lines),
    }
}

/// Spaces, dots and capitals do not count: `TM.UBND` and `T.M Ủy ban nhân dân` are one.
fn key(line: &str) -> String {
    let key = compare_key(line).replace('.', "");
    key.replace("ubnd", "ủybannhândân")
}

/// `CHỦ TỊCH`, or somebody in the chairman's stead.
fn own_authority(lines: &[&str]) -> Option<SignatureForm> {
    match lines {
        ["chủtịch"] => Some(SignatureForm::Chair),
        ["qchủtịch" | "quyềnchủtịch"] => Some(SignatureForm::Acting),
        ["ktchủtịch", "phóchủtịch"] => Some(SignatureForm::DeputyForChair),
        _ => None,
    }
}

fn is_committee(line: &str) -> bool {
    line.starts_with("tmủybannhândân")
}

fn is_body(line: &str) -> bool {
    line.strip_prefix("tm").is_some_and(|body| !body.is_empty()) && !is_committee(line)
}

/// A post of its own, in nobody's stead.
fn is_post(line: &str) -> bool {
    !["tm", "kt", "tl", "tuq"].iter().any(|mark| line.starts_with(mark))
}

/// `KT. CHÁNH VĂN PHÒNG` and below it `PHÓ CHÁNH VĂN PHÒNG`.
fn is_deputy(head: &str, deputy: &str) -> bool {
    head.strip_prefix("kt").is_some_and(|head| deputy.strip_prefix("phó") == Some(head))
}

#[cfg(test)]
mod tests {
    use SignatureForm::{
        Acting, ByOrder, ByOrderDeputy, Chair, CollectiveActing, CollectiveChair, CollectiveDeputy,
        ConsultativeBody, DeputyForChair, Mandate,
    };

    use super::*;

    fn signature(capacity: &[&str], post: &str) -> Signature {
        Signature {
            capacity: capacity.iter().map(|line| (*line).to_owned()).collect(),
            post: post.into(),
            name: "Nguyễn Văn A".into(),
        }
    }

    #[test]
    fn every_form_of_the_decree_has_its_lines() {
        for (form, lines, post) in [
            (CollectiveChair, &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"][..], ""),
            (CollectiveDeputy, &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ""),
            (CollectiveActing, &["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"], ""),
            (Chair, &["CHỦ TỊCH"], ""),
            (DeputyForChair, &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ""),
            (Acting, &["Q. CHỦ TỊCH"], ""),
            (ByOrder, &["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], ""),
            (ByOrderDeputy, &["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], ""),
            (Mandate, &["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"], ""),
            (ConsultativeBody, &["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"], "CHỦ TỊCH ỦY BAN NHÂN DÂN"),
        ] {
            assert_eq!(form.signature("Nguyễn Văn A"), signature(lines, post), "{form:?}");
        }
    }

    #[test]
    fn every_form_is_known_by_its_own_lines() {
        for form in SignatureForm::ALL {
            assert_eq!(SignatureForm::of(&form.signature("")), Some(form));
        }
    }

    #[test]
    fn lines_are_known_however_an_office_writes_them() {
        for (lines, post, form) in [
            (&["TM.UBND XÃ", "Chủ tịch"][..], "", CollectiveChair),
            (&["T.M UỶ BAN NHÂN DÂN", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "", CollectiveDeputy),
            (&["TM. ỦY BAN NHÂN DÂN", "QUYỀN CHỦ TỊCH"], "", CollectiveActing),
            (&["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ"], "", ByOrder),
            (&["TL. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], "", ByOrderDeputy),
            (&["TUQ. CHỦ TỊCH", "GIÁM ĐỐC"], "", Mandate),
            (&["TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"], "", ConsultativeBody),
            (&["TRƯỞNG BAN"], "PHÓ CHỦ TỊCH UBND", ConsultativeBody),
            (&["", "CHỦ TỊCH", " "], "", Chair),
        ] {
            assert_eq!(SignatureForm::of(&signature(lines, post)), Some(form), "{lines:?}");
        }
    }

    #[test]
    fn other_lines_have_no_form() {
        for (lines, post) in [
            (&[][..], ""),
            (&[], "CHỦ TỊCH"),
            (&["TM. ỦY BAN NHÂN DÂN"], ""),
            (&["KT. CHỦ TỊCH"], ""),
            (&["PHÓ CHỦ TỊCH"], ""),
            (&["TL. CHỦ TỊCH"], ""),
            (&["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"], ""),
            (&["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "CHỦ TỊCH"),
        ] {
            assert_eq!(SignatureForm::of(&signature(lines, post)), None, "{lines:?}");
        }
    }
}
