//! Money: held as whole đồng, said and interchanged in million đồng, the unit of the appendix.
//!
//! For `#[serde(with = "…")]` on an optional number of đồng.

use serde::{Deserialize, Deserializer, Serializer};

use super::Decimal;

const MILLION: i64 = 1_000_000;

/// The largest amount held: a million tỷ đồng. Beyond it a JSON number of million no longer counts
/// single đồng, and no office has so much.
pub const MOST_DONG: i64 = 1_000_000_000_000_000;

/// The number of million đồng as printed in a column headed "triệu đồng": `1.250,5`.
#[must_use]
pub fn format_million(dong: i64) -> String {
    Decimal::new(dong, 6).to_string()
}

/// An amount in words and figures: `23.500 triệu đồng`, `0,5 triệu đồng`, `0 đồng`.
#[must_use]
pub fn display_dong(dong: i64) -> String {
    if dong.unsigned_abs() < 1_000 {
        format!("{dong} đồng")
    } else {
        format!("{} triệu đồng", format_million(dong))
    }
}

/// Writes đồng as million: a whole number stays a JSON integer.
///
/// # Errors
/// Only those of the serializer.
pub fn serialize<S: Serializer>(dong: &Option<i64>, serializer: S) -> Result<S::Ok, S::Error> {
    match dong {
        None => serializer.serialize_none(),
        Some(dong) if dong % MILLION == 0 => serializer.serialize_i64(dong / MILLION),
        Some(dong) => serializer.serialize_f64(*dong as f64 / MILLION as f64),
    }
}

/// Reads million back as đồng.
///
/// # Errors
/// When the value is no number, or too large to be counted in đồng.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    let too_big = || serde::de::Error::custom("số tiền quá lớn");
    let Some(million) = Option::<serde_json::Number>::deserialize(deserializer)? else {
        return Ok(None);
    };
    if let Some(whole) = million.as_i64() {
        let dong = whole.checked_mul(MILLION).filter(|dong| dong.abs() <= MOST_DONG);
        return dong.map(Some).ok_or_else(too_big);
    }
    let dong = million.as_f64().ok_or_else(too_big)? * MILLION as f64;
    if dong.abs() > MOST_DONG as f64 {
        return Err(too_big());
    }
    Ok(Some(dong.round() as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Held(#[serde(with = "super")] Option<i64>);

    #[test]
    fn json_counts_in_million_and_keeps_integers_whole() {
        for (dong, json) in [
            (Some(5_000_000), "5"),
            (Some(23_500_000_000), "23500"),
            (Some(1_250_000), "1.25"),
            (Some(1), "1e-6"),
            (Some(0), "0"),
            (None, "null"),
        ] {
            assert_eq!(serde_json::to_string(&Held(dong)).unwrap(), json);
            assert_eq!(serde_json::from_str::<Held>(json).unwrap(), Held(dong));
        }
        assert!(serde_json::from_str::<Held>("1e300").is_err());
        assert!(serde_json::from_str::<Held>("1000000001").is_err());
        assert!(serde_json::from_str::<Held>("9223372036854775807").is_err());
    }

    #[test]
    fn an_amount_is_said_in_million() {
        assert_eq!(display_dong(23_500_000_000), "23.500 triệu đồng");
        assert_eq!(display_dong(500_000), "0,5 triệu đồng");
        assert_eq!(display_dong(0), "0 đồng");
    }
}
