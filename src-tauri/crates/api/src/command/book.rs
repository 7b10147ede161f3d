//! A data file to begin with.

use cchc_model::office::{Office, PresetId};
use cchc_model::plan::Signature;
use cchc_ops::sample;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Call;
use super::app::{AppState, state};
use crate::Problem;

/// The form of the first start.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBook {
    /// The office in whatever way people write it: `UBND xã Tùng Ảnh`.
    pub office: String,
    /// Tỉnh, thành phố; may be empty.
    pub province: String,
    /// The superior office as it is printed; may be empty.
    pub superior: String,
    /// The era, as `app.start` lists them.
    pub preset: String,
    /// Who signs; the lines above the name may be empty when the name is.
    pub signer: Option<Signature>,
}

/// The samples to enter.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterSamples {
    /// Their ids.
    pub ids: Vec<String>,
}

pub(super) fn create(call: &mut Call<'_>, request: NewBook) -> Result<AppState, Problem> {
    let known = PresetId::ALL.into_iter().find(|preset| preset.as_str() == request.preset);
    let preset = known.unwrap_or(PresetId::Y2025);
    let mut office = Office::named(&request.office);
    office.province = request.province;
    office.superior = request.superior;
    let path = call.session.place.book.clone();
    let (desk, _) =
        cchc_ops::book::create(&path, office, preset, request.signer.as_ref(), call.now)?;
    call.session.desk = Some(desk);
    state(call.session, call.now)
}

pub(super) fn enter_samples(
    call: &mut Call<'_>,
    request: EnterSamples,
) -> Result<AppState, Problem> {
    // Asked for first: an unknown sample must not leave a new, empty data file behind.
    let mut samples = Vec::new();
    for id in &request.ids {
        samples.extend(sample::find(id)?);
    }
    if call.session.desk.is_none()
        && let Some(first) = samples.first()
    {
        let path = call.session.place.book.clone();
        let office = first.plan()?.office;
        let (desk, _) = cchc_ops::book::create(&path, office, PresetId::Y2021, None, call.now)?;
        call.session.desk = Some(desk);
    }
    for id in &request.ids {
        sample::enter(call.session.desk_mut()?, id, call.now)?;
    }
    state(call.session, call.now)
}
