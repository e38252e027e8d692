# Guests: booted, told what to do, cut off, killed. Each hears orders through a pipe that is its serial
# line, and ends by itself after a while.

readonly GUESTS=(server client1 client2)
declare -A ORDERS=()

# The end that a guest holds of the cable between the server and a client: datagrams on the loopback
# interface of this machine. Nothing in between queues or drops them, as a switch on sockets would. Its
# address stays when the guest starts again, as that of a machine does.
cable() {
	local name=$1 number=$2 here there address=02:00:00:00:00:0$2
	here=$CABLES.$number there=$CABLES.$((number + 100))
	[ "$name" = server ] || { local turned=$here; here=$there there=$turned address=02:00:00:00:01:0$2; }
	echo "transport=l2tpv3,udp=1,src=$here,dst=$there,srcport=1701,dstport=1701,rx_session=1,tx_session=1,mac=$address"
}

# Boots a guest and waits until it says that it is ready.
boot() {
	local name=$1 pipe="$RUN/$1.orders" devices
	mkdir -p "$OUT/$name"
	rm -f "$OUT/$name/ready"
	[ -p "$pipe" ] || mkfifo "$pipe"
	[ -n "${ORDERS[$name]:-}" ] || exec {ORDERS[$name]}<>"$pipe"
	case $name in
	server) devices=("vec0:$(cable server 1)" "vec1:$(cable server 2)" "ubda=$RUN/disk") ;;
	*) devices=("vec0:$(cable "$name" "${name#client}")") ;;
	esac
	"$ROOT/usr/bin/linux.uml" mem=160M "uml_dir=$RUN" "umid=$name" "longest=$LONGEST" \
		root=/dev/root rootfstype=hostfs rootflags="$ROOT" ro init=/lab/init \
		printk.time=1 "guest=$name" "out=$OUT" "${devices[@]}" \
		con=null con0=null,fd:1 "ssl0=fd:${ORDERS[$name]},null" ssl=null \
		</dev/null >>"$OUT/$name/console" 2>&1 &
	disown # Its end is no news to the shell.
	await 30 test -e "$OUT/$name/ready"
}

# Begins something in a guest and sets `began`, under which it is waited for: the moment it was asked.
begin() {
	local name=$1 moment=${EPOCHREALTIME/[.,]/}
	shift
	began="$name/$moment"
	echo "$moment $*" >&"${ORDERS[$name]}"
}

# Waits for what was begun, that many seconds at most; gives its exit code.
ended() {
	local seconds=$1 what=$2
	await "$seconds" test -e "$OUT/$what.code" || {
		say "$what did not end within $seconds s"
		return 124
	}
	return "$(cat "$OUT/$what.code")"
}

# Has something done in a guest, prints what it says and what went wrong, gives its exit code.
ask() {
	local seconds=$1 code=0
	shift
	begin "$@"
	ended "$seconds" "$began" || code=$?
	cat "$OUT/$began.told" 2>/dev/null
	[ "$code" = 0 ] || cat "$OUT/$began.errors" 2>/dev/null
	return "$code"
}

# Ends what a client would do for ever.
stop() { ask 10 "$1" 'kill $(pidof share-lab); sleep 0.3' >/dev/null || true; }

# No current any more: what the guest held in memory is gone, what its disk was told to keep is not. It
# made a group of its own, all of which ends at once: what it traces would else run on as it likes.
power_off() {
	local group
	group=$(cat "$RUN/$1/pid")
	kill -KILL -- "-$group"
	await 10 is_gone "$group"
	rm -rf "${RUN:?}/$1"
}

is_gone() { ! kill -0 -- "-$1" 2>/dev/null; }

# Whether it comes true within that many seconds.
await() {
	local until=$((SECONDS + $1))
	shift
	until "$@"; do
		[ "$SECONDS" -lt "$until" ] || return 1
		sleep 0.05
	done
}

# Leaves no process and no pipe behind.
tidy() {
	local name
	for name in "${GUESTS[@]}"; do
		[ ! -e "$RUN/$name/pid" ] || power_off "$name" || true
	done
	rm -rf "$RUN"
}

# The memory of the guests is a file: in /dev/shm, unless that is small, as in a container.
find_memory() {
	local free
	free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)
	[ "${free:-0}" -gt 700000 ] || export TMPDIR=/var/tmp
}

# The server on an empty disk, then both clients.
boot_all() {
	local name
	find_memory
	truncate -s 256M "$RUN/disk"
	CABLES=127.$((RANDOM % 200 + 20)).$((RANDOM % 200 + 20))
	for name in "${GUESTS[@]}"; do
		boot "$name" || impossible "$name does not start (see $OUT/$name/console)"
	done
	say "an NFS 4.2 server and two clients run Linux $(ask 5 server uname -r) after $SECONDS s"
}
