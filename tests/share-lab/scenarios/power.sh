# The server loses its power while people write, three times, and starts again. Its disk keeps what it
# was told to keep; what the server only held in memory is gone.
scenario_power() {
	local back kept=0 round
	found_base power && begin_people power 40 || return
	for round in 1 2 3; do
		sleep 6
		ask 5 server "echo held > /disk/held$round" || return
		power_off server
		sleep 2
		boot server || {
			say "the server does not start again (see $OUT/server/console)"
			return 1
		}
		back=$(date +%s)
		ask 5 server "grep -q held /disk/held$round" && kept=$((kept + 1))
	done
	end_people 180 || return
	reckon power "${people[@]}" && went_on "$back" || return
	say "  of 3 files that nobody flushed just before, $((3 - kept)) were lost: the power was cut for good"
}
