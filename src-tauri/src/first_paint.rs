//! Whether the page has painted its first screen, and what is done when it does not.

use std::env;
use std::ffi::OsString;
use std::process::Command;
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager as _};

use crate::{notice, text};

/// A slow office disk takes ten seconds after a cold start.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether the first screen was painted.
pub(crate) struct FirstPaint {
    painted: Mutex<bool>,
    changed: Condvar,
    started: Instant,
}

impl FirstPaint {
    /// Counts from `started`, when the program began.
    pub(crate) fn awaited_since(started: Instant) -> Self {
        Self { painted: Mutex::new(false), changed: Condvar::new(), started }
    }

    /// The page says that its first screen is painted.
    pub(crate) fn happened(&self) {
        let mut painted = self.painted.lock().unwrap_or_else(PoisonError::into_inner);
        if !*painted && env::var_os("CCHC_PRINT_READY").is_some() {
            println!("ready {}", self.started.elapsed().as_millis());
        }
        *painted = true;
        self.changed.notify_all();
    }

    /// Whether it was painted.
    pub(crate) fn is_there(&self) -> bool {
        *self.painted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for it; `false` when it did not come in time.
    fn came_within(&self, time: Duration) -> bool {
        let painted = self.painted.lock().unwrap_or_else(PoisonError::into_inner);
        let (painted, _) = self
            .changed
            .wait_timeout_while(painted, time, |painted| !*painted)
            .unwrap_or_else(PoisonError::into_inner);
        *painted
    }
}

/// Asks what to do when the first screen does not come: broken graphics drivers and damaged
/// folders of the web view leave a white window, for which there is no error.
pub(crate) fn watch(app: &AppHandle, safe_mode: Vec<OsString>) {
    let app = app.clone();
    thread::spawn(move || {
        if app.state::<FirstPaint>().came_within(PATIENCE) {
            return;
        }
        if notice::ask(&app, text::NO_PAINT, (text::SAFE_MODE, text::WAIT), false) {
            start_again(&app, &safe_mode);
        }
    });
}

fn start_again(app: &AppHandle, arguments: &[OsString]) {
    // The new start would otherwise only bring this one to the front.
    tauri_plugin_single_instance::destroy(app);
    let started = env::current_exe().and_then(|file| Command::new(file).args(arguments).spawn());
    match started {
        Ok(_) => app.exit(0),
        Err(error) => notice::end(app, &text::no_window(&error), 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_that_does_not_come_is_noticed_and_one_that_came_is_not() {
        let paint = FirstPaint::awaited_since(Instant::now());
        assert!(!paint.came_within(Duration::from_millis(1)) && !paint.is_there());
        paint.happened();
        assert!(paint.came_within(Duration::ZERO) && paint.is_there());
    }
}
