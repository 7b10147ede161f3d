//! What the page can ask of the window. `build.rs` lists these names, `capabilities/main.json`
//! allows them; whatever is in neither is refused.

use cchc_api::Problem;
use tauri::{State, WebviewWindow};

use crate::closing::{self, Closing};
use crate::core::Core;
use crate::first_paint::FirstPaint;
use crate::window;

/// Asks the core. Never a synchronous command: those run on the window's own thread.
#[tauri::command]
pub(crate) async fn call(
    core: State<'_, Core>,
    name: String,
    body: String,
) -> Result<String, Problem> {
    core.call(name, body).await
}

/// The page has painted its first screen.
#[tauri::command]
pub(crate) async fn ready(
    window: WebviewWindow,
    first_paint: State<'_, FirstPaint>,
) -> Result<(), ()> {
    first_paint.happened();
    window::show(&window);
    Ok(())
}

/// The page has written what was pending: the window may go.
#[tauri::command]
pub(crate) async fn close(window: WebviewWindow, closing: State<'_, Closing>) -> Result<(), ()> {
    closing::agreed(&window, &closing);
    Ok(())
}
