//! The one window.

use std::path::Path;
use std::thread;
use std::time::Duration;

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{App, AppHandle, Manager as _, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::text;

/// The name under which capabilities and code know the window.
pub(crate) const LABEL: &str = "main";

/// What the library itself sets and would forget when anything else is asked for.
const ARGUMENTS: &str =
    "--disable-features=msWebOOUI,msPdfOOUI,msSmartScreenProtection,msAutofillServerCommunication";

/// From the loaded page to its first screen: two questions to the core. The page cannot tell when
/// it is painted before it is shown, because a hidden one is given no frames to paint in.
const GRACE: Duration = Duration::from_millis(100);

/// Makes the window, hidden until there is a first screen to show. `folder` takes what the web view
/// keeps; in safe mode another one, in case the first is damaged.
pub(crate) fn make(app: &App, folder: &Path, safe_mode: bool) -> tauri::Result<WebviewWindow> {
    let (kept, arguments) = if safe_mode {
        ("webview-safe", format!("{ARGUMENTS} --disable-gpu"))
    } else {
        ("webview", ARGUMENTS.to_owned())
    };
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(text::NAME)
        .inner_size(1280.0, 720.0)
        .min_inner_size(1024.0, 640.0)
        .center()
        .visible(false)
        .data_directory(folder.join(kept))
        .additional_browser_args(&arguments)
        // Lists of earlier entries over a field swallow keys of Vietnamese typing tools.
        .general_autofill_enabled(false)
        // Files that are dropped come with their paths, as `tauri://drag-drop`; a page that hears of
        // a drop by itself is given no paths. Nothing within the page is dragged as HTML does it.
        .zoom_hotkeys_enabled(cfg!(windows))
        .devtools(cfg!(debug_assertions))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                show_after_grace(window);
            }
        })
        .build()
}

/// Whether an address is the program's own page.
fn is_own(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => true,
        "http" | "https" => {
            let development = cfg!(dev) && address.host_str() == Some("localhost");
            development || address.host_str() == Some("tauri.localhost")
        }
        // What WebDriver and the web view itself begin with.
        "about" => address.path() == "blank",
        _ => false,
    }
}

fn show_after_grace(window: WebviewWindow) {
    thread::spawn(move || {
        thread::sleep(GRACE);
        show(&window);
    });
}

/// Shows the window, once.
pub(crate) fn show(window: &WebviewWindow) {
    if window.is_visible().is_ok_and(|visible| visible) {
        return;
    }
    // A window that cannot be shown is the watchdog's matter.
    let _ = window.show();
    let _ = window.set_focus();
}

/// Brings the window to the front, for a second start of the program.
pub(crate) fn bring_to_front(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_the_programs_own_page_and_no_other() {
        let own = |address: &str| is_own(&Url::parse(address).expect("an address"));
        assert!(own("tauri://localhost/index.html"));
        assert!(own("http://tauri.localhost/"));
        assert!(own("about:blank"));
        for foreign in ["https://example.com/", "file:///C:/a.html", "data:text/html,a"] {
            assert!(!own(foreign), "{foreign}");
        }
    }
}
