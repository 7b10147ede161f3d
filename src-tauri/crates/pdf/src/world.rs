//! The little world in which Typst works: our template, one file of data, four faces, and
//! nothing else. No disk, no network, no packages, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;

use crate::problem::PdfProblem;
use crate::typeface::Typeface;

/// Where the template finds the data.
const DATA: &str = "/manuscript.json";

/// The template. The first file is the main one.
const TEMPLATE: [(&str, &str); 4] = [
    ("/main.typ", include_str!("template/main.typ")),
    ("/words.typ", include_str!("template/words.typ")),
    ("/official.typ", include_str!("template/official.typ")),
    ("/table.typ", include_str!("template/table.typ")),
];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let source = |(path, text): (&str, &str)| Some(Source::new(id(path)?, text.to_owned()));
    TEMPLATE.into_iter().filter_map(source).collect()
});

static DATA_ID: LazyLock<Option<FileId>> = LazyLock::new(|| id(DATA));

/// `None` for a path that is no path, which none of ours is.
fn id(path: &str) -> Option<FileId> {
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?)))
}

/// Sets what the template makes of this data.
///
/// # Errors
/// [`PdfProblem::Typesetter`] when Typst refuses.
pub(crate) fn set(json: String, typeface: &Typeface) -> Result<PagedDocument, PdfProblem> {
    let desk = Desk { typeface, data: Bytes::from_string(json) };
    typst::compile(&desk).output.map_err(|errors| {
        let messages: Vec<String> = errors.iter().map(|error| desk.told(error)).collect();
        PdfProblem::Typesetter(messages.join("; "))
    })
}

/// A world around one piece of data.
struct Desk<'a> {
    typeface: &'a Typeface,
    data: Bytes,
}

impl Desk<'_> {
    /// What Typst says against the template, with the line.
    fn told(&self, error: &SourceDiagnostic) -> String {
        let place = error.span.id().zip(self.range(error.span)).and_then(|(id, range)| {
            let line = self.source(id).ok()?.lines().byte_to_line(range.start)? + 1;
            Some(format!("{}:{line}: ", id.vpath().get_without_slash()))
        });
        format!("{}{}", place.unwrap_or_default(), error.message)
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.typeface.book()
    }

    fn main(&self) -> FileId {
        SOURCES[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = SOURCES.iter().find(|source| source.id() == id);
        source.cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == *DATA_ID { Ok(self.data.clone()) } else { Err(not_found(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.typeface.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
