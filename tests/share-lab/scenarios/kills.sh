# A client killed in the middle of a commit while the other reads and writes: first as binome does it,
# which must hold; then a foreign tool whose commits are larger than its memory, with the same journal
# mode and with one that removes its journal, which shows what the mode is for.
readonly KILLS=20

scenario_kills() {
	local killed reader
	found_base kills || return
	begin client2 "share-lab reader /share/kills.db client2 600"
	reader=$began
	begin client1 "share-lab killed /share/kills.db $KILLS"
	killed=$began
	ended 90 "$killed" || return
	stop client2
	reckon kills "$killed" "$reader" || return
	foreign PERSIST 1 8 && foreign DELETE 3 6 || return
	[ "$damaged" -gt 0 ] || say "  the damage that DELETE does was not reproduced this time"
}

# A foreign tool on one file after the other until one is damaged, each until so many writers were killed.
foreign() {
	local mode=$1 files=$2 kills=$3 file told said all=()
	damaged=0
	for file in $(seq "$files"); do
		begin client2 "share-lab raw-reader /share/$mode$file.db $mode 600"
		begin client1 "share-lab raw-killed /share/$mode$file.db $mode $kills"
		told=$began
		ended 60 "$told" || {
			cat "$OUT/$told.errors"
			return 1
		}
		stop client2
		all+=("$OUT/$told.told")
		case $(tail -n 1 "$OUT/$told.told") in
		damaged*)
			damaged=$((damaged + 1))
			said=$(tail -n 1 "$OUT/$told.told")
			break
			;;
		esac
	done
	say "a foreign tool in $mode: $damaged of $file files damaged; $(cat "${all[@]}" | grep -c ^killed) kills," \
		"$(cat "${all[@]}" | grep -c '^killed half') of which left half a commit${said:+; the last: $said}"
}
