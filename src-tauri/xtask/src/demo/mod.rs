//! `cargo xtask run --demo`: the program's main job on its sample data, left in `target/demo` to
//! look at.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use cchc_files::safe_file_name;
use serde_json::Value;

use crate::command::{output, program, run};
use crate::{Trouble, cchc, target};

mod report;
mod year;

/// Builds `cchc`, makes the sample book and exports all that can be exported from it.
///
/// Rust alone is enough: whoever could build this could build `cchc`.
pub(crate) fn make() -> Result<(), Trouble> {
    println!("==> The program");
    let cchc = cchc::build()?;
    let folder = fresh_folder()?;

    println!("\n==> The sample book");
    let book = folder.join("so-cchc.db");
    run(program(&cchc).arg("sample").arg(&book).arg("all"))?;
    let plans = output(program(&cchc).args(["plan", "list"]).arg(&book).arg("--json"))?;
    let plans = read_plans(&plans)?;
    let layouts = read_layouts(&output(program(&cchc).args(["layouts", "--json"]))?)?;
    let mut made = vec![book.clone()];

    println!("\n==> Two of them issued, with what was reported until autumn");
    year::enter(&cchc, &book, &folder)?;

    println!("\n==> The report of its first quarter, as it was issued");
    made.extend(report::make(&cchc, &book, &folder)?);

    println!("\n==> Every sample plan as Word and PDF, its appendices as a workbook");
    for plan in &plans {
        for ending in plan.endings() {
            let file = folder.join(plan.file_name(ending));
            run(export(&cchc, &book, plan).arg("--to").arg(&file))?;
            made.push(file);
        }
    }

    println!("\n==> One plan in every layout");
    let folder = folder.join("moi-mau");
    fs::create_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let with_appendix = plans.iter().find(|plan| plan.appendices > 0);
    let plan = with_appendix.ok_or("no sample plan has an appendix")?;
    for layout in &layouts {
        let file = folder.join(safe_file_name(&format!("{layout}.xlsx")));
        run(export(&cchc, &book, plan).args(["--layout", layout, "--to"]).arg(&file))?;
        made.push(file);
    }

    println!("\n==> Made");
    made.iter().for_each(|path| println!("{}", path.display()));
    Ok(())
}

/// An empty `target/demo`: what an earlier run left would be taken for this one's.
fn fresh_folder() -> Result<PathBuf, Trouble> {
    let folder = target().join("demo");
    match fs::remove_dir_all(&folder) {
        Err(e) if e.kind() != ErrorKind::NotFound => {
            return Err(format!("cannot empty {} (a file open in Excel?): {e}", folder.display()));
        }
        _ => {}
    }
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    Ok(folder)
}

fn export(cchc: &Path, book: &Path, plan: &Plan) -> Command {
    let mut command = program(cchc);
    command.arg("export").arg(book).args(["--plan", &plan.id]);
    command
}

/// A plan, as `cchc plan list --json` tells it.
#[derive(Debug, PartialEq, Eq)]
struct Plan {
    id: String,
    title: String,
    appendices: u64,
}

impl Plan {
    /// The id stands in front: titles of two years may be cut to the same name.
    fn file_name(&self, ending: &str) -> String {
        safe_file_name(&format!("{} {}.{ending}", self.id, self.title))
    }

    /// A workbook holds appendices and nothing else.
    fn endings(&self) -> &'static [&'static str] {
        if self.appendices > 0 { &["docx", "pdf", "xlsx"] } else { &["docx", "pdf"] }
    }
}

/// The plans.
fn read_plans(json: &str) -> Result<Vec<Plan>, Trouble> {
    let plan = |plan: &Value| {
        Ok(Plan {
            id: text(plan, "plan list", "id")?,
            title: text(plan, "plan list", "title")?,
            appendices: plan["appendices"]
                .as_u64()
                .ok_or_else(|| lacks("plan list", "appendices", plan))?,
        })
    };
    list(json, "plan list")?.iter().map(plan).collect()
}

/// The ids of the layouts.
fn read_layouts(json: &str) -> Result<Vec<String>, Trouble> {
    list(json, "layouts")?.iter().map(|layout| text(layout, "layouts", "id")).collect()
}

fn list(json: &str, command: &str) -> Result<Vec<Value>, Trouble> {
    serde_json::from_str(json).map_err(|e| format!("`cchc {command} --json` gave no list: {e}"))
}

/// A text or a number, as text.
fn text(object: &Value, command: &str, name: &str) -> Result<String, Trouble> {
    match &object[name] {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        _ => Err(lacks(command, name, object)),
    }
}

fn lacks(command: &str, name: &str, object: &Value) -> Trouble {
    format!("`cchc {command} --json`: no usable `{name}` in {object}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plans_with_an_appendix_become_workbooks() {
        let json = r#"[
            {"id": 1, "title": "Kế hoạch 12/KH-UBND", "year": 2025, "appendices": 2},
            {"id": "qd", "title": "Quyết định", "year": null, "appendices": 0}
        ]"#;
        let plans = read_plans(json).expect("well formed");
        assert_eq!(plans[0].file_name("xlsx"), "1 Kế hoạch 12-KH-UBND.xlsx");
        assert_eq!(plans[0].endings(), ["docx", "pdf", "xlsx"]);
        assert_eq!(plans[1].endings(), ["docx", "pdf"]);
    }

    #[test]
    fn an_answer_of_another_shape_is_named() {
        let trouble = read_plans(r#"[{"id": 1, "title": "A"}]"#).expect_err("no count");
        assert!(trouble.contains("plan list") && trouble.contains("`appendices`"), "{trouble}");
        assert!(read_layouts("{}").expect_err("an object").contains("layouts"));
    }
}
