//! The end of the window: what is pending is written first.
//!
//! The close button asks the page (`flush`); the page writes the cell in which the officer still
//! types and agrees (`close`). A page that does not answer is not waited for beyond a question.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tauri::{CloseRequestApi, Emitter as _, Manager as _, WebviewWindow};

use crate::first_paint::FirstPaint;
use crate::{notice, text};

/// Asks the page to write what is pending.
const FLUSH: &str = "flush";

/// How long the page may take before the officer is asked.
const PATIENCE: Duration = Duration::from_secs(5);

/// How far the closing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody wants to close.
    Open,
    /// The page was asked; the number tells one asking from the next.
    Asked(u32),
    /// Windows ends the session and the page was asked.
    #[cfg_attr(not(windows), allow(dead_code, reason = "only Windows tells before it ends"))]
    SessionEnds,
    /// Windows asks the officer whether the session shall end though the page has not agreed yet.
    #[cfg_attr(not(windows), allow(dead_code, reason = "only Windows tells before it ends"))]
    SessionWaits,
    /// The page has agreed.
    Agreed,
}

/// How far the closing is, for all threads.
#[derive(Debug)]
pub(crate) struct Closing(Mutex<(Stage, u32)>);

impl Default for Closing {
    fn default() -> Self {
        Self(Mutex::new((Stage::Open, 0)))
    }
}

impl Closing {
    fn stage(&self) -> Stage {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Begins to ask the page; `None` when it was asked already.
    fn ask(&self) -> Option<Stage> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (stage, asked) = &mut *state;
        if *stage != Stage::Open {
            return None;
        }
        *asked += 1;
        *stage = Stage::Asked(*asked);
        Some(*stage)
    }

    fn becomes(&self, stage: Stage) -> Stage {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut state.0, stage)
    }

    /// Takes note that the session does not end before somebody agrees; `false` when the page has.
    #[cfg_attr(not(windows), allow(dead_code, reason = "only Windows tells before it ends"))]
    fn session_waits(&self) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.0 == Stage::SessionEnds {
            state.0 = Stage::SessionWaits;
        }
        state.0 == Stage::SessionWaits
    }

    /// Forgets an asking that was not answered, unless it was in the meantime.
    fn forget(&self, asking: Stage) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.0 == asking {
            state.0 = Stage::Open;
        }
    }
}

/// Somebody wants to close the window.
pub(crate) fn requested(window: &WebviewWindow, api: &CloseRequestApi) {
    if !window.state::<FirstPaint>().is_there() {
        // Nothing can be pending, and nobody would answer.
        return;
    }
    let closing = window.state::<Closing>();
    if closing.stage() == Stage::Agreed {
        return;
    }
    api.prevent_close();
    let Some(asking) = closing.ask() else { return };
    if window.emit(FLUSH, ()).is_err() {
        return destroy(window);
    }
    let window = window.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        let closing = window.state::<Closing>();
        if closing.stage() != asking {
            return;
        }
        let answers = (text::CLOSE_ANYWAY, text::STAY);
        if notice::ask(window.app_handle(), text::NOT_WRITTEN, answers, true) {
            closing.becomes(Stage::Agreed);
            destroy(&window);
        } else {
            closing.forget(asking);
        }
    });
}

/// The page agrees.
pub(crate) fn agreed(window: &WebviewWindow, closing: &Closing) {
    // Windows destroys the window of an ending session itself.
    if closing.becomes(Stage::Agreed) != Stage::SessionEnds {
        destroy(window);
    }
}

/// Asks the page because Windows ends the session; `false` when there is nothing to wait for.
#[cfg(windows)]
pub(crate) fn session_ends(window: &WebviewWindow) -> bool {
    if !window.state::<FirstPaint>().is_there() {
        return false;
    }
    window.state::<Closing>().becomes(Stage::SessionEnds);
    window.emit(FLUSH, ()).is_ok()
}

/// Whether the page has answered an ending session.
#[cfg(windows)]
pub(crate) fn has_agreed(window: &WebviewWindow) -> bool {
    window.state::<Closing>().stage() == Stage::Agreed
}

/// The page has had its time. Whether it still has not agreed: then the session waits, and the
/// window goes as soon as the page agrees, for which Windows looks.
#[cfg(windows)]
pub(crate) fn session_waits(window: &WebviewWindow) -> bool {
    window.state::<Closing>().session_waits()
}

/// The session goes on after all.
#[cfg(windows)]
pub(crate) fn session_goes_on(window: &WebviewWindow) {
    window.state::<Closing>().becomes(Stage::Open);
}

fn destroy(window: &WebviewWindow) {
    if let Err(error) = window.destroy() {
        notice::end(window.app_handle(), &text::no_window(&error), 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_asked_once_until_the_asking_is_forgotten() {
        let closing = Closing::default();
        let first = closing.ask().expect("asked");
        assert_eq!(closing.ask(), None);
        closing.forget(first);
        let second = closing.ask().expect("asked again");
        assert_ne!(first, second);
        closing.forget(first);
        assert_eq!(closing.stage(), second, "an old asking must not undo a new one");
    }

    #[test]
    fn a_session_waits_for_a_page_that_has_not_written_and_for_no_other() {
        let closing = Closing::default();
        closing.becomes(Stage::SessionEnds);
        assert!(closing.session_waits());
        assert_ne!(closing.becomes(Stage::Agreed), Stage::SessionEnds, "late, so the window goes");
        closing.becomes(Stage::SessionEnds);
        closing.becomes(Stage::Agreed);
        assert!(!closing.session_waits());
        assert_eq!(closing.stage(), Stage::Agreed);
    }

    #[test]
    fn an_answer_that_comes_while_the_officer_is_asked_holds() {
        let closing = Closing::default();
        let asking = closing.ask().expect("asked");
        assert_eq!(closing.becomes(Stage::Agreed), asking);
        closing.forget(asking);
        assert_eq!(closing.stage(), Stage::Agreed);
    }
}
