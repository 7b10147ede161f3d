//! The committed JSON Schema is the one that the types say.

#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::path::Path;

use cchc_model::interchange;

#[test]
fn the_committed_schema_is_generated_from_the_types() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/schema/plan.schema.json");
    let schema = interchange::schema().unwrap();
    if std::env::var_os("CCHC_UPDATE_GOLDEN").is_some() {
        #[expect(clippy::disallowed_methods, reason = "a test rewrites its own golden file")]
        std::fs::write(&path, &schema).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == schema, "{} is stale; CCHC_UPDATE_GOLDEN=1 rewrites it", path.display());
}
