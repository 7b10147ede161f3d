//! The installer on an office's PC: what it puts where, what it leaves alone, what it refuses.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may be blunt"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cchc_tests::pc::{ENTRY, Pc, WEB_VIEW, contents};
use cchc_tests::pe::{MANIFEST, Pe};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What only the older version brings.
const LEFT_BEHIND: &str = "so-cchc-old.dll";

/// What the installer answers with besides success.
const NOT_WRITTEN: i32 = 2;
const TOO_OLD: i32 = 11;
const RUNNING: i32 = 12;
const NEWER: i32 = 13;

/// Microsoft's standalone installer.
const WEB_VIEW_INSTALLER: &str = "MicrosoftEdgeWebView2RuntimeInstallerX64.exe";

fn names(folder: &Path) -> Vec<String> {
    contents(folder).into_keys().map(|path| path.to_string_lossy().into_owned()).collect()
}

/// Makes the office's book with the program in `folder`, as its first start would, and answers
/// what lies in the folder of the data.
fn write_book(pc: &Pc, folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::create_dir_all(pc.data()).unwrap();
    pc.cchc(folder, &["sample", &pc.path(&book(pc)), "004"]);
    fs::write(pc.data().join("settings.json"), "{}").unwrap();
    contents(&pc.data())
}

fn book(pc: &Pc) -> PathBuf {
    pc.data().join("so-cchc.db")
}

/// The plans of the book, as the program in `folder` tells them.
fn plans(pc: &Pc, folder: &Path) -> String {
    let told = pc.cchc(folder, &["plan", "list", &pc.path(&book(pc))]);
    assert!(told.contains("ha-chau-2023"), "{told}");
    told
}

/// Asserts that nothing of the program is on the PC.
fn assert_gone(pc: &Pc) {
    assert!(!pc.programs().exists(), "{:?}", names(&pc.programs()));
    assert_eq!(pc.shortcuts().map(|shortcut| shortcut.exists()), [false; 2]);
    assert_eq!(pc.key(ENTRY), BTreeMap::new());
}

#[test]
fn an_installation_brings_programs_shortcuts_and_an_entry() {
    let Some(pc) = Pc::take() else { return };
    assert_eq!(pc.install(&pc.installer, &[]), 0);
    let mut installed = contents(&pc.programs());
    for own in ["installed.txt", "uninstall.exe"] {
        assert!(installed.remove(Path::new(own)).is_some(), "{own}");
    }
    let given = std::env::var_os("CCHC_WINDOWS").expect("CCHC_INSTALLER comes with its files");
    assert!(installed == contents(Path::new(&given)), "{:?}", installed.keys());

    let target = br"Programs\So CCHC\so-cchc.exe";
    for shortcut in pc.shortcuts() {
        let link = fs::read(&shortcut).unwrap_or_else(|e| panic!("{}: {e}", shortcut.display()));
        assert!(link.windows(target.len()).any(|part| part == target), "{}", shortcut.display());
    }

    let folder = pc.path(&pc.programs());
    let entry = pc.key(ENTRY);
    assert_eq!(entry["DisplayName"], "Sổ CCHC");
    assert_eq!(entry["DisplayVersion"], VERSION);
    assert_eq!(entry["Publisher"], "Sổ CCHC");
    assert_eq!(
        entry["DisplayIcon"].to_lowercase(),
        format!(r"{folder}\so-cchc.exe").to_lowercase()
    );
    assert_eq!(entry["NoModify"], "00000001");
    assert_eq!(entry["NoRepair"], "00000001");
    let bytes: usize = installed.values().map(Vec::len).sum();
    let told = usize::from_str_radix(&entry["EstimatedSize"], 16).unwrap() * 1024;
    assert!(told.abs_diff(bytes) < 2_000_000, "{told} bytes are told for {bytes}");
}

#[test]
fn the_installed_program_runs_and_makes_a_book() {
    let Some(pc) = Pc::take() else { return };
    assert_eq!(pc.install(&pc.installer, &[]), 0);
    assert_eq!(pc.cchc(&pc.programs(), &["--version"]).trim(), format!("cchc {VERSION}"));
    write_book(&pc, &pc.programs());
    plans(&pc, &pc.programs());
}

#[test]
fn an_upgrade_keeps_the_data_and_takes_away_what_the_new_version_lacks() {
    let Some(pc) = Pc::take() else { return };
    assert_eq!(pc.install(&pc.older, &[]), 0);
    let mut expected = names(&pc.programs());
    let data = write_book(&pc, &pc.programs());
    let told = plans(&pc, &pc.programs());
    fs::write(pc.programs().join("ghi chú.txt"), "của cán bộ").unwrap();
    let [start, desktop] = pc.shortcuts();
    fs::remove_file(&desktop).unwrap();

    assert_eq!(pc.install(&pc.installer, &[]), 0);
    assert!(contents(&pc.data()) == data, "the data has changed");
    assert_eq!(plans(&pc, &pc.programs()), told);
    expected.retain(|name| name != LEFT_BEHIND);
    expected.push("ghi chú.txt".to_owned());
    expected.sort();
    assert_eq!(names(&pc.programs()), expected, "what is nobody's is left alone");
    assert_eq!(pc.key(ENTRY)["DisplayVersion"], VERSION);
    assert!(start.exists());
    assert!(!desktop.exists(), "a shortcut that was thrown away does not come back");
}

#[test]
fn a_program_that_runs_is_neither_replaced_nor_removed() {
    let Some(pc) = Pc::take() else { return };
    for name in ["so-cchc.exe", "cchc.exe"] {
        assert_eq!(pc.install(&pc.older, &[]), 0);
        let program = pc.programs().join(name);
        fs::copy(pc.tool("hold_open.exe"), &program).unwrap();
        let before = contents(&pc.programs());
        let some_file = pc.tool("running");
        fs::write(&some_file, "").unwrap();
        let running = pc.run_held(&program, &some_file);
        assert_eq!(pc.install(&pc.installer, &[]), RUNNING, "{name}");
        assert_eq!(pc.try_to_remove(&pc.programs()), RUNNING, "{name}");
        assert!(contents(&pc.programs()) == before, "{:?}", names(&pc.programs()));
        assert_eq!(pc.key(ENTRY)["DisplayVersion"], "0.0.9");
        drop(running);
        assert_eq!(pc.install(&pc.installer, &[]), 0, "{name}");
        pc.remove();
    }
}

#[test]
fn what_cannot_be_replaced_leaves_the_old_version_whole() {
    let Some(pc) = Pc::take() else { return };
    assert_eq!(pc.install(&pc.older, &[]), 0);
    let before = contents(&pc.programs());
    for name in ["LICENSE", LEFT_BEHIND, "installed.txt"] {
        let held = pc.hold(&pc.programs().join(name));
        assert_eq!(pc.install(&pc.installer, &[]), NOT_WRITTEN, "{name}");
        drop(held);
        assert!(contents(&pc.programs()) == before, "{name}: {:?}", names(&pc.programs()));
        assert_eq!(pc.key(ENTRY)["DisplayVersion"], "0.0.9");
    }
    // A file where the folder of the new files belongs: nothing can be unpacked.
    let in_the_way = pc.programs().join("so-cchc.new");
    fs::write(&in_the_way, "").unwrap();
    assert_eq!(pc.install(&pc.installer, &[]), NOT_WRITTEN);
    fs::remove_file(in_the_way).unwrap();
    assert!(contents(&pc.programs()) == before, "{:?}", names(&pc.programs()));
}

#[test]
fn an_upgrade_that_lost_its_power_is_made_good_by_the_next() {
    let Some(pc) = Pc::take() else { return };
    assert_eq!(pc.install(&pc.older, &[]), 0);
    let whole = names(&pc.programs());
    // Half-way: some old files put away, one new one in place.
    let [new, old] = ["so-cchc.new", "so-cchc.old"].map(|name| pc.programs().join(name));
    fs::create_dir(&new).unwrap();
    fs::create_dir(&old).unwrap();
    for name in ["cchc.exe", "so-cchc.exe"] {
        fs::rename(pc.programs().join(name), old.join(name)).unwrap();
    }
    fs::write(pc.programs().join("cchc.exe"), "half").unwrap();
    let list: Vec<u8> = "cchc.exe\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(new.join("installed.txt"), list).unwrap();

    // Even one that then fails brings the old version back.
    let held = pc.hold(&pc.programs().join("LICENSE"));
    assert_eq!(pc.install(&pc.installer, &[]), NOT_WRITTEN);
    drop(held);
    assert_eq!(names(&pc.programs()), whole);
    assert!(pc.cchc(&pc.programs(), &["--version"]).contains("cchc"));
    assert_eq!(pc.install(&pc.installer, &[]), 0);
    assert!(!names(&pc.programs()).iter().any(|name| name == LEFT_BEHIND));
}

#[test]
fn removal_keeps_the_data_and_the_next_installation_finds_it() {
    let Some(pc) = Pc::take() else { return };
    assert_eq!(pc.install(&pc.installer, &[]), 0);
    let data = write_book(&pc, &pc.programs());
    pc.remove();
    assert_gone(&pc);
    assert!(contents(&pc.data()) == data, "the data has changed");
    assert_eq!(pc.install(&pc.installer, &[]), 0);
    assert!(contents(&pc.data()) == data, "the data has changed");
    plans(&pc, &pc.programs());
}

#[test]
fn the_program_can_move_to_another_folder_but_not_back_in_time() {
    let Some(pc) = Pc::take() else { return };
    assert_eq!(pc.install(&pc.older, &[]), 0);
    let elsewhere = pc.programs().parent().unwrap().join("Phần mềm của Ánh");
    // NSIS takes the rest of the line, and no quotes.
    let told = format!("/D={}", pc.path(&elsewhere));
    assert_eq!(pc.install(&pc.installer, &told.split(' ').collect::<Vec<_>>()), 0);
    assert!(!pc.programs().exists(), "{:?}", names(&pc.programs()));
    assert!(elsewhere.join("so-cchc.exe").is_file());

    let before = contents(&elsewhere);
    assert_eq!(pc.install(&pc.older, &[]), NEWER);
    assert!(contents(&elsewhere) == before && !pc.programs().exists());
    pc.remove();
    assert!(!elsewhere.exists(), "{:?}", names(&elsewhere));
    assert_gone(&pc);
}

#[test]
fn a_windows_before_10_gets_nothing() {
    let Some(pc) = Pc::take() else { return };
    let folder = tempfile::tempdir().unwrap();
    let installer = folder.path().join("on-windows-8.exe");
    fs::copy(&pc.older, &installer).unwrap();
    pc.set(r"HKCU\Software\Wine\AppDefaults\on-windows-8.exe", "Version", "win81");
    assert_eq!(pc.install(&installer, &[]), TOO_OLD);
    assert_gone(&pc);
}

#[test]
fn the_web_view_is_installed_from_beside_where_it_is_missing() {
    let Some(pc) = Pc::take() else { return };
    let folder = tempfile::tempdir().unwrap();
    let [installer, web_view] =
        ["Cài đặt.exe", WEB_VIEW_INSTALLER].map(|name| folder.path().join(name));
    fs::copy(&pc.older, &installer).unwrap();
    fs::copy(pc.tool("web_view_installer.exe"), &web_view).unwrap();
    let mark = folder.path().join(format!("{WEB_VIEW_INSTALLER}.txt"));

    assert_eq!(pc.install(&installer, &[]), 0);
    assert_eq!(fs::read_to_string(&mark).unwrap().replace('\r', ""), "/silent\n/install\n");
    fs::remove_file(&mark).unwrap();
    assert_eq!(pc.install(&installer, &[]), 0);
    assert!(!mark.exists(), "it was there already");

    // What Microsoft leaves after a removal, and a version that the program refuses.
    for version in ["0.0.0.0", "108.0.1462.54"] {
        pc.set(WEB_VIEW, "pv", version);
        assert_eq!(pc.install(&installer, &[]), 0);
        assert!(mark.exists(), "{version}");
        fs::remove_file(&mark).unwrap();
    }
}

#[test]
fn the_full_installer_brings_the_web_view_where_it_is_missing() {
    let Some(pc) = Pc::take() else { return };
    assert_eq!(pc.key(WEB_VIEW), BTreeMap::new());
    assert_eq!(pc.install(&pc.full, &[]), 0);
    assert!(!pc.key(WEB_VIEW)["pv"].is_empty());
    pc.set(WEB_VIEW, "pv", "140.0.3485.54");
    assert_eq!(pc.install(&pc.full, &[]), 0);
    assert_eq!(pc.key(WEB_VIEW)["pv"], "140.0.3485.54", "a newer one stays");
}

#[test]
fn a_broken_installer_of_the_web_view_does_not_keep_the_program_away() {
    let Some(pc) = Pc::take() else { return };
    let folder = tempfile::tempdir().unwrap();
    let installer = folder.path().join("setup.exe");
    fs::copy(&pc.older, &installer).unwrap();
    fs::write(folder.path().join(WEB_VIEW_INSTALLER), "bị hỏng khi chép").unwrap();
    assert_eq!(pc.install(&installer, &[]), 0);
    assert!(pc.programs().join("so-cchc.exe").is_file());
}

#[test]
fn the_installer_says_what_it_is_and_asks_for_no_administrator() {
    let Some(installer) = std::env::var_os("CCHC_INSTALLER").map(PathBuf::from) else {
        eprintln!("left out: no CCHC_INSTALLER");
        return;
    };
    let name = installer.file_name().unwrap().to_string_lossy();
    assert_eq!(name, format!("So-CCHC-{VERSION}-setup.exe"));
    let program = Pe::read(&installer);
    let texts = program.version_texts();
    assert_eq!(texts["ProductName"], "Sổ CCHC");
    assert_eq!(texts["FileVersion"], VERSION);
    assert_eq!(texts["FileDescription"], format!("Cài đặt Sổ CCHC {VERSION}"));

    let manifests = program.resources(MANIFEST);
    let manifest = String::from_utf8_lossy(manifests.values().next().expect("a manifest"));
    assert!(manifest.contains("level=\"asInvoker\""), "it would ask for an administrator");
    assert!(manifest.contains("<dpiAware"), "letters would be blurred: {manifest}");

    let bytes = program.bytes().len();
    println!("the installer: {bytes} bytes");
    // The goal is 20 MB; this is where something was put in that does not belong.
    assert!(bytes <= 40_000_000, "{bytes} bytes are too much to hand around");
}
