# The cable is cut while two people on each client write: 15 s between one client and the server, the
# other going on, then 40 s between the server and both.
scenario_cuts() {
	local first
	found_base cuts && begin_people cuts "$TWO" || return
	sleep 3
	unplug 15 vec0 && write_again || return
	first=$took
	sleep 3
	unplug 40 vec0 vec1 && write_again || return
	say "  everybody had written again $first s and $took s after the cable was back"
	end_people cuts && reckon cuts "${people[@]}"
}

# Takes cables out at the end of the server, and puts them in again after so many seconds.
unplug() {
	local seconds=$1
	shift
	ask 10 server "for cable in $*; do ip link set \$cable down; done" || return
	sleep "$seconds"
	ask 10 server "for cable in $*; do ip link set \$cable up; done"
}
