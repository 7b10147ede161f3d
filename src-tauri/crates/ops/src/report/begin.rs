//! What a new report begins with: its symbol, and who gets it.

use cchc_model::office::{Office, OfficeKind, valid_on};
use cchc_model::plan::Issuance;
use chrono::NaiveDate;
use serde::Deserialize;

use crate::OpsProblem;

/// What comes with the program.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Beginning {
    /// Ký hiệu (NĐ 30/2020, Phụ lục III).
    symbol: String,
    /// Nơi nhận without its last line; `{unit}` stands for the kind of unit: `xã`, `phường`.
    recipients: Vec<String>,
    /// The last line of Nơi nhận (NĐ 30/2020, Phụ lục I, II.9.b), of each time.
    filed: Vec<Filed>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Filed {
    #[serde(default)]
    valid_from: Option<NaiveDate>,
    #[serde(default)]
    valid_to: Option<NaiveDate>,
    line: String,
}

impl Beginning {
    /// # Errors
    /// `program.shipped_file`; a test proves that the file is not broken.
    pub(super) fn read() -> Result<Self, OpsProblem> {
        let text = include_str!("../../../../../assets/outlines/report.json");
        serde_json::from_str(text).map_err(|error| OpsProblem::Shipped {
            file: "outlines/report.json".to_owned(),
            detail: error.to_string(),
        })
    }

    pub(super) fn issuance(&self, office: &Office) -> Issuance {
        let (symbol, place) = (self.symbol.clone(), office.place.clone());
        Issuance { symbol, place, ..Issuance::default() }
    }

    /// Nơi nhận of a report of a day.
    pub(super) fn recipients(&self, office: &Office, day: NaiveDate) -> Vec<String> {
        let unit = unit(office.kind);
        let mut lines: Vec<String> =
            self.recipients.iter().map(|line| line.replace("{unit}", unit)).collect();
        let filed = self.filed.iter().find(|one| valid_on(one.valid_from, one.valid_to, day));
        lines.extend(filed.map(|one| one.line.clone()));
        lines
    }
}

/// The unit as those who are in it speak of it.
const fn unit(kind: OfficeKind) -> &'static str {
    match kind {
        OfficeKind::Commune => "xã",
        OfficeKind::Ward => "phường",
        OfficeKind::Township => "thị trấn",
        OfficeKind::SpecialZone => "đặc khu",
        OfficeKind::District => "huyện",
    }
}
