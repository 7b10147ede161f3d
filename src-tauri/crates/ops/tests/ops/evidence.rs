//! Documents of evidence, and the files beside the book.

#![expect(clippy::disallowed_methods, reason = "the tests make and spoil files of their own")]

use std::fs;
use std::path::{Path, PathBuf};

use cchc_files::Presence;
use cchc_model::evidence::{Evidence, EvidenceLink, Sha256};
use cchc_model::figure::FigureCode;
use cchc_model::ids::{EvidenceId, ItemId};
use cchc_model::register::{RegisterId, RowId};
use cchc_ops::evidence::{self, Intake, Intent, TakenIn};
use cchc_ops::{Desk, history, plan};
use chrono::NaiveDate;

use crate::fixture::{import, named, new_desk, now, plan_id, plan_with};

fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn task(task: u64) -> EvidenceLink {
    EvidenceLink::Task { plan: plan_id("mot"), task: ItemId(task) }
}

fn take(desk: &mut Desk, paths: &[PathBuf], links: &[EvidenceLink]) -> Vec<TakenIn> {
    let intent = Intent { links: links.to_vec(), twins: false };
    evidence::add_files(desk, paths, &intent, now(), &mut |_| {}).unwrap().value
}

fn id_of(taken: &TakenIn) -> EvidenceId {
    match taken.intake {
        Intake::Taken(id) | Intake::There(id) => id,
        Intake::Refused(ref refusal) => panic!("{}: {}", taken.name, refusal.message_vi()),
    }
}

fn code_of(taken: &TakenIn) -> &'static str {
    match &taken.intake {
        Intake::Taken(_) => "taken",
        Intake::There(_) => "there",
        Intake::Refused(refusal) => {
            assert!(!refusal.message_vi().is_empty() && !refusal.hint_vi().is_empty());
            refusal.code()
        }
    }
}

fn paper(subject: &str) -> Evidence {
    Evidence {
        id: EvidenceId(0),
        number: String::new(),
        date: None,
        agency: String::new(),
        subject: subject.to_owned(),
        file: None,
        links: Vec::new(),
    }
}

#[test]
fn good_files_become_documents_while_others_are_refused_by_name() {
    let (folder, _path, mut desk) = new_desk();
    import(&mut desk, &plan_with("mot", vec![named("A"), named("B")]));
    let at = folder.path();
    let paths = [
        file(at, "15-KH-UBND ngày 05-3-2026 ve cong tac CCHC.pdf", b"mot"),
        file(at, "thu moi.pdf.exe", b"MZ"),
        file(at, "rong.pdf", b""),
        file(at, "Bie\u{0302}n bản.docx", b"hai"),
        at.to_path_buf(),
        at.join("khong co.pdf"),
    ];
    let intent = Intent { links: vec![task(10)], twins: false };
    let mut heard = Vec::new();
    let done = evidence::add_files(&mut desk, &paths, &intent, now(), &mut |at| heard.push(at));
    let done = done.unwrap();
    assert_eq!(done.label, "thêm 2 minh chứng");
    let codes: Vec<_> = done.value.iter().map(code_of).collect();
    let refused = ["evidence.program", "evidence.empty_file", "file.folder", "file.not_found"];
    assert_eq!(codes, ["taken", refused[0], refused[1], "taken", refused[2], refused[3]]);
    assert_eq!(heard, [0, 1, 2, 3, 4, 5]);

    let documents = evidence::of_task(&desk, &plan_id("mot"), ItemId(10)).unwrap();
    let [plan, minutes] = documents.as_slice() else { panic!("{documents:?}") };
    assert_eq!((plan.number.as_str(), plan.subject.as_str()), ("15/KH-UBND", "ve cong tac CCHC"));
    assert_eq!(plan.date, NaiveDate::from_ymd_opt(2026, 3, 5));
    assert_eq!(minutes.subject, "Biên bản", "composed");
    assert_eq!(minutes.file.as_ref().unwrap().name, "Biên bản.docx");
    assert_eq!(fs::read(evidence::path_of(&desk, plan.id).unwrap()).unwrap(), b"mot");
    assert_eq!(fs::read(&paths[0]).unwrap(), b"mot", "the original stays");
    let counts = evidence::counts_of_plan(&desk, &plan_id("mot")).unwrap();
    assert_eq!(counts, [(ItemId(10), 2)].into());
}

#[test]
fn the_same_file_ties_the_document_that_has_it_unless_a_twin_is_asked_for() {
    let (folder, _path, mut desk) = new_desk();
    import(&mut desk, &plan_with("mot", vec![named("A"), named("B")]));
    let paths = [file(folder.path(), "a.pdf", b"same"), file(folder.path(), "b.pdf", b"same")];
    let taken = take(&mut desk, &paths, &[task(10)]);
    assert_eq!((code_of(&taken[0]), code_of(&taken[1])), ("taken", "there"), "within one drop");
    let first = id_of(&taken[0]);
    assert_eq!(id_of(&taken[1]), first);

    let intent = Intent { links: vec![task(11)], twins: false };
    let again = evidence::add_files(&mut desk, &paths[1..], &intent, now(), &mut |_| {}).unwrap();
    assert_eq!(again.label, "gắn minh chứng “b” vào nhiệm vụ");
    assert_eq!(id_of(&again.value[0]), first);
    assert_eq!(evidence::get(&desk, first).unwrap().links, [task(10), task(11)]);

    let intent = Intent { links: Vec::new(), twins: true };
    let twin = evidence::add_files(&mut desk, &paths[1..], &intent, now(), &mut |_| {}).unwrap();
    assert_ne!(id_of(&twin.value[0]), first);
    assert_eq!(evidence::list(&desk).unwrap().len(), 2);
    let before = history::list(&desk, 100).unwrap().len();
    take(&mut desk, &paths[..1], &[task(10)]);
    assert_eq!(history::list(&desk, 100).unwrap().len(), before, "nothing was changed");
}

#[test]
fn everything_about_documents_is_undone_and_redone_and_finds_its_file() {
    let (folder, _path, mut desk) = new_desk();
    import(&mut desk, &plan_with("mot", vec![named("A"), named("B")]));
    let path = file(folder.path(), "7-BC-UBND bao cao.pdf", b"x");
    let id = id_of(&take(&mut desk, std::slice::from_ref(&path), &[task(10)])[0]);
    let mut states = vec![evidence::list(&desk).unwrap()];
    let mut document = evidence::get(&desk, id).unwrap();
    document.agency = "UBND  xã".into();
    let saved = evidence::save(&mut desk, &document, None, now()).unwrap();
    assert_eq!(saved.label, "sửa minh chứng “7/BC-UBND”");
    document.agency = "UBND xã Tùng Ảnh".into();
    evidence::save(&mut desk, &document, saved.value, now()).unwrap();
    states.push(evidence::list(&desk).unwrap());
    assert_eq!(states[1][0].agency, "UBND xã Tùng Ảnh");
    evidence::link(&mut desk, id, &task(11), now()).unwrap();
    states.push(evidence::list(&desk).unwrap());
    evidence::unlink(&mut desk, id, &task(10), now()).unwrap();
    states.push(evidence::list(&desk).unwrap());
    let other = file(folder.path(), "ban ky.pdf", b"signed");
    evidence::put_file(&mut desk, id, &other, now()).unwrap();
    states.push(evidence::list(&desk).unwrap());
    let gone = evidence::delete(&mut desk, &[id], now()).unwrap();
    assert_eq!(gone.label, "xóa minh chứng “7/BC-UBND”");
    assert!(evidence::list(&desk).unwrap().is_empty());
    for state in states.iter().rev() {
        history::undo(&mut desk, now()).unwrap();
        assert_eq!(&evidence::list(&desk).unwrap(), state);
        let document = &state[0];
        assert_eq!(evidence::presence(&desk, document), Some(Presence::There));
    }
    history::undo(&mut desk, now()).unwrap();
    assert!(evidence::list(&desk).unwrap().is_empty());
    for state in &states {
        history::redo(&mut desk, now()).unwrap();
        assert_eq!(&evidence::list(&desk).unwrap(), state);
    }
}

#[test]
fn paper_is_entered_saved_and_given_its_scan_later() {
    let (folder, _path, mut desk) = new_desk();
    let added = evidence::add(&mut desk, &paper("  Biên bản   họp thôn "), now()).unwrap();
    let id = added.value;
    assert_eq!(evidence::get(&desk, id).unwrap().subject, "Biên bản họp thôn");
    assert_eq!(evidence::path_of(&desk, id).unwrap_err().code(), "evidence.no_file");
    let scan = file(folder.path(), "scan0001.jpg", b"jpg");
    evidence::put_file(&mut desk, id, &scan, now()).unwrap();
    let document = evidence::get(&desk, id).unwrap();
    assert_eq!(document.subject, "Biên bản họp thôn", "the name of the scan changes no words");
    assert!(evidence::path_of(&desk, id).unwrap().exists());

    let code = |desk: &mut Desk, change: &dyn Fn(&mut Evidence)| {
        let mut document = document.clone();
        change(&mut document);
        evidence::save(desk, &document, None, now()).map_or_else(|p| p.code(), |_| "kept")
    };
    assert_eq!(code(&mut desk, &|d| d.subject = " ".into()), "evidence.nameless");
    assert_eq!(code(&mut desk, &|d| d.subject = "x".repeat(2001)), "evidence.too_long");
    assert_eq!(
        code(&mut desk, &|d| d.date = NaiveDate::from_ymd_opt(1026, 3, 5)),
        "evidence.not_date"
    );
    assert_eq!(code(&mut desk, &|d| d.id = EvidenceId(99)), "evidence.not_found");
    assert_eq!(code(&mut desk, &|d| d.number = "1/BC-UBND".into()), "kept", "only a question");
    assert_eq!(
        code(&mut desk, &|d| d.date = NaiveDate::from_ymd_opt(2030, 1, 1)),
        "kept",
        "only a question"
    );
}

#[test]
fn a_link_that_leads_nowhere_is_refused_and_one_whose_plan_goes_goes_with_it() {
    let (_folder, _path, mut desk) = new_desk();
    import(&mut desk, &plan_with("mot", vec![named("A")]));
    let id = evidence::add(&mut desk, &paper("Ảnh"), now()).unwrap().value;
    let register = RegisterId::new("sang-kien").unwrap();
    let nowhere = [
        task(99),
        EvidenceLink::Task { plan: plan_id("hai"), task: ItemId(10) },
        EvidenceLink::Row { register, row: RowId(1) },
        EvidenceLink::Figure(FigureCode::new("99.99").unwrap()),
    ];
    for link in &nowhere {
        let problem = evidence::link(&mut desk, id, link, now()).unwrap_err();
        assert_eq!(problem.code(), "evidence.no_target", "{link:?}");
    }
    evidence::link(&mut desk, id, &task(10), now()).unwrap();
    plan::delete(&mut desk, &plan_id("mot"), now()).unwrap();
    assert!(evidence::get(&desk, id).unwrap().links.is_empty());
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(evidence::get(&desk, id).unwrap().links, [task(10)]);
}

#[test]
fn check_finds_files_that_are_missing_or_changed_and_names_their_documents() {
    let (folder, path, mut desk) = new_desk();
    let paths: Vec<_> = (0..3)
        .map(|at| file(folder.path(), &format!("{at}-BC-UBND.pdf"), &[at, 1, 2, 3]))
        .collect();
    let taken = take(&mut desk, &paths, &[]);
    evidence::add(&mut desk, &paper("Giấy"), now()).unwrap();
    let mut heard = Vec::new();
    let sound = evidence::check(&desk, &mut |at, all| heard.push((at, all))).unwrap();
    assert!(sound.is_empty(), "{sound:?}");
    assert_eq!(heard, [(0, 4), (1, 4), (2, 4), (3, 4)]);

    let place = |at: usize| evidence::path_of(&desk, id_of(&taken[at])).unwrap();
    let (missing, changed) = (place(0), place(1));
    assert!(missing.starts_with(path.with_file_name("cải cách hành chính-minh-chung")));
    cchc_files::remove(&missing).unwrap();
    cchc_files::remove(&changed).unwrap();
    fs::write(&changed, [9, 1, 2, 3]).unwrap();
    let found = evidence::check(&desk, &mut |_, _| {}).unwrap();
    let codes: Vec<_> = found.iter().map(|finding| (finding.document, finding.code)).collect();
    let expected =
        [(id_of(&taken[0]), "evidence.file_missing"), (id_of(&taken[1]), "evidence.file_changed")];
    assert_eq!(codes, expected);
    assert!(found[0].message_vi.starts_with("minh chứng 0/BC-UBND: tệp “0-BC-UBND.pdf”"));
    let missing = evidence::path_of(&desk, id_of(&taken[0])).unwrap_err();
    assert_eq!(missing.code(), "evidence.file_missing");

    take(&mut desk, &paths, &[]);
    assert!(evidence::check(&desk, &mut |_, _| {}).unwrap().is_empty(), "put right");
}

#[test]
fn an_attack_by_names_sizes_and_numbers_leaves_nothing() {
    let (folder, path, mut desk) = new_desk();
    let at = folder.path();
    let over = at.join("ghi am.m4a");
    fs::File::create(&over).unwrap().set_len(201 << 20).unwrap();
    let mut paths = vec![at.join("../../x.pdf"), at.join(".."), over];
    let mut codes = vec!["file.not_found", "evidence.file_nameless", "evidence.too_large"];
    #[cfg(unix)]
    {
        for (name, code) in [
            ("CON.pdf", "evidence.file_name"),
            ("a.pdf.", "evidence.file_name"),
            ("..\\..\\x.pdf", "evidence.path"),
            ("C:x.pdf", "evidence.path"),
            ("x\u{202E}fdp.exe", "evidence.hidden_characters"),
            ("x\n.pdf", "evidence.hidden_characters"),
            ("bang.xlsm", "evidence.macros"),
            ("khong duoi", "evidence.unknown_kind"),
        ] {
            paths.push(file(at, name, b"x"));
            codes.push(code);
        }
        let link = at.join("lien ket.pdf");
        std::os::unix::fs::symlink(file(at, "that.pdf", b"x"), &link).unwrap();
        paths.push(link);
        codes.push("file.not_file");
    }
    let taken = take(&mut desk, &paths, &[]);
    assert_eq!(taken.iter().map(code_of).collect::<Vec<_>>(), codes);
    let many = vec![file(at, "a.pdf", b"x"); 101];
    let problem =
        evidence::add_files(&mut desk, &many, &Intent::default(), now(), &mut |_| {}).unwrap_err();
    assert_eq!(problem.code(), "evidence.too_many");
    assert!(evidence::list(&desk).unwrap().is_empty());
    assert!(!path.with_file_name("cải cách hành chính-minh-chung").exists());
    assert_eq!(desk.book().next_undo().unwrap(), None, "nothing in the history");
}

#[test]
fn a_hash_of_the_folder_is_the_hash_of_the_book() {
    let (folder, _path, mut desk) = new_desk();
    let path = file(folder.path(), "a.pdf", b"abc");
    let id = id_of(&take(&mut desk, &[path], &[])[0]);
    // The hash of "abc" in FIPS 180-4.
    let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let file = evidence::get(&desk, id).unwrap().file.unwrap();
    assert_eq!(file.sha256, Sha256::new(known).unwrap());
    assert_eq!(file.bytes, 3);
}
