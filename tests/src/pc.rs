//! A PC with Windows on which the program is installed: the Wine of the tests, with one user,
//! whose name is none in ASCII.
//!
//! One test at a time has it, also among tests in programs of their own, and finds nothing of the
//! program on it.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::wine::{Wine, wine};

/// The entry of "Apps and features".
pub const ENTRY: &str =
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall\So CCHC";

/// Where Microsoft writes which WebView2 one user has.
pub const WEB_VIEW: &str = r"HKEY_CURRENT_USER\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";

/// Where Windows looks up the folders of its user.
const FOLDERS: &str =
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders";

/// Folders of the user, by their name there.
const LOCAL: (&str, &str) = ("Local AppData", "AppData/Local");
const START: (&str, &str) = ("Programs", "AppData/Roaming/Microsoft/Windows/Start Menu/Programs");
const DESKTOP: (&str, &str) = ("Desktop", "Desktop");

/// What Wine is told about itself.
const WINE: &str = r"HKEY_CURRENT_USER\Software\Wine";

/// How long a program may take to go away after the one that started it has ended.
const PATIENCE: Duration = Duration::from_secs(60);

/// The PC, for as long as it is held.
pub struct Pc {
    wine: Wine,
    /// The home of its user, as a folder of this computer.
    home: PathBuf,
    /// The installer that is given away.
    pub installer: PathBuf,
    /// The installer of an older version, with one file more.
    pub older: PathBuf,
    /// The installer that brings the web view, played by a program of the tests.
    pub full: PathBuf,
    _turn: File,
}

impl Pc {
    /// Waits for the PC and takes the program off it, if Wine and the installers are here.
    #[must_use]
    pub fn take() -> Option<Self> {
        let wine = wine()?;
        let [installer, older, full] =
            ["CCHC_INSTALLER", "CCHC_OLD_INSTALLER", "CCHC_FULL_INSTALLER"].map(|name| {
                let path = std::env::var_os(name).map(PathBuf::from);
                if path.is_none() {
                    eprintln!("left out: no {name}");
                }
                path
            });
        let (installer, older, full) = (installer?, older?, full?);
        let turn = File::create(wine.drive_c().join("tests/pc.lock")).expect("a lock");
        turn.lock().expect("the lock");
        let home = wine.home();
        let pc = Self { wine, home, installer, older, full, _turn: turn };
        pc.clear();
        Some(pc)
    }

    /// The PC as it was bought.
    fn clear(&self) {
        if !self.key(ENTRY).is_empty() {
            self.remove();
        }
        let mut told = String::new();
        for key in [ENTRY, WEB_VIEW] {
            told.push_str(&format!("[-{key}]\r\n"));
        }
        // Of itself Wine says that it is Windows 7.
        told.push_str(&format!("[{WINE}]\r\n\"Version\"=\"win10\"\r\n[{FOLDERS}]\r\n"));
        // Its own desktop is that of whoever runs the tests.
        for (name, folder) in [LOCAL, START, DESKTOP] {
            let folder = self.home.join(folder);
            fs::create_dir_all(&folder).expect("a folder of the tests");
            let path = self.path(&folder).replace('\\', r"\\");
            told.push_str(&format!("\"{name}\"=\"{path}\"\r\n"));
        }
        self.import(&told);
        for folder in [self.programs(), self.data()] {
            if folder.exists() {
                fs::remove_dir_all(folder).expect("a folder of the tests");
            }
        }
        for shortcut in self.shortcuts() {
            let _ = fs::remove_file(shortcut);
        }
    }

    /// Writes into the registry what a file of its editor says.
    #[expect(clippy::disallowed_methods, reason = "a file of the tests")]
    fn import(&self, told: &str) {
        let file = self.tool("keys.reg");
        let told = format!("\u{feff}Windows Registry Editor Version 5.00\r\n\r\n{told}");
        let bytes: Vec<u8> = told.encode_utf16().flat_map(u16::to_le_bytes).collect();
        fs::write(&file, bytes).expect("a file of the tests");
        assert!(self.registry(&["import", &self.path(&file)]).success(), "{told}");
    }

    /// Where the program is installed when nobody says otherwise.
    #[must_use]
    pub fn programs(&self) -> PathBuf {
        self.home.join(LOCAL.1).join("Programs/So CCHC")
    }

    /// Where the office's data lies.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.home.join(LOCAL.1).join("So CCHC")
    }

    /// The shortcuts in the Start menu and on the desktop.
    #[must_use]
    pub fn shortcuts(&self) -> [PathBuf; 2] {
        [START, DESKTOP].map(|(_, folder)| self.home.join(folder).join("Sổ CCHC.lnk"))
    }

    /// A program of the tests in `C:\tests`.
    #[must_use]
    pub fn tool(&self, name: &str) -> PathBuf {
        self.wine.drive_c().join("tests").join(name)
    }

    /// Runs a program of Windows to its end.
    pub fn run<S: AsRef<OsStr>>(&self, program: &Path, arguments: &[S]) -> Output {
        self.wine.command(program).args(arguments).output().expect("Wine starts")
    }

    /// Runs an installer without a window and gives its exit code; `more` are further arguments.
    pub fn install(&self, installer: &Path, more: &[&str]) -> i32 {
        let mut command = self.wine.command(installer);
        // The desktop that Wine starts for a program with windows would outlive it for a while and
        // keep what it writes to open.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let status = command.arg("/S").args(more).status().expect("Wine starts");
        status.code().expect("an exit code")
    }

    /// Runs the `cchc` of a folder, which must succeed.
    pub fn cchc<S: AsRef<OsStr>>(&self, folder: &Path, arguments: &[S]) -> String {
        let output = self.run(&folder.join("cchc.exe"), arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("cchc prints UTF-8")
    }

    /// Removes the program as Windows does, by what its entry says, and waits until it is gone:
    /// NSIS works from a copy, so that it can remove itself.
    pub fn remove(&self) {
        let command = self.key(ENTRY)["QuietUninstallString"].clone();
        let remover = self.own_path(command.trim_end_matches(" /S").trim_matches('"'));
        assert_eq!(self.install(&remover, &[]), 0);
        let begin = Instant::now();
        while remover.exists() || !self.key(ENTRY).is_empty() {
            assert!(begin.elapsed() < PATIENCE, "{command} does not end");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Removes the program from `folder` in place and gives the exit code: so told, NSIS does not
    /// work from a copy, whose code nobody hears.
    #[must_use]
    pub fn try_to_remove(&self, folder: &Path) -> i32 {
        let told = format!("_?={}", self.path(folder));
        // It has to be the last and must not be quoted, which a space would bring about.
        let told: Vec<&str> = told.split(' ').collect();
        self.install(&folder.join("uninstall.exe"), &told)
    }

    /// What Windows calls a file of this computer.
    #[must_use]
    pub fn path(&self, path: &Path) -> String {
        self.wine.path(path).into_string().expect("UTF-8")
    }

    /// A file of drive C, as this computer calls it.
    fn own_path(&self, path: &str) -> PathBuf {
        let inside = path.strip_prefix(r"C:\").unwrap_or_else(|| panic!("not on drive C: {path}"));
        self.wine.drive_c().join(inside.replace('\\', "/"))
    }

    /// The values of a key of the registry: texts as they are, numbers in hexadecimal; none when
    /// there is no such key.
    #[must_use]
    pub fn key(&self, key: &str) -> BTreeMap<String, String> {
        let file = self.tool("key.reg");
        let exported = self.registry(&["export", key, &self.path(&file), "/y"]);
        if !exported.success() {
            return BTreeMap::new();
        }
        let bytes = fs::read(&file).expect("an exported key");
        let text: Vec<u16> =
            bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        let text = String::from_utf16(&text).expect("UTF-16");
        text.lines().filter_map(value).collect()
    }

    /// Writes a text into the registry.
    pub fn set(&self, key: &str, name: &str, text: &str) {
        assert!(self.registry(&["add", key, "/v", name, "/d", text, "/f"]).success(), "{key}");
    }

    fn registry(&self, arguments: &[&str]) -> std::process::ExitStatus {
        self.run(Path::new("reg"), arguments).status
    }

    /// Holds a file as another program would, until the answer is dropped.
    #[must_use]
    pub fn hold(&self, file: &Path) -> Held {
        self.run_held(&self.tool("hold_open.exe"), file)
    }

    /// Starts a program that is a copy of the one which holds files.
    #[must_use]
    pub fn run_held(&self, program: &Path, file: &Path) -> Held {
        Held::start(self.wine.command(program).arg(self.path(file)))
    }
}

/// `"NAME"="TEXT"` or `"NAME"=dword:HEX` of an exported key.
fn value(line: &str) -> Option<(String, String)> {
    let (name, value) = line.strip_prefix('"')?.split_once("\"=")?;
    let text = match value.strip_prefix("dword:") {
        Some(number) => number.to_owned(),
        None => {
            value.strip_prefix('"')?.strip_suffix('"')?.replace(r"\\", "\\").replace(r#"\""#, "\"")
        }
    };
    Some((name.to_owned(), text))
}

/// A program that has said that it is ready, and runs until this is dropped.
pub struct Held(Child);

impl Held {
    fn start(command: &mut Command) -> Self {
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = child.expect("Wine starts");
        let mut said = String::new();
        let stdout = child.stdout.as_mut().expect("piped");
        BufReader::new(stdout.by_ref()).read_line(&mut said).expect("a line");
        assert_eq!(said.trim(), "held");
        Self(child)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Every file below a folder with what is in it, by its path in the folder.
#[must_use]
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in next.read_dir().unwrap_or_else(|e| panic!("{}: {e}", next.display())) {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(folder).expect("below").to_owned();
                found.insert(inside, fs::read(&path).expect("a file"));
            }
        }
    }
    found
}
