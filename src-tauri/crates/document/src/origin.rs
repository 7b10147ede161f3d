//! Where a package was made, which is nobody's business.
//!
//! The zip library notes for every part on which system it runs, so that the same document would
//! be another file on Windows than on Linux. As Excel and Word do everywhere, packages say 0,
//! MS-DOS ("version made by" of PKWARE's APPNOTE, 4.4.2).

/// Length of the record at the end of a package without a comment, and where in it the list of the
/// parts is told to begin (4.3.16).
const END: (usize, usize) = (22, 16);

/// Length of an entry of that list without its texts, and what it begins with (4.3.12).
const ENTRY: (usize, [u8; 4]) = (46, *b"PK\x01\x02");

/// The same package, made on no system in particular.
pub(crate) fn forgotten(mut package: Vec<u8>) -> Vec<u8> {
    let number = |package: &[u8], at: usize, bytes: usize| {
        let digits = package.get(at..at + bytes).unwrap_or_default();
        digits.iter().rev().fold(0, |number, digit| number << 8 | usize::from(*digit))
    };
    let end = package.len().saturating_sub(END.0);
    let mut at = number(&package, end + END.1, 4);
    while package.get(at..at + 4) == Some(&ENTRY.1) {
        if let Some(system) = package.get_mut(at + 5) {
            *system = 0;
        }
        // Behind the entry: its name, extra fields and comment.
        let texts: usize = [28, 30, 32].iter().map(|field| number(&package, at + field, 2)).sum();
        at += ENTRY.0 + texts;
    }
    package
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;
    use zip::{System, ZipArchive, ZipWriter};

    use super::forgotten;

    #[test]
    fn every_part_of_a_package_says_that_it_was_made_on_no_system_in_particular() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().system(System::Unix);
        for name in ["a.xml", "thư mục/b.xml", "c.xml"] {
            writer.start_file(name, options).expect("begun");
            writer.write_all(b"PK\x01\x02 words").expect("written");
        }
        let package = writer.finish().expect("finished").into_inner();
        let forgot = forgotten(package.clone());
        assert_eq!(package.iter().zip(&forgot).filter(|(one, other)| one != other).count(), 3);
        let mut archive = ZipArchive::new(Cursor::new(forgot)).expect("a package");
        for index in 0..3 {
            assert_eq!(archive.by_index(index).expect("a part").system(), System::Dos);
        }
    }

    #[test]
    fn what_is_no_package_stays_as_it_is() {
        for bytes in [&b""[..], b"PK", &[7; 40]] {
            assert_eq!(forgotten(bytes.to_vec()), bytes);
        }
    }
}
