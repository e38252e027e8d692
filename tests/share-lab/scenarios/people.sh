# Five people on each client write one note a second.
scenario_people() {
	found_base people && begin_people people "$FIVE" || return
	sleep 25
	end_people people && reckon people "${people[@]}"
}
