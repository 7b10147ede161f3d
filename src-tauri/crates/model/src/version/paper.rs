//! The paper by which a plan is issued, and what it still lacks.

use chrono::NaiveDate;

use crate::paper_words;
use crate::plan::Plan;

/// Number, day and signer of the paper by which a plan is issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedBy {
    /// Số, 1 or more.
    pub number: u32,
    /// Ký hiệu, such as `KH-UBND` or `QĐ-UBND`; may be empty.
    pub symbol: String,
    /// The day on the paper.
    pub day: NaiveDate,
    /// Who signed it.
    pub signer: String,
}

/// What a paper needs before it can be issued and does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum NotIssuable {
    /// No number.
    #[error("no number")]
    NoNumber,
    /// No day.
    #[error("no date")]
    NoDate,
    /// Nobody signs it.
    #[error("no signer")]
    NoSigner,
    /// Its day is still to come.
    #[error("dated {day}, after {today}")]
    Ahead {
        /// The day on the paper.
        day: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// Its day lies before that of the version before it.
    #[error("dated {day}, before the last version's {last}")]
    Before {
        /// The day on the paper.
        day: NaiveDate,
        /// The day of the last version.
        last: NaiveDate,
    },
    /// It still has number and day of the version before it.
    #[error("number and date of the last version")]
    SamePaper,
}

impl IssuedBy {
    /// Reads a plan's paper: that of its cover decision where it has one.
    ///
    /// # Errors
    /// Everything that is missing, so that an officer can mend it in one go.
    pub fn of(plan: &Plan) -> Result<Self, Vec<NotIssuable>> {
        let (issuance, signature) = match &plan.decision {
            Some(decision) => (&decision.issuance, Some(&decision.signature)),
            None => (&plan.issuance, plan.signature.as_ref()),
        };
        let signer = signature.map(|signature| signature.name.trim()).unwrap_or_default();
        let missing = [
            issuance.number.is_none().then_some(NotIssuable::NoNumber),
            issuance.date.is_none().then_some(NotIssuable::NoDate),
            signer.is_empty().then_some(NotIssuable::NoSigner),
        ];
        match (issuance.number, issuance.date, signer) {
            (Some(number), Some(day), signer) if !signer.is_empty() => {
                Ok(Self { number, symbol: issuance.symbol.clone(), day, signer: signer.to_owned() })
            }
            _ => Err(missing.into_iter().flatten().collect()),
        }
    }

    /// What keeps a plan from being issued today, after the version `last` where there is one;
    /// empty when nothing does.
    #[must_use]
    pub fn obstacles(plan: &Plan, last: Option<&Self>, today: NaiveDate) -> Vec<NotIssuable> {
        let paper = match Self::of(plan) {
            Ok(paper) => paper,
            Err(missing) => return missing,
        };
        let day = paper.day;
        let mut found = Vec::new();
        if day > today {
            found.push(NotIssuable::Ahead { day, today });
        }
        match last {
            Some(last) if day < last.day => {
                found.push(NotIssuable::Before { day, last: last.day });
            }
            Some(last) if paper.is_same_paper(last) => found.push(NotIssuable::SamePaper),
            _ => {}
        }
        found
    }

    /// Whether number, symbol and day are those of another paper.
    fn is_same_paper(&self, other: &Self) -> bool {
        let key = |paper: &Self| (paper.number, paper.symbol.trim().to_owned(), paper.day);
        key(self) == key(other)
    }

    /// The paper as it is spoken of: `số 24/KH-UBND ngày 25/01/2022`.
    #[must_use]
    pub fn words_vi(&self) -> String {
        let symbol = match self.symbol.trim() {
            "" => String::new(),
            symbol => format!("/{symbol}"),
        };
        let number = paper_words::number(self.number);
        format!("số {number}{symbol} ngày {}", paper_words::short_date(self.day))
    }
}

impl NotIssuable {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoNumber => "version.no_number",
            Self::NoDate => "version.no_date",
            Self::NoSigner => "version.no_signer",
            Self::Ahead { .. } => "version.date_ahead",
            Self::Before { .. } => "version.date_before",
            Self::SamePaper => "version.same_paper",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(self) -> String {
        let vi = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
        match self {
            Self::NoNumber => "kế hoạch chưa có số".to_owned(),
            Self::NoDate => "kế hoạch chưa có ngày ban hành".to_owned(),
            Self::NoSigner => "kế hoạch chưa có người ký".to_owned(),
            Self::Ahead { day, today } => {
                format!("ngày ban hành {} sau ngày hôm nay {}", vi(day), vi(today))
            }
            Self::Before { day, last } => {
                format!("ngày ban hành {} trước ngày của bản trước {}", vi(day), vi(last))
            }
            Self::SamePaper => "số và ngày vẫn là của bản đã ban hành trước".to_owned(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(self) -> &'static str {
        match self {
            Self::NoNumber => "ghi số văn bản ở thẻ Ban hành",
            Self::NoDate => "ghi ngày ký ở thẻ Ban hành",
            Self::NoSigner => "ghi họ tên người ký ở thẻ Ban hành",
            Self::Ahead { .. } => "ghi đúng ngày ký, hoặc ban hành vào ngày ấy",
            Self::Before { .. } => "ghi đúng ngày ký của bản điều chỉnh",
            Self::SamePaper => "ghi số và ngày của văn bản điều chỉnh, bổ sung",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tung_anh() -> Plan {
        interchange::read(include_str!("../../../../../assets/samples/tung-anh-2022.json")).unwrap()
    }

    #[test]
    fn a_plan_is_issued_by_its_decision_where_it_has_one() {
        let own = IssuedBy::of(&tung_anh()).unwrap();
        assert_eq!(own.words_vi(), "số 24/KH-UBND ngày 25/01/2022");
        let text = include_str!("../../../../../assets/samples/mang-yang-2019.json");
        let carried = interchange::read(text).unwrap();
        let decision = carried.decision.clone().unwrap();
        let by = IssuedBy::of(&carried).unwrap();
        assert_eq!(Some(by.number), decision.issuance.number);
        assert_eq!((by.symbol, by.signer), (decision.issuance.symbol, decision.signature.name));
    }

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        let mut plan = tung_anh();
        plan.issuance.number = None;
        plan.issuance.date = None;
        plan.signature.as_mut().unwrap().name = "  ".into();
        let missing = [NotIssuable::NoNumber, NotIssuable::NoDate, NotIssuable::NoSigner];
        assert_eq!(IssuedBy::obstacles(&plan, None, day("2022-12-31")), missing);
        plan.signature = None;
        plan.issuance.number = Some(1);
        assert_eq!(IssuedBy::of(&plan).unwrap_err(), missing[1..]);
    }

    #[test]
    fn the_day_may_be_today_and_lies_not_before_the_last_version() {
        let mut plan = tung_anh();
        let last = IssuedBy::of(&plan).unwrap();
        let issued = last.day;
        assert_eq!(IssuedBy::obstacles(&plan, None, issued), []);
        let eve = day("2022-01-24");
        let ahead = NotIssuable::Ahead { day: issued, today: eve };
        assert_eq!(IssuedBy::obstacles(&plan, None, eve), [ahead]);
        let today = day("2022-06-01");
        assert_eq!(IssuedBy::obstacles(&plan, Some(&last), today), [NotIssuable::SamePaper]);
        plan.issuance.number = Some(25);
        assert_eq!(IssuedBy::obstacles(&plan, Some(&last), today), []);
        plan.issuance.date = Some(eve);
        let before = NotIssuable::Before { day: eve, last: issued };
        assert_eq!(IssuedBy::obstacles(&plan, Some(&last), today), [before]);
    }

    #[test]
    fn every_obstacle_has_words_and_a_next_step() {
        let day = day("2022-01-25");
        for obstacle in [
            NotIssuable::NoNumber,
            NotIssuable::NoDate,
            NotIssuable::NoSigner,
            NotIssuable::Ahead { day, today: day },
            NotIssuable::Before { day, last: day },
            NotIssuable::SamePaper,
        ] {
            assert!(obstacle.code().starts_with("version."));
            assert!(!obstacle.message_vi().is_empty() && !obstacle.hint_vi().is_empty());
        }
    }
}
