//! Exact decimal numbers.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use serde_json::Number;

/// `mantissa × 10^exponent`, exactly.
///
/// One number has one form: the mantissa is not divisible by ten, and zero has the exponent 0.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: BigInt,
    exponent: i32,
}

/// From here on every `f64` is a whole number, and its shortest spelling may name another one.
const WHOLE: f64 = 9_007_199_254_740_992.0;

impl Decimal {
    /// The number `mantissa × 10^exponent`.
    pub fn new(mantissa: impl Into<BigInt>, exponent: i32) -> Self {
        let (mut mantissa, mut exponent) = (mantissa.into(), exponent);
        if mantissa.is_zero() {
            return Self { mantissa, exponent: 0 };
        }
        loop {
            let (quotient, rest) = mantissa.div_rem(&BigInt::from(10));
            if !rest.is_zero() {
                return Self { mantissa, exponent };
            }
            (mantissa, exponent) = (quotient, exponent + 1);
        }
    }

    /// A JSON number.
    ///
    /// What was read as a float is taken by its shortest spelling, as validators do (`0.1` is a tenth), and from 2^53 on
    /// by its exact value, where the two differ.
    pub fn of(number: &Number) -> Self {
        if let Some(whole) = number.as_i64() {
            return Self::from(whole);
        }
        if let Some(whole) = number.as_u64() {
            return Self::from(whole);
        }
        number.as_f64().and_then(Self::of_float).unwrap_or_else(|| Self::from(0))
    }

    fn of_float(float: f64) -> Option<Self> {
        if float.abs() >= WHOLE {
            // An `f64` prints all its digits when it is asked for none after the point.
            return format!("{float:.0}").parse::<BigInt>().ok().map(|whole| Self::new(whole, 0));
        }
        let text = format!("{float:e}");
        let (digits, exponent) = text.split_once('e')?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mantissa: BigInt = format!("{whole}{fraction}").parse().ok()?;
        let exponent: i32 = exponent.parse().ok()?;
        Some(Self::new(mantissa, exponent - i32::try_from(fraction.len()).ok()?))
    }

    /// This number as JSON, where JSON as it is read here has exactly this number: 64 bits for whole numbers, a float that
    /// is read back as the same number otherwise.
    pub fn to_number(&self) -> Option<Number> {
        if self.exponent >= 0 && self.exponent < 20 {
            let whole = self.scaled(0);
            if let Some(whole) = whole.to_u64() {
                return Some(whole.into());
            }
            if let Some(whole) = whole.to_i64() {
                return Some(whole.into());
            }
        }
        let float: f64 = format!("{}e{}", self.mantissa, self.exponent).parse().ok()?;
        let number = Number::from_f64(float)?;
        (Self::of(&number) == *self).then_some(number)
    }

    /// The mantissa for this exponent, which must not be above the number's own.
    fn scaled(&self, exponent: i32) -> BigInt {
        let places = u32::try_from(self.exponent - exponent).unwrap_or(0);
        &self.mantissa * BigInt::from(10).pow(places)
    }

    /// Both mantissas for the lower of the two exponents, and that exponent.
    fn aligned(&self, other: &Self) -> (BigInt, BigInt, i32) {
        let exponent = self.exponent.min(other.exponent);
        (self.scaled(exponent), other.scaled(exponent), exponent)
    }

    /// Whether this is 0.
    pub fn is_zero(&self) -> bool {
        self.mantissa.is_zero()
    }

    /// Whether this has no fraction: `1.0` has none.
    pub fn is_integer(&self) -> bool {
        self.exponent >= 0
    }

    /// Whether this is a whole number of `step`s. Every number is a multiple of no step at all (0) only if it is 0.
    pub fn is_multiple_of(&self, step: &Self) -> bool {
        if step.is_zero() {
            return self.is_zero();
        }
        let (own, step, _) = self.aligned(step);
        own.is_multiple_of(&step)
    }

    /// The least positive number that is a multiple of both, neither of which is 0.
    pub(super) fn common_multiple(&self, other: &Self) -> Self {
        let (own, other, exponent) = self.aligned(other);
        Self::new(own.lcm(&other), exponent)
    }

    /// How many `step`s (not 0) fit, rounded down.
    pub(super) fn steps_below(&self, step: &Self) -> BigInt {
        let (own, step, _) = self.aligned(step);
        own.div_floor(&step)
    }

    /// This many times.
    pub(super) fn times(&self, count: &BigInt) -> Self {
        Self::new(&self.mantissa * count, self.exponent)
    }

    /// The magnitude.
    pub(super) fn abs(&self) -> Self {
        Self { mantissa: self.mantissa.abs(), exponent: self.exponent }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let (own, other, exponent) = self.aligned(other);
        Self::new(own + other, exponent)
    }

    /// Exactly half.
    pub(super) fn half(&self) -> Self {
        Self::new(&self.mantissa * 5, self.exponent - 1)
    }

    /// The nearest float, infinite where there is none.
    pub(super) fn float(&self) -> f64 {
        format!("{}e{}", self.mantissa, self.exponent).parse().unwrap_or(f64::NAN)
    }

    /// The number that a float stands for; nothing for an infinite one.
    pub(super) fn from_float(float: f64) -> Option<Self> {
        float.is_finite().then(|| Self::of_float(float)).flatten()
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self::new(whole, 0)
    }
}

impl From<u64> for Decimal {
    fn from(whole: u64) -> Self {
        Self::new(whole, 0)
    }
}

impl From<i32> for Decimal {
    fn from(whole: i32) -> Self {
        Self::new(whole, 0)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let signs = self.mantissa.sign().cmp(&other.mantissa.sign());
        signs.then_with(|| {
            let (own, other, _) = self.aligned(other);
            own.cmp(&other)
        })
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if (0..40).contains(&self.exponent) {
            write!(f, "{}", self.scaled(0))
        } else {
            write!(f, "{}e{}", self.mantissa, self.exponent)
        }
    }
}
