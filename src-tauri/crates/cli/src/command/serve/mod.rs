//! `cchc serve`: the real core on loopback, so that the real screens run in any browser.
//!
//! For tests only, behind the feature `serve`: whoever reaches the port may do everything. One
//! request is answered after the other, as the window's worker does it.

mod http;

use std::ffi::OsStr;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};

use cchc_api::{Host, OpenDialog, Place, Problem, SaveDialog, Session};
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
    let settings = args.data.with_file_name("settings.json");
    let mut session = Session::open(Place { book: args.data.clone(), settings })?;
    let mut host = Folder { files: args.files.clone() };
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, args.port)).map_err(Failure::internal)?;
    let address = listener.local_addr().map_err(Failure::internal)?;
    // The tests wait for this line.
    println!("http://{address}");
    http::answer_all(listener, |request| answer(args, &mut session, &mut host, request));
    Ok(String::new())
}

fn answer(
    args: &ServeArgs,
    session: &mut Session,
    host: &mut Folder,
    request: &Request,
) -> Response {
    match (request.method.as_str(), request.target.strip_prefix("/call/")) {
        ("POST", Some(name)) => called(session.call(host, name, &request.body, civil_time(args))),
        _ => file(&args.ui, &request.target),
    }
}

/// The clock, or the day that the test lives in.
fn civil_time(args: &ServeArgs) -> NaiveDateTime {
    args.today.map_or_else(now, |day| day.and_time(now().time()))
}

fn called(answer: Result<String, Problem>) -> Response {
    let (status, json) = match answer {
        Ok(json) => (200, json),
        Err(problem) => (422, serde_json::to_string(&problem).unwrap_or_default()),
    };
    let headers = vec![("Content-Type", "application/json")];
    Response { status, headers, body: json.into_bytes() }
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
        _ => Response { status: 404, headers: Vec::new(), body: Vec::new() },
    }
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

/// A folder in place of the dialogs: a file is saved there under the name that is proposed, and
/// the first file of the kind is opened.
struct Folder {
    files: PathBuf,
}

impl Host for Folder {
    fn choose_save(&mut self, ask: &SaveDialog) -> Option<PathBuf> {
        fs::create_dir_all(&self.files).ok()?;
        Some(self.files.join(&ask.file_name))
    }

    fn choose_open(&mut self, ask: &OpenDialog) -> Option<PathBuf> {
        let wanted = |path: &PathBuf| {
            let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
            ask.extensions.iter().any(|known| known == ending)
        };
        let entries = fs::read_dir(&self.files).ok()?;
        let mut files: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.sort();
        files.into_iter().find(wanted)
    }

    fn open_path(&mut self, path: &Path) -> Result<(), String> {
        // The tests read this line.
        println!("open {}", path.display());
        if path.exists() { Ok(()) } else { Err(format!("{} is not there", path.display())) }
    }
}
