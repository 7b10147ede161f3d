//! Paths as text, so that those of Windows can be understood, and tested, on every system.

use unicode_normalization::UnicodeNormalization as _;

use super::SyncService;

/// How far from the root a program of this kind puts its folder: `C:\Users\Ánh\OneDrive`.
const DEEPEST: usize = 3;

/// A path in one way of writing: backslashes, small letters, composed, no `\\?\` and no slash at
/// the end. A folder of another computer begins with two backslashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelling(String);

impl Spelling {
    pub(super) fn of(path: &str) -> Self {
        let text: String = path.replace('/', r"\").nfc().flat_map(char::to_lowercase).collect();
        let text = match text.strip_prefix(r"\\?\").or_else(|| text.strip_prefix(r"\\.\")) {
            Some(rest) => match rest.strip_prefix(r"unc\") {
                Some(share) => format!(r"\\{share}"),
                None => rest.to_owned(),
            },
            None => text,
        };
        Self(text.trim_end_matches('\\').to_owned())
    }

    /// Whether it names another computer.
    pub(super) fn is_of_another_computer(&self) -> bool {
        self.0.starts_with(r"\\")
    }

    /// Whether it lies in a folder, however deep.
    pub(super) fn is_below(&self, folder: &Self) -> bool {
        self.0.strip_prefix(&folder.0).is_some_and(|rest| rest.starts_with('\\'))
    }

    /// The service whose usual folder it lies in: right at the root of a disk or in somebody's
    /// own folder, and under the very name, because elsewhere it may be a mere copy.
    pub(super) fn synced_by_name(&self) -> Option<SyncService> {
        let (folders, _file) = self.0.rsplit_once('\\')?;
        folders.split('\\').enumerate().take(DEEPEST + 1).find_map(|(depth, name)| match name {
            "onedrive" => Some(SyncService::OneDrive),
            "dropbox" => Some(SyncService::Dropbox),
            "google drive" => Some(SyncService::GoogleDrive),
            // The disk that Google's program makes has one folder.
            "my drive" | "drive của tôi" if depth == 1 => Some(SyncService::GoogleDrive),
            _ if name.starts_with("onedrive - ") => Some(SyncService::OneDrive),
            _ if name.starts_with("dropbox (") => Some(SyncService::Dropbox),
            _ => None,
        })
    }
}
