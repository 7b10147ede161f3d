//! `cargo xtask icons`: the mark in every size, from the drawings in `assets/icons`.
//!
//! The sizes of the task bar, of title bars and of the desktop are drawn each on its own grid of
//! pixels, so that edges are sharp; the large ones come from one drawing.

use std::path::Path;

use cchc_files::write_atomic;

use crate::command::{find, output_bytes, program};
use crate::{Trouble, apt, root};

/// The sizes in `icon.ico`: of small and large icons at 100 to 300 %.
const SIZES: [u32; 11] = [16, 20, 24, 30, 32, 36, 40, 48, 64, 96, 256];

/// The pictures that Linux and Tauri's own tools ask for.
const PICTURES: [(&str, u32); 3] = [("32x32.png", 32), ("128x128.png", 128), ("icon.png", 512)];

const DRAWN: [u32; 6] = [16, 20, 24, 32, 40, 48];

/// Writes `src-tauri/icons`.
pub(crate) fn make() -> Result<(), Trouble> {
    if find("rsvg-convert").is_none() && apt::is_here() {
        apt::install(&["librsvg2-bin"])?;
    }
    let folder = root().join("src-tauri/icons");
    for (name, size) in PICTURES {
        write(&folder.join(name), &picture(size)?)?;
    }
    let pictures = SIZES.iter().map(|&size| Ok((size, picture(size)?)));
    let pictures: Vec<(u32, Vec<u8>)> = pictures.collect::<Result<_, Trouble>>()?;
    write(&folder.join("icon.ico"), &icon(&pictures))
}

/// The mark as a PNG file of `size` pixels.
fn picture(size: u32) -> Result<Vec<u8>, Trouble> {
    let drawing = root().join("assets/icons").join(drawing(size));
    let size = size.to_string();
    output_bytes(program("rsvg-convert").args(["--width", &size, "--height", &size]).arg(drawing))
}

/// The drawing for a size: its own, or the next smaller one's in whose detail it stays readable.
fn drawing(size: u32) -> String {
    match DRAWN.iter().rev().find(|drawn| **drawn <= size) {
        Some(drawn) if size < 64 => format!("so-cchc-{drawn}.svg"),
        _ => "so-cchc.svg".to_owned(),
    }
}

/// An icon of Windows: a list of the pictures, then the pictures.
fn icon(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let count = u16::try_from(pictures.len()).unwrap_or(u16::MAX);
    let mut bytes = [[0, 0], [1, 0], count.to_le_bytes()].concat();
    let mut place = bytes.len() + 16 * pictures.len();
    for (size, picture) in pictures {
        // One byte for each side, in which 256 is 0; no palette; one plane of 32 bits.
        let side = u8::try_from(*size).unwrap_or(0);
        bytes.extend([side, side, 0, 0, 1, 0, 32, 0]);
        for number in [picture.len(), place] {
            bytes.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
        }
        place += picture.len();
    }
    for (_, picture) in pictures {
        bytes.extend(picture);
    }
    bytes
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    println!("{:>7}  {}", bytes.len(), path.display());
    write_atomic(path, bytes).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_sizes_have_drawings_of_their_own() {
        assert_eq!(drawing(16), "so-cchc-16.svg");
        assert_eq!(drawing(30), "so-cchc-24.svg");
        assert_eq!(drawing(48), "so-cchc-48.svg");
        assert_eq!(drawing(256), "so-cchc.svg");
        for size in SIZES {
            let file = root().join("assets/icons").join(drawing(size));
            assert!(file.is_file(), "{}", file.display());
        }
    }

    #[test]
    fn every_picture_lies_where_the_list_of_the_icon_says() {
        let icon = icon(&[(16, vec![7; 3]), (256, vec![9; 5])]);
        assert_eq!(icon[..6], [0, 0, 1, 0, 2, 0]);
        let entry = |index: usize| {
            let entry = &icon[6 + 16 * index..][..16];
            let number = |at: usize| {
                let bytes: [u8; 4] = entry[at..at + 4].try_into().expect("four bytes");
                usize::try_from(u32::from_le_bytes(bytes)).expect("small")
            };
            (entry[0], icon[number(12)..][..number(8)].to_vec())
        };
        assert_eq!(entry(0), (16, vec![7; 3]));
        assert_eq!(entry(1), (0, vec![9; 5]));
    }
}
