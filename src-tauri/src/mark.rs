//! The mark in the title bar and on the task bar, in the size that each is drawn in.
//!
//! The window library sets one picture for both, which Windows then shrinks for the title bar. The
//! program has the mark drawn for each size; Windows takes the right one when it is asked for both.
#![allow(unsafe_code, reason = "Windows hands icons out only through its C interface")]

use std::ptr;

use tauri::WebviewWindow;
use tauri::utils::platform::WINDOWS_APP_ICON_RESOURCE_ID;
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::UI::Controls::{LIM_LARGE, LIM_SMALL, LoadIconMetric};
use windows_sys::Win32::UI::WindowsAndMessaging::{ICON_BIG, ICON_SMALL, SendMessageW, WM_SETICON};

/// Gives the window both icons. What cannot be loaded stays as the library has set it.
pub(crate) fn put(window: &WebviewWindow) {
    let Ok(handle) = window.hwnd() else { return };
    for (place, size) in [(ICON_SMALL, LIM_SMALL), (ICON_BIG, LIM_LARGE)] {
        // SAFETY: null asks for the program itself, which stays loaded as long as it runs.
        let program = unsafe { GetModuleHandleW(ptr::null()) };
        let name = ptr::without_provenance(usize::from(WINDOWS_APP_ICON_RESOURCE_ID));
        let mut icon = ptr::null_mut();
        // SAFETY: a number below 65536 in the place of a name is a resource's number.
        let loaded = unsafe { LoadIconMetric(program, name, size, &raw mut icon) };
        if loaded >= 0 {
            // SAFETY: `handle` is a living window; the icon is never destroyed, so the window may
            // show it until the program ends.
            unsafe { SendMessageW(handle.0, WM_SETICON, place as usize, icon as isize) };
        }
    }
}
