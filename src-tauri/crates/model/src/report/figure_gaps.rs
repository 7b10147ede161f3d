//! What is missing or cannot be right among the figures of a report.

use super::{Gap, ReportFacts, Source};
use crate::figure::{CheckResult, FigureSheet, Verdict};

/// Identities that do not hold, contradictions first, then the figures that nobody has entered, by
/// the bodies that answer for them.
///
/// What does not fit only from the beginning of the year on was reported so in earlier periods:
/// it is told, and keeps nobody from issuing this report.
#[must_use]
pub fn figure_gaps(facts: &ReportFacts<'_>) -> Vec<Gap> {
    let figures = facts.figures;
    let known = broken(facts, &figures.period);
    let mut gaps: Vec<Gap> = known.iter().map(|result| identity(result, !result.warning)).collect();
    if facts.span.year_to_date() != facts.span.period {
        let earlier = broken(facts, &figures.to_date);
        let new = earlier.iter().filter(|result| known.iter().all(|of| of.id != result.id));
        gaps.extend(new.map(|result| Gap {
            words: format!("Lũy kế từ đầu năm – {}", result.sentence),
            ..identity(result, false)
        }));
    }
    gaps.sort_by_key(|gap| !gap.blocks);
    gaps.extend(missing(facts));
    gaps
}

fn broken(facts: &ReportFacts<'_>, sheet: &FigureSheet) -> Vec<CheckResult> {
    let mut results = facts.figures.set.check(sheet);
    results.retain(|result| matches!(result.verdict, Verdict::Differs(_)));
    results
}

fn identity(result: &CheckResult, blocks: bool) -> Gap {
    let hint = if blocks {
        "Mở Số liệu của kỳ này, sửa số chưa đúng rồi tổng hợp lại."
    } else {
        "Kiểm tra lại các số này; nếu đúng thì giải thích trong báo cáo."
    };
    Gap {
        code: "gap.identity".to_owned(),
        words: result.sentence.clone(),
        hint: hint.to_owned(),
        blocks,
        sources: result.figures.iter().cloned().map(Source::Figure).collect(),
    }
}

/// `Còn 12 số liệu chưa nhập: Phòng Văn hóa - Xã hội 7, Văn phòng HĐND và UBND 5.`
fn missing(facts: &ReportFacts<'_>) -> Option<Gap> {
    let set = facts.figures.set;
    let missing = set.missing(&facts.figures.period);
    let mut bodies: Vec<(&str, usize)> = Vec::new();
    for figure in missing.iter().filter_map(|code| set.get(code)) {
        match bodies.iter_mut().find(|(body, _)| *body == figure.body) {
            Some((_, count)) => *count += 1,
            None => bodies.push((&figure.body, 1)),
        }
    }
    let by_body: Vec<String> =
        bodies.iter().map(|(body, count)| format!("{body} {count}")).collect();
    (!missing.is_empty()).then(|| Gap {
        code: "gap.figures".to_owned(),
        words: format!("Còn {} số liệu chưa nhập: {}.", missing.len(), by_body.join(", ")),
        hint: "Mở Số liệu của kỳ này, nhập các ô còn trống; không phát sinh thì ghi 0.".to_owned(),
        blocks: false,
        sources: missing.into_iter().map(Source::Figure).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Made, entered, set};
    use super::*;
    use crate::report_period::ReportPeriod::{Q1, Q2};

    fn gaps(made: &Made) -> Vec<Gap> {
        figure_gaps(&made.facts())
    }

    #[test]
    fn a_contradiction_keeps_a_report_back_and_a_warning_does_not() {
        let values = [
            entered(Q1, 2026, "5.1.2.1", "10"),
            entered(Q1, 2026, "5.1.2.2", "11"),
            entered(Q1, 2026, "3.6.1", "9"),
            entered(Q1, 2026, "3.6.2", "3"),
            entered(Q1, 2026, "3.6.3", "4"),
            entered(Q1, 2026, "3.6.4", "1"),
        ];
        let gaps = gaps(&Made::new(Q1, &values, &[]));
        let told: Vec<_> = gaps.iter().map(|gap| (gap.code.as_str(), gap.blocks)).collect();
        assert_eq!(told, [("gap.identity", true), ("gap.identity", false), ("gap.figures", false)]);
        assert!(gaps[0].words.contains("thừa 1 hồ sơ"), "{}", gaps[0].words);
        let solved = Source::Figure(crate::figure::FigureCode::new("3.6.1").unwrap());
        assert!(gaps[0].sources.contains(&solved));
    }

    #[test]
    fn what_an_earlier_period_reported_wrongly_is_told_and_does_not_block() {
        let values = [
            entered(Q1, 2026, "2.2.1", "1"),
            entered(Q1, 2026, "2.2.2", "5"),
            entered(Q2, 2026, "2.2.1", "2"),
            entered(Q2, 2026, "2.2.2", "1"),
        ];
        let gaps = gaps(&Made::new(Q2, &values, &[]));
        assert!(gaps[0].words.starts_with("Lũy kế từ đầu năm – "), "{}", gaps[0].words);
        assert!(!gaps[0].blocks);
    }

    #[test]
    fn what_is_missing_is_counted_by_the_body_that_answers_for_it() {
        let told = gaps(&Made::new(Q1, &[], &[]));
        let [gap] = &told[..] else { panic!("{told:?}") };
        let missing = set().missing(&Made::new(Q1, &[], &[]).figures.period);
        assert_eq!(gap.sources.len(), missing.len());
        let own = missing
            .iter()
            .filter(|code| set().get(code).unwrap().body == "Trung tâm Phục vụ hành chính công");
        let words = format!("Trung tâm Phục vụ hành chính công {}", own.count());
        assert!(gap.words.contains(&words), "{}", gap.words);
        assert!(gap.words.starts_with(&format!("Còn {} số liệu chưa nhập: ", missing.len())));
    }
}
