//! Small faults of form that the eye passes over: the place in capitals, the missing `./.`.

use super::{Finding, Place, Severity};
use crate::plan::{Block, Issuance, Plan};

/// How a paper ends (NĐ 30/2020, Phụ lục III: every sample).
const END: &str = "./.";

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    if let Some(decision) = &plan.decision {
        let paper = "Quyết định";
        place(plan, paper, &decision.issuance, findings);
        end(plan, paper, &decision.narrative, findings);
    }
    let paper = "Kế hoạch";
    place(plan, paper, &plan.issuance, findings);
    end(plan, paper, &plan.narrative, findings);
}

fn place(plan: &Plan, paper: &str, issuance: &Issuance, findings: &mut Vec<Finding>) {
    let words = issuance.place.trim();
    if !is_miswritten(words) {
        return;
    }
    findings.push(Finding {
        code: "paper.place_capitals",
        severity: Severity::Note,
        plan: plan.id.clone(),
        place: Place { words: words.to_owned(), ..Place::default() },
        message: format!("địa danh của {paper} viết “{words}”, sai cách viết hoa"),
        hint: "viết hoa chữ cái đầu từng tiếng, ví dụ “Tùng Ảnh”, ở thẻ Ban hành \
               (NĐ 30/2020, Phụ lục I, mục II.4)",
    });
}

/// Capitals throughout, or a small letter at either end; small words stand only in between
/// (`Thành phố Hồ Chí Minh`).
fn is_miswritten(place: &str) -> bool {
    let letters = || place.chars().filter(|c| c.is_alphabetic());
    let shouted = letters().count() > 1 && !letters().any(char::is_lowercase);
    let small = |word: Option<&str>| {
        word.and_then(|word| word.chars().next()).is_some_and(char::is_lowercase)
    };
    let mut words = place.split_whitespace();
    shouted || small(words.next()) || small(words.next_back())
}

/// A text whose last paragraph is a heading is not written to its end yet.
fn end(plan: &Plan, paper: &str, narrative: &[Block], findings: &mut Vec<Finding>) {
    let Some(last) = narrative.last().filter(|last| !last.heading) else { return };
    if last.text.trim().is_empty() || last.text.trim_end().ends_with(END) {
        return;
    }
    findings.push(Finding {
        code: "paper.no_end_mark",
        severity: Severity::Note,
        plan: plan.id.clone(),
        place: Place { item: Some(last.id), words: last.text.clone(), ..Place::default() },
        message: format!("đoạn cuối của {paper} chưa kết thúc bằng “./.”"),
        hint: "ghi “./.” vào cuối đoạn đó nếu lời văn đã viết xong",
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::BlockKind;

    fn codes(place: &str, last: &str, heading: bool) -> Vec<&'static str> {
        let text = include_str!("../../../../../assets/samples/tung-anh-2022.json");
        let mut plan = crate::interchange::read(text).unwrap();
        plan.issuance.place = place.into();
        let (id, mark) = (plan.next_item_id(), String::new());
        let text = last.to_owned();
        plan.narrative.push(Block { id, kind: BlockKind::Paragraph, mark, heading, text });
        let mut findings = Vec::new();
        check(&plan, &mut findings);
        findings.into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn a_place_is_written_with_capital_initials() {
        for place in [
            "",
            "Tùng Ảnh",
            "Thành phố Hồ Chí Minh",
            "Quận 1",
            "Đưng K'Nớ",
            "TP. Huế",
            "Ý Yên",
            "Phường 12",
        ] {
            assert!(codes(place, "Hết./.", false).is_empty(), "{place}");
        }
        for place in ["TÙNG ÁNH", "tùng Ảnh", "Tùng ảnh", "MANG YANG"] {
            assert_eq!(codes(place, "Hết./.", false), ["paper.place_capitals"], "{place}");
        }
    }

    #[test]
    fn a_text_that_is_written_ends_with_its_mark() {
        assert_eq!(codes("Tùng Ảnh", "Yêu cầu thực hiện.", false), ["paper.no_end_mark"]);
        for (last, heading) in
            [("thực hiện./.", false), ("thực hiện./. ", false), ("V. KINH PHÍ", true)]
        {
            assert!(codes("Tùng Ảnh", last, heading).is_empty(), "{last}");
        }
    }
}
