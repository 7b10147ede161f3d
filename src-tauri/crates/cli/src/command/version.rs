//! `cchc plan issue`, `amend`, `discard` and `versions`: a plan from its draft to its paper.

use std::path::Path;

use cchc_model::ids::PlanId;
use cchc_model::version::{Change, ChangeKind, difference};
use cchc_ops::{Desk, VersionSummary, plan, version};
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::{now, open, to_json};
use crate::failure::Failure;

#[derive(Serialize)]
struct Issued {
    plan: PlanId,
    ordinal: u32,
}

#[derive(Serialize)]
struct Listed {
    versions: Vec<ListedVersion>,
    amending: Option<Amending>,
}

#[derive(Serialize)]
struct ListedVersion {
    ordinal: u32,
    number: u32,
    symbol: String,
    issued_on: NaiveDate,
    signer: String,
    entered_at: NaiveDateTime,
    reason: String,
}

#[derive(Serialize)]
struct Amending {
    since: NaiveDateTime,
    reason: String,
}

#[derive(Serialize)]
struct ListedChange {
    sentence: String,
    place: String,
    kind: ChangeKind,
    what: String,
    before: String,
    after: String,
}

pub(super) fn issue(data: &Path, plan: &PlanId, json: bool) -> Result<String, Failure> {
    let mut desk = open(data)?;
    let issued = version::issue(&mut desk, plan, now())?.value;
    let ordinal = issued.ordinal;
    if json {
        return to_json(&Issued { plan: plan.clone(), ordinal });
    }
    Ok(format!("đã ban hành {plan}, bản thứ {ordinal}: {}\n", issued.by.words_vi()))
}

pub(super) fn amend(
    data: &Path,
    plan: &PlanId,
    reason: &str,
    json: bool,
) -> Result<String, Failure> {
    let mut desk = open(data)?;
    version::amend(&mut desk, plan, reason, now())?;
    if json {
        list(&desk, plan, json)
    } else {
        Ok(format!("{plan} đã mở để điều chỉnh, bổ sung\n"))
    }
}

pub(super) fn discard(data: &Path, plan: &PlanId, json: bool) -> Result<String, Failure> {
    let mut desk = open(data)?;
    version::discard(&mut desk, plan, now())?;
    if json {
        list(&desk, plan, json)
    } else {
        Ok(format!("{plan} trở lại bản đã ban hành\n"))
    }
}

pub(super) fn list(desk: &Desk, plan: &PlanId, json: bool) -> Result<String, Failure> {
    let state = version::state(desk, plan)?;
    let amending = state
        .amending
        .map(|amendment| Amending { since: amendment.begun_at, reason: amendment.reason });
    if json {
        let versions = state.versions.into_iter().map(listed).collect();
        return to_json(&Listed { versions, amending });
    }
    let mut text: String = state.versions.iter().map(in_words).collect();
    if text.is_empty() {
        text.push_str("bản nháp, chưa ban hành\n");
    }
    if let Some(amending) = amending {
        text.push_str(&format!("đang điều chỉnh, bổ sung: {}\n", amending.reason));
    }
    Ok(text)
}

fn listed(version: VersionSummary) -> ListedVersion {
    let VersionSummary { ordinal, by, entered_at, reason } = version;
    ListedVersion {
        ordinal,
        number: by.number,
        symbol: by.symbol,
        issued_on: by.day,
        signer: by.signer,
        entered_at,
        reason,
    }
}

fn in_words(version: &VersionSummary) -> String {
    let VersionSummary { ordinal, by, reason, .. } = version;
    let why = if reason.is_empty() { String::new() } else { format!(": {reason}") };
    format!("bản {ordinal}  {}, {} ký{why}\n", by.words_vi(), by.signer)
}

/// What a version, or the text as it stands, has that the version before has not; of the first
/// version nothing.
pub(super) fn changes(
    desk: &Desk,
    plan: &PlanId,
    ordinal: Option<u32>,
    json: bool,
) -> Result<String, Failure> {
    let last = version::state(desk, plan)?.versions.len();
    let after = match ordinal {
        Some(ordinal) => version::frozen(desk, plan, ordinal)?.into_plan(),
        None => plan::get(desk, plan)?,
    };
    let earlier = ordinal.map_or_else(|| u32::try_from(last).unwrap_or(u32::MAX), |one| one - 1);
    let changes = match earlier {
        0 => Vec::new(),
        earlier => difference(version::frozen(desk, plan, earlier)?.plan(), &after),
    };
    if json {
        return to_json(&changes.into_iter().map(listed_change).collect::<Vec<_>>());
    }
    Ok(changes.iter().map(|change| change.sentence_vi() + "\n").collect())
}

fn listed_change(change: Change) -> ListedChange {
    let sentence = change.sentence_vi();
    let Change { place, kind, what, before, after } = change;
    ListedChange { sentence, place: place.words, kind, what, before, after }
}
