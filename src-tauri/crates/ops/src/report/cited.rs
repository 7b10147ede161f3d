//! How a report cites a document.

use cchc_model::evidence::Evidence;
use cchc_model::paper_words::short_date;
use cchc_model::text::fold;

/// What the symbols of papers stand for (NĐ 30/2020, Phụ lục III).
const KINDS: [(&str, &str); 18] = [
    ("BB", "Biên bản"),
    ("BC", "Báo cáo"),
    ("CT", "Chỉ thị"),
    ("CTr", "Chương trình"),
    ("CĐ", "Công điện"),
    ("GM", "Giấy mời"),
    ("HD", "Hướng dẫn"),
    ("KH", "Kế hoạch"),
    ("KL", "Kết luận"),
    ("NQ", "Nghị quyết"),
    ("PA", "Phương án"),
    ("QC", "Quy chế"),
    ("QyĐ", "Quy định"),
    ("QĐ", "Quyết định"),
    ("TB", "Thông báo"),
    ("TTr", "Tờ trình"),
    ("UBND", "Công văn"),
    ("ĐA", "Đề án"),
];

/// A document by its kind, number and day: `Quyết định số 12/QĐ-UBND ngày 05/3/2026`, with the
/// office that issued it where that is not the report's own (`own`). One without a number by its
/// subject and day.
pub(super) fn cited(document: &Evidence, own: Option<&str>) -> String {
    let number = document.number.trim();
    let day = document.date.map(|day| format!(" ngày {}", short_date(day))).unwrap_or_default();
    if number.is_empty() {
        let subject = document.subject.trim();
        return if subject.is_empty() { document.display_vi() } else { format!("{subject}{day}") };
    }
    let agency = document.agency.trim();
    let elsewhere = !agency.is_empty() && own.is_none_or(|own| !is_same_office(own, agency));
    let by = if elsewhere { format!(" của {agency}") } else { String::new() };
    match kind_of(number) {
        Some(kind) => format!("{kind} số {number}{day}{by}"),
        None => format!("Văn bản số {number}{day}{by}"),
    }
}

/// The kind that a symbol names: `12/QĐ-UBND`, `07/2026/QĐ-UBND`, `12/UBND-VHXH`.
fn kind_of(number: &str) -> Option<&'static str> {
    let symbol = number.rsplit('/').next()?;
    let first = symbol.split('-').next()?.trim();
    KINDS.iter().find(|(known, _)| *known == first).map(|(_, kind)| *kind)
}

/// Offices are written with and without `UBND` before their names.
fn is_same_office(own: &str, agency: &str) -> bool {
    let key = |name: &str| {
        let key = fold(name);
        let bare = ["uy ban nhan dan ", "ubnd "].iter().find_map(|head| key.strip_prefix(head));
        bare.map_or(key.clone(), str::to_owned)
    };
    key(own) == key(agency)
}

#[cfg(test)]
mod tests {
    use cchc_model::ids::EvidenceId;
    use chrono::NaiveDate;

    use super::*;

    fn document(number: &str, agency: &str, subject: &str) -> Evidence {
        Evidence {
            id: EvidenceId(1),
            number: number.to_owned(),
            date: NaiveDate::from_ymd_opt(2026, 3, 5),
            agency: agency.to_owned(),
            subject: subject.to_owned(),
            file: None,
            links: Vec::new(),
        }
    }

    #[test]
    fn a_document_is_cited_by_kind_number_and_day() {
        let own = Some("xã Hà Châu");
        for (number, agency, words) in [
            ("12/QĐ-UBND", "UBND xã Hà Châu", "Quyết định số 12/QĐ-UBND ngày 05/3/2026"),
            ("07/2026/NQ-HĐND", "", "Nghị quyết số 07/2026/NQ-HĐND ngày 05/3/2026"),
            (
                "77/UBND-VHXH",
                "Ủy ban nhân dân xã Hà Châu",
                "Công văn số 77/UBND-VHXH ngày 05/3/2026",
            ),
            ("9/SNV-CCHC", "Sở Nội vụ", "Văn bản số 9/SNV-CCHC ngày 05/3/2026 của Sở Nội vụ"),
        ] {
            assert_eq!(cited(&document(number, agency, "V/v …"), own), words);
        }
    }

    #[test]
    fn what_has_no_number_is_cited_by_what_it_is_about() {
        let photograph = document(" ", "UBND xã Hà Châu", "Ảnh hội nghị tập huấn");
        assert_eq!(cited(&photograph, None), "Ảnh hội nghị tập huấn ngày 05/3/2026");
    }
}
