//! `Giay phep.txt`: whose work is inside the programs, and under which licences.
//!
//! Almost every licence asks for one thing: that its text and the names in it go along with the
//! program. `crates.rs` finds the libraries of the programs, `page.rs` those of the page, [`other`]
//! names what no list of packages knows. Equal texts are printed once.

mod crates;
mod other;
mod page;
mod text;

use std::collections::HashMap;
use std::path::Path;

use cchc_files::write_atomic;

use self::text::Library;
use super::VERSION;
use crate::Trouble;

/// The name of the file; without marks, for every tool that an office may have.
const NAME: &str = "Giay phep.txt";

/// Writes the file into the folder of the package.
pub(super) fn write(folder: &Path) -> Result<(), Trouble> {
    let chapters = [
        ("Chương trình", other::libraries()?),
        ("Thư viện của chương trình (Rust)", crates::libraries()?),
        ("Thư viện của các màn hình (JavaScript)", page::libraries()?),
    ];
    let path = folder.join(NAME);
    write_atomic(&path, file(&chapters).as_bytes()).map_err(|e| e.to_string())
}

/// The whole file as Notepad of any age shows it: UTF-8 with its mark, lines of Windows.
fn file(chapters: &[(&str, Vec<Library>)]) -> String {
    let mut texts = Texts::default();
    let mut list = String::new();
    for (title, libraries) in chapters {
        list.push_str(&format!("\n{title}\n{}\n", "-".repeat(title.chars().count())));
        for library in libraries {
            list.push_str(&entry(library, &mut texts));
        }
    }
    let mut file = format!(
        "\u{feff}GIẤY PHÉP CỦA SỔ CCHC VÀ CỦA NHỮNG PHẦN BÊN TRONG\n\n\
         Sổ CCHC {VERSION} được dùng, sao chép, sửa đổi, phân phát tự do theo giấy phép Apache-2.0\n\
         hoặc MIT, tùy người nhận chọn. Trong chương trình có thư viện và phông chữ của nhiều tác\n\
         giả khác, mỗi phần có giấy phép riêng. Phần I kê tên, giấy phép, nơi lấy mã nguồn; số\n\
         trong ngoặc vuông là số của văn bản giấy phép ở phần II. Văn bản giấy phép giữ nguyên như\n\
         tác giả viết. Mã nguồn của các thư viện theo giấy phép MPL-2.0 ai cũng lấy được ở địa chỉ\n\
         ghi cạnh tên.\n\n\n\
         I. DANH SÁCH\n{list}\n\n\
         II. VĂN BẢN GIẤY PHÉP\n"
    );
    for (index, text) in texts.in_order.iter().enumerate() {
        file.push_str(&format!("\n{} [{}]\n\n{text}\n", "=".repeat(72), index + 1));
    }
    file.replace('\n', "\r\n")
}

fn entry(library: &Library, texts: &mut Texts) -> String {
    let numbers: Vec<_> =
        library.texts.iter().map(|text| format!("[{}]", texts.number(text))).collect();
    let name = format!("{} {}", library.name, library.version);
    let mut entry = format!("{}\n    {} {}\n", name.trim_end(), library.licence, numbers.join(" "));
    if !library.source.is_empty() {
        entry.push_str(&format!("    {}\n", library.source));
    }
    entry
}

/// The texts in the order in which they are first referred to.
#[derive(Default)]
struct Texts {
    in_order: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Texts {
    /// The number of a text, counted from one. Texts of the same words are one text.
    fn number(&mut self, text: &str) -> usize {
        let words: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        *self.numbers.entry(words.to_lowercase()).or_insert_with(|| {
            self.in_order.push(text.trim_end().to_owned());
            self.in_order.len()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library(name: &str, text: &str) -> Library {
        Library {
            name: name.to_owned(),
            version: "1.0".to_owned(),
            licence: "MIT".to_owned(),
            source: "https://example.org".to_owned(),
            texts: vec![text.to_owned()],
        }
    }

    #[test]
    fn texts_of_the_same_words_are_printed_once() {
        let chapter = vec![
            library("một", "Copyright A\n\nDo as you like."),
            library("hai", "Copyright B"),
            library("ba", "Copyright A  \nDo as you like.\n"),
        ];
        let file = file(&[("Thư viện", chapter)]);
        assert_eq!(file.matches("Do as you like").count(), 1);
        assert!(file.contains("ba 1.0\r\n    MIT [1]\r\n"), "{file}");
        assert!(file.contains("hai 1.0\r\n    MIT [2]\r\n"), "{file}");
    }

    #[test]
    fn notepad_of_any_age_shows_the_letters_and_the_lines() {
        let file = file(&[]);
        assert!(file.starts_with('\u{feff}'));
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    }
}
