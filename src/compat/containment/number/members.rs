//! Members of a set of numbers: one, or all.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};
use serde_json::Number;

use super::grid::Row;
use super::line::{Gap, Line};
use super::{Beyond, Decimal, Meter};

/// A member, the most readable first: whole numbers near 0, then the ends, then what lies between.
pub(super) fn witness(line: &Line, meter: &mut Meter) -> Result<Option<Number>, Beyond> {
    for tenths in [0, 10, -10, 20, -20, 30, 50, 100, 5, 15, -5] {
        meter.spend(1)?;
        let small = Decimal::new(tenths, -1);
        if line.holds(&small) {
            return Ok(small.to_number());
        }
    }
    let mut best: Option<Decimal> = None;
    let mut unwritable = false;
    let mut offer = |member: Decimal| {
        let shorter = |best: &Decimal| (!member.is_integer(), member.abs()) < (!best.is_integer(), best.abs());
        if best.as_ref().is_none_or(shorter) {
            best = Some(member);
        }
    };
    for point in line.points() {
        meter.spend(1)?;
        match point.to_number() {
            Some(_) => offer(point.clone()),
            None => unwritable = true,
        }
    }
    for gap in line.gaps() {
        match in_gap(&gap, meter)? {
            Find::Member(member) => offer(member),
            Find::Unwritable => unwritable = true,
            Find::Nothing => {}
        }
    }
    match best {
        Some(best) => Ok(best.to_number()),
        None if unwritable => Err(Beyond::Undecidable(
            "no member of this set of numbers can be written exactly as a JSON number".to_owned(),
        )),
        None => Ok(None),
    }
}

enum Find {
    Member(Decimal),
    /// There are members, and none that was tried is a JSON number.
    Unwritable,
    /// There is no member.
    Nothing,
}

fn in_gap(gap: &Gap<'_>, meter: &mut Meter) -> Result<Find, Beyond> {
    if gap.grid.is_constant(false) {
        return Ok(Find::Nothing);
    }
    let mut inhabited = gap.grid.is_dense();
    let mut candidates = if inhabited { between(gap) } else { Vec::new() };
    for row in gap.grid.rows() {
        let (first, last) = counts(gap, &row);
        let (found, nearest) = search(&row, first.as_ref(), last.as_ref(), meter)?;
        inhabited |= found;
        candidates.extend(nearest.iter().map(|count| row.step.times(count)));
        if found {
            candidates.extend(round(&row.step, first.as_ref(), last.as_ref()));
        }
    }
    if !inhabited {
        return Ok(Find::Nothing);
    }
    meter.spend(candidates.len() as u64)?;
    let writable = |each: &&Decimal| gap.holds(each) && each.to_number().is_some();
    let simplest =
        candidates.iter().filter(writable).min_by_key(|each| (!each.is_integer(), each.to_string().len(), each.abs()));
    Ok(simplest.map_or(Find::Unwritable, |each| Find::Member(each.clone())))
}

/// The first and the last `k` for which `k × step` lies inside the gap.
fn counts(gap: &Gap<'_>, row: &Row) -> (Option<BigInt>, Option<BigInt>) {
    let first = gap.low.map(|low| low.steps_below(&row.step) + 1);
    // Rounding up and taking one less, on whole numbers: -floor(-high / step) - 1.
    let last = gap.high.map(|high| -high.times(&BigInt::from(-1)).steps_below(&row.step) - 1);
    (first, last)
}

/// Whether the row has a member between two counts, and some, from the one nearest to 0 outwards.
fn search(
    row: &Row,
    first: Option<&BigInt>,
    last: Option<&BigInt>,
    meter: &mut Meter,
) -> Result<(bool, Vec<BigInt>), Beyond> {
    if first.zip(last).is_some_and(|(first, last)| first > last) {
        return Ok((false, Vec::new()));
    }
    let (start, step) = match (first, last) {
        (Some(first), _) if first.is_positive() => (first.clone(), BigInt::one()),
        (_, Some(last)) if last.is_negative() => (last.clone(), -BigInt::one()),
        _ => (BigInt::zero(), BigInt::one()),
    };
    let inside = |count: &BigInt| first.is_none_or(|first| first <= count) && last.is_none_or(|last| count <= last);
    let mut found = Vec::new();
    // Both ways from 0, one way otherwise.
    for direction in [step.clone(), -step] {
        let (mut count, mut left) = (start.clone(), row.span());
        while inside(&count) && left >= BigInt::zero() {
            meter.spend(1)?;
            if row.has(&count) {
                found.push(count);
                break;
            }
            count += &direction;
            left -= 1;
        }
    }
    Ok((!found.is_empty(), found))
}

/// Multiples of a step that a float holds even where its neighbours are too long for one.
fn round<'a>(
    step: &'a Decimal,
    first: Option<&'a BigInt>,
    last: Option<&'a BigInt>,
) -> impl Iterator<Item = Decimal> + 'a {
    let far = first.is_some_and(|first| first.bits() > 52) || last.is_some_and(|last| last.bits() > 52);
    let powers = if far { 0..330_u32 } else { 0..0 };
    powers.flat_map(move |power| {
        let ten = BigInt::from(10).pow(power);
        let two = BigInt::one() << power;
        [ten.clone(), -ten, two.clone(), -two].map(|count| step.times(&count))
    })
}

/// Numbers inside a gap, or close by.
fn between(gap: &Gap<'_>) -> Vec<Decimal> {
    let tenth = Decimal::new(1, -1);
    let mut found: Vec<Decimal> = [5, -5, 15, -15, 1, -1, 25, -25, 3, 7].map(|tenths| Decimal::new(tenths, -1)).into();
    let beside = |found: &mut Vec<Decimal>, end: &Decimal| {
        let whole = Decimal::new(end.steps_below(&Decimal::from(1)), 0);
        found.extend([0, 1, -1, 2].map(|by| whole.plus(&Decimal::from(by))));
        found.extend([1, -1, 5, -5].map(|tenths| end.plus(&tenth.times(&BigInt::from(tenths)))));
        found.extend([end.float().next_up(), end.float().next_down()].into_iter().filter_map(Decimal::from_float));
        // Far away from 0, where the next float is far away too.
        found.extend([2, 10].map(|times| end.times(&BigInt::from(times))));
    };
    for end in [gap.low, gap.high].into_iter().flatten() {
        beside(&mut found, end);
    }
    if let (Some(low), Some(high)) = (gap.low, gap.high) {
        let middle = low.plus(high).half();
        found.extend([middle.clone(), low.plus(&middle).half(), middle.plus(high).half()]);
        found.extend(Decimal::from_float(middle.float()));
    }
    found
}

/// All members in ascending order, if there are at most `most`.
pub(super) fn all(line: &Line, most: usize, meter: &mut Meter) -> Result<Option<Vec<Number>>, Beyond> {
    let mut members: Vec<Decimal> = Vec::new();
    for point in line.points() {
        meter.spend(1)?;
        members.push(point.clone());
    }
    for gap in line.gaps().filter(|gap| !gap.grid.is_constant(false)) {
        if gap.grid.is_dense() {
            return Ok(None);
        }
        for row in gap.grid.rows() {
            let (Some(mut count), Some(last)) = counts(&gap, &row) else { return Ok(None) };
            let enough = row.span() * (most + 1);
            if &last - &count >= enough {
                return Ok(None);
            }
            meter.spend((&last - &count).to_u64().unwrap_or(0))?;
            while count <= last {
                if row.has(&count) {
                    members.push(row.step.times(&count));
                }
                count += 1;
            }
        }
    }
    if members.len() > most {
        return Ok(None);
    }
    members.sort_unstable();
    let unwritable = || Beyond::Undecidable("a member of this set of numbers has no exact JSON number".to_owned());
    members.iter().map(|member| member.to_number().ok_or_else(unwritable)).collect::<Result<_, _>>().map(Some)
}
