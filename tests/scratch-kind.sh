#!/usr/bin/env bash
# What a kind of record costs, tried: the patch beside this script adds an invented one to a clean checkout,
# in ten files at most, and its own test looks for it everywhere.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
patch=$here/tests/scratch-kind.patch
files=$(grep -c '^diff --git ' "$patch")
[ "$files" -le 10 ] || { echo "the patch takes $files files, and ten are allowed" >&2; exit 1; }
echo "an invented kind of record: $files files"
clone=$(mktemp -d)
trap 'rm -rf "$clone"' EXIT
git clone --quiet --local "$here" "$clone/binome"
cd "$clone/binome"
git apply --check "$patch" || { echo "the checkout has moved on: write the patch anew (its migration comes last)" >&2; exit 1; }
git apply "$patch"
# What binome is made of need not be built twice.
export CARGO_TARGET_DIR=${SCRATCH_TARGET_DIR:-$here/target}
cargo test --locked --lib -- domain::record:: text::kinds:: store::tables::
cargo test --locked --test it -- scratch_kind:: store::kinds:: store::versions:: rows::a_list_of_any_kind
