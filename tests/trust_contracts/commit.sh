#!/usr/bin/env bash
# Writes the pairs that `cargo test` judges, as the generator makes them today: `commit.sh`, then read the difference.
set -euo pipefail
cd "$(dirname "$0")/../.."
from=1
for name in first second third fourth; do
  cargo run --quiet --package wireproof-trust-contracts -- $(seq "$from" $((from + 19))) >"tests/trust_contracts/tests/pairs/$name.rs"
  from=$((from + 20))
done
cargo fmt --package wireproof-trust-contracts
