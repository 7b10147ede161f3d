//! Paper out of the printer, by the program that this computer prints PDF files with.
#![cfg_attr(windows, allow(unsafe_code, reason = "the shell of Windows is asked in C"))]

use std::path::Path;

/// Has a file printed without opening it; whether a program took it. Adobe Reader and Foxit do,
/// Edge does not.
#[cfg(windows)]
pub(crate) fn send(path: &Path) -> bool {
    use std::os::windows::ffi::OsStrExt as _;
    use std::ptr;

    use windows_sys::Win32::System::Com::{
        COINIT_APARTMENTTHREADED, COINIT_DISABLE_OLE1DDE, CoInitializeEx, CoUninitialize,
    };
    use windows_sys::Win32::UI::Shell::ShellExecuteW;
    use windows_sys::Win32::UI::WindowsAndMessaging::SW_HIDE;

    /// What `ShellExecuteW` answers above this is no error.
    const LARGEST_ERROR: isize = 32;

    let wide = |text: &std::ffi::OsStr| text.encode_wide().chain([0]).collect::<Vec<u16>>();
    let (verb, file) = (wide("print".as_ref()), wide(path.as_os_str()));
    let apartment = (COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE) as u32;
    // SAFETY: the core's thread is in no other apartment; what is begun here ends below. Parts of
    // the shell that programs have put into it need it.
    let begun = unsafe { CoInitializeEx(ptr::null(), apartment) };
    // SAFETY: both texts end with a zero and live until the call returns; the other pointers may
    // be null.
    let answer = unsafe {
        ShellExecuteW(
            ptr::null_mut(),
            verb.as_ptr(),
            file.as_ptr(),
            ptr::null(),
            ptr::null(),
            SW_HIDE,
        )
    };
    if begun >= 0 {
        // SAFETY: it was begun above, on this thread.
        unsafe { CoUninitialize() };
    }
    answer as isize > LARGEST_ERROR
}

/// Other systems have no verb for it.
#[cfg(not(windows))]
pub(crate) fn send(_: &Path) -> bool {
    false
}
