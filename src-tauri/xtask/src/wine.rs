//! Windows programs on Linux: a Wine of the tests' own, as long as it lives.
//!
//! Every run begins with a fresh `target/wine`. What the tests need and no package may contain is
//! compiled into it from `tests/windows`: the one library that Wine 8 lacks, and the programs that
//! play Excel and Microsoft's installer. It stays up for all tests, so that a program starts in
//! hundredths of a second. Its server opens the files of every program, so the server's rights are
//! theirs.

use std::fs;
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use cchc_files::write_atomic;

use crate::command::{find, output, program, run, succeeds};
use crate::screen::Screen;
use crate::{Trouble, root, target};

/// Debian's packages.
pub(crate) const PACKAGES: [&str; 2] = ["wine", "wine64"];

/// What compiles the tests' own Windows programs; it comes with what the package is built with.
const COMPILER: &str = "x86_64-w64-mingw32-gcc";

/// The libraries to link each program of `tests/windows` with, by what it is to be called.
const PROGRAMS: [(&str, &[&str]); 3] = [
    ("windows/system32/bcryptprimitives.dll", &["-shared", "-ladvapi32"]),
    ("tests/hold_open.exe", &["-municode"]),
    ("tests/web_view_installer.exe", &["-municode"]),
];

/// The home of somebody whose name is none in ASCII.
const HOME: &str = "users/Nguyễn Thị Ánh";

/// Rights by which the administrator overrides what files allow. Nobody on a user's PC has them,
/// and with them a folder that takes nothing would take everything.
const OVERRIDES: &str = "--bounding-set=-dac_override,-dac_read_search,-fowner";

/// Starts a program whose memory lies at the same places each time. Windows keeps its clock at
/// 0x7ffe0000; the heap of Wine 8 without its preloader, as Debian has it, lies by chance somewhere
/// in the gigabyte around that. Of 8,000 programs one then ends with code 1 and without a word.
const STEADY: [&str; 2] = ["setarch", "-R"];

/// The programs of Wine on this machine.
#[derive(Debug, Clone)]
pub(crate) struct Programs {
    loader: PathBuf,
    server: PathBuf,
}

impl Programs {
    /// Looks for them. Debian keeps the 64-bit loader off the search path; its script `wine`
    /// starts it as well, but asks for the 32-bit one first.
    pub(crate) fn found() -> Option<Self> {
        let debian = PathBuf::from("/usr/lib/wine/wine64");
        let loader = find("wine64").or_else(|| debian.is_file().then_some(debian));
        Some(Self { loader: loader.or_else(|| find("wine"))?, server: find("wineserver")? })
    }
}

/// A running Wine.
pub(crate) struct Wine {
    programs: Programs,
    folder: PathBuf,
    screen: Screen,
    /// Whether [`STEADY`] is allowed here; some containers forbid it.
    steady: bool,
    /// A program that does nothing for as long as its standard input lasts. Without one that runs,
    /// each of the tests' programs would start Windows' services anew, and they would hold its
    /// output open.
    companion: Option<Child>,
}

impl Wine {
    /// Makes the folder in which it lives, with what the tests need in it, and starts it.
    pub(crate) fn start(programs: &Programs) -> Result<Self, Trouble> {
        let (folder, screen) = (target().join("wine"), Screen::start()?);
        let steady = succeeds(&mut steadied(&program("true")));
        let mut wine = Self { programs: programs.clone(), folder, screen, steady, companion: None };
        // One that was killed may have left a server, which would miss its files.
        wine.end();
        wine.furnish().map_err(|e| format!("{}: {e}", wine.folder.display()))?;
        wine.boot()?;
        for (name, flags) in PROGRAMS {
            compile(&wine.drive().join(name), flags)?;
        }
        wine.accompany()?;
        Ok(wine)
    }

    /// Starts the server, with the rights of a user, and lets it fill the folder.
    fn boot(&self) -> Result<(), Trouble> {
        // Without programs it ends after this many seconds.
        run(self.surround(as_a_user(&self.programs.server)?.arg("-p20")))?;
        let mut boot = program(&self.programs.loader);
        boot.args(["wineboot", "--init"]);
        let mut boot = self.steadied(boot);
        run(self.surround(boot.stdout(Stdio::null()).stderr(Stdio::null())))
    }

    fn accompany(&mut self) -> Result<(), Trouble> {
        let [place, held] = ["tests/hold_open.exe", "tests/session"].map(|n| self.drive().join(n));
        write_atomic(&held, b"").map_err(|e| e.to_string())?;
        let mut companion = program(&self.programs.loader);
        companion.arg(place).arg(held);
        let mut companion = self.steadied(companion);
        companion.stdin(Stdio::piped()).stderr(Stdio::null());
        let started = self.surround(&mut companion).stdout(Stdio::piped()).spawn();
        let mut child = started.map_err(|e| format!("cannot start Wine: {e}"))?;
        let mut said = String::new();
        if let Some(stdout) = child.stdout.take() {
            let read = BufReader::new(stdout).read_line(&mut said);
            read.map_err(|e| format!("Wine does not answer: {e}"))?;
        }
        self.companion = Some(child);
        if said.trim() == "held" { Ok(()) } else { Err("Wine runs no programs here".to_owned()) }
    }

    /// The tests, told what to run Windows programs with (`CCHC_WINE`), and where Wine lives: its
    /// drive C is `drive_c` in `WINEPREFIX`.
    pub(crate) fn tell(&self, tests: Command) -> Command {
        let mut tests = self.steadied(tests);
        self.surround(&mut tests).env("CCHC_WINE", &self.programs.loader);
        if !self.steady {
            // What passes only then is named at the end.
            tests.env("NEXTEST_RETRIES", "1");
        }
        tests
    }

    /// Where it is allowed, the command with [`STEADY`].
    fn steadied(&self, command: Command) -> Command {
        if self.steady { steadied(&command) } else { command }
    }

    /// The program that plays Microsoft's installer of WebView2.
    pub(crate) fn web_view_installer(&self) -> PathBuf {
        self.drive().join("tests/web_view_installer.exe")
    }

    fn surround<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        self.screen.lend(command);
        // Of what Wine says only why it cannot start a program; the rest it says in every run.
        command.env("WINEPREFIX", &self.folder).env("WINEDEBUG", "-all,err+virtual");
        // Neither .NET nor a browser, which it would ask for, nor entries in the user's own menu.
        command.env("WINEDLLOVERRIDES", "mscoree,mshtml,winemenubuilder.exe=");
        // Arguments and names of files come in UTF-8, whatever the caller's terminal is set to.
        command.env("LC_ALL", "C.UTF-8")
    }

    fn drive(&self) -> PathBuf {
        self.folder.join("drive_c")
    }

    fn furnish(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.folder) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        fs::create_dir_all(self.drive().join(HOME))?;
        fs::create_dir_all(self.drive().join("tests"))
    }

    /// Ends the server and every program that it serves.
    fn end(&self) {
        for how in ["-k", "-w"] {
            let mut server = program(&self.programs.server);
            server.arg(how).stdout(Stdio::null()).stderr(Stdio::null());
            let _ = self.surround(&mut server).status();
        }
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        self.end();
        if let Some(companion) = &mut self.companion {
            let _ = companion.wait();
        }
    }
}

/// Runs a command as the tests are run, with a Wine of its own: a look at one test, or at a program.
pub(crate) fn within(words: &[&str]) -> Result<(), Trouble> {
    let [name, arguments @ ..] = words else { return Err("wine needs a command".to_owned()) };
    let programs = Programs::found().ok_or("there is no Wine here")?;
    let wine = Wine::start(&programs)?;
    let mut command = program(name);
    command.args(arguments);
    run(&mut wine.tell(command))
}

/// The same command, with [`STEADY`] for itself and every program that it starts.
fn steadied(command: &Command) -> Command {
    let [name, how] = STEADY;
    let mut steadied = program(name);
    steadied.arg(how).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => steadied.env(name, value),
            None => steadied.env_remove(name),
        };
    }
    steadied
}

/// A command that has no more rights than its user: the administrator gives up what would let him
/// write where nobody may.
fn as_a_user(name: &Path) -> Result<Command, Trouble> {
    if output(program("id").arg("-u"))?.trim() != "0" {
        return Ok(program(name));
    }
    let mut command = program("setpriv");
    command.arg(OVERRIDES).arg("--").arg(name);
    Ok(command)
}

/// Compiles the program of `tests/windows` that has the name of `made`.
fn compile(made: &Path, flags: &[&str]) -> Result<(), Trouble> {
    let name = Path::new(made.file_name().unwrap_or_default()).with_extension("c");
    let source = root().join("tests/windows").join(name);
    // The library that is linked with has to come after what needs it.
    run(program(COMPILER)
        .args(["-O1", "-Wall", "-Werror", "-s", "-o"])
        .arg(made)
        .arg(source)
        .args(flags))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_program_has_its_memory_at_the_same_places_and_keeps_its_words_and_variables() {
        let mut heap = program("sh");
        heap.args(["-c", "echo \"$0 $X\"; grep heap /proc/self/maps", "Sổ"]).env("X", "CCHC");
        if !succeeds(&mut steadied(&program("true"))) {
            return eprintln!("left out: setarch -R is not allowed here");
        }
        let [one, other] = [(), ()].map(|()| output(&mut steadied(&heap)).expect("it runs"));
        assert!(one.starts_with("Sổ CCHC\n"), "{one}");
        assert!(one.contains("[heap]"), "{one}");
        assert_eq!(one, other);
    }
}
