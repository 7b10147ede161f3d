//! Which kinds of file an office keeps as evidence, and which can do harm when they are opened.

/// What a file's ending says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Papers, tables, pictures, recordings: taken in.
    Evidence,
    /// A program, a script, a shortcut, a disk image: it runs when it is opened.
    Program,
    /// An office document with macros.
    Macros,
    /// A page for a browser, which may run scripts of its own.
    WebPage,
    /// Nothing that the program knows.
    Unknown,
}

/// What offices hand in: signed papers, tables, scans, photographs, recordings, packed folders.
const EVIDENCE: [&str; 40] = [
    "pdf", "doc", "docx", "dot", "dotx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "ppt",
    "pptx", "odp", "jpg", "jpeg", "png", "bmp", "gif", "tif", "tiff", "webp", "heic", "mp3", "m4a",
    "wav", "mp4", "mov", "avi", "mkv", "zip", "rar", "7z", "eml", "msg", "xml", "json", "p7s",
    "sig",
];

/// What Windows runs, installs, mounts or follows on a double click.
const PROGRAMS: [&str; 62] = [
    "exe",
    "com",
    "bat",
    "cmd",
    "scr",
    "pif",
    "msi",
    "msp",
    "mst",
    "msix",
    "appx",
    "appref-ms",
    "application",
    "gadget",
    "cpl",
    "dll",
    "ocx",
    "sys",
    "drv",
    "jar",
    "jnlp",
    "js",
    "jse",
    "vbs",
    "vbe",
    "vb",
    "wsf",
    "wsh",
    "wsc",
    "sct",
    "ps1",
    "ps1xml",
    "ps2",
    "psc1",
    "psd1",
    "psm1",
    "msh",
    "hta",
    "chm",
    "hlp",
    "lnk",
    "url",
    "inf",
    "ins",
    "isp",
    "reg",
    "scf",
    "library-ms",
    "search-ms",
    "settingcontent-ms",
    "iso",
    "img",
    "vhd",
    "vhdx",
    "mde",
    "accde",
    "apk",
    "sh",
    "py",
    "rb",
    "diagcab",
    "xll",
];

const MACROS: [&str; 8] = ["docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "ppam"];

const WEB_PAGES: [&str; 8] = ["htm", "html", "xhtml", "xht", "shtml", "mht", "mhtml", "svg"];

/// What an ending in small letters says of a file.
pub(super) fn kind_of(ending: &str) -> FileKind {
    if EVIDENCE.contains(&ending) {
        FileKind::Evidence
    } else if PROGRAMS.contains(&ending) {
        FileKind::Program
    } else if MACROS.contains(&ending) {
        FileKind::Macros
    } else if WEB_PAGES.contains(&ending) {
        FileKind::WebPage
    } else {
        FileKind::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_ending_stands_in_two_lists() {
        let mut all: Vec<&str> =
            EVIDENCE.iter().chain(&PROGRAMS).chain(&MACROS).chain(&WEB_PAGES).copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(all.iter().all(|ending| *ending == ending.to_lowercase()));
    }
}
