//! Puts the mark, the version and the manifest into the program where it is built for Windows.

use std::env;
use std::path::Path;

use winresource::WindowsResource;

const ICON: &str = "../../icons/icon.ico";
const MANIFEST: &str = "../../windows/programs.manifest";

/// What Windows shows of the program, beside the version, which is the workspace's. The window
/// says the same in `tauri.conf.json`.
const TEXTS: [(&str, &str); 7] = [
    ("Comments", "Apache-2.0 OR MIT"),
    ("CompanyName", "Sổ CCHC"),
    ("FileDescription", "Sổ CCHC (dòng lệnh)"),
    ("InternalName", "cchc"),
    ("LegalCopyright", "© Các tác giả Sổ CCHC"),
    ("OriginalFilename", "cchc.exe"),
    ("ProductName", "Sổ CCHC"),
];

fn main() {
    println!("cargo:rerun-if-changed={ICON}");
    println!("cargo:rerun-if-changed={MANIFEST}");
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    // The resource compiler works in a folder of its own.
    let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let absolute = |path| Path::new(&here).join(path).to_string_lossy().into_owned();
    let mut resource = WindowsResource::new();
    for (name, text) in TEXTS {
        resource.set(name, text);
    }
    resource.set_icon(&absolute(ICON)).set_manifest_file(&absolute(MANIFEST));
    if let Err(error) = resource.compile() {
        eprintln!("the resources of the program: {error}");
        std::process::exit(1);
    }
}
