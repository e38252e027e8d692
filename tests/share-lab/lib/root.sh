# The root of the guests: the unpacked packages, our own programs, and the libraries they want.

readonly TOOLS=(mount.nfs rpc.mountd rpc.nfsd exportfs nfsdcld mke2fs)

build_root() {
	unpack_packages
	mkdir -p "$ROOT"/{dev,proc,sys,run,tmp,etc,out,disk,share,lab,lib,lib64,bin,sbin,var}
	[ -e "$ROOT/lib/modules" ] || ln -s ../usr/lib/uml/modules "$ROOT/lib/modules"
	cp "$HERE"/guest/* "$BINOME" "$LAB" "$ROOT/lab/"
	add_shell
	add_tools
	add_libraries
}

# Debian moves its tools from /sbin to /usr/sbin, a release after the other.
add_tools() {
	local tool
	for tool in "${TOOLS[@]}"; do
		[ -e "$ROOT/sbin/$tool" ] || ln -s "../usr/sbin/$tool" "$ROOT/sbin/$tool"
	done
}

# The shell of the guests is busybox under all its names, where no package has a better one.
add_shell() {
	local shell name
	shell=$(find "$ROOT/bin" "$ROOT/usr/bin" -name busybox | head -n 1)
	[ -n "$shell" ] || impossible "busybox-static holds no busybox"
	mkdir -p "$ROOT/shell"
	cp "$shell" "$ROOT/shell/busybox"
	for name in $("$shell" --list); do
		[ "$name" = busybox ] || ln -sf busybox "$ROOT/shell/$name"
	done
}

# Libraries of this machine that the programs want, at the same paths.
add_libraries() {
	local places program library
	places=$(find "$ROOT/lib" "$ROOT/usr/lib" -type d -name '*-linux-gnu' | paste -sd:)
	for program in "$ROOT"/lab/* "${TOOLS[@]/#/$ROOT/sbin/}"; do
		LD_LIBRARY_PATH=$places ldd "$program" 2>/dev/null | grep -o '/[^ ]*' || true
	done | sort -u | while read -r library; do
		case $library in
		"$ROOT"/*) ;;
		*) (cd / && cp -L --parents ".$library" "$ROOT/") ;;
		esac
	done
}
