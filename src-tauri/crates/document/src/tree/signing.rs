//! The end of an official paper (`NĐ 30/2020, Phụ lục I`, ô 7a–7c, 9b and 12).

/// The words above those who get the paper.
pub const RECIPIENTS_LABEL: &str = "Nơi nhận:";

/// Height in mm kept free for the signature and the seal, between capacity and name.
pub const SIGNATURE_ROOM_MM: f64 = 26.0;

/// Two halves that stand side by side and stay on one page, together with the end of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// The lines below [`RECIPIENTS_LABEL`] as printed, with dash and closing mark; without any,
    /// the label is not printed.
    pub recipients: Vec<String>,
    /// Ký hiệu người soạn thảo và số bản (ô 12), such as `PL.(300)`, below the recipients.
    pub drafter: Option<String>,
    /// The lines above the signature, such as `TM. ỦY BAN NHÂN DÂN` and `CHỦ TỊCH`.
    pub capacity: Vec<String>,
    /// The signer's post in the office, above the name, where the capacity is one in a
    /// consultative body (Điều 13).
    pub post: Option<String>,
    /// Họ và tên; empty leaves the place free.
    pub name: String,
}

impl Signing {
    /// Share of the width between the margins that the left half takes: 2994 of 9284, as in
    /// the decree's own sample, but room enough for a recipient's line.
    pub const LEFT_SHARE: f64 = 0.45;
}
