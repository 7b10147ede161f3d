//! One syllable taken apart: letters with their hats, and the tone.

use unicode_normalization::UnicodeNormalization;

/// Tones in the order of the Vietnamese dictionary: ngang 0, huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5.
fn tone_of(mark: char) -> Option<u8> {
    match mark {
        '\u{0300}' => Some(1),
        '\u{0309}' => Some(2),
        '\u{0303}' => Some(3),
        '\u{0301}' => Some(4),
        '\u{0323}' => Some(5),
        _ => None,
    }
}

/// The marks in the same order; ngang has none and is never asked for.
const TONE_MARKS: [char; 6] = [' ', '\u{0300}', '\u{0309}', '\u{0303}', '\u{0301}', '\u{0323}'];

/// Splits a lower-case word into its letters without tones (composed) and the tones met.
pub(super) fn split_tones(word: &str) -> (String, Vec<u8>) {
    let mut letters = String::with_capacity(word.len());
    let mut tones = Vec::new();
    for c in word.nfd() {
        match tone_of(c) {
            Some(tone) => tones.push(tone),
            None => letters.push(c),
        }
    }
    (letters.nfc().collect(), tones)
}

/// Appends the comparison key of `word` to `key` and empties `word`.
///
/// The key is the word itself with every tone put back at one agreed place.
pub(super) fn push_key(key: &mut String, word: &mut String) {
    if word.is_empty() {
        return;
    }
    let (letters, tones) = split_tones(word);
    let mut letters: Vec<char> = letters.chars().collect();
    if y_is_the_only_vowel(&letters) {
        letters.pop();
        letters.push('i');
    }
    let seat = tone_seat(&letters);
    let mut spelled = String::with_capacity(word.len());
    for (place, letter) in letters.iter().enumerate() {
        spelled.push(*letter);
        if place == seat {
            spelled.extend(tones.iter().map(|tone| TONE_MARKS[usize::from(*tone)]));
        }
    }
    key.extend(spelled.nfc());
    word.clear();
}

/// `kỹ`, `tỷ`, `quý`: the sound is written with either `y` or `i`. `tay` and `tai` are two words.
fn y_is_the_only_vowel(letters: &[char]) -> bool {
    let Some((&'y', onset)) = letters.split_last() else { return false };
    let consonants = onset.strip_suffix(&['q', 'u']).unwrap_or(onset);
    !onset.is_empty() && !consonants.iter().any(|c| is_vowel(*c))
}

/// The letter that carries the tone: the last one with a hat, else by the older habit (`hòa`, `ủy`)
/// the first of two final vowels and the last vowel before a consonant.
fn tone_seat(letters: &[char]) -> usize {
    if let Some(hatted) = letters.iter().rposition(|c| "ăâêôơư".contains(*c)) {
        return hatted;
    }
    let onset = glide_end(letters);
    let vowel_at = |from: usize| (from..letters.len()).find(|place| is_vowel(letters[*place]));
    let Some(first) = vowel_at(onset).or_else(|| vowel_at(0)) else { return 0 };
    let run = letters[first..].iter().take_while(|c| is_vowel(**c)).count();
    let open = first + run == letters.len();
    match (run, open) {
        (1, _) | (2, true) => first,
        _ => first + 1,
    }
}

/// `qu` and `gi` before another vowel are consonants.
fn glide_end(letters: &[char]) -> usize {
    match letters {
        ['q', 'u', next, ..] | ['g', 'i', next, ..] if is_vowel(*next) => 2,
        _ => 0,
    }
}

fn is_vowel(c: char) -> bool {
    "aăâeêioôơuưy".contains(c)
}
