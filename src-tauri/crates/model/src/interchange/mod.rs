//! The one interchange format: a plan as a JSON file that other programs may read and write.
//!
//! Its JSON Schema is generated from the types ([`schema`]) and committed as
//! `assets/schema/plan.schema.json`. What [`write()`] wrote, [`read`] and [`write()`] give back
//! byte for byte.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::{Invalid, Plan};
use crate::text;

mod misfit;

pub use misfit::Misfit;

/// The word in `format` that says what a file is.
pub const FORMAT: &str = "so-cchc.plan";

/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Sổ CCHC: a plan with its appendices")]
pub struct PlanFile {
    /// Always `so-cchc.plan`.
    #[schemars(extend("const" = FORMAT))]
    pub format: String,
    /// Version of the format, 1.
    #[schemars(range(min = 1, max = 1))]
    pub version: u32,
    /// The plan.
    pub plan: Plan,
}

impl PlanFile {
    /// A plan in the newest version of the format.
    #[must_use]
    pub fn of(plan: Plan) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, plan }
    }
}

/// Writes a plan in the interchange format: UTF-8, two spaces, a final line end.
///
/// # Errors
/// Never for a plan that can be held in memory; serde's signature knows no better.
pub fn write(plan: &Plan) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&PlanFile::of(plan.clone()))?;
    text.push('\n');
    Ok(text)
}

/// Reads a plan from the interchange format; text in decomposed Unicode is composed (NFC).
///
/// # Errors
/// A [`Misfit`] with the path of the first place that does not fit. Nothing is half read.
pub fn read(json: &str) -> Result<Plan, Misfit> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    header(json)?;
    let mut source = serde_json::Deserializer::from_str(json);
    let file: PlanFile = serde_path_to_error::deserialize(&mut source)
        .map_err(|error| Misfit::from_serde(&error))?;
    source.end().map_err(|error| Misfit::from_json(&error))?;
    let file = composed(file)?;
    file.plan.validate().map_err(|Invalid { path, expected, found }| Misfit::Place {
        path: format!("plan.{path}"),
        expected,
        found,
    })?;
    Ok(file.plan)
}

/// The file with every text composed. Texts are composed one by one: in the file's own text a
/// mark that follows an escape such as `\n` would be taken for a mark on its letter.
fn composed(file: PlanFile) -> Result<PlanFile, Misfit> {
    let mut value = serde_json::to_value(&file).map_err(|error| Misfit::from_json(&error))?;
    if !compose(&mut value) {
        return Ok(file);
    }
    serde_path_to_error::deserialize(value).map_err(|error| Misfit::from_serde(&error))
}

/// Composes every text of a value in place and tells whether any of them changed.
fn compose(value: &mut serde_json::Value) -> bool {
    use serde_json::Value;
    match value {
        Value::String(words) => {
            let composed = text::nfc(words);
            let changed = composed != *words;
            *words = composed;
            changed
        }
        Value::Array(items) => {
            items.iter_mut().fold(false, |changed, item| compose(item) | changed)
        }
        Value::Object(members) => {
            let mut changed = false;
            for (key, mut member) in std::mem::take(members) {
                let composed = text::nfc(&key);
                changed |= compose(&mut member) | (composed != key);
                members.insert(composed, member);
            }
            changed
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Looks at format and version first, so that a newer or foreign file is not called broken.
fn header(json: &str) -> Result<(), Misfit> {
    #[derive(Deserialize)]
    struct Header {
        format: Option<serde_json::Value>,
        version: Option<serde_json::Value>,
    }
    let header: Header = serde_json::from_str(json).map_err(|error| Misfit::from_json(&error))?;
    if header.format.as_ref().and_then(serde_json::Value::as_str) != Some(FORMAT) {
        let found = header.format.map_or("không có".to_owned(), |value| value.to_string());
        return Err(Misfit::Foreign { found });
    }
    match header.version.as_ref().and_then(serde_json::Value::as_u64) {
        Some(version) if version > u64::from(VERSION) => Err(Misfit::Newer { version }),
        _ => Ok(()),
    }
}

/// The JSON Schema (draft 2020-12) of the interchange format.
///
/// # Errors
/// Never for these types; serde's signature knows no better.
pub fn schema() -> Result<String, serde_json::Error> {
    let schema = schemars::schema_for!(PlanFile);
    let mut text = serde_json::to_string_pretty(&schema)?;
    text.push('\n');
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = include_str!("../../../../../assets/samples/ha-chau-2023.json");

    #[test]
    fn decomposed_text_is_composed_and_an_escape_before_a_mark_survives() {
        let subject = "\"subject\": \"";
        let decomposed = SAMPLE.replacen(subject, "\"subject\": \"Ha\u{301}\\n\u{303} ", 1);
        let plan = read(&decomposed).unwrap();
        assert!(plan.subject.starts_with("Há\n\u{303} "), "{:?}", plan.subject);
    }

    #[test]
    fn a_member_that_is_there_twice_is_refused() {
        let twice = SAMPLE.replacen("\"version\": 1", "\"version\": 1,\n  \"version\": 1", 1);
        assert!(matches!(read(&twice), Err(Misfit::Syntax { .. } | Misfit::Place { .. })));
    }
}
