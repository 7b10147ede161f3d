//! The TypeScript of the commands is written from their one list and committed: this test fails
//! when it is not what the list says. `CCHC_UPDATE_GOLDEN=1` rewrites it.

#![expect(clippy::disallowed_methods, reason = "a golden file is rewritten on purpose only")]

use std::fs;
use std::path::Path;

mod writer;

use writer::Writer;

#[test]
fn the_committed_typescript_is_what_the_commands_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/api/generated.ts");
    let wanted = typescript();
    if std::env::var_os("CCHC_UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &wanted).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let difference = similar::TextDiff::from_lines(committed.as_str(), wanted.as_str());
    let difference =
        difference.unified_diff().context_radius(2).header("committed", "types").to_string();
    assert!(difference.is_empty(), "cargo xtask types rewrites it:\n{difference}");
}

#[test]
fn a_command_is_declared_once_and_named_by_noun_and_verb() {
    let mut names: Vec<&str> = cchc_api::command::declared().iter().map(|c| c.name).collect();
    assert!(names.iter().all(|name| name.split('.').count() == 2), "{names:?}");
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn no_two_types_share_a_name() {
    // The generator tells them apart by a number behind the name.
    let names = typescript();
    let names = names.lines().filter_map(|line| line.strip_prefix("export type "));
    let doubled: Vec<&str> = names
        .filter_map(|line| line.split(' ').next())
        .filter(|name| name.ends_with(|c: char| c.is_ascii_digit()))
        .collect();
    assert!(doubled.is_empty(), "rename in cchc-api: {doubled:?}");
}

fn typescript() -> String {
    let mut generator =
        schemars::generate::SchemaSettings::draft2020_12().for_serialize().into_generator();
    let commands = cchc_api::command::declared();
    let shapes: Vec<_> = commands
        .iter()
        .map(|command| ((command.request)(&mut generator), (command.response)(&mut generator)))
        .collect();
    let mut writer = Writer::default();
    writer.line(
        "// Written from the list of commands in cchc-api by `cargo xtask types`. Not by hand.",
    );
    writer.line("");
    for (name, schema) in generator.definitions() {
        writer.definition(name, schema);
    }
    writer.line("/** Every command with what it is asked and what it answers. */");
    writer.line("export interface Commands {");
    for (command, (request, response)) in commands.iter().zip(&shapes) {
        let (request, response) =
            (writer.shape(request.as_value()), writer.shape(response.as_value()));
        writer.line(&format!("  /**{} Changes: {:?}. */", command.doc, command.effect));
        writer.line(&format!(
            "  \"{}\": {{ request: {request}; response: {response} }};",
            command.name
        ));
    }
    writer.line("}");
    writer.line("");
    writer.line("/** Why a command did not do what was asked. Nothing was changed then. */");
    writer.line("export interface Problem {");
    writer.line("  code: ErrorCode;");
    writer.line("  /** `message` and `hint` as the command line says them; `place` where a file is concerned. */");
    writer.line("  args: Record<string, string>;");
    writer.line("  /** The cause chain, for support. */");
    writer.line("  detail: string;");
    writer.line("}");
    writer.line("");
    writer.line("/** Every code of a problem that can cross. */");
    writer.line("export type ErrorCode =");
    let codes = cchc_api::ERROR_CODES;
    for (at, code) in codes.iter().enumerate() {
        let end = if at + 1 == codes.len() { ";" } else { "" };
        writer.line(&format!("  | \"{code}\"{end}"));
    }
    writer.text
}
