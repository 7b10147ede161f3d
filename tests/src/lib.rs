//! What the acceptance tests share: running `cchc`, looking into workbooks, comparing with
//! golden files, and printing with LibreOffice.
//!
//! Everything here goes through the real program and its real files. Failures panic with a
//! sentence: this crate is used by tests only.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may be blunt")]

use std::path::{Path, PathBuf};

pub mod golden;
pub mod office;
pub mod paper;
pub mod pc;
pub mod pe;
pub mod program;
pub mod served;
pub mod wine;
pub mod workbook;

/// The sample plans with at least one appendix, by plan id.
pub const PLANS_WITH_APPENDIX: [&str; 4] =
    ["tung-anh-2022", "mang-yang-2019", "cam-giang-2024", "ha-chau-2023"];

/// Every sample plan, by plan id.
pub const SAMPLES: [&str; 5] =
    ["tung-anh-2022", "mang-yang-2019", "le-hong-2021-2025", "cam-giang-2024", "ha-chau-2023"];

/// The workspace's root folder.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// A fixture table: its lines without the header, split at tabs.
#[must_use]
pub fn fixture(name: &str) -> Vec<Vec<String>> {
    let path = root().join("tests/fixtures").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}
