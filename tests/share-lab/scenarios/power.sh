# The server loses its power while two people on each client write, three times, and starts again. Its
# disk keeps what it was told to keep; what the server only held in memory is gone.
scenario_power() {
	local round again=() kept=0
	found_base power && begin_people power "$TWO" || return
	for round in 1 2 3; do
		sleep 4
		ask 5 server "echo held > /disk/held$round" || return
		power_off server
		sleep 2
		boot server || {
			say "the server does not start again (see $OUT/server/console)"
			return 1
		}
		write_again || return
		again+=("$took s")
		! ask 5 server "grep -qs held /disk/held$round" || kept=$((kept + 1))
	done
	say "  everybody had written again ${again[*]} after the server was back"
	say "  of 3 files written just before and not flushed, $((3 - kept)) were lost: the power was cut for good"
	end_people power && reckon power "${people[@]}"
}
