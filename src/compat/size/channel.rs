//! How long a channel's addresses are.

use super::{Bound, length};
use crate::contract::{Channel, IntegerRange, ParamKind, Segment};

/// How many bytes the addresses of a channel can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressSizes {
    /// The least number of bytes.
    pub least: u64,
    /// The greatest number of bytes; unbounded because of the parameter of this name.
    pub greatest: Bound,
}

/// The sizes of the channel's addresses, in bytes of UTF-8.
pub fn channel_sizes(channel: &Channel) -> AddressSizes {
    let mut least = 0_u64;
    let mut greatest = Bound::Finite(0);
    for segment in &channel.segments {
        let (shortest, longest) = match segment {
            Segment::Literal(text) => (text.len() as u64, Bound::Finite(text.len() as u64)),
            Segment::Parameter(name) => {
                let kind = channel.parameters.iter().find(|parameter| parameter.name == *name);
                parameter(name, kind.map_or(ParamKind::Text, |parameter| parameter.kind))
            }
        };
        least = least.saturating_add(shortest);
        greatest = match (greatest, longest) {
            (Bound::Finite(sum), Bound::Finite(longest)) => Bound::Finite(sum.saturating_add(longest)),
            (unbounded @ Bound::Unbounded(_), _) | (_, unbounded) => unbounded,
        };
    }
    AddressSizes { least, greatest }
}

fn parameter(name: &str, kind: ParamKind) -> (u64, Bound) {
    let integer = |min: i128, max: u128| (1, Bound::Finite(length::greatest_integer(IntegerRange { min, max })));
    match kind {
        ParamKind::Uuid => (36, Bound::Finite(36)),
        ParamKind::Signed => integer(i64::MIN.into(), i64::MAX.unsigned_abs().into()),
        ParamKind::Unsigned => integer(0, u64::MAX.into()),
        // An empty parameter makes an address, if no good one.
        ParamKind::Text => (0, Bound::Unbounded(name.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::{AddressSizes, channel_sizes};
    use crate::{
        compat::size::Bound,
        contract::{Channel, ParamKind, Parameter, Segment},
    };

    fn channel(kind: ParamKind) -> Channel {
        Channel {
            template: "größe:{id}".to_owned(),
            segments: vec![Segment::Literal("größe:".to_owned()), Segment::Parameter("id".to_owned())],
            parameters: vec![Parameter { name: "id".to_owned(), kind }],
        }
    }

    #[test]
    fn bytes_are_counted_not_letters() {
        let sizes = |kind| channel_sizes(&channel(kind));
        let finite = |least, greatest| AddressSizes { least, greatest: Bound::Finite(greatest) };
        assert_eq!(sizes(ParamKind::Uuid), finite(8 + 36, 8 + 36));
        assert_eq!(sizes(ParamKind::Signed), finite(9, 8 + i64::MIN.to_string().len() as u64));
        assert_eq!(sizes(ParamKind::Unsigned), finite(9, 8 + u64::MAX.to_string().len() as u64));
        assert_eq!(sizes(ParamKind::Text), AddressSizes { least: 8, greatest: Bound::Unbounded("id".to_owned()) });
    }
}
