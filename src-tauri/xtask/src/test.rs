//! `cargo xtask test`: everything that must hold before a change is taken.

use std::path::Path;
use std::process::Command;

use crate::cchc::SERVE;
use crate::command::{cargo, run, succeeds, watch};
use crate::install::{self, Tools};
use crate::step::Steps;
use crate::tally::Tally;
use crate::wine::Wine;
use crate::{Trouble, cchc, e2e, package, root, ui};

/// The acceptance tests that start no program: what they say of the sources was said already.
const NO_PROGRAM: [&str; 3] = ["house", "licences", "screens"];

/// Runs every check, also after one has failed, and gives the verdict.
pub(crate) fn test() -> Result<(), Trouble> {
    let mut steps = Steps::new();
    let tools = steps.take("tools for the tests", |_| install::for_tests());
    let tools = tools.unwrap_or_else(Tools::found);
    for (checks, why) in tools.left_out() {
        steps.skip(checks, why);
    }
    steps.take("formatting", |_| run(&mut cargo(["fmt", "--all", "--", "--check"])));
    page(&mut steps);
    // The acceptance tests start the program as its users do; cargo builds programs only for the
    // tests of their own package.
    let built = steps.take("build of cchc and the tests", |_| cchc::build_with_tests());
    if let Some(built) = &built {
        steps.take("lints", |_| no_warnings(built.warnings));
    }
    let cchc = built.map(|built| built.program);
    let told = |mut command: Command| {
        tools.tell(&mut command);
        command.envs(cchc.as_ref().map(|path| ("CCHC_BIN", path)));
        command
    };
    steps.take("tests", |tests| counted(told(workspace_tests()), tests));
    if let Some(cchc) = cchc.as_ref().filter(|_| tools.has_chromium()) {
        steps.take("screens in a browser", |tests| counted(e2e::tests(&tools, cchc), tests));
    }
    steps.take("examples in the documentation", |tests| {
        let mut examples = cargo(["test", "--workspace", "--doc", "--no-fail-fast"]);
        cchc::lint(examples.args(SERVE));
        counted(told(examples), tests)
    });
    windows(&mut steps, &tools, cchc.as_deref());
    steps.finish()
}

fn no_warnings(count: u32) -> Result<(), Trouble> {
    if count == 0 { Ok(()) } else { Err(format!("{count} warnings above")) }
}

/// What an office gets, and the acceptance tests once more with the programs in it.
fn windows(steps: &mut Steps, tools: &Tools, cchc: Option<&Path>) {
    // What is missing was named at the beginning.
    if !tools.can_package() {
        return;
    }
    let package = steps.take(install::PACKAGE, |_| package::make(None));
    let Some(wine) = tools.wine() else { return };
    let (Some(package), Some(cchc)) = (package, cchc) else {
        return steps.skip(install::UNDER_WINE, "the programs were not built".to_owned());
    };
    steps.take(install::UNDER_WINE, |tests| {
        let wine = Wine::start(wine)?;
        let mut acceptance = wine.tell(acceptance_tests()?);
        tools.tell(&mut acceptance);
        // It has looked at the same files: `windows_bytes.rs` holds them to the same bytes.
        acceptance.env("CCHC_SOFFICE", "");
        acceptance.env("CCHC_BIN", package.files.join("cchc.exe")).env("CCHC_LINUX_BIN", cchc);
        acceptance.env("CCHC_WINDOWS", &package.files);
        let installer = package.made.iter().find(|made| made.extension() == Some("exe".as_ref()));
        acceptance.envs(installer.map(|installer| ("CCHC_INSTALLER", installer)));
        acceptance.envs(package::make_for_tests(&package.files, &wine.web_view_installer())?);
        counted(acceptance, tests)
    });
}

/// The page comes before anything that compiles the window: the window has it inside.
fn page(steps: &mut Steps) {
    steps.take("packages of the page", |_| ui::install());
    steps.take("types of the page", |_| {
        run(&mut ui::script("check", []))?;
        run(&mut ui::script("e2e:check", []))
    });
    if ui::has_script("test:unit") == Ok(true) {
        steps.take("tests of the page", |tests| counted(ui::script("test:unit", []), tests));
    }
    steps.take("build of the page", |_| ui::build());
}

/// Every test but the documentation's, which nextest cannot run.
fn workspace_tests() -> Command {
    let mut tests = if has_nextest() {
        cargo(["nextest", "run", "--workspace", "--no-fail-fast"])
    } else {
        cargo(["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"])
    };
    tests.args(SERVE);
    cchc::lint(&mut tests);
    tests
}

/// The tests that start the program, out of what [`workspace_tests`] has built: the same choice of
/// packages and features, or cargo would build everything anew.
fn acceptance_tests() -> Result<Command, Trouble> {
    let mut tests = if has_nextest() {
        let others = NO_PROGRAM.map(|name| format!(" - binary({name})")).concat();
        let which = format!("package(cchc-tests){others}");
        cargo(["nextest", "run", "--workspace", "--no-fail-fast", "-E", &which])
    } else {
        let mut tests = cargo(["test", "--workspace", "--no-fail-fast"]);
        for name in acceptance_files()? {
            tests.args(["--test", &name]);
        }
        tests
    };
    tests.args(SERVE);
    cchc::lint(&mut tests);
    Ok(tests)
}

/// The names of the tests that start the program, for cargo, which cannot be told what to leave
/// out.
fn acceptance_files() -> Result<Vec<String>, Trouble> {
    let folder = root().join("tests/tests");
    let unread = |e| format!("{}: {e}", folder.display());
    let mut names = Vec::new();
    for entry in folder.read_dir().map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension() == Some("rs".as_ref()) && !NO_PROGRAM.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

fn has_nextest() -> bool {
    succeeds(&mut cargo(["nextest", "--version"]))
}

fn counted(mut command: Command, tests: &mut Tally) -> Result<(), Trouble> {
    // Golden files are compared here, whatever the caller's terminal is set to.
    watch(command.env_remove("CCHC_UPDATE_GOLDEN"), |line| tests.add(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_acceptance_tests_are_those_that_start_the_program() {
        let names = acceptance_files().expect("the folder of the tests");
        assert!(names.iter().any(|name| name == "usage"), "{names:?}");
        for name in NO_PROGRAM {
            assert!(root().join(format!("tests/tests/{name}.rs")).is_file(), "{name}");
            assert!(!names.contains(&name.to_owned()), "{names:?}");
        }
    }
}
