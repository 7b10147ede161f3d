//! Definitions as data: the committed schemas are those of the types, and the shipped files are
//! written as the program itself would write them.

#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::path::Path;

use cchc_model::evidence::Evidence;
use cchc_model::figure::{FigureFile, FigureSet, FigureValue};
use cchc_model::register::{RegisterDefinition, RegisterEntry, RegisterSet};
use cchc_model::report::{ReportOutline, ReportScheme};
use schemars::{Schema, schema_for};

fn held(file: &str, schema: &Schema) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/schema").join(file);
    let schema = format!("{}\n", serde_json::to_string_pretty(schema).unwrap());
    if std::env::var_os("CCHC_UPDATE_GOLDEN").is_some() {
        #[expect(clippy::disallowed_methods, reason = "a test rewrites its own golden file")]
        std::fs::write(&path, &schema).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == schema, "{} is stale; CCHC_UPDATE_GOLDEN=1 rewrites it", path.display());
}

#[test]
fn the_committed_schemas_are_generated_from_the_types() {
    held("figures.schema.json", &schema_for!(FigureFile));
    held("outline.schema.json", &schema_for!(ReportOutline));
    held("register.schema.json", &schema_for!(RegisterDefinition));
    held("report-scheme.schema.json", &schema_for!(ReportScheme));
}

#[test]
fn what_is_kept_of_figures_registers_and_evidence_has_a_schema_without_surprises() {
    for schema in [schema_for!(FigureValue), schema_for!(RegisterEntry), schema_for!(Evidence)] {
        let text = serde_json::to_string(&schema).unwrap();
        assert!(text.contains("\"additionalProperties\":false"), "{text}");
    }
}

#[test]
fn the_shipped_definitions_lose_nothing_when_the_program_writes_them() {
    let registers = RegisterSet::shipped().unwrap();
    let set = FigureSet::shipped(&registers).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
    let same = |file: &str, written: serde_json::Value| {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        let committed: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(committed == written, "{file} holds members that mean nothing or lacks some");
    };
    same("figures/xa-2025.json", serde_json::to_value(set.file()).unwrap());
    for outline in ReportOutline::shipped(&set, &registers).unwrap() {
        let file = format!("outlines/{}.json", outline.id.0);
        same(&file, serde_json::to_value(outline).unwrap());
    }
    for register in registers.registers() {
        let file = format!("registers/{}.json", register.id);
        same(&file, serde_json::to_value(register).unwrap());
    }
    for scheme in ReportScheme::shipped().unwrap() {
        same(&format!("periods/{}.json", scheme.id), serde_json::to_value(scheme).unwrap());
    }
}
