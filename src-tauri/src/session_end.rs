//! Windows ends the session: what is pending is written before the program is.
//!
//! The window library knows `WM_ENDSESSION` only, and ends the process on it. So the page is asked
//! already on `WM_QUERYENDSESSION`, and the messages through which it answers are passed on from
//! here until it has, because Windows goes on as soon as this returns. Meanwhile Windows may show
//! who is waited for: it is told why. A page that cannot write lets nobody log off unasked, as an
//! unsaved letter in Word does not; Windows then asks whether to go on all the same.
#![allow(unsafe_code, reason = "Windows tells of it only through its C interface")]

use std::time::{Duration, Instant};
use std::{ptr, thread};

use tauri::WebviewWindow;
use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::Shutdown::{ShutdownBlockReasonCreate, ShutdownBlockReasonDestroy};
use windows_sys::Win32::UI::Shell::{DefSubclassProc, RemoveWindowSubclass, SetWindowSubclass};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    DispatchMessageW, ENDSESSION_CRITICAL, MSG, PM_REMOVE, PeekMessageW, TranslateMessage,
    WM_ENDSESSION, WM_NCDESTROY, WM_QUERYENDSESSION,
};

use crate::{closing, text};

/// Windows calls a program that is silent for five seconds hung.
const PATIENCE: Duration = Duration::from_secs(4);

/// Tells this subclass from those of others.
const SUBCLASS: usize = 0x0CC4C;

/// Listens for the end of the session from now on. Must be called on the window's own thread.
pub(crate) fn watch(window: &WebviewWindow) {
    let Ok(handle) = window.hwnd() else { return };
    let kept = Box::into_raw(Box::new(window.clone()));
    // SAFETY: `handle` is a living window of this thread; `kept` lives until `WM_NCDESTROY`, after
    // which the procedure is not called again.
    let set = unsafe { SetWindowSubclass(handle.0, Some(procedure), SUBCLASS, kept as usize) };
    if set == 0 {
        // SAFETY: the procedure was not installed, so nobody else has the pointer.
        drop(unsafe { Box::from_raw(kept) });
    }
}

unsafe extern "system" fn procedure(
    handle: HWND,
    message: u32,
    wide: WPARAM,
    long: LPARAM,
    _: usize,
    kept: usize,
) -> LRESULT {
    let kept = kept as *mut WebviewWindow;
    match message {
        WM_QUERYENDSESSION => {
            // SAFETY: `watch` put a window there; it is taken back only on `WM_NCDESTROY`. The
            // clone stays whole even when the messages passed on below destroy the window.
            let window = unsafe { &*kept }.clone();
            if !closing::session_ends(&window) {
                return 1;
            }
            give_reason(handle, text::BEING_WRITTEN);
            pass_messages_until(|| closing::has_agreed(&window));
            let written = !closing::session_waits(&window);
            if written {
                take_reason_back(handle);
            } else {
                give_reason(handle, text::NOT_YET_WRITTEN);
            }
            // Where nobody can be asked Windows goes on whatever is answered.
            return LRESULT::from(written || long as u32 & ENDSESSION_CRITICAL != 0);
        }
        WM_ENDSESSION if wide == 0 => {
            take_reason_back(handle);
            // SAFETY: as above.
            closing::session_goes_on(unsafe { &*kept });
        }
        WM_NCDESTROY => {
            // SAFETY: the arguments are those of `watch`.
            unsafe { RemoveWindowSubclass(handle, Some(procedure), SUBCLASS) };
            // SAFETY: this is the last message of the window, so the pointer is taken back once.
            drop(unsafe { Box::from_raw(kept) });
        }
        _ => {}
    }
    // SAFETY: the message is passed on as it came.
    unsafe { DefSubclassProc(handle, message, wide, long) }
}

/// Says for what the window is waited; Windows shows it beside the program's name.
fn give_reason(window: HWND, words: &str) {
    let words: Vec<u16> = words.encode_utf16().chain([0]).collect();
    // SAFETY: the window is one of this thread; the words end with a zero and are copied.
    unsafe { ShutdownBlockReasonCreate(window, words.as_ptr()) };
}

fn take_reason_back(window: HWND) {
    // SAFETY: the window is one of this thread.
    unsafe { ShutdownBlockReasonDestroy(window) };
}

/// Lets the window live on for a moment while Windows waits for an answer.
fn pass_messages_until(done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() && begun.elapsed() < PATIENCE {
        let mut message = MSG::default();
        // SAFETY: `message` is a valid place for one message of this thread.
        while unsafe { PeekMessageW(&raw mut message, ptr::null_mut(), 0, 0, PM_REMOVE) } != 0 {
            // SAFETY: `message` was filled in by the call above.
            unsafe { TranslateMessage(&raw const message) };
            // SAFETY: as above.
            unsafe { DispatchMessageW(&raw const message) };
        }
        thread::sleep(Duration::from_millis(5));
    }
}
