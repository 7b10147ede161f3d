//! What Windows reads of the programs before they start, what it shows of them, and what goes along
//! with them in the package.
#![expect(clippy::expect_used, clippy::panic, reason = "what tests share may be as blunt as tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::Path;

use cchc_tests::pe::{self, ICON, ICON_GROUP, MANIFEST, Pe};
use cchc_tests::root;
use memchr::memmem;
use object::LittleEndian as LE;
use sha2::{Digest as _, Sha256};

const PROGRAMS: [&str; 2] = ["so-cchc.exe", "cchc.exe"];

/// All that an office gets.
const FILES: [&str; 5] =
    ["Giay phep.txt", "LICENSE", "WebView2Loader.dll", "cchc.exe", "so-cchc.exe"];

/// What every Windows 10 has. A library that is not here must first be looked for there.
const OF_WINDOWS: [&str; 21] = [
    "advapi32.dll",
    "api-ms-win-core-synch-l1-2-0.dll",
    "api-ms-win-core-winrt-error-l1-1-0.dll",
    "bcryptprimitives.dll",
    "combase.dll",
    "comctl32.dll",
    "dwmapi.dll",
    "gdi32.dll",
    "imm32.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ntdll.dll",
    "ole32.dll",
    "oleaut32.dll",
    "propsys.dll",
    "rpcrt4.dll",
    "shell32.dll",
    "shlwapi.dll",
    "user32.dll",
    "userenv.dll",
    "ws2_32.dll",
];

fn programs(folder: &Path) -> [Pe; 2] {
    PROGRAMS.map(|name| Pe::read(&folder.join(name)))
}

#[test]
fn the_window_opens_no_console_and_the_command_line_has_one() {
    let Some(folder) = pe::package() else { return };
    for (program, subsystem) in programs(&folder).iter().zip([2, 3]) {
        let (file, program_header) = program.headers();
        assert_eq!(file.machine.get(LE), 0x8664, "{}: not for 64 bits", program.name());
        assert_eq!(program_header.subsystem.get(LE), subsystem, "{}", program.name());
    }
    let loader = Pe::read(&folder.join("WebView2Loader.dll"));
    assert_eq!(loader.headers().0.machine.get(LE), 0x8664, "the loader is not for 64 bits");
}

/// Where in the memory the program lies differs from start to start, and data is never run.
#[test]
fn what_protects_a_program_from_misuse_is_on() {
    let Some(folder) = pe::package() else { return };
    let (high_entropy, dynamic_base, nx) = (0x20, 0x40, 0x100);
    for program in programs(&folder) {
        let flags = program.headers().1.dll_characteristics.get(LE);
        for flag in [high_entropy, dynamic_base, nx] {
            assert_ne!(flags & flag, 0, "{}: {flags:#x} lacks {flag:#x}", program.name());
        }
    }
}

#[test]
fn nothing_is_needed_that_a_new_windows_lacks() {
    let Some(folder) = pe::package() else { return };
    for program in programs(&folder) {
        let strange: Vec<_> = program
            .imports()
            .into_iter()
            .filter(|name| !OF_WINDOWS.contains(&&**name))
            // It lies beside the program.
            .filter(|name| !(name == "webview2loader.dll" && program.name() == "so-cchc.exe"))
            .collect();
        assert!(strange.is_empty(), "{} needs {strange:?}", program.name());
    }
}

#[test]
fn windows_is_told_how_to_treat_the_programs() {
    let Some(folder) = pe::package() else { return };
    let source = fs::read_to_string(root().join("src-tauri/windows/programs.manifest"));
    let source = elements(&source.expect("the manifest"));
    for needed in [
        ("requestedExecutionLevel", "asInvoker"),
        ("supportedOS", "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"),
        ("dpiAware", "true/pm"),
        ("dpiAwareness", "PerMonitorV2, PerMonitor"),
        ("activeCodePage", "UTF-8"),
        ("longPathAware", "true"),
        ("assemblyIdentity", "Microsoft.Windows.Common-Controls"),
    ] {
        let is_there = |(name, value): &(String, String)| name == needed.0 && value == needed.1;
        assert!(source.iter().any(is_there), "{needed:?} is not in {source:?}");
    }
    for program in programs(&folder) {
        let manifests = program.resources(MANIFEST);
        // A second one would hide the first, and another number is a library's.
        assert_eq!(Vec::from_iter(manifests.keys()), [&1], "{}", program.name());
        let text = std::str::from_utf8(manifests[&1]).expect("the manifest is UTF-8");
        assert_eq!(elements(text), source, "{}", program.name());
    }
}

/// Names of elements with the values of their attributes and their texts, in order. Comments and
/// blanks do not count.
fn elements(xml: &str) -> Vec<(String, String)> {
    use quick_xml::events::{BytesStart, Event};
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = Vec::new();
    let mut open = String::new();
    let start = |tag: &BytesStart<'_>, found: &mut Vec<(String, String)>| {
        let name = tag.local_name().as_ref().to_owned();
        for attribute in tag.attributes() {
            let attribute = attribute.expect("an attribute");
            let value = attribute.value.into_owned();
            found.push((name.clone(), value));
        }
        name
    };
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) => open = start(&tag, &mut found),
            Event::Empty(tag) => drop(start(&tag, &mut found)),
            Event::Text(text) => {
                let text = text.trim().to_owned();
                if !text.is_empty() {
                    found.push((open.clone(), text));
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn the_properties_of_the_files_name_the_program_and_its_version() {
    let Some(folder) = pe::package() else { return };
    let described = [("Sổ CCHC", "so-cchc"), ("Sổ CCHC (dòng lệnh)", "cchc")];
    for (program, (description, name)) in programs(&folder).iter().zip(described) {
        let expected = BTreeMap::from([
            ("Comments", "Apache-2.0 OR MIT".to_owned()),
            ("CompanyName", "Sổ CCHC".to_owned()),
            ("FileDescription", description.to_owned()),
            ("FileVersion", env!("CARGO_PKG_VERSION").to_owned()),
            ("InternalName", name.to_owned()),
            ("LegalCopyright", "© Các tác giả Sổ CCHC".to_owned()),
            ("OriginalFilename", format!("{name}.exe")),
            ("ProductName", "Sổ CCHC".to_owned()),
            ("ProductVersion", env!("CARGO_PKG_VERSION").to_owned()),
        ]);
        let texts = program.version_texts();
        let texts: BTreeMap<_, _> = texts.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
        assert_eq!(texts, expected, "{}", program.name());
    }
}

/// Of small icons and large ones, at every scaling that offices use.
#[test]
fn the_mark_is_inside_in_every_size() {
    let Some(folder) = pe::package() else { return };
    for program in programs(&folder) {
        let groups = program.resources(ICON_GROUP);
        let group = groups.values().next().expect("a mark");
        let pictures = program.resources(ICON);
        let mut sizes = BTreeSet::new();
        for entry in group[6..].chunks_exact(14) {
            let size = if entry[0] == 0 { 256 } else { u32::from(entry[0]) };
            let picture = pictures[&u16::from_le_bytes([entry[12], entry[13]])];
            assert!(picture.starts_with(b"\x89PNG"), "{}: {size}", program.name());
            let width: [u8; 4] = picture[16..20].try_into().expect("four bytes");
            assert_eq!(u32::from_be_bytes(width), size, "{}", program.name());
            sizes.insert(size);
        }
        let needed = [16, 20, 24, 30, 32, 36, 40, 48, 64, 96, 256];
        assert_eq!(Vec::from_iter(sizes), needed, "{}", program.name());
    }
}

#[test]
fn the_programs_tell_nothing_of_the_machine_that_made_them() {
    let Some(folder) = pe::package() else { return };
    let mut traces = vec![root().to_string_lossy().into_owned()];
    // A folder, with what separates it from what is inside: `/root` alone is a part of other words.
    let folders = ["HOME", "USERPROFILE", "CARGO_HOME"].map(std::env::var).into_iter().flatten();
    traces.extend(folders.map(|folder| format!("{folder}{}", std::path::MAIN_SEPARATOR)));
    // Put together here, so that this file does not look like one with such a path.
    traces.extend(["root", "home"].map(|name| format!("/{name}/")));
    traces.extend(["/usr/src/", "/usr/lib/rustlib", "/.cargo/"].map(str::to_owned));
    for program in programs(&folder) {
        for trace in traces.iter().filter(|trace| trace.len() > 4) {
            let wide: Vec<u8> = trace.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for needle in [trace.as_bytes(), &wide] {
                let near = memmem::find(program.bytes(), needle)
                    .map(|at| &program.bytes()[at.saturating_sub(40)..at + 80]);
                let near = near.map(String::from_utf8_lossy);
                assert_eq!(near, None, "{}: {trace}", program.name());
            }
        }
        if !cfg!(windows) {
            let time = program.headers().0.time_date_stamp.get(LE);
            assert_eq!(time, 0, "{}: the time of linking is inside", program.name());
        }
    }
}

#[test]
fn the_package_holds_what_belongs_to_it_and_nothing_else() {
    let Some(folder) = pe::package() else { return };
    let entries = folder.read_dir().expect("the package");
    let names = entries.map(|e| e.expect("a file").file_name().to_string_lossy().into_owned());
    assert_eq!(BTreeSet::from_iter(names), FILES.map(str::to_owned).into());
}

#[test]
fn the_archive_unpacks_into_one_folder_with_the_same_files() {
    let Some(folder) = pe::package() else { return };
    let path = beside(&folder, ".zip");
    let mut archive = zip::ZipArchive::new(fs::File::open(&path).expect("the archive"))
        .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut names = BTreeSet::new();
    let mut keeps_data_inside = false;
    let mut note = String::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        let Some(file) = name.strip_prefix("So CCHC/") else {
            panic!("{name:?} would unpack elsewhere");
        };
        if file == "Du lieu/" {
            keeps_data_inside = true;
            continue;
        }
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("the entry unpacks");
        if file == "Du lieu/Doc truoc.txt" {
            assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "old Notepads know UTF-8 by its mark");
            note = String::from_utf8(bytes).expect("UTF-8");
            continue;
        }
        assert!(!file.contains(['/', '\\', ':']) && file != "..", "{name:?}");
        assert!(bytes == fs::read(folder.join(file)).expect("the file"), "{name:?} differs");
        names.insert(file.to_owned());
    }
    assert_eq!(names, FILES.map(str::to_owned).into());
    assert!(keeps_data_inside, "without the folder the copy would keep its data on the computer");
    assert!(note.contains("SAO LƯU") && note.contains("CHUYỂN SANG BẢN CÀI ĐẶT"), "{note}");
    assert_eq!(note.matches('\n').count(), note.matches("\r\n").count(), "lines of Windows");
}

#[test]
fn the_hashes_are_those_of_the_files() {
    let Some(folder) = pe::package() else { return };
    let package = folder.parent().expect("the package's folder");
    let sums = fs::read_to_string(package.join("SHA256SUMS.txt")).expect("the hashes");
    let mut named = BTreeSet::new();
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").expect("a hash and a name");
        let bytes = fs::read(package.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        let hash: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hash, sum, "{name}");
        named.insert(name.to_owned());
    }
    let files = package.read_dir().expect("the package").map(|e| e.expect("an entry").path());
    let given: BTreeSet<_> = files
        .filter(|path| path.is_file() && !path.ends_with("SHA256SUMS.txt"))
        .map(|path| path.file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    assert_eq!(named, given, "every file that is given away has its hash");
}

/// What is given away beside the folder of the files.
fn beside(folder: &Path, ending: &str) -> std::path::PathBuf {
    let package = folder.parent().expect("the package's folder");
    let files = package.read_dir().expect("the package").map(|e| e.expect("an entry").path());
    let mut found = files.filter(|path| path.to_string_lossy().ends_with(ending));
    found.next().unwrap_or_else(|| panic!("no {ending} in {}", package.display()))
}

#[test]
fn the_licences_of_all_that_is_inside_go_along_as_notepad_shows_them() {
    let Some(folder) = pe::package() else { return };
    let text = fs::read_to_string(folder.join("Giay phep.txt")).expect("the licences");
    assert!(text.starts_with("\u{feff}GIẤY PHÉP"), "Notepad of old takes it for another code page");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    for name in [
        "Liberation Serif",
        "SQLite",
        "WebView2Loader",
        "Rust standard library",
        "@fontsource/be-vietnam-pro",
        "clap ",
        "libsqlite3-sys ",
        "svelte ",
        "tauri ",
        "typst ",
        "webview2-com-sys ",
    ] {
        assert!(text.contains(&format!("\n{name}")), "{name} is not named");
    }
    // The texts are numbered, and every number in the list has one.
    let rule = format!("{} [", "=".repeat(72));
    let numbers: Vec<usize> = text
        .lines()
        .filter_map(|line| line.strip_prefix(&rule)?.strip_suffix(']')?.parse().ok())
        .collect();
    assert_eq!(numbers, Vec::from_iter(1..=numbers.len()));
    let list = text.split(&rule).next().expect("the list stands first");
    let last = list.split(['[', ']']).filter_map(|word| word.parse().ok()).max();
    assert_eq!(last, Some(numbers.len()), "as many texts as numbers");
}
