//! The JavaScript libraries and the typeface inside the page, from npm's own list.

use serde_json::Value;

use super::text::{Library, brought_along, standard};
use crate::{Trouble, root};

/// What npm calls the folder of a package; packages inside packages repeat it.
const FOLDER: &str = "node_modules/";

/// Every package that the page is built of. Some of them work only while it is built; naming them
/// too does no harm.
pub(super) fn libraries() -> Result<Vec<Library>, Trouble> {
    let ui = root().join("ui");
    let path = ui.join("package-lock.json");
    let trouble = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let lock = std::fs::read(&path).map_err(|e| trouble(&e))?;
    let lock: Value = serde_json::from_slice(&lock).map_err(|e| trouble(&e))?;
    let packages = lock["packages"].as_object().ok_or_else(|| trouble(&"lists no packages"))?;
    let mut libraries = Vec::new();
    for (place, package) in packages {
        let Some((_, name)) = place.rsplit_once(FOLDER) else { continue };
        if ["dev", "devOptional", "optional"].iter().any(|kind| package[kind] == true) {
            continue;
        }
        let folder = ui.join(place);
        let texts = brought_along(&folder)?;
        libraries.push(library(name, package, texts)?);
    }
    libraries.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(libraries)
}

fn library(name: &str, package: &Value, mut texts: Vec<String>) -> Result<Library, Trouble> {
    let version = package["version"].as_str().unwrap_or_default();
    let licence = package["license"].as_str().unwrap_or("(xem văn bản)");
    if texts.is_empty() {
        let standard = standard(licence, &[], name);
        texts.push(standard.ok_or_else(|| format!("{name} has no text of its {licence}"))?);
    }
    Ok(Library {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
        source: format!("https://www.npmjs.com/package/{name}/v/{version}"),
        texts,
    })
}
