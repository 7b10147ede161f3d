//! What happens outside the data file.

use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use crate::{FolderDialog, OpenDialog, Problem, SaveDialog};

/// The largest plan file that is read, in bytes: a thousand times the largest sample.
const LARGEST_PLAN_FILE: u64 = 256 << 20;

/// What the officer chose.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Chosen {
    /// The file or folder; `None` when the question was closed.
    pub path: Option<String>,
}

/// The files that the officer chose.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChosenFiles {
    /// The files; none when the question was closed.
    pub paths: Vec<String>,
}

/// A file or folder to open.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenPath {
    /// Where it is.
    pub path: String,
    /// Whether its folder is meant.
    pub folder: bool,
}

/// It was handed to the system.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Opened {}

/// A file that was written.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Written {
    /// The file.
    pub path: String,
}

impl Written {
    /// Writes a file in one step.
    pub(super) fn file(path: &str, bytes: &[u8]) -> Result<Self, Problem> {
        cchc_files::write_atomic(Path::new(path), bytes)?;
        Ok(Self { path: path.to_owned() })
    }
}

/// Reads a plan file.
pub(super) fn read_file(path: &str) -> Result<String, Problem> {
    Ok(cchc_files::read_to_string(Path::new(path), LARGEST_PLAN_FILE)?)
}

pub(super) fn choose_save(call: &mut Call<'_>, ask: SaveDialog) -> Result<Chosen, Problem> {
    let chosen = call.host.choose_save(&ask);
    Ok(Chosen { path: chosen.map(|path| path.display().to_string()) })
}

pub(super) fn choose_open(call: &mut Call<'_>, ask: OpenDialog) -> Result<Chosen, Problem> {
    let chosen = call.host.choose_open(&ask);
    Ok(Chosen { path: chosen.map(|path| path.display().to_string()) })
}

pub(super) fn choose_files(call: &mut Call<'_>, ask: OpenDialog) -> Result<ChosenFiles, Problem> {
    let chosen = call.host.choose_files(&ask).into_iter();
    Ok(ChosenFiles { paths: chosen.map(|path| path.display().to_string()).collect() })
}

pub(super) fn choose_folder(call: &mut Call<'_>, ask: FolderDialog) -> Result<Chosen, Problem> {
    let chosen = call.host.choose_folder(&ask);
    Ok(Chosen { path: chosen.map(|path| path.display().to_string()) })
}

pub(super) fn open_path(call: &mut Call<'_>, request: OpenPath) -> Result<Opened, Problem> {
    let path = Path::new(&request.path);
    let target = if request.folder { path.parent().unwrap_or(path) } else { path };
    open_with_system(call, target)
}

/// Hands a file or a folder to the system's program for it.
pub(super) fn open_with_system(call: &mut Call<'_>, target: &Path) -> Result<Opened, Problem> {
    call.host.open_path(target).map_err(|detail| {
        let message = format!("không mở được {}", target.display());
        let hint = by_hand(&target.to_string_lossy(), cfg!(windows));
        let mut problem = Problem::new("host.cannot_open", message, hint);
        problem.detail = detail;
        problem
    })?;
    Ok(Opened {})
}

/// What to do where the system opens nothing. The Explorer and most programs of Windows take no
/// path of more than 259 units, though this program writes to such.
fn by_hand(path: &str, windows: bool) -> &'static str {
    if windows && path.encode_utf16().count() > 259 {
        "đường dẫn này quá dài với Windows (hơn 259 ký tự): lưu hoặc chép tệp ra một thư mục có \
         đường dẫn ngắn hơn rồi mở"
    } else {
        "mở tệp từ thư mục bằng tay"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_path_that_is_too_long_for_windows_another_next_step_is_told() {
        let long = r"\Cải cách hành chính".repeat(20);
        assert!(by_hand(&long, true).contains("ngắn hơn"));
        assert_eq!(by_hand(&long, false), by_hand(r"C:\a.xlsx", true));
    }
}
