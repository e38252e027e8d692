# What the scripts of this folder begin with: programs installed where that can be done, and the demonstration
# in a folder of its own. Read by them from the root of the repository.
export DEBIAN_FRONTEND=noninteractive
has() { command -v "$1" >/dev/null; }
got() { # a program and its package
	has "$1" && return
	[ "$(id -u)" = 0 ] && has apt-get || return
	timeout 600 apt-get install --yes --no-install-recommends "$2" >/dev/null 2>&1 && return
	timeout 120 apt-get update >/dev/null 2>&1 || return
	timeout 600 apt-get install --yes --no-install-recommends "$2" >/dev/null 2>&1
}
fail() { echo "$*" >&2; exit 1; }

cargo build --locked --bin binome
program=$(realpath "${CARGO_TARGET_DIR:-target}/debug/binome")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data BINOME_TODAY=2026-11-23
binome() { "$program" --db "$work/demo.db" --as "Inès Gabarit" "$@"; }
"$program" demo --out "$work/demo.db" >/dev/null
