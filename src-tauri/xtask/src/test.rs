//! `cargo xtask test`: everything that must hold before a change is taken.

use std::process::Command;

use crate::command::{cargo, run, succeeds, watch};
use crate::install::{self, Tools};
use crate::step::Steps;
use crate::tally::Tally;
use crate::{Trouble, cchc};

/// Runs every check, also after one has failed, and gives the verdict.
pub(crate) fn test() -> Result<(), Trouble> {
    let mut steps = Steps::new();
    let tools = steps.take("tools for the tests", |_| install::for_tests());
    let tools = tools.unwrap_or_else(Tools::found);
    for (checks, why) in tools.left_out() {
        steps.skip(checks, why);
    }
    steps.take("formatting", |_| run(&mut cargo(["fmt", "--all", "--", "--check"])));
    steps.take("lints", |_| {
        run(&mut cargo(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    // The acceptance tests start the program as its users do; cargo builds programs only for the
    // tests of their own package.
    let cchc = steps.take("build of cchc", |_| cchc::build());
    let told = |mut command: Command| {
        tools.tell(&mut command);
        command.envs(cchc.as_ref().map(|path| ("CCHC_BIN", path)));
        command
    };
    steps.take("tests", |tests| counted(told(workspace_tests()), tests));
    steps.take("examples in the documentation", |tests| {
        counted(told(cargo(["test", "--workspace", "--doc", "--no-fail-fast"])), tests)
    });
    steps.finish()
}

/// Every test but the documentation's, which nextest cannot run.
fn workspace_tests() -> Command {
    if succeeds(&mut cargo(["nextest", "--version"])) {
        cargo(["nextest", "run", "--workspace", "--no-fail-fast"])
    } else {
        cargo(["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"])
    }
}

fn counted(mut command: Command, tests: &mut Tally) -> Result<(), Trouble> {
    // Golden files are compared here, whatever the caller's terminal is set to.
    watch(command.env_remove("CCHC_UPDATE_GOLDEN"), |line| tests.add(line))
}
