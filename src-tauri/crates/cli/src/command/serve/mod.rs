//! `cchc serve`: the real core on loopback, so that the real screens run in any browser.
//!
//! For tests only, behind the feature `serve`: whoever reaches the port may do everything. One
//! request is answered after the other, as the window's worker does it; only how far the work is
//! can be asked meanwhile, where the window tells it by itself.

mod http;

use std::ffi::OsStr;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use cchc_api::{
    FolderDialog, Host, OpenDialog, Place, Printed, Problem, Progress, SaveDialog, Session,
};
use chrono::NaiveDateTime;

use self::http::{Request, Response};
use super::now;
use crate::args::ServeArgs;
use crate::failure::Failure;

/// What the window allows its pages, but for its own way of calling: `connect-src 'self'`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
                      img-src 'self' data:; font-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'";

pub(super) fn run(args: &ServeArgs) -> Result<String, Failure> {
    let mut session = Session::open(Place {
        book: args.data.clone(),
        settings: args.data.with_file_name("settings.json"),
        prints: args.data.with_file_name("Ban in"),
        fonts: Vec::new(),
        refuge: None,
    })?;
    let far = HowFar::default();
    let mut host = Folder { files: args.files.clone(), far: far.clone() };
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, args.port)).map_err(Failure::internal)?;
    let address = listener.local_addr().map_err(Failure::internal)?;
    // The tests wait for this line.
    println!("http://{address}");
    let at_once = move |request: &Request| {
        let asked = request.method == "GET" && request.target == "/progress";
        asked.then(|| json(200, serde_json::to_string(&far.now()).unwrap_or_default()))
    };
    http::answer_all(listener, at_once, |request| answer(args, &mut session, &mut host, request));
    Ok(String::new())
}

/// How far the work is of which somebody waits for the end; nothing between the works.
#[derive(Clone, Default)]
struct HowFar(Arc<Mutex<Option<Progress>>>);

impl HowFar {
    fn now(&self) -> Option<Progress> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn becomes(&self, progress: Option<Progress>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = progress;
    }
}

fn answer(
    args: &ServeArgs,
    session: &mut Session,
    host: &mut Folder,
    request: &Request,
) -> Response {
    if request.method != "POST" {
        return file(&args.ui, &request.target);
    }
    if let Some(name) = request.target.strip_prefix("/call/") {
        let body = String::from_utf8_lossy(&request.body);
        let answer = session.call(host, name, &body, civil_time(args));
        host.far.becomes(None);
        return called(answer);
    }
    let dropped = request.target.strip_prefix("/drop/").and_then(spelled_out);
    match dropped.and_then(|name| host.drop_in(&name, &request.body)) {
        Some(path) => json(200, serde_json::to_string(&path).unwrap_or_default()),
        None => not_found(),
    }
}

/// A part of an address as it was before the browser wrote it for the way: `%C4%91` is `đ`.
fn spelled_out(part: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

/// The clock, or the day that the test lives in.
fn civil_time(args: &ServeArgs) -> NaiveDateTime {
    args.today.map_or_else(now, |day| day.and_time(now().time()))
}

fn called(answer: Result<String, Problem>) -> Response {
    match answer {
        Ok(text) => json(200, text),
        Err(problem) => json(422, serde_json::to_string(&problem).unwrap_or_default()),
    }
}

fn json(status: u16, text: String) -> Response {
    let headers = vec![("Content-Type", "application/json")];
    Response { status, headers, body: text.into_bytes() }
}

/// A file of the built interface.
fn file(ui: &Path, url: &str) -> Response {
    let name = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let name = Path::new(if name.is_empty() { "index.html" } else { name });
    let inside = name.components().all(|part| matches!(part, Component::Normal(_)));
    match fs::read(ui.join(name)) {
        Ok(body) if inside => {
            let headers = vec![("Content-Type", kind(name)), ("Content-Security-Policy", POLICY)];
            Response { status: 200, headers, body }
        }
        _ => not_found(),
    }
}

fn not_found() -> Response {
    Response { status: 404, headers: Vec::new(), body: Vec::new() }
}

fn kind(name: &Path) -> &'static str {
    match name.extension().and_then(OsStr::to_str) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("ttf") => "font/ttf",
        _ => "application/octet-stream",
    }
}

/// A folder in place of the dialogs: a file is saved there under the name that is proposed, a
/// folder is made in it, and the first file of the kind is opened, or all where
/// several may be.
struct Folder {
    files: PathBuf,
    far: HowFar,
}

impl Folder {
    /// Where the window is told the path of a dropped file, a browser has only its name and its
    /// bytes: they are put into a folder from which the core takes them.
    fn drop_in(&self, name: &str, bytes: &[u8]) -> Option<PathBuf> {
        let mut parts = Path::new(name).components();
        let alone = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        let folder = self.files.join("dropped");
        fs::create_dir_all(&folder).ok().filter(|()| alone)?;
        let path = folder.join(name);
        cchc_files::write_atomic(&path, bytes).ok()?;
        Some(path)
    }
}

impl Host for Folder {
    fn choose_save(&mut self, ask: &SaveDialog) -> Option<PathBuf> {
        fs::create_dir_all(&self.files).ok()?;
        Some(self.files.join(&ask.file_name))
    }

    fn choose_open(&mut self, ask: &OpenDialog) -> Option<PathBuf> {
        self.choose_files(ask).into_iter().next()
    }

    fn choose_files(&mut self, ask: &OpenDialog) -> Vec<PathBuf> {
        let wanted = |path: &PathBuf| {
            let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
            ask.extensions.iter().any(|known| known == ending)
        };
        let entries = fs::read_dir(&self.files).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(wanted).collect();
        files.sort();
        files
    }

    fn choose_folder(&mut self, _: &FolderDialog) -> Option<PathBuf> {
        fs::create_dir_all(&self.files).ok()?;
        Some(self.files.clone())
    }

    fn open_path(&mut self, path: &Path) -> Result<(), String> {
        // The tests read this line.
        println!("open {}", path.display());
        if path.exists() { Ok(()) } else { Err(format!("{} is not there", path.display())) }
    }

    fn print(&mut self, path: &Path) -> Result<Printed, String> {
        // The tests read this line.
        println!("print {}", path.display());
        if path.exists() {
            Ok(Printed::Sent)
        } else {
            Err(format!("{} is not there", path.display()))
        }
    }

    fn progress(&mut self, progress: &Progress) {
        self.far.becomes(Some(progress.clone()));
    }
}
