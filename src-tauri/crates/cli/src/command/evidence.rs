//! `cchc evidence`: files into the book's evidence, and what there is.

use std::path::{Path, PathBuf};

use cchc_model::evidence::{Evidence, EvidenceLink};
use cchc_ops::Desk;
use cchc_ops::evidence::{self, EvidenceRefusal, Intake, Intent, TakenIn};
use serde::Serialize;

use super::{now, open, to_json};
use crate::args::EvidenceCommand;
use crate::failure::Failure;

/// What came of one file.
#[derive(Serialize)]
struct Came {
    file: String,
    /// `taken`, `there`, `refused`.
    outcome: &'static str,
    /// The document that has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Evidence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    #[serde(skip)]
    words: String,
}

pub(super) fn run(command: &EvidenceCommand, json: bool) -> Result<String, Failure> {
    match command {
        EvidenceCommand::Add { data, files, task } => add(data, files, task.as_ref(), json),
        EvidenceCommand::List { data } => list(data, json),
    }
}

fn add(
    data: &Path,
    files: &[PathBuf],
    task: Option<&EvidenceLink>,
    json: bool,
) -> Result<String, Failure> {
    let mut desk = open(data)?;
    let intent = Intent { links: task.cloned().into_iter().collect(), twins: false };
    let taken = evidence::add_files(&mut desk, files, &intent, now(), &mut |_| {})?.value;
    let came = taken.into_iter().map(|file| came(&desk, file)).collect::<Result<Vec<_>, _>>()?;
    if json { to_json(&came) } else { Ok(came.iter().map(in_words).collect()) }
}

fn came(desk: &Desk, file: TakenIn) -> Result<Came, Failure> {
    let of = |outcome, document: Evidence| Came {
        file: file.name.clone(),
        outcome,
        words: document.display_vi(),
        document: Some(document),
        code: None,
    };
    Ok(match file.intake {
        Intake::Taken(id) => of("taken", evidence::get(desk, id)?),
        Intake::There(id) => of("there", evidence::get(desk, id)?),
        Intake::Refused(refusal) => Came {
            file: file.name,
            outcome: "refused",
            document: None,
            code: Some(refusal.code()),
            words: words_of(&refusal),
        },
    })
}

fn words_of(refusal: &EvidenceRefusal) -> String {
    let message = refusal.message_vi();
    format!("{}; {}", message.trim_end_matches('.'), refusal.hint_vi())
}

fn in_words(came: &Came) -> String {
    let outcome = match came.outcome {
        "taken" => "ĐÃ VÀO HỒ SƠ",
        "there" => "ĐÃ CÓ SẴN   ",
        _ => "KHÔNG NHẬN  ",
    };
    format!("{outcome} {}: {}\n", came.file, came.words)
}

fn list(data: &Path, json: bool) -> Result<String, Failure> {
    let desk = open(data)?;
    let documents = evidence::list(&desk)?;
    if json {
        return to_json(&documents);
    }
    let line = |document: &Evidence| {
        let file = document.file.as_ref().map_or("văn bản giấy", |file| file.name.as_str());
        format!("{:>5}  {} [{file}]\n", document.id.0, document.display_vi())
    };
    Ok(documents.iter().map(line).collect())
}
