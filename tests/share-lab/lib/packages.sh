# What the guests are made of: Debian packages, downloaded and unpacked in a folder of the lab.
# Nothing is installed: no service starts on this machine, and nothing of it changes.

readonly PACKAGES=(user-mode-linux nfs-kernel-server nfs-common busybox-static e2fsprogs)

# The packages, unpacked once into $ROOT.
unpack_packages() {
	[ -e "$ROOT/.unpacked" ] && return
	local tool
	for tool in apt-get dpkg; do
		command -v "$tool" >/dev/null || impossible "$tool is missing: the lab takes its Linux from Debian"
	done
	[ "$(dpkg --print-architecture)" = amd64 ] || impossible "User-Mode Linux runs on amd64 only"
	download_packages || {
		[ "$(id -u)" = 0 ] || impossible "Debian packages cannot be downloaded; run once as root"
		say "the lists of Debian packages are read anew"
		timeout 120 apt-get update >>"$OUT/packages.log" 2>&1 || true
		download_packages || impossible "Debian packages cannot be downloaded (see $OUT/packages.log)"
	}
	local package
	for package in "$DOWNLOADED"/*.deb; do
		dpkg -x "$package" "$ROOT" || impossible "$package cannot be unpacked"
	done
	touch "$ROOT/.unpacked"
}

# With what they need and this machine lacks. Named ones come even where they are installed.
download_packages() {
	rm -rf "$DOWNLOADED"
	mkdir -p "$DOWNLOADED/partial"
	DEBIAN_FRONTEND=noninteractive timeout 180 apt-get install --yes --download-only --reinstall \
		--no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
		-o Dir::Cache::archives="$DOWNLOADED" "${PACKAGES[@]}" >>"$OUT/packages.log" 2>&1
}
