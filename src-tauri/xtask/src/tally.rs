//! Counting tests by what `cargo test`, `cargo nextest`, Vitest and Playwright print about
//! them.

use std::fmt;

/// How many tests ran, over all lines seen so far.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
    /// Those that passed only when they were tried again: no proof, and named like the others.
    /// nextest counts them among the passed, Playwright does not.
    pub(crate) flaky: u32,
    /// The tests that failed and, of those in a browser, the first words of why: whoever sees
    /// only the end of a long run sees them there.
    pub(crate) failures: Vec<String>,
}

impl Tally {
    /// Adds what a summary line says; other lines say nothing.
    ///
    /// Known are `test result: ok. 32 passed; 0 failed; 1 ignored; …` of `cargo test` and
    /// `Summary [ 0.208s] 33 tests run: 32 passed (1 flaky), 1 failed, 2 skipped` of nextest, and
    /// `Tests  1 failed | 11 passed (12)` of Vitest; Playwright gives each number a line of its
    /// own, such as `12 passed (1.4m)`.
    pub(crate) fn add(&mut self, line: &str) {
        self.name(line);
        if let Some((count, word)) = of_playwright(line) {
            return self.count(count, word);
        }
        let from_vitest = line.trim_start().strip_prefix("Tests  ");
        // nextest shows what a failed test printed, indented; those results it counts itself.
        let from_cargo = line.starts_with("test result:");
        if !from_cargo && from_vitest.is_none() && !line.trim_start().starts_with("Summary [") {
            return;
        }
        for part in from_vitest.unwrap_or(line).split([';', ',', '.', ':', '|', '(', ')']) {
            let mut words = part.split_whitespace();
            let (Some(count), Some(word)) = (words.next(), words.next()) else { continue };
            let Ok(count) = count.parse::<u32>() else { continue };
            self.count(count, word);
        }
    }

    /// Remembers which test a line says has failed, or why the last one did.
    fn name(&mut self, line: &str) {
        let trimmed = line.trim();
        // Where tests are tried again: `TRY 1 FAIL [`.
        let again = trimmed.strip_prefix("TRY ").and_then(|said| said.split_once(' '));
        let failed = again
            .map_or(trimmed, |(_, said)| said)
            .strip_prefix("FAIL [")
            .and_then(|said| said.rsplit_once(") ").map(|(_, name)| name))
            .or_else(|| of_browser(line));
        if let Some(name) = failed {
            if !self.failures.iter().any(|known| known.starts_with(name)) {
                self.failures.push(name.to_owned());
            }
        } else if ["Error: ", "Test timeout"].iter().any(|said| trimmed.starts_with(said)) {
            let browser = self.failures.last_mut().filter(|name| name.contains(" › "));
            if let Some(last) = browser.filter(|name| !name.contains("\n")) {
                last.push_str("\n        ");
                last.push_str(trimmed);
            }
        }
    }

    fn count(&mut self, count: u32, word: &str) {
        match word {
            "failed" | "exec" | "timed" | "interrupted" => self.failed += count,
            "flaky" => self.flaky += count,
            "passed" => self.passed += count,
            "did" | "ignored" | "skipped" => self.skipped += count,
            _ => {}
        }
    }
}

/// A line of nothing but a number and a word, with or without the time it took.
fn of_playwright(line: &str) -> Option<(u32, &str)> {
    let (count, said) = line.strip_prefix("  ")?.split_once(' ')?;
    let word = said.split(" (").next()?;
    let known = ["passed", "failed", "flaky", "interrupted", "skipped", "did not run"];
    known.contains(&word).then_some(())?;
    Some((count.parse().ok()?, word.split(' ').next()?))
}

/// The test of a line such as `  1) [e2e] › search.spec.ts:40:1 › a name ─────`.
fn of_browser(line: &str) -> Option<&str> {
    let (number, name) = line.strip_prefix("  ")?.split_once(") [")?;
    number.parse::<u32>().ok()?;
    let (_, name) = name.split_once("] › ")?;
    Some(name.trim_end_matches(['─', ' ']))
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)?;
        if self.flaky > 0 { write!(f, ", {} flaky", self.flaky) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> String {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.add(line));
        tally.to_string()
    }

    #[test]
    fn the_results_of_several_cargo_test_binaries_add_up() {
        let lines = [
            "test result: ok. 32 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.11s",
            "running 2 tests",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 9 filtered out; finished in 1.00s",
        ];
        assert_eq!(tally(&lines), "35 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn nextest_summaries_are_read() {
        assert_eq!(
            tally(&["     Summary [   0.208s] 33 tests run: 33 passed, 1 skipped"]),
            "33 passed, 0 failed, 1 skipped"
        );
        let line = "     Summary [   9.1s] 9 tests run: 6 passed (1 slow), 2 failed, 1 timed out, 0 skipped";
        assert_eq!(tally(&[line]), "6 passed, 3 failed, 0 skipped");
    }

    #[test]
    fn the_pages_unit_tests_are_counted() {
        let lines = [" Test Files  2 passed (2)", "      Tests  1 failed | 11 passed (12)"];
        assert_eq!(tally(&lines), "11 passed, 1 failed, 0 skipped");
        assert_eq!(
            tally(&["      Tests  42 passed | 2 skipped (44)"]),
            "42 passed, 0 failed, 2 skipped"
        );
    }

    #[test]
    fn the_tests_in_a_browser_are_counted() {
        let lines = [
            "  ✓   1 [e2e] › acceptance.spec.ts:9:1 › 12 passed (3.1s)",
            "  1 failed",
            "    [e2e] › typing.spec.ts:3:1 › a name ────",
            "  2 skipped",
            "  3 did not run",
            "  12 passed (1.4m)",
        ];
        assert_eq!(tally(&lines), "12 passed, 1 failed, 5 skipped");
    }

    #[test]
    fn those_that_failed_are_named_once_with_why_a_browser_gave_up() {
        let mut tally = Tally::default();
        let lines = [
            "        FAIL [   0.1s] ( 25/806) cchc-api::codes every_code_can_cross",
            "        FAIL [   0.1s] ( 25/806) cchc-api::codes every_code_can_cross",
            "  1) [e2e] › search.spec.ts:40:1 › a word is found ───────────",
            "    Error: expect(locator).toBeVisible() failed",
            "    Error: and something else",
        ];
        lines.iter().for_each(|line| tally.add(line));
        assert_eq!(
            tally.failures,
            [
                "cchc-api::codes every_code_can_cross",
                "search.spec.ts:40:1 › a word is found\n        \
                 Error: expect(locator).toBeVisible() failed"
            ]
        );
    }

    #[test]
    fn a_test_that_passed_when_it_was_tried_again_is_counted_and_named() {
        let mut tally = Tally::default();
        let lines = [
            "  TRY 1 FAIL [   1.477s] (───) cchc-tests::versions a_plan_is_issued",
            "  TRY 2 PASS [   1.112s] (1/2) cchc-tests::versions a_plan_is_issued",
            "     Summary [   2.8s] 2 tests run: 2 passed (1 slow, 1 flaky), 0 skipped",
            "   FLAKY 2/2 [   1.112s] (1/2) cchc-tests::versions a_plan_is_issued",
        ];
        lines.iter().for_each(|line| tally.add(line));
        assert_eq!(tally.to_string(), "2 passed, 0 failed, 0 skipped, 1 flaky");
        assert_eq!(tally.failures, ["cchc-tests::versions a_plan_is_issued"]);
    }

    #[test]
    fn a_failure_that_nextest_shows_again_is_counted_once() {
        let lines = [
            "    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out",
            "     Summary [   0.6s] 75 tests run: 74 passed, 1 failed, 1 skipped",
        ];
        assert_eq!(tally(&lines), "74 passed, 1 failed, 1 skipped");
    }

    #[test]
    fn a_test_that_talks_about_passing_is_not_counted() {
        assert_eq!(tally(&["12 passed; 3 failed"]), "0 passed, 0 failed, 0 skipped");
    }
}
