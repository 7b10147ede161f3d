//! The interchange format through the program: bytes come back, and misfits are named.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_tests::program::{SampleBook, cchc, done, json};
use cchc_tests::root;

const PLANS: [&str; 5] =
    ["tung-anh-2022", "mang-yang-2019", "le-hong-2021-2025", "cam-giang-2024", "ha-chau-2023"];

#[test]
fn what_is_imported_is_exported_byte_for_byte() {
    let book = SampleBook::with("all");
    let other = book.path("khác.db");
    let (data, other) = (book.data.to_str().unwrap(), other.to_str().unwrap());
    done(&["new", other, "--office", "xã Tùng Ảnh", "--preset", "2021"]);
    for plan in PLANS {
        let sample = root().join(format!("assets/samples/{plan}.json"));
        let shipped = std::fs::read_to_string(&sample).unwrap();
        assert_eq!(done(&["plan", "export", data, plan]), shipped, "{plan} from the samples");
        done(&["plan", "import", other, sample.to_str().unwrap()]);
        let target = book.path("ra.json");
        done(&["plan", "export", other, "--plan", plan, "--to", target.to_str().unwrap()]);
        assert_eq!(std::fs::read_to_string(target).unwrap(), shipped, "{plan} through a file");
    }
}

#[test]
fn every_sample_fits_the_committed_schema() {
    let schema = std::fs::read_to_string(root().join("assets/schema/plan.schema.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for plan in PLANS {
        let sample = root().join(format!("assets/samples/{plan}.json"));
        let sample = serde_json::from_str(&std::fs::read_to_string(sample).unwrap()).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&sample)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{plan}: {}", errors.join("\n"));
    }
    assert!(!validator.is_valid(&serde_json::json!({"format": "so-cchc.plan", "version": 1})));
}

#[test]
fn a_file_that_does_not_fit_says_where_and_nothing_is_imported() {
    let book = SampleBook::with("000");
    let data = book.data.to_str().unwrap();
    let good = std::fs::read_to_string(root().join("assets/samples/ha-chau-2023.json")).unwrap();
    let cases: [(&str, &str, &[&str]); 7] = [
        (
            "\"first_year\": 2023",
            "\"first_year\": \"2023\"",
            &["plan.first_year", "\"2023\"", "i32"],
        ),
        ("\"first_year\": 2023", "\"first_year\": 20233", &["plan.first_year", "1990", "20233"]),
        ("\"layout\":", "\"mau\":", &["plan.appendices[0]", "mau", "layout"]),
        ("\"version\": 1", "\"version\": 7", &["7", "mới hơn"]),
        ("\"so-cchc.plan\"", "\"khác\"", &["format", "khác"]),
        ("{\n  \"format\"", "{{\n  \"format\"", &["dòng 1"]),
        ("\"kind\": \"index_improvement\"", "\"kind\": \"x\"", &["plan.kind", "x", "annual"]),
    ];
    for (from, to, words) in cases {
        assert!(good.contains(from), "{from}");
        let file = book.path("sai.json");
        write(&file, &good.replacen(from, to, 1));
        let run = cchc(&["plan", "import", data, file.to_str().unwrap()]);
        assert_eq!(run.code, 1, "{run:?}");
        for word in words {
            assert!(run.err.contains(word), "{to}: {word} is not in {}", run.err);
        }
        let plans = json(&["plan", "list", data]);
        assert_eq!(plans.as_array().unwrap().len(), 1, "{to}");
    }
}

#[expect(clippy::disallowed_methods, reason = "the test makes a file of its own")]
fn write(path: &std::path::Path, text: &str) {
    std::fs::write(path, text).unwrap();
}
