//! The papers that tell how far a plan is on a day, as documents.

use cchc_document::paper::{self, Followed, Reminding, TrackingForm};
use cchc_document::tree::Document;
use chrono::NaiveDate;

use super::{open, plan};
use crate::args::ExportArgs;
use crate::failure::Failure;

/// The paper that is asked for, `tables` for a workbook; nothing where the plan itself is.
pub(super) fn document(args: &ExportArgs, tables: bool) -> Result<Option<Document>, Failure> {
    let asked = &args.progress;
    let letter = asked.reminders || asked.reminder.is_some();
    match asked.on {
        Some(day) if asked.tracking || letter => on(args, day, tables && !letter).map(Some),
        _ => Ok(None),
    }
}

fn on(args: &ExportArgs, day: NaiveDate, tables: bool) -> Result<Document, Failure> {
    let asked = &args.progress;
    let desk = open(&args.print.data)?;
    let plan = plan::get(&desk, &args.print.plan)?.id;
    let as_of = cchc_ops::progress::as_of(&desk, day)?;
    let tracked = cchc_ops::progress::tracked(&desk, &plan, &as_of)?;
    tracked.issued()?;
    let picture = tracked.picture(&as_of);
    let documents = cchc_ops::evidence::names_of_plan(&desk, &plan)?;
    let catalogue = cchc_ops::catalogue::get(&desk)?;
    let followed = Followed {
        plan: &tracked.plan,
        picture: &picture,
        entries: &tracked.entries,
        rules: &tracked.rules,
        documents: &documents,
    };
    let reminding = Reminding { followed, catalogue: &catalogue, answer_by: asked.answer_by };
    let form = if asked.open { TrackingForm::OnlyOpen } else { TrackingForm::Whole };
    Ok(match &asked.reminder {
        Some(name) => paper::reminder(reminding, name)?,
        None if asked.reminders => paper::reminders(reminding)?,
        None if tables => paper::tracking_tables(followed, form, &catalogue.house)?,
        None => paper::tracking(followed, form, &catalogue.house)?,
    })
}
