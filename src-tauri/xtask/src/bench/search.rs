//! Searching ten years of an office, asked as the window asks.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::server::Server;
use crate::command::{program, run as done};
use crate::{Trouble, root, target};

/// What an office has after so many years.
const YEARS: i64 = 10;
const TASKS: usize = 130;
const ENTRIES_A_YEAR: usize = 2_000;
const DOCUMENTS: usize = 2_000;
const ROWS: usize = 3_000;
/// Rows that are pasted at once.
const BLOCK: usize = 100;
/// How often each thing is searched for.
const TIMES: usize = 30;
/// What a search may take.
const LIMIT: Duration = Duration::from_millis(50);
/// What officers look for: rare words, frequent ones, a number, one letter, nothing that is there.
const SOUGHT: [&str; 8] = [
    "thủ tục hành chính",
    "kiem tra noi vu",
    "so hoa",
    "15/QĐ-UBND",
    "lê thị an ban hành",
    "báo cáo",
    "a",
    "không có đâu",
];

/// Makes the data, measures and prints; refuses what takes too long.
pub(super) fn run(cchc: &Path) -> Result<(), Trouble> {
    let folder = target().join("bench/search");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let data = folder.join("so-cchc.db");
    done(program(cchc).arg("sample").arg(&data).arg("tung-anh-2022"))?;
    let sample = root().join("assets/samples/tung-anh-2022.json");
    let text = fs::read_to_string(&sample).map_err(|e| format!("{}: {e}", sample.display()))?;
    let sample: Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    for year in 0..YEARS {
        let file = folder.join("plan.json");
        let written = cchc_files::write_atomic(&file, plan(&sample, 2010 + year)?.as_bytes());
        written.map_err(|problem| problem.message_vi())?;
        done(program(cchc).args(["plan", "import"]).arg(&data).arg(&file))?;
    }
    let ui = root().join("ui/dist");
    println!("\n==> Searching {YEARS} years");
    let server = Server::start(cchc, &data, &ui, &folder)?;
    fill(&server)?;
    drop(server);
    let server = Server::start(cchc, &data, &ui, &folder)?;
    measure(&server)
}

/// The sample's plan in another year, with its tasks over and over under numbers of their own.
fn plan(sample: &Value, year: i64) -> Result<String, Trouble> {
    let mut file = sample.clone();
    let plan = &mut file["plan"];
    plan["id"] = json!(format!("nam-{year}"));
    plan["first_year"] = json!(year);
    plan["last_year"] = json!(year);
    plan["issuance"]["date"] = json!(format!("{year}-01-25"));
    let domains = plan["appendices"][0]["domains"].as_array_mut().ok_or("no domains")?;
    let (mut number, mut rows) = (1_000_000_u64, 0);
    let all: Vec<Value> = domains.iter().map(|domain| domain["tasks"].clone()).collect();
    let count = all.iter().filter_map(Value::as_array).map(Vec::len).sum::<usize>();
    while rows + count < TASKS {
        for (domain, tasks) in domains.iter_mut().zip(&all) {
            let Some(tasks) = tasks.as_array() else { continue };
            for task in tasks.iter().take(TASKS - rows - count) {
                let mut task = task.clone();
                number += 1;
                rows += 1;
                task["id"] = json!(number);
                if let Some(known) = domain["tasks"].as_array_mut() {
                    known.push(task);
                }
            }
        }
    }
    Ok(file.to_string())
}

/// Reports of every year, documents and rows of a register.
fn fill(server: &Server) -> Result<(), Trouble> {
    for year in 0..YEARS {
        let plan = format!("nam-{}", 2010 + year);
        server.call("version.issue", &json!({ "plan": plan }))?;
        let board = server.call("progress.board", &json!({ "plan": plan }))?;
        let instances: Vec<(Value, Value, String)> = instances(&board);
        let day = format!("{}-06-20", 2010 + year);
        let entries = instances.iter().cycle().take(ENTRIES_A_YEAR).enumerate();
        let entries: Vec<Value> = entries
            .map(|(at, (task, instance, words))| {
                let done = format!("Đã ban hành Quyết định số {at}/QĐ-UBND: {words}");
                json!({
                    "task": task, "instance": instance, "on": day, "state": "in_progress",
                    "done": done, "by": "Lê Thị An",
                })
            })
            .collect();
        server.call("progress.enter", &json!({ "plan": plan, "entries": entries }))?;
    }
    for at in 0..DOCUMENTS {
        let words = json!({
            "number": format!("{at}/BC-UBND"), "date": null, "agency": "UBND xã Tùng Ảnh",
            "subject": format!("Báo cáo kết quả rà soát thủ tục hành chính lần {at}"),
        });
        server.call("evidence.add", &json!({ "words": words, "links": [] }))?;
    }
    let idea = |at| json!([format!("Số hóa hồ sơ lần {at}"), "Trần Văn Bình", "05/01/2020"]);
    for first in (0..ROWS).step_by(BLOCK) {
        let rows: Vec<Value> = (first..first + BLOCK).map(idea).collect();
        let columns = json!(["ten", "tac-gia", "ngay-dang-ky"]);
        let block =
            json!({ "register": "sang-kien", "rows": rows, "columns": columns, "year": 2020 });
        server.call("register.paste", &block)?;
    }
    Ok(())
}

/// Each task with its first instance and what is to be done.
fn instances(board: &Value) -> Vec<(Value, Value, String)> {
    let rows = board["rows"].as_array().into_iter().flatten();
    let with_instance = rows.filter_map(|row| {
        let instance = row["instances"].as_array()?.first()?["key"].clone();
        Some((row["task"].clone(), instance, row["words"].as_str()?.to_owned()))
    });
    with_instance.collect()
}

fn measure(server: &Server) -> Result<(), Trouble> {
    let search = |words: &str| {
        let begun = Instant::now();
        let found = server.call("search.find", &json!({ "words": words, "limit": 5 }))?;
        let totals = found["totals"].as_array().into_iter().flatten();
        let count: u64 = totals.filter_map(|total| total["count"].as_u64()).sum();
        Ok::<_, Trouble>((begun.elapsed(), count))
    };
    let (first, _) = search("sổ")?;
    println!("the first search, which reads the book: {} ms", first.as_millis());
    println!("| words                    |   found |   median |    worst |");
    println!("|--------------------------|--------:|---------:|---------:|");
    let mut slow = Vec::new();
    for words in SOUGHT {
        let mut runs = (0..TIMES).map(|_| search(words)).collect::<Result<Vec<_>, _>>()?;
        runs.sort_unstable();
        let (median, count) = runs[TIMES / 2];
        let worst = runs[TIMES - 1].0;
        let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
        println!("| {words:<24} | {count:>7} | {:>5.1} ms | {:>5.1} ms |", ms(median), ms(worst));
        if median > LIMIT {
            slow.push(words);
        }
    }
    let (resident, _) = server.memory();
    println!("memory of the core: {} MiB", resident >> 20);
    if slow.is_empty() {
        Ok(())
    } else {
        Err(format!("slower than {} ms: {}", LIMIT.as_millis(), slow.join(", ")))
    }
}
