# A base on the share, the people who write in it, and what became of it.

readonly FIVE="anne luc rose paul lise" TWO="anne luc"

# A new base of a name, made by one client; the other is asked what it is. It stands on a share, and
# its journal is one that is never removed.
found_base() {
	local found
	ask 30 client1 "binome init --department 01 --db /share/$1.db" >/dev/null || return
	found=$(ask 30 client2 "binome check --json --db /share/$1.db") || return
	case $found in
	*'"tier": "share"'*'"journal_mode": "persist"'*) ;;
	*)
		say "the base is not opened as one on a share: $found"
		return 1
		;;
	esac
}

# People of these names begin to write one note a second on each client, until it is enough.
begin_people() {
	local base=$1 names=$2 client name
	people=()
	for client in client1 client2; do
		for name in $names; do
			begin "$client" "share-lab person /share/$base.db $client-$name /out/$base.enough"
			people+=("$began")
		done
	done
}

# Waits until everybody on both clients has written once more; tells how many seconds that took.
write_again() {
	local since=$EPOCHREALTIME client them=()
	for client in client1 client2; do
		begin "$client" "again $(own "$client")"
		them+=("$began")
	done
	for client in "${them[@]}"; do
		ended 120 "$client" || return
	done
	took=$(awk "BEGIN { printf \"%.0f\", $EPOCHREALTIME - $since }")
}

# What the people on a client say.
own() {
	local one
	for one in "${people[@]}"; do
		case $one in "$1"/*) echo "/out/$one.told" ;; esac
	done | paste -sd' '
}

# It is enough; waits until their last notes are on the disk.
end_people() {
	local one
	touch "$OUT/$1.enough"
	for one in "${people[@]}"; do
		ended 120 "$one" || {
			say "$one ended badly: $(tail -n 3 "$OUT/$one.errors")"
			return 1
		}
	done
}

# Holds what was said against the base, looks at it from all three machines, and prints the figures.
reckon() {
	local base=$1 guest code=0 said
	shift
	said=$(ask 60 client2 "share-lab reckon /share/$base.db $(printf ' /out/%s.told' "$@")") || code=1
	say "$base: $said" | sed '2,$s/^/  /'
	for guest in client1 client2 server; do
		said=$(ask 60 "$guest" "binome check --db $(seen_from "$guest")/$base.db") || {
			say "$guest does not find $base whole: $said"
			code=1
		}
	done
	return "$code"
}

# Where a guest has the folder of the bases.
seen_from() {
	case $1 in
	server) echo /disk/base ;;
	*) echo /share ;;
	esac
}
