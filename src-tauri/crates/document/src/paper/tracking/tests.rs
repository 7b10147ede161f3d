use super::super::progress_year::Year;
use super::*;
use crate::{docx, xlsx};

#[test]
fn dump() {
    let Ok(folder) = std::env::var("CCHC_DUMP") else { return };
    for (name, year) in [
        ("ta-0720", Year::tung_anh("2022-07-20")),
        ("ta-0115", Year::tung_anh("2022-01-15")),
        ("hc-1220", Year::ha_chau("2023-12-20")),
        ("cg", Year::silent(include_str!("../../../../../../assets/samples/cam-giang-2024.json"), "2024-11-20")),
    ] {
        for (form, suffix) in [(TrackingForm::Whole, "all"), (TrackingForm::OnlyOpen, "open")] {
            let house = HouseStyle::default();
            let paper = tracking(year.followed(), form, &house).unwrap();
            std::fs::write(format!("{folder}/{name}-{suffix}.docx"), docx::write(&paper).unwrap())
                .unwrap();
            let tables = tracking_tables(year.followed(), form, &house).unwrap();
            std::fs::write(format!("{folder}/{name}-{suffix}-x.xlsx"), xlsx::write(&tables).unwrap())
                .unwrap();
        }
        let year = year.with_officer("Lê Thị An", "Văn phòng - Thống kê");
        let of = super::super::Reminding {
            followed: year.followed(),
            catalogue: &year.catalogue,
            answer_by: None,
        };
        match super::super::reminders(of) {
            Ok(paper) => std::fs::write(
                format!("{folder}/{name}-remind.docx"),
                docx::write(&paper).unwrap(),
            )
            .unwrap(),
            Err(problem) => println!("{name}: {problem}"),
        }
        println!("{name} {:?}", super::super::pressing(&year.picture, &year.rules, &year.catalogue));
    }
}
