//! `cchc new` and `cchc sample`: a data file to begin with.

use std::path::Path;

use cchc_model::ids::PlanId;
use cchc_model::office::{Office, PresetId};
use cchc_ops::sample::{self, Sample};
use cchc_ops::{Desk, book};
use serde::Serialize;

use super::{now, open, risk, to_json};
use crate::args::Preset;
use crate::failure::Failure;

#[derive(Serialize)]
struct Made<'a> {
    path: String,
    office: &'a str,
    preset: &'static str,
}

#[derive(Serialize)]
struct Entered {
    path: String,
    plans: Vec<PlanId>,
    already_there: Vec<PlanId>,
}

pub(super) fn new(
    data: &Path,
    office: &str,
    preset: Preset,
    json: bool,
) -> Result<String, Failure> {
    let office = Office::named(office);
    let preset = match preset {
        Preset::Y2021 => PresetId::Y2021,
        Preset::Y2025 => PresetId::Y2025,
    };
    book::create(data, office.clone(), preset, None, now())?;
    warn_of_place(data);
    let path = data.display().to_string();
    if json {
        return to_json(&Made { path, office: &office.name, preset: preset.as_str() });
    }
    Ok(format!("đã tạo {path} cho {}\n", office.name))
}

pub(super) fn sample(data: &Path, id: &str, json: bool) -> Result<String, Failure> {
    // Asked for first: an unknown sample must not leave a new, empty data file behind.
    let samples = sample::find(id)?;
    let mut desk = if data.exists() { open(data)? } else { book_of(data, &samples)? };
    let sample::Entered { entered, present } = sample::enter(&mut desk, id, now())?.value;
    let path = data.display().to_string();
    if json {
        return to_json(&Entered { path, plans: entered, already_there: present });
    }
    let mut text = format!("đã nhập vào {path}:\n");
    for plan in entered {
        text.push_str(&format!("  {plan}\n"));
    }
    for plan in present {
        text.push_str(&format!("  {plan} (đã có, giữ nguyên)\n"));
    }
    Ok(text)
}

/// A new data file for the office of the first sample, with the catalogue of the samples' era.
fn book_of(data: &Path, samples: &[Sample]) -> Result<Desk, Failure> {
    let office = match samples.first() {
        Some(sample) => sample.plan()?.office,
        None => Office::named("xã mẫu"),
    };
    let (desk, _) = book::create(data, office, PresetId::Y2021, None, now())?;
    warn_of_place(data);
    Ok(desk)
}

/// Says so when a new data file lies where it should not. It is made all the same: what is asked
/// for stands on stdout.
fn warn_of_place(data: &Path) {
    if let Some(risk) = risk(data) {
        eprintln!("lưu ý: {risk}");
    }
}
