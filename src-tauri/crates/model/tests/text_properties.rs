//! Keys of Vietnamese text hold for any text.

use cchc_model::text::{compare_key, fold, nfc, order_key, person_order_key, tidy};
use proptest::prelude::*;
use unicode_normalization::{UnicodeNormalization, is_nfc};

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keys_do_not_depend_on_how_letters_are_composed(text in "[a-zA-ZÀ-ỹđĐ \\-–0-9]{0,40}") {
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(fold(&decomposed), fold(&text));
        prop_assert_eq!(compare_key(&decomposed), compare_key(&text));
        prop_assert_eq!(tidy(&decomposed), tidy(&text));
        prop_assert_eq!(order_key(&decomposed), order_key(&text));
    }

    #[test]
    fn keys_are_their_own_keys(text in "\\PC{0,40}") {
        let key = fold(&text);
        prop_assert_eq!(fold(&key), key.clone());
        prop_assert!(!compare_key(&text).contains([' ', '-', '–']));
        prop_assert!(is_nfc(&nfc(&text)) && is_nfc(&tidy(&text)));
    }

    #[test]
    fn only_equal_texts_share_a_place_in_the_order(a in "[a-dăâđáàạ0-9IVX ]{0,8}", b in "[a-dăâđáàạ0-9IVX ]{0,8}") {
        let order = order_key(&a).cmp(&order_key(&b));
        prop_assert_eq!(order.is_eq(), a == b);
        prop_assert_eq!(order_key(&b).cmp(&order_key(&a)), order.reverse());
        prop_assert_eq!(person_order_key(&a).cmp(&person_order_key(&b)).is_eq(), a == b);
    }
}
