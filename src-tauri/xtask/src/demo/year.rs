//! A year of progress for the samples: the simulated one that the tests check day by day, up to
//! a day in autumn.

use std::fs;
use std::path::Path;

use cchc_files::write_atomic;
use serde_json::{Value, json};

use crate::command::{program, run};
use crate::{Trouble, root};

/// The samples with a simulated year, and the day up to which it is entered.
const YEARS: [(&str, &str); 2] = [("tung-anh-2022", "2022-09-14"), ("ha-chau-2023", "2023-09-14")];

/// Issues the samples that have a year, and enters it.
pub(super) fn enter(cchc: &Path, book: &Path, folder: &Path) -> Result<(), Trouble> {
    for (plan, until) in YEARS {
        run(program(cchc).args(["plan", "issue"]).arg(book).arg(plan))?;
        let file = folder.join(format!("{plan} tien-do.json"));
        write_atomic(&file, entries(&events(plan)?, until)?.as_bytes())
            .map_err(|e| format!("{}: {e}", file.display()))?;
        run(program(cchc).arg("record").arg(book).args(["--plan", plan, "--from"]).arg(&file))?;
        run(program(cchc).arg("track").arg(book).args([plan, "--on", until, "--overdue"]))?;
    }
    Ok(())
}

fn events(plan: &str) -> Result<String, Trouble> {
    let path = root().join(format!("tests/fixtures/progress/{plan}.events.tsv"));
    fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
}

/// What was known on a day, as `cchc record` reads it: of what was corrected by then only the
/// correction, because in the demonstration everything is entered at once.
fn entries(events: &str, until: &str) -> Result<String, Trouble> {
    let lines = events.lines().filter(|line| !line.starts_with('#')).skip(1);
    let known: Vec<Vec<&str>> = lines
        .map(|line| line.split('\t').collect())
        .filter(|cell: &Vec<&str>| cell.get(3).is_some_and(|entered| *entered <= until))
        .collect();
    let corrected = |name: &str| known.iter().any(|cell| cell.get(6) == Some(&name));
    let told = known.iter().filter(|cell| !corrected(cell[0]) && cell.get(4) != Some(&"withdrawn"));
    let entries: Result<Vec<Value>, Trouble> = told.map(|cell| entry(cell)).collect();
    serde_json::to_string_pretty(&entries?).map_err(|e| e.to_string())
}

fn entry(cell: &[&str]) -> Result<Value, Trouble> {
    let [name, instance, on, _, state, percent, _, done] = cell else {
        return Err(format!("an event has 8 cells: {cell:?}"));
    };
    let task = name.split_once('.').and_then(|(task, _)| task.parse::<u64>().ok());
    let task = task.ok_or_else(|| format!("an event is named task.number: {name}"))?;
    let mut entry = json!({
        "task": task, "instance": instance, "on": on, "state": state, "done": done,
    });
    if let Ok(percent) = percent.parse::<u8>() {
        entry["percent"] = percent.into();
    }
    Ok(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_corrected_or_is_still_to_come_is_not_entered() {
        let events = "id\tinstance\ton\tentered\tstate\tpercent\tputs_right\tdone\n\
            7.1\tasked\t2022-02-10\t2022-02-10\tin_progress\t30\t\tA\n\
            7.2\tasked\t2022-02-11\t2022-03-10\tdone\t\t7.1\tB\n\
            8.1\tasked\t2022-02-10\t2022-09-15\tdone\t\t\tC\n";
        let entries: Value = serde_json::from_str(&entries(events, "2022-09-14").unwrap()).unwrap();
        assert_eq!(
            entries,
            json!([{ "task": 7, "instance": "asked", "on": "2022-02-11", "state": "done", "done": "B" }])
        );
    }
}
