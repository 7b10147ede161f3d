//! The last touch on the finished package.
//!
//! `rust_xlsxwriter` has no word for two things: a first page without its number
//! (`differentFirst`), and the fonts of the theme, which new drawings take.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{TYPEFACE, XlsxProblem};
use crate::origin;

const THEME: &str = "xl/theme/theme1.xml";

/// Rewrites the sheets whose first page carries no number, and the theme's fonts. Every part
/// keeps its place and gets the same date, so that equal packages stay equal.
pub(super) fn finish(package: &[u8], first_page_bare: &[bool]) -> Result<Vec<u8>, XlsxProblem> {
    let mut archive = ZipArchive::new(Cursor::new(package)).map_err(zip_problem)?;
    let mut finished = ZipWriter::new(Cursor::new(Vec::with_capacity(package.len())));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(zip_problem)?;
        let name = part.name().map_err(zip_problem)?.into_owned();
        let sheet = sheet_index(&name);
        let bare = sheet.is_some_and(|sheet| first_page_bare.get(sheet) == Some(&true));
        if !bare && name != THEME {
            finished.raw_copy_file(part).map_err(zip_problem)?;
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml).map_err(|source| problem(&name, &source))?;
        let xml = if bare { without_first_number(&xml, &name)? } else { theme_typeface(&xml) };
        finished.start_file(&name, options).map_err(zip_problem)?;
        finished.write_all(xml.as_bytes()).map_err(|source| problem(&name, &source))?;
    }
    let finished = finished.finish().map_err(zip_problem)?;
    Ok(origin::forgotten(finished.into_inner()))
}

/// Sheets are numbered in the order they were added.
fn sheet_index(name: &str) -> Option<usize> {
    let number = name.strip_prefix("xl/worksheets/sheet")?.strip_suffix(".xml")?;
    number.parse::<usize>().ok()?.checked_sub(1)
}

/// With `differentFirst` and no `firstHeader`, the first page has no header
/// (ECMA-376 part 1, 18.3.1.46). Cell texts cannot be mistaken for the tag: they live in
/// another part, with `<` escaped.
fn without_first_number(xml: &str, name: &str) -> Result<String, XlsxProblem> {
    const TAG: &str = "<headerFooter";
    let Some(at) = xml.find(TAG) else {
        return Err(XlsxProblem::Package(format!("{name}: no headerFooter")));
    };
    let (before, after) = xml.split_at(at + TAG.len());
    Ok(format!("{before} differentFirst=\"1\"{after}"))
}

/// Puts our typeface in the place of the theme's heading and body fonts for Latin text.
fn theme_typeface(xml: &str) -> String {
    const TAG: &str = "<a:latin typeface=\"";
    let mut pieces = xml.split(TAG);
    let mut themed = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let rest = piece.split_once('"').map_or(piece, |(_, rest)| rest);
        themed.push_str(TAG);
        themed.push_str(TYPEFACE);
        themed.push('"');
        themed.push_str(rest);
    }
    themed
}

fn zip_problem(source: zip::result::ZipError) -> XlsxProblem {
    XlsxProblem::Package(source.to_string())
}

fn problem(name: &str, source: &std::io::Error) -> XlsxProblem {
    XlsxProblem::Package(format!("{name}: {source}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_header_tag_is_changed_and_a_sheet_without_one_is_an_error() {
        let xml = r#"<a/><headerFooter scaleWithDoc="0"><oddHeader>x</oddHeader></headerFooter>"#;
        assert_eq!(
            without_first_number(xml, "s").unwrap(),
            r#"<a/><headerFooter differentFirst="1" scaleWithDoc="0"><oddHeader>x</oddHeader></headerFooter>"#
        );
        assert_eq!(without_first_number("<a/>", "s").unwrap_err().code(), "xlsx.package");
    }

    #[test]
    fn theme_fonts_change_only_for_latin() {
        let xml = r#"<a:latin typeface="Calibri" panose="x"/><a:ea typeface=""/>"#;
        assert_eq!(
            theme_typeface(xml),
            r#"<a:latin typeface="Times New Roman" panose="x"/><a:ea typeface=""/>"#
        );
    }

    #[test]
    fn a_broken_package_is_an_error_not_a_panic() {
        assert_eq!(finish(b"PK", &[true]).unwrap_err().code(), "xlsx.package");
    }
}
