//! Names of files and folders, as offices name them.

use cchc_document::paper;
use cchc_model::paper_words::short_date;
use cchc_model::plan::{Issuance, Plan, PlanKind};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Part, Printout, compose};

/// A kind of file in which a paper goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
    /// Excel.
    Xlsx,
}

impl Form {
    /// The ending of its files, without a dot.
    pub(in crate::command) fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
        }
    }

    /// The form that a file name asks for.
    pub(super) fn of_path(path: &str) -> Option<Self> {
        let ending = std::path::Path::new(path).extension()?;
        let forms = [Self::Docx, Self::Pdf, Self::Xlsx];
        forms.into_iter().find(|form| ending.eq_ignore_ascii_case(form.ending()))
    }
}

/// What is to be written, and in which form.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameOf {
    /// What is to be written.
    pub what: Printout,
    /// In which form.
    pub form: Form,
}

/// A proposed name.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FileName {
    /// The name with its ending, legal on Windows.
    pub file_name: String,
}

/// `Phụ lục II Kế hoạch CCHC 2024 Cẩm Giàng.xlsx`: short enough to be read whole in a list of
/// files, and another name for every year, part and draft.
pub(super) fn file_name(plan: &Plan, what: &Printout, form: Form, today: NaiveDate) -> String {
    let title = title(plan, of_form(&what.part, form), what.on.unwrap_or(today));
    let name = format!("{title} {}{}.{}", plan.office.place, remark(what), form.ending());
    cchc_files::safe_file_name(&name)
}

/// `24_KH-UBND_25-01-2022_Ke hoach CCHC 2022`: number, symbol and date of the paper that carries
/// the plan as far as they are known, and what it is, without accents. What tells how far the
/// plan is bears a day of its own, and not that number.
pub(super) fn folder_name(plan: &Plan, what: &Printout, today: NaiveDate) -> String {
    let issuance = plan.decision.as_ref().map_or(&plan.issuance, |decision| &decision.issuance);
    let mut parts = if what.part.is_dated() { Vec::new() } else { known(issuance) };
    let title = title(plan, &what.part, what.on.unwrap_or(today));
    parts.push(format!("{title}{}", remark(what)));
    cchc_files::plain_file_name(&parts.join("_"))
}

/// The name of a file in such a folder.
pub(super) fn name_in_folder(plan: &Plan, what: &Printout, form: Form, today: NaiveDate) -> String {
    let title = title(plan, of_form(&what.part, form), what.on.unwrap_or(today));
    cchc_files::plain_file_name(&format!("{title}{}.{}", remark(what), form.ending()))
}

/// Number, symbol and date as far as they are known: days and months with a leading zero, so that
/// folders are as long as each other.
pub(in crate::command) fn known(issuance: &Issuance) -> Vec<String> {
    let day = |date: NaiveDate| date.format("%d-%m-%Y").to_string();
    let number = issuance.number.map(|number| format!("{number:02}"));
    // A symbol without a number says nothing that the title does not say.
    let symbol = number.is_some().then(|| issuance.symbol.clone());
    let parts = [number, symbol, issuance.date.map(day)];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect()
}

fn of_form(part: &Part, form: Form) -> &Part {
    if form == Form::Xlsx { compose::tables_of(part) } else { part }
}

/// `Phụ lục II Kế hoạch CCHC 2024`, `Bảng theo dõi tiến độ Kế hoạch CCHC 2022 đến 20-7-2022`.
fn title(plan: &Plan, part: &Part, day: NaiveDate) -> String {
    let kind = match plan.kind {
        PlanKind::Annual | PlanKind::MultiYear => "Kế hoạch CCHC",
        PlanKind::IndexImprovement => "Kế hoạch Chỉ số CCHC",
    };
    let years = plan.years().replace(" - ", "-");
    match part {
        Part::Whole => format!("{kind} {years}"),
        Part::Appendices => format!("Phụ lục {kind} {years}"),
        Part::Appendix(ordinal) => {
            let number = paper::appendix_number(*ordinal, plan.appendices.len());
            format!("{number} {kind} {years}")
        }
        Part::Tracking { only_open } => {
            let open = if *only_open { " (quá hạn, sắp đến hạn)" } else { "" };
            format!("Bảng theo dõi tiến độ {kind} {years} đến {}{open}", dashed(day))
        }
        Part::Reminder { name } => {
            format!("Phiếu đôn đốc {name} {kind} {years} ngày {}", dashed(day))
        }
        Part::Reminders => format!("Phiếu đôn đốc {kind} {years} ngày {}", dashed(day)),
    }
}

/// `20-7-2022`, as the day is written in the paper, with what a file name can hold.
fn dashed(day: NaiveDate) -> String {
    short_date(day).replace('/', "-")
}

/// What tells one printing of a plan from another: the plan as first issued needs no word.
fn remark(what: &Printout) -> String {
    if what.part.is_dated() {
        return String::new();
    }
    let draft = if what.draft { " (bản trình)" } else { "" };
    match what.version {
        Some(ordinal) if ordinal > 1 => format!(" (điều chỉnh lần {}){draft}", ordinal - 1),
        _ => draft.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use cchc_ops::sample;

    use super::*;

    fn plan(id: &str) -> Plan {
        sample::find(id).unwrap()[0].plan().unwrap()
    }

    fn printout(plan: &Plan, part: Part) -> Printout {
        let plan = plan.id.clone();
        Printout {
            plan,
            part,
            layout: None,
            draft: false,
            electronic: false,
            on: None,
            answer_by: None,
            version: None,
        }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, 7, 20).unwrap()
    }

    #[test]
    fn a_folder_is_named_by_the_offices_habit() {
        let mut plan = plan("tung-anh-2022");
        let whole = printout(&plan, Part::Whole);
        assert_eq!(folder_name(&plan, &whole, today()), "24_KH-UBND_25-01-2022_Ke hoach CCHC 2022");
        plan.issuance.number = Some(5);
        assert!(folder_name(&plan, &whole, today()).starts_with("05_KH-UBND_25-01-2022_"));
        plan.issuance.date = None;
        assert_eq!(folder_name(&plan, &whole, today()), "05_KH-UBND_Ke hoach CCHC 2022");
        plan.issuance.number = None;
        assert_eq!(folder_name(&plan, &whole, today()), "Ke hoach CCHC 2022");
        let draft = Printout { draft: true, ..printout(&plan, Part::Appendices) };
        assert_eq!(folder_name(&plan, &draft, today()), "Phu luc Ke hoach CCHC 2022 (ban trinh)");
    }

    #[test]
    fn a_plan_that_a_decision_carries_goes_by_the_decisions_number() {
        let plan = plan("mang-yang-2019");
        let number = plan.decision.as_ref().unwrap().issuance.number.unwrap();
        let name = folder_name(&plan, &printout(&plan, Part::Whole), today());
        assert!(name.starts_with(&format!("{number:02}_QD-UBND_")), "{name}");
    }

    #[test]
    fn a_workbook_of_the_whole_plan_is_called_after_its_appendices() {
        let giang = plan("cam-giang-2024");
        let what = printout(&giang, Part::Whole);
        assert_eq!(
            file_name(&giang, &what, Form::Docx, today()),
            "Kế hoạch Chỉ số CCHC 2024 Cẩm Giàng.docx"
        );
        let workbook = file_name(&giang, &what, Form::Xlsx, today());
        assert_eq!(workbook, "Phụ lục Kế hoạch Chỉ số CCHC 2024 Cẩm Giàng.xlsx");
        let second = printout(&giang, Part::Appendix(2));
        let paper = name_in_folder(&giang, &second, Form::Pdf, today());
        assert_eq!(paper, "Phu luc II Ke hoach Chi so CCHC 2024.pdf");
        let years = plan("le-hong-2021-2025");
        let name = name_in_folder(&years, &printout(&years, Part::Whole), Form::Docx, today());
        assert_eq!(name, "Ke hoach CCHC 2021-2025.docx");
    }

    #[test]
    fn what_tells_how_far_the_plan_is_bears_its_day_and_not_the_plans_number() {
        let plan = plan("tung-anh-2022");
        let table = printout(&plan, Part::Tracking { only_open: false });
        assert_eq!(
            file_name(&plan, &table, Form::Xlsx, today()),
            "Bảng theo dõi tiến độ Kế hoạch CCHC 2022 đến 20-7-2022 Tùng Ảnh.xlsx"
        );
        let on = NaiveDate::from_ymd_opt(2022, 1, 5);
        let open = Printout { on, ..printout(&plan, Part::Tracking { only_open: true }) };
        assert_eq!(
            folder_name(&plan, &open, today()),
            "Bang theo doi tien do Ke hoach CCHC 2022 den 05-01-2022 (qua han, sap den han)"
        );
        let one = printout(&plan, Part::Reminder { name: "Lê Thị An".to_owned() });
        assert_eq!(
            file_name(&plan, &one, Form::Docx, today()),
            "Phiếu đôn đốc Lê Thị An Kế hoạch CCHC 2022 ngày 20-7-2022 Tùng Ảnh.docx"
        );
        let all = printout(&plan, Part::Reminders);
        assert_eq!(
            name_in_folder(&plan, &all, Form::Pdf, today()),
            "Phieu don doc Ke hoach CCHC 2022 ngay 20-7-2022.pdf"
        );
    }

    #[test]
    fn an_adjusted_plan_goes_out_under_a_name_of_its_own() {
        let plan = plan("tung-anh-2022");
        let of = |version| Printout { version, ..printout(&plan, Part::Whole) };
        let name = |version| file_name(&plan, &of(version), Form::Pdf, today());
        assert_eq!(name(Some(1)), name(None));
        assert_eq!(name(Some(2)), "Kế hoạch CCHC 2022 Tùng Ảnh (điều chỉnh lần 1).pdf");
        assert!(folder_name(&plan, &of(Some(3)), today()).ends_with("2022 (dieu chinh lan 2)"));
        let inside = name_in_folder(&plan, &of(Some(2)), Form::Docx, today());
        assert_eq!(inside, "Ke hoach CCHC 2022 (dieu chinh lan 1).docx");
    }

    #[test]
    fn the_ending_says_the_form() {
        assert_eq!(Form::of_path("D:/KH/Kế hoạch.DOCX"), Some(Form::Docx));
        assert_eq!(Form::of_path("a.pdf"), Some(Form::Pdf));
        assert_eq!(Form::of_path("a.xls"), None);
        assert_eq!(Form::of_path("pdf"), None);
    }
}
