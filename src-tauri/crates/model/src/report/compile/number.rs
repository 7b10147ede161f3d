//! The numbers of sections.

use crate::text::roman;

/// Counts sections as they come: `I`, `1`, `1.1`.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    counted: [usize; 3],
}

impl Numbers {
    pub(super) fn next(&mut self, level: u8) -> String {
        let at = usize::from(level.clamp(1, 3)) - 1;
        self.counted[at] += 1;
        self.counted[at + 1..].fill(0);
        let [first, second, third] = self.counted;
        match at {
            0 => roman(first),
            1 => second.to_string(),
            _ => format!("{second}.{third}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_levels_begin_anew_below_each_higher_one() {
        let mut numbers = Numbers::default();
        let told: Vec<String> =
            [1, 2, 2, 3, 3, 2, 1, 2].into_iter().map(|level| numbers.next(level)).collect();
        assert_eq!(told, ["I", "1", "2", "2.1", "2.2", "3", "II", "1"]);
    }
}
