//! Lists the commands of the window, and lends a page where the real one is not built yet.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Every command. One that `capabilities/main.json` does not allow is refused.
const COMMANDS: &[&str] = &["call", "close", "ready"];

/// How Windows is to treat the program: sharp letters, long paths, no administrator.
const WINDOWS_MANIFEST: &str = include_str!("windows/programs.manifest");

const PAGE: &str = "../ui/dist";

fn main() {
    println!("cargo:rerun-if-changed={PAGE}");
    println!("cargo:rerun-if-changed=icons");
    if !Path::new(PAGE).join("index.html").is_file() {
        lend_a_page();
    }
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let windows = tauri_build::WindowsAttributes::new().app_manifest(WINDOWS_MANIFEST);
    let attributes =
        tauri_build::Attributes::new().app_manifest(manifest).windows_attributes(windows);
    if let Err(error) = tauri_build::try_build(attributes) {
        fail(&format!("{error:#}"));
    }
}

/// Lets the crate be checked, linted and tested where nobody has built the page. A release never
/// goes out with it.
fn lend_a_page() {
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        fail("ui/dist is missing: run `npm ci` and `npm run build` in ui first");
    }
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("page");
    let html =
        "<!doctype html><meta charset=\"utf-8\"><p>ui/dist is missing: run `cargo xtask run`.";
    let page = folder.join("index.html");
    // Whoever writes into OUT_DIR may use what the program itself may not.
    #[expect(clippy::disallowed_methods, reason = "a build product that cargo throws away")]
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&page, html));
    if let Err(error) = written {
        fail(&format!("{}: {error}", page.display()));
    }
    let folder = folder.to_string_lossy().replace('\\', "/");
    println!("cargo:warning=ui/dist is missing: the window will be empty");
    println!("cargo:rustc-env=TAURI_CONFIG={{\"build\":{{\"frontendDist\":\"{folder}\"}}}}");
}

fn fail(why: &str) -> ! {
    eprintln!("{why}");
    std::process::exit(1);
}
