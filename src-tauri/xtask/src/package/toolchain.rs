//! What builds Windows programs here.
//!
//! On Linux Debian's own Rust: its packages bring the sources of the standard library, which is
//! compiled for Windows along with the program, and the MinGW compiler and linker. On Windows the
//! toolchain that runs us, and NSIS where it is installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::traces;
use crate::command::{cargo, find, program};
use crate::{Trouble, apt, target};

/// The platform for which Linux builds.
pub(super) const PLATFORM: &str = "x86_64-pc-windows-gnu";

/// Debian's packages: compilers of C for SQLite, the tools that put icons into programs, Rust with
/// the sources of its library, and what makes installers.
const PACKAGES: [&str; 7] = [
    "gcc-mingw-w64-x86-64-win32",
    "g++-mingw-w64-x86-64-win32",
    "mingw-w64-tools",
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "nsis",
];

const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// Debian's packages that are not there yet.
pub(crate) fn missing_packages() -> Vec<&'static str> {
    PACKAGES.into_iter().filter(|package| !apt::is_installed(package)).collect()
}

/// Whether everything is there.
pub(crate) fn is_here() -> bool {
    cfg!(windows) || (apt::is_here() && missing_packages().is_empty())
}

/// Finds or installs what the package is built with.
pub(super) fn install() -> Result<(), Trouble> {
    if cfg!(windows) {
        return Ok(());
    }
    if !apt::is_here() {
        let packages = PACKAGES.join(", ");
        return Err(format!("packages are made on Windows, or on Debian with {packages}"));
    }
    apt::install(&missing_packages())
}

/// `cargo build` for Windows in a release, and the folder into which it puts the programs.
pub(super) fn build() -> (Command, PathBuf) {
    // Beside, not among, what the toolchain of the tests and what other flags have built.
    let folder = target().join("windows");
    if cfg!(windows) {
        let mut build = cargo(["build", "--release"]);
        build.env("CARGO_TARGET_DIR", &folder).env("CARGO_ENCODED_RUSTFLAGS", traces::flags());
        return (build, folder.join("release"));
    }
    let mut build = program(DEBIAN_CARGO);
    build.args(["build", "--release", "--target", PLATFORM, "-Z", "build-std=std,panic_abort"]);
    build.env("CARGO_TARGET_DIR", &folder).env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
    build.env("CARGO_ENCODED_RUSTFLAGS", traces::flags());
    // They would send Debian's cargo back to the toolchain that runs us.
    for name in ["CARGO", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTFLAGS"] {
        build.env_remove(name);
    }
    (build, folder.join(PLATFORM).join("release"))
}

/// The program that makes installers.
pub(super) fn nsis() -> Option<PathBuf> {
    find("makensis").or_else(|| {
        let programs = std::env::var_os("ProgramFiles(x86)")?;
        let nsis = Path::new(&programs).join("NSIS/makensis.exe");
        nsis.is_file().then_some(nsis)
    })
}
