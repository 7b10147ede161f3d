//! Golden files: what the program wrote when a person last looked at it and found it right.
//!
//! `CCHC_UPDATE_GOLDEN=1` (or `cargo xtask golden`) rewrites them; the difference is then read
//! in the version control before it is committed.

use std::path::Path;

use similar::TextDiff;

/// Compares a text with its golden file, `tests/golden/NAME`.
///
/// # Panics
/// With a readable difference when they are not the same.
pub fn compare(name: &str, text: &str) {
    let path = crate::root().join("tests/golden").join(name);
    if std::env::var_os("CCHC_UPDATE_GOLDEN").is_some() {
        rewrite(&path, text);
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    if golden == text {
        return;
    }
    let diff = TextDiff::from_lines(golden.as_str(), text);
    let shown: Vec<String> = diff
        .unified_diff()
        .context_radius(2)
        .header("golden", "now")
        .to_string()
        .lines()
        .take(80)
        .map(str::to_owned)
        .collect();
    panic!("{} differs from the golden file (first 80 lines):\n{}", name, shown.join("\n"));
}

#[expect(clippy::disallowed_methods, reason = "a test rewrites its own golden file")]
fn rewrite(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}
