# The cable is cut while people write: 15 s between one client and the server, the other going on, then
# 40 s between the server and both.
scenario_cuts() {
	local whole
	found_base cuts && begin_people cuts 105 || return
	sleep 5
	cut server "vec0" 15 || return
	sleep 15
	cut server "vec0 vec1" 40 || return
	whole=$(date +%s)
	end_people 120 || return
	reckon cuts "${people[@]}" || return
	went_on "$whole" || return
}

# Takes cables out at one end, and puts them in again after so many seconds.
cut() {
	ask 10 "$1" "for cable in $2; do ip link set \$cable down; done" || return
	sleep "$3"
	ask 10 "$1" "for cable in $2; do ip link set \$cable up; done" || return
}

# Whether everybody wrote after that second; tells how long the first had to wait.
went_on() {
	local after=$1 one first all=()
	for one in "${people[@]}"; do
		first=$(awk -v "after=$after" '$1 == "wrote" && $4 / 1e6 > after { print $4 / 1e6 - after; exit }' "$OUT/$one.told")
		[ -n "$first" ] || {
			say "$one wrote nothing afterwards"
			return 1
		}
		all+=("$first")
	done
	say "  all ${#people[@]} people wrote again, the last after $(printf '%s\n' "${all[@]}" | sort -n | tail -n 1) s"
}
