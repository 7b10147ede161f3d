//! Figures as a screen asks for them.

#![expect(clippy::unwrap_used, reason = "tests may be blunt")]

#[allow(dead_code, reason = "each test file uses a part")]
mod run;

use std::time::Instant;

use serde_json::{Value, json};

use run::Run;

fn enter(run: &mut Run, period: &str, values: &[(&str, &str)]) -> Value {
    let values: Vec<_> =
        values.iter().map(|(code, typed)| json!({ "code": code, "typed": typed })).collect();
    run.ask("figure.enter", json!({ "year": 2026, "period": period, "values": values }))
}

fn shown<'a>(state: &'a Value, code: &str) -> &'a str {
    state["readings"][code]["shown"].as_str().unwrap_or("")
}

#[test]
fn the_form_has_every_field_with_who_answers_for_it_and_where_it_comes_from() {
    let mut run = Run::with_sample("tung-anh-2022");
    let form = run.ask("figure.sheet", json!({ "year": 2026, "period": "q1" }));
    assert_eq!((&form["name"], &form["compared"]), (&json!("Quý I/2026"), &json!("Quý IV/2025")));
    assert_eq!((&form["from"], &form["to"]), (&json!("2025-12-15"), &json!("2026-03-14")));
    assert_eq!(form["closed"], false);
    let fields: Vec<&Value> = form["sections"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|section| section["fields"].as_array().unwrap())
        .collect();
    assert!(fields.len() > 150, "{}", fields.len());
    assert!(fields.iter().all(|field| field["body"] != ""));
    let field = |code: &str| *fields.iter().find(|field| field["code"] == code).unwrap();
    assert_eq!(field("3.8")["formula"], "(3.6.2 + 3.6.3) / 3.6.1");
    assert_eq!(field("1.2.1")["counted_from"]["register"], "van-ban-chi-dao");
    assert_eq!(field("1.1.1")["counted_from"]["register"], Value::Null);
    assert_eq!(field("3.5.4")["counting"], "số đầu kỳ");
    let table = &form["sections"][2]["tables"][0];
    assert_eq!(table["lines"][2]["cells"][1], "3.5.2/dat-dai");
    let missing = form["state"]["missing"].as_array().unwrap();
    assert!(missing.contains(&json!("3.5.2")) && !missing.contains(&json!("3.8")));
}

#[test]
fn the_good_values_of_a_paste_are_kept_and_the_others_are_answered() {
    let mut run = Run::with_sample("tung-anh-2022");
    let done = enter(&mut run, "q1", &[("3.5.2", "2.007"), ("3.5.3", "8.93"), ("9.9", "1")]);
    assert_eq!(shown(&done["state"], "3.5.2"), "2.007");
    assert_eq!(done["label"], "nhập số liệu Quý I/2026");
    let refused = done["refused"].as_array().unwrap();
    assert_eq!((&refused[0]["code"], &refused[1]["code"]), (&json!("3.5.3"), &json!("9.9")));
    assert!(refused[0]["message"].as_str().unwrap().contains("1.250"));
}

#[test]
fn a_broken_identity_is_told_while_it_is_typed_with_every_field_it_speaks_of() {
    let mut run = Run::with_sample("tung-anh-2022");
    enter(&mut run, "q1", &[("3.5.2", "80"), ("3.5.3", "30"), ("3.5.4", "5")]);
    let request = json!({
        "year": 2026, "period": "q1", "values": [{ "code": "3.5.1", "typed": "120" }],
    });
    run.ask("figure.try", request.clone());
    let begun = Instant::now();
    let tried = run.ask("figure.try", request);
    let took = begun.elapsed();
    let fault = &tried["state"]["broken"][0];
    assert_eq!(fault["figures"], json!(["3.5.1", "3.5.2", "3.5.3", "3.5.4"]));
    assert!(fault["sentence"].as_str().unwrap().ends_with("= 115, thừa 5 hồ sơ."), "{fault}");
    // Ten times what an officer's machine needs of a program that was built for use.
    assert!(took.as_millis() < 500, "{took:?}");
    let kept = run.ask("figure.sheet", json!({ "year": 2026, "period": "q1" }));
    assert_eq!(kept["state"]["readings"]["3.5.1"]["typed"], "", "typing keeps nothing");
    assert_eq!(shown(&kept["state"], "3.5.1"), "115", "added up while nobody says otherwise");
}

#[test]
fn months_that_are_missing_are_named_and_a_share_shows_its_parts() {
    let mut run = Run::with_sample("tung-anh-2022");
    enter(&mut run, "t1", &[("3.5.2", "10"), ("3.5.3", "0")]);
    enter(&mut run, "t3", &[("3.5.2", "30"), ("3.5.3", "0")]);
    let form = run.ask("figure.sheet", json!({ "year": 2026, "period": "q1" }));
    assert_eq!(form["state"]["readings"]["3.5.2"]["remark"], "còn thiếu tháng 2");
    let done = enter(&mut run, "t2", &[("3.5.2", "20"), ("3.5.3", "0")]);
    assert_eq!(shown(&done["state"], "7.5"), "100,00%");
    let form = run.ask("figure.sheet", json!({ "year": 2026, "period": "q1" }));
    let readings = &form["state"]["readings"];
    assert_eq!(
        (&readings["3.5.2"]["origin"], shown(&form["state"], "3.5.2")),
        (&json!("months"), "60")
    );
    assert_eq!(readings["7.5"]["parts"], "60 / 60");
    let none = enter(&mut run, "q2", &[("3.10.1", "0"), ("3.10.2", "0")]);
    assert_eq!(shown(&none["state"], "3.10.4"), "-", "a percent of nothing");
}

#[test]
fn targets_are_followed_by_figures_and_say_how_far_they_are() {
    let mut run = Run::with_sample("tung-anh-2022");
    let plan = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let target = &plan["targets"].as_array().unwrap().iter().find(|t| t["measure"]["unit"] == "%");
    let target = &target.unwrap()["id"];
    let choices = run.ask("figure.choices", json!({ "plan": "tung-anh-2022" }));
    assert!(choices["figures"].as_array().unwrap().len() > 150);
    run.ask(
        "plan.edit",
        json!({
            "plan": "tung-anh-2022",
            "edits": [{ "do": "link_figure", "target": target, "figure": "7.5" }],
        }),
    );
    let stands = |run: &mut Run| {
        let all = run.ask("figure.targets", json!({ "year": 2022 }));
        all.as_array().unwrap().iter().find(|one| &one["target"] == target).unwrap().clone()
    };
    assert_eq!(stands(&mut run)["verdict"], "unknown");
    let values = json!([{ "code": "3.5.2", "typed": "1" }, { "code": "3.5.3", "typed": "99" }]);
    run.ask("figure.enter", json!({ "year": 2022, "period": "q1", "values": values }));
    let missed = stands(&mut run);
    assert_eq!((&missed["verdict"], &missed["shown"]), (&json!("missed"), &json!("1,00%")));
    assert!(missed["gap"].as_str().unwrap().starts_with("còn thiếu "), "{missed}");
    assert!(missed["sentence"].as_str().unwrap().contains(missed["gap"].as_str().unwrap()));
    assert_eq!(missed["to"], "2022-03-14");
}

#[test]
fn a_year_that_no_plan_can_have_is_refused() {
    let mut run = Run::with_sample("tung-anh-2022");
    assert_eq!(run.code("figure.sheet", json!({ "year": 3, "period": "y" })), "figure.year");
    assert_eq!(
        run.code("figure.sheet", json!({ "year": 2026, "period": "q5" })),
        "api.bad_request"
    );
    let periods = run.ask("figure.periods", json!({ "year": 2026 }));
    let current: Vec<&Value> = periods
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["current"] == true)
        .map(|one| &one["period"])
        .collect();
    assert_eq!(current, ["t3", "q1", "h1", "m9", "y"]);
}
