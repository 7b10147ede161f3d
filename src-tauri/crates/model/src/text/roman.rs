//! Roman numerals, as appendices and domains are numbered (NĐ 30/2020, Phụ lục I, III.1.b).

const STEPS: [(usize, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// A number in capital Roman numerals; 0 has none.
///
/// ```
/// use cchc_model::text::roman;
/// assert_eq!([1, 4, 8, 19].map(roman), ["I", "IV", "VIII", "XIX"]);
/// ```
#[must_use]
pub fn roman(mut number: usize) -> String {
    let mut text = String::new();
    for (value, letters) in STEPS {
        while number >= value {
            text.push_str(letters);
            number -= value;
        }
    }
    text
}
