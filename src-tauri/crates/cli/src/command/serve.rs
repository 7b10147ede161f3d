//! `cchc serve`: the real core on loopback, so that the real screens run in any browser.
//!
//! For tests only, behind the feature `serve`: whoever reaches the port may do everything. One
//! request is answered after the other, as the window's worker does it.

use std::ffi::OsStr;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};

use cchc_api::{Host, OpenDialog, Place, Problem, SaveDialog, Session};
use chrono::NaiveDateTime;
use tiny_http::{Header, Method, Request, Response, Server};

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
    let server = Server::http((Ipv4Addr::LOCALHOST, args.port)).map_err(Failure::internal)?;
    // The tests wait for this line.
    println!("http://{}", server.server_addr());
    for request in server.incoming_requests() {
        answer(args, &mut session, &mut host, request);
    }
    Ok(String::new())
}

/// A browser that went away is no failure of the server.
fn answer(args: &ServeArgs, session: &mut Session, host: &mut Folder, mut request: Request) {
    let url = request.url().to_owned();
    let response = match (request.method(), url.strip_prefix("/call/")) {
        (Method::Post, Some(name)) => {
            let mut body = String::new();
            match request.as_reader().read_to_string(&mut body) {
                Ok(_) => called(session.call(host, name, &body, civil_time(args))),
                Err(_) => Response::from_data([]).with_status_code(400),
            }
        }
        _ => file(&args.ui, &url),
    };
    let _ = request.respond(response);
}

/// The clock, or the day that the test lives in.
fn civil_time(args: &ServeArgs) -> NaiveDateTime {
    args.today.map_or_else(now, |day| day.and_time(now().time()))
}

type Bytes = Response<std::io::Cursor<Vec<u8>>>;

fn called(answer: Result<String, Problem>) -> Bytes {
    let (status, json) = match answer {
        Ok(json) => (200, json),
        Err(problem) => (422, serde_json::to_string(&problem).unwrap_or_default()),
    };
    with(Response::from_string(json).with_status_code(status), "Content-Type", "application/json")
}

/// A file of the built interface.
fn file(ui: &Path, url: &str) -> Bytes {
    let name = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let name = Path::new(if name.is_empty() { "index.html" } else { name });
    let inside = name.components().all(|part| matches!(part, Component::Normal(_)));
    match fs::read(ui.join(name)) {
        Ok(bytes) if inside => {
            let response = with(Response::from_data(bytes), "Content-Type", kind(name));
            with(response, "Content-Security-Policy", POLICY)
        }
        _ => Response::from_data([]).with_status_code(404),
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

fn with(response: Bytes, name: &str, value: &str) -> Bytes {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
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
