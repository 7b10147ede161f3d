//! The words that say what a task is, wherever on the plan's paper they stand.

use crate::plan::{Domain, TaskField};

/// What a task is, in the words of its paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskWords {
    /// What is to be done.
    pub task: String,
    /// What comes out of it.
    pub product: String,
}

impl TaskWords {
    /// The words of the row at a place of a domain. A cell that several rows share holds for each
    /// of them. Rows of an appendix without tasks are known by their criterion.
    #[must_use]
    pub fn of(domain: &Domain, at: usize) -> Self {
        let words = |field: TaskField| domain.words_of(at, &field).trim().to_owned();
        let first = |fields: [TaskField; 2]| {
            fields.map(words).into_iter().find(|words| !words.is_empty()).unwrap_or_default()
        };
        let task = match (words(TaskField::Task), words(TaskField::Activity)) {
            (task, activity) if activity.is_empty() || activity == task => task,
            (task, activity) if task.is_empty() => activity,
            (task, activity) if marked(&activity) => format!("{task}\n{activity}"),
            (task, activity) => format!("{task}\n- {activity}"),
        };
        let task = if task.is_empty() {
            first([TaskField::Criterion, TaskField::Objective])
        } else {
            task
        };
        Self { task, product: first([TaskField::Product, TaskField::Required]) }
    }
}

/// Whether a line begins with a mark of the office's own: `-`, `3.7.`
fn marked(line: &str) -> bool {
    line.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '-' | '+' | '•'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ItemId;
    use crate::plan::Task;

    #[test]
    fn a_task_is_told_by_what_its_paper_says_of_it() {
        let mut task = Task::new(ItemId(1));
        let words = |task: &Task| {
            let domain = Domain {
                id: ItemId(2),
                number: String::new(),
                title: String::new(),
                code: None,
                tasks: vec![task.clone()],
                subdomains: Vec::new(),
            };
            let TaskWords { task, product } = TaskWords::of(&domain, 0);
            format!("{task} / {product}")
        };
        task.criterion.title = "Kế hoạch CCHC".into();
        task.required = "Ban hành kịp thời".into();
        assert_eq!(words(&task), "Kế hoạch CCHC / Ban hành kịp thời");
        task.activity = "Ban hành văn bản".into();
        assert_eq!(words(&task), "Ban hành văn bản / Ban hành kịp thời");
        task.task = "Chỉ đạo".into();
        task.product = "Kế hoạch".into();
        assert_eq!(words(&task), "Chỉ đạo\n- Ban hành văn bản / Kế hoạch");
        task.activity = "3.7. Xin ý kiến".into();
        assert_eq!(words(&task), "Chỉ đạo\n3.7. Xin ý kiến / Kế hoạch");
        task.activity = "- Họp\n- Báo cáo".into();
        assert_eq!(words(&task), "Chỉ đạo\n- Họp\n- Báo cáo / Kế hoạch");
    }
}
