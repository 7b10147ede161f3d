//! `cargo xtask run`: the program as its users see it.

use std::env;

use crate::command::{cargo, run};
use crate::{Trouble, demo, install, ui};

/// Opens the program on this account's own data; where there is no screen, makes the demonstration.
pub(crate) fn open_or_demo() -> Result<(), Trouble> {
    if !has_display(|name| env::var_os(name).is_some_and(|value| !value.is_empty())) {
        println!("no display here: the demonstration instead\n");
        return demo::make();
    }
    println!("==> What the window is built with");
    install::for_window()?;
    println!("\n==> The page");
    ui::install()?;
    ui::build()?;
    println!("\n==> The window");
    run(&mut cargo(["run", "--package", "so-cchc"]))
}

/// Whether a window can be opened. `is_set` asks for a variable of the environment.
fn has_display(is_set: impl Fn(&str) -> bool) -> bool {
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn linux_says_in_its_environment_whether_there_is_a_display() {
        assert!(has_display(|name| name == "DISPLAY"));
        assert!(has_display(|name| name == "WAYLAND_DISPLAY"));
        assert!(!has_display(|name| name == "HOME"));
    }
}
