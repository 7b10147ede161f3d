//! The hashes with which an office makes sure that what came on a stick is what was made.

use std::path::{Path, PathBuf};

use cchc_files::{sha256, write_atomic};

use crate::Trouble;

/// Writes `SHA256SUMS.txt`, as `sha256sum --check` and `Get-FileHash` tell hashes.
pub(super) fn write(files: &[PathBuf], folder: &Path) -> Result<PathBuf, Trouble> {
    let mut lines = String::new();
    for file in files {
        let hash = sha256(file).map_err(|e| format!("{}: {e}", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        lines.push_str(&format!("{hash}  {name}\n"));
    }
    print!("{lines}");
    let path = folder.join("SHA256SUMS.txt");
    write_atomic(&path, lines.as_bytes()).map_err(|e| e.to_string())?;
    Ok(path)
}
