//! The shipped samples are written exactly as the program writes a plan.
//!
//! `CCHC_UPDATE_GOLDEN=1` rewrites a readable sample in that form.

#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::path::{Path, PathBuf};

use cchc_model::interchange;

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_sample_is_read_and_written_back_byte_for_byte() {
    let mut failed = Vec::new();
    for path in samples() {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let plan = match interchange::read(&text) {
            Ok(plan) => plan,
            Err(misfit) => {
                failed.push(format!("{name}: {misfit}"));
                continue;
            }
        };
        let written = interchange::write(&plan).unwrap();
        if written != text {
            if std::env::var_os("CCHC_UPDATE_GOLDEN").is_some() {
                #[expect(
                    clippy::disallowed_methods,
                    reason = "a test rewrites its own golden file"
                )]
                std::fs::write(&path, written).unwrap();
            } else {
                failed.push(format!("{name}: not written as the program writes it"));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
