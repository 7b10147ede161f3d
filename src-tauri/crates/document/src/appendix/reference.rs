//! The line below an appendix's title that says which paper it belongs to.

use cchc_model::plan::{Appendix, Issuance, Plan};

/// The line as the office wrote it; made from the paper's number and date where it wrote none
/// (NĐ 30/2020, Phụ lục I, III.1.c).
pub(super) fn line(plan: &Plan, appendix: &Appendix) -> String {
    if !appendix.reference.is_empty() {
        return appendix.reference.clone();
    }
    let (kind, issuance) = match &plan.decision {
        Some(decision) => ("Quyết định", &decision.issuance),
        None => ("Kế hoạch", &plan.issuance),
    };
    format!(
        "(Kèm theo {kind} số {} ngày {} của {})",
        number(issuance),
        date(issuance, plan.first_year),
        plan.office.name
    )
}

/// `24/KH-UBND`; numbers below 10 with a leading zero; room to write where there is none yet.
fn number(issuance: &Issuance) -> String {
    match issuance.number {
        Some(number) => format!("{number:02}/{}", issuance.symbol),
        None => format!("      /{}", issuance.symbol),
    }
}

/// `25 tháng 01 năm 2022`: days below 10 and months 1 and 2 with a leading zero (NĐ 30/2020, Phụ
/// lục I, II.4.b).
fn date(issuance: &Issuance, year: i32) -> String {
    use chrono::Datelike;
    match issuance.date {
        Some(day) if day.month() <= 2 => {
            format!("{:02} tháng {:02} năm {}", day.day(), day.month(), day.year())
        }
        Some(day) => format!("{:02} tháng {} năm {}", day.day(), day.month(), day.year()),
        None => format!("      tháng      năm {year}"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn number_and_date_follow_the_leading_zero_rule() {
        let issuance = |number, y, m, d| Issuance {
            number,
            symbol: "KH-UBND".into(),
            place: String::new(),
            date: NaiveDate::from_ymd_opt(y, m, d),
        };
        let signed = issuance(Some(5), 2026, 3, 7);
        assert_eq!(number(&signed), "05/KH-UBND");
        assert_eq!(date(&signed, 2026), "07 tháng 3 năm 2026");
        assert_eq!(date(&issuance(None, 2022, 1, 25), 2022), "25 tháng 01 năm 2022");
        assert_eq!(date(&issuance(None, 2026, 10, 1), 2026), "01 tháng 10 năm 2026");
        let draft = Issuance { symbol: "KH-UBND".into(), ..Issuance::default() };
        assert_eq!(number(&draft), "      /KH-UBND");
        assert_eq!(date(&draft, 2026), "      tháng      năm 2026");
    }
}
