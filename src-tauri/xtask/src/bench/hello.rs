//! An empty window: the least that the window's library can be, with the program's own profile.

use std::fs;
use std::path::{Path, PathBuf};

use cchc_files::write_atomic;

use crate::{Trouble, root, target};

/// What its program is called.
pub(crate) const NAME: &str = "hello";

const MAIN: &str = r##"#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[tauri::command]
async fn ready() {
    println!("ready");
}

fn main() {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![ready])
        .run(tauri::generate_context!())
        .expect("a window");
}
"##;

const PAGE: &str = r#"<!doctype html>
<meta charset="utf-8">
<title>Hello</title>
<h1>Hello</h1>
<script src="main.js"></script>
"#;

const SCRIPT: &str = "requestAnimationFrame(() =>
  requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke('ready')));
";

const CONFIGURATION: &str = r#"{
  "productName": "hello",
  "version": "0.1.0",
  "identifier": "vn.socchc.hello",
  "build": { "frontendDist": "dist" },
  "app": { "windows": [{ "title": "Hello", "width": 1280, "height": 720 }] },
  "bundle": { "active": false, "icon": ["icons/32x32.png", "icons/icon.ico"] }
}
"#;

const CAPABILITIES: &str = r#"{ "identifier": "main", "windows": ["main"], "permissions": ["core:default"] }
"#;

/// Writes its sources into `target/bench/hello` and gives its manifest.
pub(crate) fn write() -> Result<PathBuf, Trouble> {
    let folder = target().join("bench").join(NAME);
    let workspace = read("Cargo.toml")?;
    let manifest = folder.join("Cargo.toml");
    put(&manifest, &manifest_of(&workspace)?)?;
    // The same version of every library; cargo strikes out those that are not needed.
    put(&folder.join("Cargo.lock"), &read("Cargo.lock")?)?;
    put(&folder.join("build.rs"), "fn main() {\n    tauri_build::build();\n}\n")?;
    put(&folder.join("src/main.rs"), MAIN)?;
    put(&folder.join("tauri.conf.json"), CONFIGURATION)?;
    put(&folder.join("capabilities/main.json"), CAPABILITIES)?;
    put(&folder.join("dist/index.html"), PAGE)?;
    put(&folder.join("dist/main.js"), SCRIPT)?;
    for icon in ["32x32.png", "icon.ico"] {
        let (from, to) = (root().join("src-tauri/icons").join(icon), folder.join("icons"));
        let copied = fs::create_dir_all(&to).and_then(|()| fs::copy(&from, to.join(icon)));
        copied.map_err(|e| format!("{}: {e}", from.display()))?;
    }
    Ok(manifest)
}

/// A package that stands for itself, with the workspace's own lines for library and profile.
fn manifest_of(workspace: &str) -> Result<String, Trouble> {
    let line = |name: &str| {
        let line = workspace.lines().find(|line| line.starts_with(&format!("{name} = ")));
        line.ok_or_else(|| format!("Cargo.toml of the workspace has no line for {name}"))
    };
    let profile = workspace.split("[profile.release]\n").nth(1);
    let profile = profile.ok_or("Cargo.toml of the workspace has no [profile.release]")?;
    let profile: Vec<_> = profile.lines().take_while(|line| !line.starts_with('[')).collect();
    Ok(format!(
        "[workspace]\n\n[package]\nname = \"{NAME}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n{}\n\n[build-dependencies]\n{}\n\n\
         [features]\ncustom-protocol = [\"tauri/custom-protocol\"]\n\
         default = [\"custom-protocol\"]\n\n[profile.release]\n{}\n",
        line("tauri")?,
        line("tauri-build")?,
        profile.join("\n").trim(),
    ))
}

fn read(name: &str) -> Result<String, Trouble> {
    fs::read_to_string(root().join(name)).map_err(|e| format!("{name}: {e}"))
}

fn put(path: &Path, content: &str) -> Result<(), Trouble> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    // An untouched file is not built again.
    if fs::read(path).is_ok_and(|found| found == content.as_bytes()) {
        return Ok(());
    }
    write_atomic(path, content.as_bytes()).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_built_with_the_programs_own_library_and_profile() {
        let workspace = read("Cargo.toml").expect("the workspace");
        let manifest = manifest_of(&workspace).expect("a manifest");
        for line in ["[profile.release]\n", "lto = ", "opt-level = \"z\"", "\ntauri = { version"] {
            assert!(manifest.contains(line), "no {line:?} in\n{manifest}");
        }
        assert!(manifest_of("[profile.release]\n").is_err());
    }
}
