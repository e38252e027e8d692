#!/usr/bin/env bash
# Exports read by programs that are not ours: a workbook and tables by LibreOffice, a calendar by khal. On
# Debian, as root, they are installed; elsewhere each part says why it is not run.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/foreign/common.sh

# What an import of the sheet of conventions would do.
would() { binome import "$1" --sheet Conventions --dry-run --json | tr -d ' \n' | grep -o '"summary":{[^}]*}'; }

if got soffice libreoffice-calc-nogui; then
	office() { soffice -env:UserInstallation="file://$work/office" --headless "$@" >/dev/null 2>&1; }
	binome export --format xlsx --out base.xlsx >/dev/null
	ours=$(would base.xlsx)
	grep -q '"ask":0,"change":0,"create":0' <<<"$ours" || fail "our workbook is not read back: $ours"
	for format in xlsx ods; do
		office --convert-to "$format" --outdir "saved-$format" base.xlsx
		theirs=$(would "saved-$format/base.$format")
		[ "$theirs" = "$ours" ] || fail "saved by LibreOffice as $format: $theirs, and not $ours"
		echo "LibreOffice opens our workbook and saves it as $format: $theirs"
	done
	# Semicolons, UTF-8, French, special numbers known: as a person opens it.
	binome export --format csv --out tables >/dev/null
	for table in tables/*.csv; do
		office --infilter="CSV:59,34,76,1,,1036,false,true" --convert-to fods --outdir flat "$table"
	done
	count() { cat flat/*.fods | grep -o "$1" | wc -l; }
	[ "$(count 'table:formula=')" = 0 ] || fail "a cell of a CSV file is a formula"
	days=$(count 'office:value-type="date"')
	numbers=$(count 'office:value-type="float"')
	[ "$days" -gt 500 ] && [ "$numbers" -gt 100 ] || fail "days or numbers of CSV are text: $days, $numbers"
	# No day stands as text.
	if cat flat/*.fods | grep -oE '<text:p>[0-9]{2}/[0-9]{2}/[0-9]{4}</text:p>' | wc -l | grep -qv "^$days$"; then
		fail "some days of CSV are text: $days are days"
	fi
	echo "LibreOffice opens our CSV in French: $days days, $numbers numbers, no formula"
else
	echo "not run: there is no LibreOffice, and it cannot be installed here"
fi

if got khal khal; then
	binome export --format ics --out deadlines.ics >/dev/null
	mkdir -p calendar
	printf '%s\n' '[calendars]' '[[essai]]' "path = $work/calendar" '[locale]' 'dateformat = %d/%m/%Y' \
		'longdateformat = %d/%m/%Y' 'datetimeformat = %d/%m/%Y %H:%M' 'longdatetimeformat = %d/%m/%Y %H:%M' \
		'timeformat = %H:%M' '[default]' 'default_calendar = essai' >khal.conf
	khal -c khal.conf import --batch -a essai deadlines.ics >/dev/null
	events=$(grep -c '^BEGIN:VEVENT' deadlines.ics)
	read=$(find calendar -name '*.ics' | wc -l)
	[ "$read" = "$events" ] || fail "khal read $read events of $events"
	khal -c khal.conf list 01/01/2026 31/12/2027 >listed
	grep -q 'Cadrer le renouvellement' listed || fail "khal lists no deadline"
	echo "khal reads our calendar: $read events of $events"
else
	echo "not run: there is no khal, and it cannot be installed here"
fi
