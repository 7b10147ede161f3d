//! A version's body.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::interchange::PlanFile;
use crate::layout::{AppendixLayout, LayoutId};
use crate::office::HouseStyle;
use crate::plan::Plan;

/// Everything that a version's print needs: later edits of the plan, of a layout or of the house
/// style do not change it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// The plan, in the shape of the interchange format.
    pub paper: PlanFile,
    /// The layouts in which its appendices are printed, each once.
    pub layouts: Vec<AppendixLayout>,
    /// The style of the house.
    pub house: HouseStyle,
}

impl Frozen {
    /// Takes down a plan with those of the layouts that its appendices use.
    ///
    /// # Errors
    /// The id of the first layout that an appendix uses and that is not there.
    pub fn new(
        plan: Plan,
        layouts: &[AppendixLayout],
        house: HouseStyle,
    ) -> Result<Self, LayoutId> {
        let used: BTreeSet<&LayoutId> =
            plan.appendices.iter().map(|appendix| &appendix.layout).collect();
        let taken: Result<Vec<AppendixLayout>, LayoutId> = used
            .into_iter()
            .map(|id| {
                let found = layouts.iter().find(|layout| layout.id == *id);
                found.cloned().ok_or_else(|| id.clone())
            })
            .collect();
        Ok(Self { layouts: taken?, paper: PlanFile::of(plan), house })
    }

    /// The plan as it was issued.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.paper.plan
    }

    /// The plan as it was issued.
    #[must_use]
    pub fn into_plan(self) -> Plan {
        self.paper.plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange;
    use crate::layout::shipped;

    fn sample() -> Plan {
        interchange::read(include_str!("../../../../../assets/samples/cam-giang-2024.json"))
            .unwrap()
    }

    #[test]
    fn a_version_keeps_the_layouts_that_it_uses_and_no_other() {
        let (plan, layouts) = (sample(), shipped().unwrap());
        let frozen = Frozen::new(plan.clone(), &layouts, HouseStyle::default()).unwrap();
        let used: BTreeSet<_> = plan.appendices.iter().map(|a| a.layout.clone()).collect();
        assert!(frozen.layouts.iter().map(|layout| layout.id.clone()).eq(used));
        assert!(frozen.layouts.len() < layouts.len());
        assert_eq!(*frozen.plan(), plan);
        let missing = Frozen::new(plan.clone(), &[], HouseStyle::default()).unwrap_err();
        assert!(plan.appendices.iter().any(|appendix| appendix.layout == missing));
    }

    #[test]
    fn a_body_is_read_back_and_one_with_something_unknown_is_not() {
        let frozen = Frozen::new(sample(), &shipped().unwrap(), HouseStyle::default()).unwrap();
        let json = serde_json::to_string(&frozen).unwrap();
        assert_eq!(serde_json::from_str::<Frozen>(&json).unwrap(), frozen);
        for place in ["{\"paper\":{", "\"house\":{"] {
            let strange = json.replacen(place, &format!("{place}\"strange\":1,"), 1);
            assert_ne!(strange, json);
            assert!(serde_json::from_str::<Frozen>(&strange).is_err(), "{place}");
        }
    }
}
