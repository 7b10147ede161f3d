//! JSON Schema, as `schemars` describes our types, into TypeScript.

use serde_json::{Map, Value};

/// What was written so far.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) text: String,
}

impl Writer {
    pub(crate) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A named type.
    pub(crate) fn definition(&mut self, name: &str, schema: &Value) {
        self.comment("", schema);
        let shape = self.shape(schema);
        self.line(&format!("export type {name} = {shape};"));
        self.line("");
    }

    fn comment(&mut self, indent: &str, schema: &Value) {
        if let Some(words) = schema["description"].as_str() {
            let words: Vec<&str> = words.split_whitespace().collect();
            self.line(&format!("{indent}/** {} */", words.join(" ").replace("*/", "* /")));
        }
    }

    /// A type where it is used.
    pub(crate) fn shape(&self, schema: &Value) -> String {
        let Some(object) = schema.as_object() else { return "unknown".to_owned() };
        let mut parts = Vec::new();
        if let Some(name) = object.get("$ref").and_then(Value::as_str) {
            parts.push(name.rsplit('/').next().unwrap_or_default().to_owned());
        }
        if let Some(value) = object.get("const") {
            return value.to_string();
        }
        if let Some(values) = object.get("enum").and_then(Value::as_array) {
            return union(values.iter().map(ToString::to_string));
        }
        // A text with rules about how it is written is a text here.
        if object.get("type").is_some_and(|kind| kind == "string") {
            return "string".to_owned();
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(choices) = object.get(key).and_then(Value::as_array) {
                parts.push(union(choices.iter().map(|choice| self.shape(choice))));
            }
        }
        match object.get("type") {
            Some(Value::String(kind)) => {
                parts.extend(self.of_type(kind, object, !parts.is_empty()));
            }
            Some(Value::Array(kinds)) => {
                let kinds = kinds.iter().filter_map(Value::as_str);
                parts.push(union(kinds.filter_map(|kind| self.of_type(kind, object, false))));
            }
            _ => {}
        }
        if parts.is_empty() { "unknown".to_owned() } else { parts.join(" & ") }
    }

    fn of_type(&self, kind: &str, object: &Map<String, Value>, extends: bool) -> Option<String> {
        Some(match kind {
            "object" => match self.object(object) {
                fields if fields == "Record<string, never>" && extends => return None,
                fields => fields,
            },
            "array" => {
                format!("{}[]", grouped(&self.shape(object.get("items").unwrap_or(&Value::Null))))
            }
            "integer" | "number" => "number".to_owned(),
            other => other.to_owned(),
        })
    }

    fn object(&self, object: &Map<String, Value>) -> String {
        let required: Vec<&str> = object
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        if let Some(fields) = object.get("properties").and_then(Value::as_object) {
            let mut inner = Writer::default();
            for (name, field) in fields {
                inner.comment("  ", field);
                let mark = if required.contains(&name.as_str()) { "" } else { "?" };
                inner
                    .line(&format!("  {name}{mark}: {};", self.shape(field).replace('\n', "\n  ")));
            }
            return format!("{{\n{}}}", inner.text);
        }
        let patterns = object.get("patternProperties").and_then(Value::as_object);
        let values = patterns.and_then(|patterns| patterns.values().next());
        match values.or_else(|| object.get("additionalProperties")) {
            Some(Value::Bool(false)) | None => "Record<string, never>".to_owned(),
            Some(values) => format!("Record<string, {}>", self.shape(values)),
        }
    }
}

fn union(choices: impl Iterator<Item = String>) -> String {
    let choices: Vec<String> = choices.collect();
    choices.join(" | ")
}

fn grouped(shape: &str) -> String {
    if shape.contains(" | ") || shape.contains(" & ") {
        format!("({shape})")
    } else {
        shape.to_owned()
    }
}
