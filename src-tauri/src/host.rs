//! What the core asks of the program around it.

use std::path::{Path, PathBuf};

use cchc_api::{FolderDialog, Host, OpenDialog, Printed, Progress, SaveDialog};
use tauri::{AppHandle, Emitter as _, Manager as _, Wry};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};

use crate::{hand_over, window};

/// Tells the page how far long work is.
const PROGRESS: &str = "progress";

/// The window, as the core sees it. It is used on the core's thread, so native questions may block.
pub(crate) struct WindowHost(pub(crate) AppHandle);

impl WindowHost {
    fn dialog(&self, title: &str, filter: &str, extensions: &[String]) -> FileDialogBuilder<Wry> {
        let extensions: Vec<&str> = extensions.iter().map(String::as_str).collect();
        self.question(title).add_filter(filter, &extensions)
    }

    fn question(&self, title: &str) -> FileDialogBuilder<Wry> {
        let dialog = self.0.dialog().file().set_title(title);
        match self.0.get_webview_window(window::LABEL) {
            Some(parent) => dialog.set_parent(&parent),
            None => dialog,
        }
    }
}

impl Host for WindowHost {
    fn choose_save(&mut self, ask: &SaveDialog) -> Option<PathBuf> {
        let dialog = self.dialog(&ask.title, &ask.filter_name, &ask.extensions);
        let path = path_of(dialog.set_file_name(&ask.file_name).blocking_save_file()?)?;
        Some(with_ending(path, &ask.extensions))
    }

    fn choose_open(&mut self, ask: &OpenDialog) -> Option<PathBuf> {
        let dialog = self.dialog(&ask.title, &ask.filter_name, &ask.extensions);
        path_of(dialog.blocking_pick_file()?)
    }

    fn choose_files(&mut self, ask: &OpenDialog) -> Vec<PathBuf> {
        let dialog = self.dialog(&ask.title, &ask.filter_name, &ask.extensions);
        let chosen = dialog.blocking_pick_files().unwrap_or_default();
        chosen.into_iter().filter_map(path_of).collect()
    }

    fn choose_folder(&mut self, ask: &FolderDialog) -> Option<PathBuf> {
        path_of(self.question(&ask.title).blocking_pick_folder()?)
    }

    fn open_path(&mut self, path: &Path) -> Result<(), String> {
        hand_over::open(path).map_err(|error| error.to_string())
    }

    fn print(&mut self, path: &Path) -> Result<Printed, String> {
        if hand_over::print(path) {
            return Ok(Printed::Sent);
        }
        self.open_path(path).map(|()| Printed::Opened)
    }

    fn progress(&mut self, progress: &Progress) {
        // Without a page nobody waits for it.
        let _ = self.0.emit(PROGRESS, progress);
    }
}

fn path_of(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

/// The Linux dialog leaves a typed name as it is; the Windows one adds the ending itself.
fn with_ending(path: PathBuf, extensions: &[String]) -> PathBuf {
    let Some(first) = extensions.first() else { return path };
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if ending.is_some_and(|ending| extensions.contains(&ending)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(first);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_the_ending_gets_it_and_keeps_its_dots() {
        let xlsx = ["xlsx".to_owned()];
        for (typed, file) in [
            ("Phụ lục", "Phụ lục.xlsx"),
            ("Phụ lục.xlsx", "Phụ lục.xlsx"),
            ("PHU LUC.XLSX", "PHU LUC.XLSX"),
            ("KH 12.2026", "KH 12.2026.xlsx"),
        ] {
            assert_eq!(with_ending(typed.into(), &xlsx), PathBuf::from(file));
        }
        assert_eq!(with_ending("a".into(), &[]), PathBuf::from("a"));
    }
}
