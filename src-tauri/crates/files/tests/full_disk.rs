//! A real disk that is really full: a 64 kB file system in memory, mounted where nobody else sees
//! it. Needs Linux and leave to make a user namespace; says so and does nothing where it has not.

#![cfg(target_os = "linux")]

use std::process::Command;

use cchc_files::write_atomic;

/// Names the mounted folder for the inner run.
const FOLDER: &str = "CCHC_FULL_DISK_FOLDER";

#[test]
fn a_full_disk_leaves_the_old_workbook_readable() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mount = r#"mount -t tmpfs -o size=64k none "$CCHC_FULL_DISK_FOLDER""#;
    let private = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount", "sh", "-c", script]);
        command.env(FOLDER, folder.path());
        command
    };
    if !private(mount).output().is_ok_and(|tried| tried.status.success()) {
        eprintln!("skipped: this system does not let a test mount a small disk");
        return;
    }
    let inner = format!(r#"{mount} && exec "$0" --exact inside_the_small_disk --ignored"#);
    let this_test = std::env::current_exe().expect("a test has a path");
    let output = private(&inner).arg(this_test).output().expect("unshare just worked");
    let words = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && words.contains("1 passed"), "{words}");
}

#[test]
#[ignore = "run by a_full_disk_leaves_the_old_workbook_readable, on its small disk"]
fn inside_the_small_disk() {
    let folder = std::env::var_os(FOLDER).expect("run by the other test");
    let folder = std::path::Path::new(&folder);
    let book = folder.join("Phụ lục.xlsx");
    write_atomic(&book, &[1; 20_000]).expect("20 kB fit into 64 kB");

    let problem = write_atomic(&book, &[2; 60_000]).expect_err("60 kB more do not");
    assert_eq!(problem.code(), "file.no_space");
    assert_eq!(problem.hint_vi(), "Xóa bớt tệp trên ổ đĩa này, hoặc lưu sang ổ đĩa khác.");
    assert_eq!(std::fs::read(&book).expect("the old book"), [1; 20_000]);
    assert_eq!(folder.read_dir().expect("the small disk").count(), 1, "a temporary file is left");
}
