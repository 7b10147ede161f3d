//! Native messages and questions, for when there is no page to ask them.
//!
//! With `CCHC_NO_DIALOGS` set nobody sits at the screen: they are printed instead.

use std::env;

use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::{
    DialogExt as _, MessageDialogBuilder, MessageDialogButtons, MessageDialogKind,
};

use crate::{text, window};

/// Whether questions are printed, not asked.
fn unattended() -> bool {
    env::var_os("CCHC_NO_DIALOGS").is_some_and(|value| !value.is_empty())
}

/// Tells why the program ends, and ends it with `code` once that was read.
pub(crate) fn end(app: &AppHandle, message: &str, code: i32) {
    if unattended() {
        eprintln!("{message}");
        app.exit(code);
        return;
    }
    let ended = app.clone();
    build(app, message).kind(MessageDialogKind::Error).show(move |_| ended.exit(code));
}

/// Asks, and waits for the answer; never on the main thread, which draws the question.
/// `unattended_answer` is the answer where nobody sits at the screen.
pub(crate) fn ask(
    app: &AppHandle,
    message: &str,
    (yes, no): (&str, &str),
    unattended_answer: bool,
) -> bool {
    if unattended() {
        eprintln!("{message}");
        return unattended_answer;
    }
    let buttons = MessageDialogButtons::OkCancelCustom(yes.to_owned(), no.to_owned());
    build(app, message).kind(MessageDialogKind::Warning).buttons(buttons).blocking_show()
}

fn build(app: &AppHandle, message: &str) -> MessageDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().message(message).title(text::NAME);
    match app.get_webview_window(window::LABEL) {
        Some(parent) => dialog.parent(&parent),
        None => dialog,
    }
}
