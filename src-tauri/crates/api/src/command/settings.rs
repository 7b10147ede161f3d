//! How the officer likes the screen. Kept beside the data file, not in it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Call, Nothing};
use crate::Problem;

/// How the officer likes the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Settings {
    /// Light, dark, or as Windows says.
    pub theme: Theme,
    /// Size of the interface in percent, 100 to 175; 0 for the system's own.
    pub text_percent: u16,
    /// Where the officer stopped.
    pub last: Option<LastPlace>,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Where the officer stopped: a screen, a plan, a tab and a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct LastPlace {
    /// The screen.
    pub screen: String,
    /// The year.
    pub year: Option<i32>,
    /// The plan.
    pub plan: Option<String>,
    /// The tab.
    pub tab: Option<String>,
    /// The row or paragraph.
    pub item: Option<u64>,
}

/// The largest settings file that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// What cannot be read is as good as none: nothing of the office's is in it.
pub(super) fn get(call: &mut Call<'_>, _: Nothing) -> Result<Settings, Problem> {
    let kept = cchc_files::read_to_string(&call.session.place.settings, LARGEST).ok();
    Ok(kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

pub(super) fn set(call: &mut Call<'_>, settings: Settings) -> Result<Settings, Problem> {
    let mut json =
        serde_json::to_string_pretty(&settings).map_err(|error| Problem::internal(&error))?;
    json.push('\n');
    cchc_files::write_atomic(&call.session.place.settings, json.as_bytes())?;
    Ok(settings)
}
