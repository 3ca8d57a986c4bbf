//! The part of the package that is the same for every contract.

/// The files, each with its path inside the package.
pub(super) const FILES: [(&str, &str); 15] = [
    ("wire.js", include_str!("../../../templates/typescript/wire.js")),
    ("wire.d.ts", include_str!("../../../templates/typescript/wire.d.ts")),
    ("wire/container.js", include_str!("../../../templates/typescript/wire/container.js")),
    ("wire/entry.js", include_str!("../../../templates/typescript/wire/entry.js")),
    ("wire/error.js", include_str!("../../../templates/typescript/wire/error.js")),
    ("wire/flatten.js", include_str!("../../../templates/typescript/wire/flatten.js")),
    ("wire/format.js", include_str!("../../../templates/typescript/wire/format.js")),
    ("wire/json.js", include_str!("../../../templates/typescript/wire/json.js")),
    ("wire/number.js", include_str!("../../../templates/typescript/wire/number.js")),
    ("wire/place.js", include_str!("../../../templates/typescript/wire/place.js")),
    ("wire/plain.js", include_str!("../../../templates/typescript/wire/plain.js")),
    ("wire/record.js", include_str!("../../../templates/typescript/wire/record.js")),
    ("wire/scalar.js", include_str!("../../../templates/typescript/wire/scalar.js")),
    ("wire/text.js", include_str!("../../../templates/typescript/wire/text.js")),
    ("wire/union.js", include_str!("../../../templates/typescript/wire/union.js")),
];
