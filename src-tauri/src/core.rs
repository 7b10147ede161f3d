//! The thread on which the core lives.
//!
//! The core owns one connection to the data file and is asked from one thread, so that the window
//! never waits for a disk. Questions are answered in the order in which they came.

use std::sync::mpsc::{self, Receiver};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use cchc_api::{Host, Place, Problem, Session};
use tauri::async_runtime;

/// Longer than any command takes but an export of thousands of rows; shorter than Windows waits.
const LAST_WORK: Duration = Duration::from_secs(4);

/// A question and where its answer goes.
struct Ask {
    name: String,
    body: String,
    answer: async_runtime::Sender<Result<String, Problem>>,
}

/// The way to the core.
pub(crate) struct Core {
    asks: Mutex<Option<mpsc::Sender<Ask>>>,
    ended: Mutex<Receiver<()>>,
}

impl Core {
    /// Starts the thread and opens the data file on it.
    pub(crate) fn start(place: Place, host: impl Host + Send + 'static) -> Result<Self, Problem> {
        let (asks, asked) = mpsc::channel();
        let (opened, opening) = mpsc::channel();
        let (ending, ended) = mpsc::channel();
        thread::spawn(move || {
            match Session::open(place) {
                Ok(session) => {
                    let _ = opened.send(Ok(()));
                    serve(session, host, &asked);
                }
                Err(problem) => drop(opened.send(Err(problem))),
            }
            let _ = ending.send(());
        });
        opening.recv().map_err(|_| stopped())??;
        Ok(Self { asks: Mutex::new(Some(asks)), ended: Mutex::new(ended) })
    }

    /// Asks the core and waits for its answer.
    ///
    /// # Errors
    /// What the core answers; `api.internal` when it has stopped.
    pub(crate) async fn call(&self, name: String, body: String) -> Result<String, Problem> {
        let (answer, mut answered) = async_runtime::channel(1);
        self.send(Ask { name, body, answer })?;
        answered.recv().await.ok_or_else(stopped)?
    }

    /// Takes no more questions and waits until the last one is done and the data file is closed.
    pub(crate) fn stop(&self) {
        self.asks.lock().unwrap_or_else(PoisonError::into_inner).take();
        let ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        // An open native question may never be answered; everything committed is on the disk.
        let _ = ended.recv_timeout(LAST_WORK);
    }

    fn send(&self, ask: Ask) -> Result<(), Problem> {
        let asks = self.asks.lock().unwrap_or_else(PoisonError::into_inner);
        asks.as_ref().ok_or_else(stopped)?.send(ask).map_err(|_| stopped())
    }
}

fn serve(mut session: Session, mut host: impl Host, asked: &Receiver<Ask>) {
    for ask in asked {
        let answer = session.call(&mut host, &ask.name, &ask.body, now());
        // A page that was reloaded no longer waits for its answer.
        let _ = ask.answer.blocking_send(answer);
    }
}

#[expect(clippy::disallowed_methods, reason = "the outermost caller reads the clock")]
fn now() -> chrono::NaiveDateTime {
    chrono::Local::now().naive_local()
}

fn stopped() -> Problem {
    let args = [
        ("message", "phần lõi của chương trình đã dừng".to_owned()),
        ("hint", "đóng chương trình rồi mở lại; những gì đã lưu vẫn còn".to_owned()),
    ];
    Problem { code: "api.internal", args: args.into(), detail: "the core has stopped".to_owned() }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use cchc_api::{FolderDialog, OpenDialog, Printed, Progress, SaveDialog};

    use super::*;

    struct NoHost;

    impl Host for NoHost {
        fn choose_save(&mut self, _: &SaveDialog) -> Option<PathBuf> {
            None
        }
        fn choose_open(&mut self, _: &OpenDialog) -> Option<PathBuf> {
            None
        }
        fn choose_files(&mut self, _: &OpenDialog) -> Vec<PathBuf> {
            Vec::new()
        }
        fn choose_folder(&mut self, _: &FolderDialog) -> Option<PathBuf> {
            None
        }
        fn open_path(&mut self, _: &Path) -> Result<(), String> {
            Ok(())
        }
        fn print(&mut self, _: &Path) -> Result<Printed, String> {
            Ok(Printed::Opened)
        }
        fn progress(&mut self, _: &Progress) {}
    }

    fn place(folder: &Path) -> Place {
        Place {
            book: folder.join("so-cchc.db"),
            settings: folder.join("settings.json"),
            prints: folder.join("Ban in"),
            fonts: Vec::new(),
            refuge: None,
        }
    }

    fn ask(core: &Core, name: &str) -> Result<String, Problem> {
        async_runtime::block_on(core.call(name.to_owned(), "{}".to_owned()))
    }

    #[test]
    fn questions_are_answered_in_json() {
        let folder = tempfile::tempdir().expect("a folder");
        let core = Core::start(place(folder.path()), NoHost).expect("no file yet is fine");
        let answer = ask(&core, "app.start").expect("answered");
        assert!(answer.starts_with('{') && answer.contains("\"version\""), "{answer}");
        let problem = ask(&core, "no.such").expect_err("not a command");
        assert_eq!(problem.code, "api.unknown_command");
    }

    #[test]
    fn a_core_that_has_stopped_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let core = Core::start(place(folder.path()), NoHost).expect("no file yet is fine");
        core.stop();
        let problem = ask(&core, "app.start").expect_err("stopped");
        assert_eq!(problem.code, "api.internal");
        assert!(cchc_api::ERROR_CODES.contains(&problem.code));
    }

    #[test]
    fn a_file_of_another_program_is_refused_and_stays_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = place(folder.path());
        let bytes = b"SQLite format 3\0 but of another program".repeat(40);
        std::io::Write::write_all(&mut std::fs::File::create(&place.book).expect("a file"), &bytes)
            .expect("written");
        let problem = Core::start(place.clone(), NoHost).err().expect("refused");
        assert!(problem.code.starts_with("store."), "{problem:?}");
        assert_eq!(std::fs::read(&place.book).expect("there"), bytes);
    }
}
