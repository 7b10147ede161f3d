//! Sổ CCHC in a window of its own.
//!
//! **Owns** the window, its start and its end, native questions and messages, and the thread on
//! which the core lives. **Must not know** what is asked of the core: names, requests and answers
//! pass through as they are. **Read first** `app.rs`, then `core.rs` and `closing.rs`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app;
mod arguments;
mod closing;
mod command;
mod core;
mod first_paint;
mod hand_over;
mod host;
#[cfg(windows)]
mod mark;
mod notice;
mod place;
#[cfg(windows)]
mod session_end;
mod text;
mod web_view;
mod window;

use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    app::run(Instant::now())
}
