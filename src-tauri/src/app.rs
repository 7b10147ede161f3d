//! The program from its start to its end.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

use tauri::{App, AppHandle, Manager as _, RunEvent, Runtime, WindowEvent, plugin::TauriPlugin};
use tauri_plugin_window_state::StateFlags;

use crate::arguments::Arguments;
use crate::closing::{self, Closing};
use crate::core::Core;
use crate::first_paint::{self, FirstPaint};
use crate::host::WindowHost;
use crate::place::{self, Files};
use crate::web_view::{self, Lack};
use crate::{command, notice, text, window};

/// Wrong words on the command line, as `cchc` answers them.
const WRONG_USAGE: i32 = 2;

/// Runs the program until its window is closed. `started` is when it began.
pub(crate) fn run(started: Instant) -> ExitCode {
    let arguments = Arguments::parse(env::args_os().skip(1));
    let known = arguments.clone().unwrap_or_default();
    let program = env::current_exe().ok();
    let program = program.as_deref().and_then(Path::parent);
    let files = place::find(known.data.as_deref(), program, |name| env::var_os(name));
    let mut context = tauri::generate_context!();
    if let Some(other) = files.as_ref().filter(|files| !files.own) {
        // Another data file is another program: its start must not end in this one's window.
        let identifier = &mut context.config_mut().identifier;
        *identifier = format!("{identifier}.x{:016x}", place::identity(&other.core.book));
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_to_front(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(window_state(files.as_ref()))
        .manage(Closing::default())
        .manage(FirstPaint::awaited_since(started))
        .invoke_handler(tauri::generate_handler![command::call, command::close, command::ready])
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event
                && let Some(window) = window.get_webview_window(window::LABEL)
            {
                closing::requested(&window, api);
            }
        })
        .setup(move |app| {
            if let Err((message, code)) = begin(app, arguments, files) {
                notice::end(app.handle(), &message, code);
            }
            Ok(())
        })
        .build(context);
    match built {
        Ok(app) => ended(app.run_return(stop_core_at_exit)),
        Err(error) => {
            // Not even a message can be shown without a display.
            eprintln!("{}", text::no_window(&error));
            ExitCode::FAILURE
        }
    }
}

/// All that must hold before there is a window; otherwise the message and the exit code.
fn begin(
    app: &mut App,
    arguments: Result<Arguments, std::ffi::OsString>,
    files: Option<Files>,
) -> Result<(), (String, i32)> {
    let failed = |message: String| (message, 1);
    let arguments =
        arguments.map_err(|word| (text::wrong_argument(&word.to_string_lossy()), WRONG_USAGE))?;
    web_view::check().map_err(|lack| {
        let message = match lack {
            Lack::Missing => text::NO_WEB_VIEW,
            Lack::Old => text::OLD_WEB_VIEW,
        };
        failed(message.to_owned())
    })?;
    let files = files.ok_or_else(|| failed(text::NO_PLACE.to_owned()))?;
    fs::create_dir_all(&files.folder)
        .map_err(|error| failed(text::no_folder(&files.folder, &error)))?;
    let core = Core::start(files.core.clone(), WindowHost(app.handle().clone()))
        .map_err(|problem| failed(text::cannot_open(&files.core.book, &problem)))?;
    app.manage(core);
    let window = window::make(app, &files.web, arguments.safe_mode)
        .map_err(|error| failed(text::no_window(&error)))?;
    #[cfg(windows)]
    {
        crate::mark::put(&window);
        crate::session_end::watch(&window);
    }
    #[cfg(not(windows))]
    drop(window);
    first_paint::watch(app.handle(), arguments.in_safe_mode());
    Ok(())
}

/// Remembers place and size beside the data, not in the roaming profile. Whether the window is
/// shown is the first paint's matter.
fn window_state<R: Runtime>(files: Option<&Files>) -> TauriPlugin<R> {
    let plugin = tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::POSITION | StateFlags::SIZE | StateFlags::MAXIMIZED);
    match files {
        // The plugin joins the name to a folder of its own; an absolute path stays what it is.
        Some(files) => plugin.with_filename(files.folder.join("window.json").to_string_lossy()),
        None => plugin,
    }
    .build()
}

fn stop_core_at_exit(app: &AppHandle, event: RunEvent) {
    if !matches!(event, RunEvent::Exit) {
        return;
    }
    if let Some(core) = app.try_state::<Core>() {
        core.stop();
    }
    if let Ok(folder) = app.path().app_config_dir() {
        // The plugin that remembers the window makes this folder of the roaming profile, though
        // its file lies elsewhere. Only an empty one goes.
        let _ = fs::remove_dir(folder);
    }
}

/// The exit code of the window's loop as one of a program.
fn ended(code: i32) -> ExitCode {
    u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
}
