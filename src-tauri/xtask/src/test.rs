//! `cargo xtask test`: everything that must hold before a change is taken.

use std::process::Command;

use crate::cchc::SERVE;
use crate::command::{cargo, run, succeeds, watch};
use crate::install::{self, Tools};
use crate::step::Steps;
use crate::tally::Tally;
use crate::{Trouble, cchc, e2e, ui};

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
    steps.take("lints", |_| {
        let clippy = ["clippy", "--workspace", "--all-targets"];
        run(cargo(clippy).args(SERVE).args(["--", "-D", "warnings"]))
    });
    // The acceptance tests start the program as its users do; cargo builds programs only for the
    // tests of their own package.
    let cchc = steps.take("build of cchc and the tests", |_| cchc::build_with_tests());
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
        examples.args(SERVE);
        counted(told(examples), tests)
    });
    steps.finish()
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
    let mut tests = if succeeds(&mut cargo(["nextest", "--version"])) {
        cargo(["nextest", "run", "--workspace", "--no-fail-fast"])
    } else {
        cargo(["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"])
    };
    tests.args(SERVE);
    tests
}

fn counted(mut command: Command, tests: &mut Tally) -> Result<(), Trouble> {
    // Golden files are compared here, whatever the caller's terminal is set to.
    watch(command.env_remove("CCHC_UPDATE_GOLDEN"), |line| tests.add(line))
}
