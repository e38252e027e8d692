# Five people on each client write one note a second.
scenario_people() {
	found_base people && begin_people people 30 && end_people 90 || return
	reckon people "${people[@]}"
}
