//! Files in the hands of this computer's programs: opened by the one for their kind, or put on
//! paper by the one that prints it.
#![cfg_attr(windows, allow(unsafe_code, reason = "the shell of Windows is asked in C"))]

use std::io;
use std::path::Path;

#[cfg(windows)]
use windows_sys::Win32::UI::WindowsAndMessaging::SW_HIDE;

/// Opens a file with the program for its kind, or shows a folder. Where Windows knows no program it
/// asks the officer for one.
///
/// # Errors
/// What the system says.
pub(crate) fn open(path: &Path) -> io::Result<()> {
    #[cfg(windows)]
    {
        windows::open(path)
    }
    #[cfg(not(windows))]
    {
        opener::open(path).map_err(io::Error::other)
    }
}

/// Has a file printed without opening it; whether a program took it. Adobe Reader and Foxit do,
/// Edge does not, and other systems have no verb for it.
pub(crate) fn print(path: &Path) -> bool {
    #[cfg(windows)]
    {
        windows::execute("print", path, SW_HIDE).is_ok()
    }
    #[cfg(not(windows))]
    {
        let _ = path;
        false
    }
}

#[cfg(windows)]
mod windows {
    use std::ffi::OsStr;
    use std::os::windows::ffi::OsStrExt as _;
    use std::{io, path::Path, ptr};

    use windows_sys::Win32::Foundation::ERROR_NO_ASSOCIATION;
    use windows_sys::Win32::System::Com::{
        COINIT_APARTMENTTHREADED, COINIT_DISABLE_OLE1DDE, CoInitializeEx, CoUninitialize,
    };
    use windows_sys::Win32::UI::Shell::{
        SEE_MASK_FLAG_NO_UI, SEE_MASK_NOASYNC, SHELLEXECUTEINFOW, ShellExecuteExW,
    };
    use windows_sys::Win32::UI::WindowsAndMessaging::{SHOW_WINDOW_CMD, SW_SHOWNORMAL};

    pub(super) fn open(path: &Path) -> io::Result<()> {
        let none = |error: &io::Error| {
            error.raw_os_error().is_some_and(|code| code.cast_unsigned() == ERROR_NO_ASSOCIATION)
        };
        match execute("open", path, SW_SHOWNORMAL) {
            Err(error) if none(&error) => execute("openas", path, SW_SHOWNORMAL),
            done => done,
        }
    }

    /// Has a file handled as its menu in the Explorer would, with the program's window shown or
    /// not. No console appears: what is started is a program of its kind, not a command. Nor does
    /// a message of the shell, behind which the core would wait: what it says is told by the page.
    pub(super) fn execute(verb: &str, path: &Path, show: SHOW_WINDOW_CMD) -> io::Result<()> {
        let wide = |text: &OsStr| text.encode_wide().chain([0]).collect::<Vec<u16>>();
        let (verb, file) = (wide(verb.as_ref()), wide(path.as_os_str()));
        // The thread that asks has no message loop and may end: the shell finishes before it
        // answers.
        let mut order = SHELLEXECUTEINFOW {
            cbSize: size_of::<SHELLEXECUTEINFOW>() as u32,
            fMask: SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI,
            lpVerb: verb.as_ptr(),
            lpFile: file.as_ptr(),
            nShow: show,
            ..SHELLEXECUTEINFOW::default()
        };
        let apartment = (COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE) as u32;
        // SAFETY: what is begun here ends below, on the same thread. Parts of the shell that
        // programs have put into it need it.
        let begun = unsafe { CoInitializeEx(ptr::null(), apartment) };
        // SAFETY: the size is that of the structure; both texts end with a zero and live until the
        // call returns; what is not set may be null.
        let done = unsafe { ShellExecuteExW(&raw mut order) };
        // Asked before anything else can fail.
        let answer = if done == 0 { Err(io::Error::last_os_error()) } else { Ok(()) };
        if begun >= 0 {
            // SAFETY: it was begun above, on this thread.
            unsafe { CoUninitialize() };
        }
        answer
    }
}
