//! Which reports the office owes.

use cchc_model::report::ReportScheme;
use cchc_model::report_period::ReportPeriod;
use cchc_ops::report::scheme::{self as ops, KnownScheme};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Problem;
use crate::command::plan::{Changed, changed};
use crate::command::{Call, Nothing};

/// A scheme in the list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportSchemeRow {
    /// The scheme as the office keeps it.
    pub scheme: ReportScheme,
    /// Whether one of its id came with the program.
    pub shipped: bool,
    /// Whether the office has made it something of its own.
    pub own: bool,
    /// Whether it holds today.
    pub holds: bool,
    /// The periods of its reports, in its order.
    pub periods: Vec<ReportSchemePeriod>,
}

/// A period of a scheme.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportSchemePeriod {
    /// The period.
    pub period: ReportPeriod,
    /// `Quý I`, `6 tháng đầu năm`.
    pub name: String,
    /// Its last month, 1 to 12: the one whose closing ends it.
    pub month: u32,
}

/// A scheme to be kept.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveReportScheme {
    /// The scheme; the one of its id is replaced.
    pub scheme: ReportScheme,
}

/// A scheme by its id.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportSchemeById {
    /// Its id.
    pub id: String,
}

pub(in crate::command) fn schemes(
    call: &mut Call<'_>,
    _: Nothing,
) -> Result<Vec<ReportSchemeRow>, Problem> {
    let today = call.now.date();
    let known = ops::schemes(call.session.desk()?)?.into_iter();
    let row = |KnownScheme { scheme, shipped, own }| ReportSchemeRow {
        holds: scheme.holds_on(today),
        periods: periods(&scheme),
        scheme,
        shipped,
        own,
    };
    Ok(known.map(row).collect())
}

fn periods(scheme: &ReportScheme) -> Vec<ReportSchemePeriod> {
    let rules = scheme.reports.iter().map(|rule| rule.period);
    let row = |period: ReportPeriod| ReportSchemePeriod {
        period,
        name: period.label_vi(),
        month: period.months().1,
    };
    rules.map(row).collect()
}

pub(in crate::command) fn scheme_save(
    call: &mut Call<'_>,
    request: SaveReportScheme,
) -> Result<Changed, Problem> {
    let done = ops::save(call.session.desk_mut()?, request.scheme, call.now)?;
    changed(call, done.label)
}

pub(in crate::command) fn scheme_reset(
    call: &mut Call<'_>,
    request: ReportSchemeById,
) -> Result<Changed, Problem> {
    let done = ops::reset(call.session.desk_mut()?, &request.id, call.now)?;
    changed(call, done.label)
}
