//! The plans that come with the program: five real documents.

use cchc_model::ids::PlanId;
use cchc_model::interchange;
use cchc_model::plan::Plan;

use crate::OpsProblem;

mod enter;

pub use enter::{Entered, enter};

/// The word for every sample.
pub const ALL: &str = "all";

/// A plan that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// The number of the document, such as `000`.
    pub number: &'static str,
    /// The plan's id, such as `tung-anh-2022`.
    pub id: &'static str,
    json: &'static str,
}

/// A sample by its number, its id and the file of that name.
macro_rules! sample {
    ($number:literal, $id:literal) => {
        Sample {
            number: $number,
            id: $id,
            json: include_str!(concat!("../../../../../assets/samples/", $id, ".json")),
        }
    };
}

const SAMPLES: &[Sample] = &[
    sample!("000", "tung-anh-2022"),
    sample!("001", "mang-yang-2019"),
    sample!("002", "le-hong-2021-2025"),
    sample!("003", "cam-giang-2024"),
    sample!("004", "ha-chau-2023"),
];

/// The samples, by number.
#[must_use]
pub const fn list() -> &'static [Sample] {
    SAMPLES
}

/// The samples of a number or an id; every one of [`ALL`].
///
/// # Errors
/// `sample.unknown`.
pub fn find(asked: &str) -> Result<Vec<Sample>, OpsProblem> {
    let samples = SAMPLES
        .iter()
        .filter(|sample| asked == ALL || asked == sample.number || asked == sample.id);
    let found: Vec<Sample> = samples.copied().collect();
    if found.is_empty() { Err(OpsProblem::NoSample { asked: asked.to_owned() }) } else { Ok(found) }
}

impl Sample {
    /// The plan.
    ///
    /// # Errors
    /// `program.shipped_file`; a test proves that no sample is broken.
    pub fn plan(&self) -> Result<Plan, OpsProblem> {
        let broken =
            |detail| OpsProblem::Shipped { file: format!("samples/{}.json", self.id), detail };
        let plan = interchange::read(self.json).map_err(|misfit| broken(misfit.to_string()))?;
        if PlanId::new(self.id).as_ref() == Ok(&plan.id) {
            Ok(plan)
        } else {
            Err(broken(format!("its plan is {}", plan.id)))
        }
    }
}

/// What can be asked for.
pub(crate) fn hint_vi() -> String {
    let known: Vec<String> =
        SAMPLES.iter().map(|sample| format!("{} ({})", sample.number, sample.id)).collect();
    format!("chọn một trong: {}, hoặc {ALL}", known.join(", "))
}
