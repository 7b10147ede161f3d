//! What is inside the package and on no list of packages: the program itself, its typeface, and
//! what the compilers put into every program.

use std::fs;

use super::text::{Library, standard};
use crate::{Trouble, root};

/// The program itself and what stands on no list.
pub(super) fn libraries() -> Result<Vec<Library>, Trouble> {
    let read = |name: &str| {
        let path = root().join(name);
        fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
    };
    let mut libraries = vec![
        part("Sổ CCHC", "Apache-2.0 OR MIT", "", read("LICENSE")?),
        part(
            "Liberation Serif",
            "OFL-1.1",
            "https://github.com/liberationfonts/liberation-fonts",
            read("assets/fonts/OFL.txt")?,
        ),
        part(
            "SQLite",
            "blessing",
            "https://sqlite.org",
            "The author disclaims copyright to this source code. In place of a legal notice, here \
             is a blessing:\n\nMay you do good and not evil.\nMay you find forgiveness for \
             yourself and forgive others.\nMay you share freely, never taking more than you give.",
        ),
        part(
            "WebView2Loader",
            "BSD-3-Clause",
            "https://www.nuget.org/packages/Microsoft.Web.WebView2",
            include_str!("texts/webview2.txt"),
        ),
        part(
            "Rust standard library and what it is made of",
            "Apache-2.0 OR MIT",
            "https://github.com/rust-lang/rust",
            standard("MIT", &["The Rust Project Developers".to_owned()], "Rust")
                .unwrap_or_default(),
        ),
    ];
    if !cfg!(windows) {
        libraries.push(part(
            "MinGW-w64 runtime",
            "ZPL-2.1",
            "https://www.mingw-w64.org",
            include_str!("texts/mingw-w64.txt"),
        ));
    }
    Ok(libraries)
}

fn part(name: &str, licence: &str, source: &str, text: impl Into<String>) -> Library {
    Library {
        name: name.to_owned(),
        version: String::new(),
        licence: licence.to_owned(),
        source: source.to_owned(),
        texts: vec![text.into()],
    }
}
