//! `cchc record`: reports about tasks, one or a file of them.

use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::progress::{InstanceKey, NewEntry, Reported};
use cchc_ops::{Desk, progress};
use serde::Serialize;

use super::{now, open, plan, to_json};
use crate::args::{RecordArgs, Reported as Said};
use crate::failure::Failure;

/// The largest file of reports that is read, in bytes: a hundred years of a large office.
const LARGEST_FILE: u64 = 16 << 20;

#[derive(Serialize)]
struct Recorded {
    label: String,
    entries: Vec<EntryId>,
}

pub(super) fn run(args: &RecordArgs, json: bool) -> Result<String, Failure> {
    let plan = plan::plan_id(&args.plan)?;
    let mut desk = open(&args.data)?;
    let entries = match &args.from {
        Some(file) => {
            let text = cchc_files::read_to_string(file, LARGEST_FILE)?;
            serde_json::from_str(&text).map_err(|error| unreadable(&error))?
        }
        None => vec![said(&desk, &plan, args)?],
    };
    let done = progress::enter(&mut desk, &plan, &entries, now())?;
    if json {
        return to_json(&Recorded { label: done.label, entries: done.value });
    }
    Ok(format!("đã {}\n", done.label))
}

fn unreadable(error: &serde_json::Error) -> Failure {
    Failure::new(
        "record.bad_file",
        format!("tệp cập nhật tiến độ không đúng, dòng {}: {error}", error.line()),
        "mỗi lần cập nhật cần task, instance, on, state; xem mẫu bằng lệnh: cchc track --json",
    )
}

/// The report that was said; the instance is told by the task where it has only one.
fn said(desk: &Desk, plan: &PlanId, args: &RecordArgs) -> Result<NewEntry, Failure> {
    let today = now().date();
    let task = ItemId(args.task.unwrap_or_default());
    let instance = match &args.instance {
        Some(key) => InstanceKey(key.clone()),
        None => only_instance(desk, plan, task)?,
    };
    Ok(NewEntry {
        task,
        instance,
        on: args.on.unwrap_or(today),
        state: args.state.map_or(Reported::InProgress, reported),
        percent: args.percent,
        done: args.done.clone(),
        by: args.by.clone(),
        supersedes: args.supersedes.map(EntryId),
    })
}

fn only_instance(desk: &Desk, plan: &PlanId, task: ItemId) -> Result<InstanceKey, Failure> {
    let tracked = progress::tracked(desk, plan, &progress::as_of(desk, now().date())?)?;
    let row = tracked.rows().into_iter().find(|row| row.task.id == task);
    let keys: Vec<InstanceKey> =
        row.into_iter().flat_map(|row| row.instances).map(|of| of.key).collect();
    match keys.as_slice() {
        [only] => Ok(only.clone()),
        // A task that is not there is told so when it is entered.
        [] => Ok(InstanceKey("asked".to_owned())),
        several => {
            let keys: Vec<&str> = several.iter().map(|key| key.0.as_str()).collect();
            Err(Failure::new(
                "record.which_instance",
                format!("nhiệm vụ số {task} có nhiều kỳ hạn: {}", keys.join(", ")),
                "ghi thêm --instance với một trong các kỳ hạn đó",
            ))
        }
    }
}

const fn reported(said: Said) -> Reported {
    match said {
        Said::NotStarted => Reported::NotStarted,
        Said::InProgress => Reported::InProgress,
        Said::Done => Reported::Done,
        Said::NothingArose => Reported::NothingArose,
        Said::Dropped => Reported::Dropped,
        Said::Excused => Reported::Excused,
        Said::Withdrawn => Reported::Withdrawn,
    }
}
