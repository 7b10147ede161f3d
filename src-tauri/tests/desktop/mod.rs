//! A desktop of the test's own: a screen nobody sees, a session bus, an empty home, and the one
//! who looks at the windows.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

/// A slow machine that compiles beside the test.
const LONG: Duration = Duration::from_secs(60);

/// WebKit's driver: `CCHC_WEBDRIVER`, which must then work; else `None`, and the checks of the
/// real window are left out. `cargo xtask test` sets it where all that they need is there, and
/// names them in its summary where it is not.
pub(crate) fn web_driver() -> Option<PathBuf> {
    let driver = env::var_os("CCHC_WEBDRIVER").filter(|value| !value.is_empty());
    if driver.is_none() {
        eprintln!("left out: no CCHC_WEBDRIVER");
    }
    driver.map(PathBuf::from)
}

/// A program that ends with the test, however that ends.
struct Ending(Child);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Everything the program finds around it.
pub(crate) struct Desktop {
    home: tempfile::TempDir,
    display: String,
    bus: String,
    // What is started last ends first.
    _bus: Ending,
    _screen: Ending,
}

impl Desktop {
    pub(crate) fn start() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]);
        let (screen, number) = first_line(&mut screen);
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address=1"]);
        let (bus_process, address) =
            first_line(bus.arg(format!("--address=unix:dir={}", home.path().display())));
        Self {
            home,
            display: format!(":{number}"),
            bus: address,
            _bus: bus_process,
            _screen: screen,
        }
    }

    /// An empty home: where the program keeps its data unless it is told otherwise.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// `program`, at this desktop.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        for name in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
            command.env(name, self.home.path().join(name.to_lowercase()));
        }
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("CCHC_NO_DIALOGS", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("CCHC_DATA");
        command
    }

    /// Runs Sổ CCHC until it ends by itself.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let mut command = self.command(PROGRAM);
        command.args(arguments).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = Ending(command.spawn().expect("the program starts"));
        let status = within(LONG, || child.0.try_wait().expect("a child"));
        let mut stderr = Vec::new();
        let mut stream = child.0.stderr.take().expect("piped");
        stream.read_to_end(&mut stderr).expect("readable");
        Output { status: status.expect("it ends by itself"), stdout: Vec::new(), stderr }
    }

    /// Starts Sổ CCHC in the hands of the driver.
    pub(crate) async fn open(&self, driver: &Path) -> Driven {
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr());
        let port = port.expect("a free port").port();
        let mut command = self.command(driver);
        command
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        let process = Ending(command.spawn().expect("the driver starts"));
        let up = within(LONG, || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
        drop(up.expect("the driver listens"));
        let options = json!({"webkitgtk:browserOptions": {"binary": PROGRAM, "args": []}});
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(options.as_object().expect("an object").clone());
        let address = format!("http://127.0.0.1:{port}");
        let page = tokio::time::timeout(LONG, builder.connect(&address)).await;
        let page = page.expect("the window opens in time").expect("the window opens");
        Driven { page, _process: process }
    }

    /// The screen, as a window manager sees it.
    pub(crate) fn windows(&self) -> Windows {
        let (server, screen) = RustConnection::connect(Some(&self.display)).expect("the screen");
        let root = server.setup().roots[screen].root;
        Windows { server, root }
    }
}

/// The program in the hands of its driver.
pub(crate) struct Driven {
    pub(crate) page: Client,
    _process: Ending,
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_so-cchc");

/// The windows of a screen without a window manager.
pub(crate) struct Windows {
    server: RustConnection,
    root: Window,
}

/// One window, as the one who looks at it sees it.
#[derive(Debug)]
pub(crate) struct Seen {
    window: Window,
    /// The process that it belongs to.
    pub(crate) process: u32,
    /// Whether it is on the screen.
    pub(crate) shown: bool,
}

impl Windows {
    /// The window with this title, waiting for it to appear on the screen.
    pub(crate) fn find(&self, title: &str) -> Seen {
        let shown = within(LONG, || self.look(title).filter(|seen| seen.shown));
        shown.unwrap_or_else(|| panic!("no window “{title}” on the screen"))
    }

    /// Presses the window's close button.
    pub(crate) fn close(&self, seen: &Seen) {
        let protocols = self.atom("WM_PROTOCOLS");
        let delete = self.atom("WM_DELETE_WINDOW");
        let event = ClientMessageEvent::new(32, seen.window, protocols, [delete, 0, 0, 0, 0]);
        let sent = self.server.send_event(false, seen.window, EventMask::NO_EVENT, event);
        sent.expect("sent").check().expect("the window is there");
        self.server.flush().expect("sent");
    }

    /// The smallest size in pixels that the window asks for.
    pub(crate) fn smallest(&self, seen: &Seen) -> (u32, u32) {
        let hints = self.property(seen.window, self.atom("WM_NORMAL_HINTS"));
        let hint = |at: usize| u32::from_ne_bytes(hints[at * 4..at * 4 + 4].try_into().expect("4"));
        // Flags, then eight fields of which the min width and height are 5 and 6 (ICCCM 4.1.2.3).
        assert_ne!(hint(0) & 16, 0, "the window has no smallest size");
        (hint(5), hint(6))
    }

    fn look(&self, title: &str) -> Option<Seen> {
        let name = self.atom("_NET_WM_NAME");
        let tree = self.server.query_tree(self.root).expect("asked").reply().expect("answered");
        let mut windows = tree.children;
        let window = windows.drain(..).find(|w| self.property(*w, name) == title.as_bytes())?;
        let process = self.property(window, self.atom("_NET_WM_PID"));
        let attributes = self.server.get_window_attributes(window).expect("asked").reply().ok()?;
        Some(Seen {
            window,
            process: u32::from_ne_bytes(process.try_into().expect("a number")),
            shown: attributes.map_state == MapState::VIEWABLE,
        })
    }

    fn atom(&self, name: &str) -> u32 {
        let asked = self.server.intern_atom(false, name.as_bytes()).expect("asked");
        asked.reply().expect("answered").atom
    }

    /// The bytes of a property; none when the window has just gone.
    fn property(&self, window: Window, property: u32) -> Vec<u8> {
        let any = AtomEnum::ANY;
        let asked = self.server.get_property(false, window, property, any, 0, 1024);
        asked.expect("asked").reply().map(|reply| reply.value).unwrap_or_default()
    }
}

/// Whether a process has ended; one that nobody has asked after yet (`Z`) has.
pub(crate) fn has_ended(process: u32) -> bool {
    let state = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    state
        .rsplit(')')
        .next()
        .is_none_or(|rest| matches!(rest.trim_start().chars().next(), None | Some('Z')))
}

/// Asks until there is an answer, but no longer than `time`.
pub(crate) fn within<T>(time: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if begun.elapsed() > time {
            return None;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// Starts a program that says where it is to be reached in its first line.
fn first_line(command: &mut Command) -> (Ending, String) {
    let started = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = Ending(started.unwrap_or_else(|e| panic!("{command:?}: {e}")));
    let mut line = String::new();
    let mut stream = BufReader::new(child.0.stdout.take().expect("piped"));
    stream.read_line(&mut line).expect("readable");
    assert!(!line.trim().is_empty(), "{command:?} says nothing");
    // Read on, so that nothing it writes later stops it.
    thread::spawn(move || drop(std::io::copy(&mut stream, &mut std::io::sink())));
    (child, line.trim().to_owned())
}
