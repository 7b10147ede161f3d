//! Which reports an office owes, and when: data of a province and an era.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::definition::{DefinitionProblem, read_json};
use crate::office::Office;
use crate::report_period::{ClosingDays, ClosingEra, ReportCalendar, ReportPeriod};

macro_rules! shipped {
    ($($name:literal),*) => {
        [$((
            concat!("periods/", $name, ".json"),
            include_str!(concat!("../../../../../assets/periods/", $name, ".json")),
        )),*]
    };
}

/// From the earliest on.
const SHIPPED: [(&str, &str); 3] = shipped!("2012-huyen", "2021-huyen", "2025-hai-cap");

/// The periodic reports that an office owes in a time (chế độ báo cáo định kỳ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportScheme {
    /// `a-z`, `0-9` and `-`.
    pub id: String,
    /// Its name, such as `Từ 01/7/2025 (hai cấp)`.
    pub name: String,
    /// The papers that say so.
    pub source: String,
    /// First day on which it holds; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// On which day of each month the figures are closed; the 14th unless the office's superior
    /// asks for another one (NĐ 09/2019/NĐ-CP, Điều 12).
    pub closes: ClosingDays,
    /// Kính gửi of its reports, in which `{superior}` stands for the superior of the office and
    /// `{superior_place}` for what that governs: `tỉnh Hà Tĩnh`.
    pub addressees: Vec<String>,
    /// The reports, those not owed here switched off; what is not named is not owed.
    pub reports: Vec<ReportRule>,
}

/// One report of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportRule {
    /// Its period.
    pub period: ReportPeriod,
    /// Whether the office owes it.
    pub on: bool,
    /// When it is to be sent.
    pub send: SendRule,
    /// What a day off does to the day of sending.
    pub shift: Shift,
}

/// When a report is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SendRule {
    /// So many working days after the figures are closed (NĐ 09/2019/NĐ-CP, Điều 8 khoản 5: one
    /// at least).
    WorkingDaysAfterClosing(u32),
    /// On a day of a month, also before the figures are closed: then the rest is ước. Of several
    /// years the one is meant in which the day lies nearest to the closing.
    Day {
        /// The day, 1 to 31; the last one of a shorter month.
        day: u32,
        /// The month, 1 to 12.
        month: u32,
    },
}

/// What a day off (weekend, holiday) does to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shift {
    /// The working day before it.
    Before,
    /// The working day after it.
    After,
    /// Nothing.
    Stays,
}

impl ReportScheme {
    /// The schemes that come with the program, the earliest first.
    ///
    /// # Errors
    /// When a shipped file does not hold together; a test proves that they do.
    pub fn shipped() -> Result<Vec<Self>, Vec<DefinitionProblem>> {
        SHIPPED.into_iter().map(|(file, json)| Self::read(file, json)).collect()
    }

    /// Reads and proves a scheme.
    ///
    /// # Errors
    /// All [`DefinitionProblem`]s of the file.
    pub fn read(file: &str, json: &str) -> Result<Self, Vec<DefinitionProblem>> {
        let scheme: Self = read_json(file, json)?;
        scheme.prove(file)?;
        Ok(scheme)
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Its rule for a period, whether the report is owed or not.
    #[must_use]
    pub fn rule(&self, period: ReportPeriod) -> Option<&ReportRule> {
        self.reports.iter().find(|rule| rule.period == period)
    }

    /// Kính gửi for an office: the names with what stands for its superior filled in. A name that
    /// needs a superior is left out where the office has none.
    ///
    /// ```
    /// # use cchc_model::office::{Office, OfficeKind};
    /// # use cchc_model::report::ReportScheme;
    /// let scheme = ReportScheme::shipped().unwrap().pop().unwrap();
    /// let office = Office {
    ///     name: "Ủy ban nhân dân xã Đức Thọ".to_owned(),
    ///     kind: OfficeKind::Commune,
    ///     place: "Đức Thọ".to_owned(),
    ///     province: "Hà Tĩnh".to_owned(),
    ///     superior: "Ủy ban nhân dân tỉnh Hà Tĩnh".to_owned(),
    /// };
    /// let addressees = ["Ủy ban nhân dân tỉnh Hà Tĩnh", "Sở Nội vụ tỉnh Hà Tĩnh"];
    /// assert_eq!(scheme.addressees_of(&office), addressees);
    /// ```
    #[must_use]
    pub fn addressees_of(&self, office: &Office) -> Vec<String> {
        let superior = office.superior.trim();
        let named = ["Ủy ban nhân dân ", "UBND "].into_iter();
        let place = named.filter_map(|words| superior.strip_prefix(words)).next();
        let place = place.unwrap_or_default().trim();
        let asks =
            |name: &&String, slot: &str, filler: &str| !name.contains(slot) || !filler.is_empty();
        let names = self.addressees.iter();
        let names = names.filter(|name| asks(name, "{superior}", superior));
        let names = names.filter(|name| asks(name, "{superior_place}", place));
        names
            .map(|name| name.replace("{superior}", superior).replace("{superior_place}", place))
            .collect()
    }
}

/// The scheme that holds on a day; of several the one that began last, of these the first.
#[must_use]
pub fn scheme_on(schemes: &[ReportScheme], day: NaiveDate) -> Option<&ReportScheme> {
    let holding = schemes.iter().rev().filter(|scheme| scheme.holds_on(day));
    holding.max_by_key(|scheme| scheme.valid_from)
}

/// The days of every period under the schemes of an office.
#[must_use]
pub fn report_calendar(schemes: &[ReportScheme]) -> ReportCalendar {
    let era = |scheme: &ReportScheme| ClosingEra {
        from: scheme.valid_from,
        to: scheme.valid_to,
        days: scheme.closes.clone(),
    };
    ReportCalendar::new(schemes.iter().map(era).collect())
}
