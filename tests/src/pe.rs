//! Looks into programs for Windows without running them: what they import, what Windows reads of
//! them before they start, and what it shows of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use object::LittleEndian as LE;
use object::pe::{ImageFileHeader, ImageOptionalHeader64};
use object::read::pe::{PeFile64, ResourceDirectoryTable};

/// Kinds of resources.
pub const VERSION: u16 = 16;
/// See [`VERSION`].
pub const ICON: u16 = 3;
/// See [`VERSION`].
pub const ICON_GROUP: u16 = 14;
/// See [`VERSION`].
pub const MANIFEST: u16 = 24;

/// The folder of the files that an office gets, or nothing where no package was made.
#[must_use]
pub fn package() -> Option<PathBuf> {
    let folder = std::env::var_os("CCHC_WINDOWS").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("left out: CCHC_WINDOWS is not set");
    }
    folder
}

/// A program or library for Windows.
pub struct Pe {
    name: String,
    bytes: Vec<u8>,
}

impl Pe {
    /// Reads a file.
    ///
    /// # Panics
    /// When it cannot be read.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        Self { name, bytes }
    }

    /// The file's name, for messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The headers: of the file and of the program. Only programs of 64 bits have these.
    ///
    /// # Panics
    /// When the file is no such program.
    #[must_use]
    pub fn headers(&self) -> (&ImageFileHeader, &ImageOptionalHeader64) {
        let headers = self.parsed().nt_headers();
        (&headers.file_header, &headers.optional_header)
    }

    /// The libraries without which the program does not start, in small letters.
    ///
    /// # Panics
    /// When the list cannot be read.
    #[must_use]
    pub fn imports(&self) -> BTreeSet<String> {
        let table = self.parsed().import_table().expect("a list of imports").expect("imports");
        let mut names = BTreeSet::new();
        let mut libraries = table.descriptors().expect("descriptors");
        while let Some(library) = libraries.next().expect("a descriptor") {
            let name = table.name(library.name.get(LE)).expect("a name");
            names.insert(String::from_utf8_lossy(name).to_lowercase());
        }
        names
    }

    /// All resources of a kind, by their number.
    ///
    /// # Panics
    /// When the resources cannot be read.
    #[must_use]
    pub fn resources(&self, kind: u16) -> BTreeMap<u16, &[u8]> {
        let file = self.parsed();
        let sections = file.section_table();
        let directory = file.data_directories().resource_directory(&*self.bytes, &sections);
        let directory = directory.expect("readable resources").expect("resources");
        let below = |table: &ResourceDirectoryTable<'_>, index: usize| {
            table.entries[index].data(directory).expect("an entry").table().expect("a table")
        };
        let root = directory.root().expect("a root");
        let Some(index) = root.entries.iter().position(|e| e.name_or_id().id() == Some(kind))
        else {
            return BTreeMap::new();
        };
        let resources = below(&root, index);
        let mut found = BTreeMap::new();
        for (index, entry) in resources.entries.iter().enumerate() {
            // One language each.
            let language = below(&resources, index).entries[0];
            let data = language.data(directory).expect("an entry").data().expect("bytes");
            let bytes = sections.pe_data_at(&*self.bytes, data.offset_to_data.get(LE));
            let size = usize::try_from(data.size.get(LE)).expect("small");
            let number = entry.name_or_id().id().expect("a number");
            found.insert(number, &bytes.expect("bytes")[..size]);
        }
        found
    }

    /// What the file's properties show: names and texts.
    ///
    /// # Panics
    /// When there is no version information.
    #[must_use]
    pub fn version_texts(&self) -> BTreeMap<String, String> {
        let versions = self.resources(VERSION);
        let bytes = versions.values().next().expect("version information");
        let mut texts = BTreeMap::new();
        collect_texts(bytes, &mut texts);
        texts
    }

    fn parsed(&self) -> PeFile64<'_> {
        PeFile64::parse(&*self.bytes).unwrap_or_else(|e| panic!("{}: {e}", self.name))
    }
}

/// A block of version information: its length, that of its value, its kind, its key, each part on
/// a multiple of four bytes, and blocks inside it.
fn collect_texts(block: &[u8], texts: &mut BTreeMap<String, String>) {
    let number = |at: usize| usize::from(u16::from_le_bytes([block[at], block[at + 1]]));
    let (length, value_length, is_text) = (number(0).min(block.len()), number(2), number(4) == 1);
    let key = utf16(&block[6..length]);
    let value = aligned(6 + 2 * (key.encode_utf16().count() + 1));
    let value_bytes = if is_text { 2 * value_length } else { value_length };
    if is_text && value_length > 0 {
        texts.insert(key, utf16(&block[value..length]));
    }
    let mut inner = aligned(value + value_bytes);
    while inner + 6 < length {
        let size = number(inner);
        if size == 0 {
            return;
        }
        collect_texts(&block[inner..length.min(inner + size)], texts);
        inner = aligned(inner + size);
    }
}

fn aligned(at: usize) -> usize {
    at.next_multiple_of(4)
}

/// Letters up to the first zero.
fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(units.take_while(|unit| *unit != 0))
        .map(|c| c.unwrap_or('\u{fffd}'))
        .collect()
}
