//! A report is issued with its files and corrected, the way a screen asks for it.

#![expect(clippy::unwrap_used, reason = "what tests share may be as blunt as tests")]
#![expect(clippy::disallowed_methods, reason = "the tests make and spoil files of their own")]

mod run;

use std::path::PathBuf;

use run::Run;
use serde_json::{Value, json};

/// A book with the report of Quý I/2026, compiled before its window closes.
fn compiled() -> Run {
    let mut run = Run::with_sample("tung-anh-2022");
    let made = json!({ "kind": { "periodic": "q1" }, "year": 2026 });
    assert_eq!(run.ask("report.create", made)["report"], 1);
    run.ask("report.compile", json!({ "report": 1 }));
    run
}

fn view(run: &mut Run) -> Value {
    run.ask("report.get", json!({ "report": 1 }))
}

fn issuing(number: u32, date: &str) -> Value {
    json!({ "report": 1, "number": number, "date": date, "signer": "Phan Tiến Dũng" })
}

fn file(role: &str) -> Value {
    json!({ "report": 1, "ordinal": 1, "role": role })
}

/// Where the files of the first version are kept, by what they are.
fn kept(run: &mut Run, role: &str) -> PathBuf {
    let view = view(run);
    let files = view["versions"][0]["files"].as_array().unwrap().clone();
    let sha256 = files.iter().find(|file| file["role"] == role).unwrap()["sha256"].clone();
    let sha256 = sha256.as_str().unwrap();
    let folder = run.folder.path().join("so-cchc-minh-chung").join(&sha256[..2]);
    folder.join(format!("{sha256}.{role}"))
}

fn printed(version: Option<u32>) -> Value {
    json!({ "report": 1, "version": version, "part": "whole", "electronic": false })
}

#[test]
fn a_screen_sees_a_report_go_out_and_be_corrected() {
    let mut run = compiled();
    let seen = view(&mut run);
    assert_eq!((&seen["row"]["stage"], &seen["open"]), (&json!("compiled"), &json!(true)));
    assert_eq!(run.ask("report.submit", json!({ "report": 1 }))["stage"], "submitted");
    assert_eq!(view(&mut run)["open"], false);
    assert_eq!(run.ask("report.take_back", json!({ "report": 1 }))["stage"], "compiled");
    assert_eq!(run.code("report.issue", issuing(12, "2026-03-11")), "report.date_ahead");
    run.host.progress.clear();
    let issued = run.ask("report.issue", issuing(12, "2026-03-10"));
    assert_eq!(
        (&issued["stage"], &issued["label"]),
        (&json!("issued"), &json!("ban hành báo cáo Quý I/2026"))
    );
    assert_eq!(run.host.progress.len(), 4);
    let seen = view(&mut run);
    assert_eq!((&seen["obstacles"], &seen["open"]), (&json!([]), &json!(false)));
    let version = &seen["versions"][0];
    assert_eq!(version["paper"], "số 12/BC-UBND ngày 10/3/2026");
    let files = version["files"].as_array().unwrap();
    let roles: Vec<_> = files.iter().map(|file| file["role"].as_str().unwrap()).collect();
    assert_eq!(roles, ["docx", "pdf", "xlsx"]);
    assert!(files.iter().all(|file| file["sound"] == true && file["bytes"].as_u64() > Some(1000)));
    assert_eq!(run.ask("report.difference", json!({ "report": 1 })), json!([]));

    let correction = json!({ "report": 1, "reason": "Sai số liệu" });
    assert_eq!(run.ask("report.correct", correction)["stage"], "correcting");
    assert_eq!(view(&mut run)["correcting"]["reason"], "Sai số liệu");
    assert_eq!(run.ask("report.issue", issuing(15, "2026-03-10"))["stage"], "issued");
    let versions = view(&mut run)["versions"].clone();
    assert_eq!(versions.as_array().unwrap().len(), 2);
    assert_eq!(
        (&versions[1]["reason"], &versions[1]["ordinal"]),
        (&json!("Sai số liệu"), &json!(2))
    );
    let undone = run.ask("history.undo", json!({}));
    assert!(undone["label"].as_str().unwrap().contains("ban hành bản đính chính"), "{undone}");
    run.ask("report.discard_correction", json!({ "report": 1 }));
    assert_eq!(view(&mut run)["row"]["stage"], "issued");
}

#[test]
fn what_was_issued_goes_out_and_to_the_printer_byte_for_byte() {
    let mut run = compiled();
    run.ask("report.issue", issuing(12, "2026-03-10"));
    for role in ["docx", "pdf", "xlsx"] {
        let path = run.file(&format!("a.{role}"));
        run.ask("report.write", json!({ "what": printed(Some(1)), "path": path }));
        let bytes = std::fs::read(kept(&mut run, role)).unwrap();
        assert!(std::fs::read(path).unwrap() == bytes, "{role}");
    }
    run.ask("report.print", printed(Some(1)));
    let pdf = std::fs::read(kept(&mut run, "pdf")).unwrap();
    assert!(std::fs::read(&run.host.printed[0]).unwrap() == pdf);
    // Nobody opens it here; it lies under its own name where other programs find it.
    assert_eq!(run.code("report.open_file", file("pdf")), "host.cannot_open");
    let name = "Bản in/12_BC-UBND_10-03-2026_Báo cáo CCHC Quý I 2026.pdf";
    assert!(std::fs::read(run.folder.path().join(name)).unwrap() == pdf);
}

#[test]
fn a_lost_file_is_found_and_made_anew_from_what_was_locked() {
    let mut run = compiled();
    run.ask("report.issue", issuing(12, "2026-03-10"));
    assert_eq!(run.ask("app.check", json!({})), json!([]));
    let place = kept(&mut run, "docx");
    let before = std::fs::read(&place).unwrap();
    std::fs::remove_file(&place).unwrap();
    let found = run.ask("app.check", json!({}));
    assert!(found[0].as_str().unwrap().contains("báo cáo Quý I/2026: tệp đã lưu"), "{found}");
    assert_eq!(view(&mut run)["versions"][0]["files"][0]["sound"], false);
    let path = run.file("a.docx");
    run.ask("report.write", json!({ "what": printed(Some(1)), "path": path }));
    assert!(std::fs::read(path).unwrap() == before);
}

#[test]
fn the_signed_paper_is_kept_and_keeps_what_was_issued() {
    let mut run = compiled();
    run.ask("report.issue", issuing(12, "2026-03-10"));
    let path = run.file("12-BC-UBND.signed.pdf");
    std::fs::write(&path, "%PDF").unwrap();
    run.ask("report.attach", json!({ "report": 1, "ordinal": 1, "path": path }));
    assert!(std::fs::read(kept(&mut run, "signed").with_extension("pdf")).unwrap() == b"%PDF");
    assert_eq!(run.code("history.undo", json!({})), "report.signed_stays");
    assert_eq!(run.code("report.detach", file("pdf")), "report.no_file");
    run.ask("report.detach", file("signed"));
    assert_eq!(run.code("report.open_file", file("signed")), "report.no_file");
}
