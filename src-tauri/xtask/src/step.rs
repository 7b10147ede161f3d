//! A row of steps: each announced, timed and remembered for the summary at the end.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::Trouble;
use crate::tally::Tally;

/// How one step ended.
enum End {
    Passed,
    Failed(Trouble),
    Skipped(String),
}

struct Step {
    name: &'static str,
    end: End,
    time: Duration,
}

/// The steps taken so far.
pub(crate) struct Steps {
    done: Vec<Step>,
    started: Instant,
    /// The tests counted by all steps.
    pub(crate) tests: Tally,
}

impl Steps {
    pub(crate) fn new() -> Self {
        Self { done: Vec::new(), started: Instant::now(), tests: Tally::default() }
    }

    /// Takes a step. A failure is remembered and the row goes on, so that one run shows all that
    /// is wrong; the value is there only when the step succeeded.
    pub(crate) fn take<T>(
        &mut self,
        name: &'static str,
        step: impl FnOnce(&mut Tally) -> Result<T, Trouble>,
    ) -> Option<T> {
        println!("\n==> {name}");
        let started = Instant::now();
        let result = step(&mut self.tests);
        let time = started.elapsed();
        let (end, value) = match result {
            Ok(value) => (End::Passed, Some(value)),
            Err(trouble) => {
                println!("error: {trouble}");
                (End::Failed(trouble), None)
            }
        };
        self.done.push(Step { name, end, time });
        value
    }

    /// Remembers that a step was left out, and why.
    pub(crate) fn skip(&mut self, name: &'static str, why: String) {
        println!("\n==> {name}: skipped, {why}");
        self.done.push(Step { name, end: End::Skipped(why), time: Duration::ZERO });
    }

    /// Prints what was done and gives the verdict.
    pub(crate) fn finish(self) -> Result<(), Trouble> {
        let total = self.started.elapsed();
        print!("\n{}", summary(&self.done));
        let failed = self.done.iter().filter(|step| matches!(step.end, End::Failed(_))).count();
        let line = format!("{} steps, tests: {} ({})", self.done.len(), self.tests, time(total));
        for name in &self.tests.failures {
            println!("    not passed at once: {name}");
        }
        if failed == 0 {
            println!("PASSED: {line}");
            Ok(())
        } else {
            println!("FAILED: {failed} of {line}");
            Err(format!("{failed} steps failed"))
        }
    }
}

fn summary(steps: &[Step]) -> String {
    let mut text = String::from("==> Summary\n");
    for step in steps {
        let (word, why) = match &step.end {
            End::Passed => ("ok", ""),
            End::Failed(trouble) => ("FAILED", trouble.as_str()),
            End::Skipped(why) => ("skipped", why.as_str()),
        };
        let colon = if why.is_empty() { "" } else { ": " };
        let time = time(step.time);
        // Writing into a string cannot fail.
        let _ = writeln!(text, "    {word:<8} {time:>10}  {}{colon}{why}", step.name);
    }
    text
}

fn time(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_does_not_stop_the_row_but_fails_the_run() {
        let mut steps = Steps::new();
        assert_eq!(steps.take("first", |_| Err::<u8, _>("broken".to_owned())), None);
        assert_eq!(steps.take("second", |_| Ok(7)), Some(7));
        assert_eq!(steps.finish(), Err("1 steps failed".to_owned()));
    }

    #[test]
    fn a_skipped_step_is_listed_with_its_reason_and_does_not_fail_the_run() {
        let mut steps = Steps::new();
        steps.skip("pictures", "no printer".to_owned());
        let text = summary(&steps.done);
        assert!(text.contains("skipped") && text.contains("pictures: no printer"), "{text}");
        assert_eq!(steps.finish(), Ok(()));
    }

    #[test]
    fn long_times_are_told_in_minutes() {
        assert_eq!(time(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(time(Duration::from_secs(431)), "7 min 11 s");
    }
}
