#!/usr/bin/env bash
# Pages read by programs that are not ours: HTML by the validator of the W3C, printed by Chromium on the sheets
# they are promised to take. On Debian, as root, they are installed; elsewhere each part says why it is not run.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/foreign/common.sh
page() { # a file, and the report
	binome report "${@:2}" --html --out "$1.html" >/dev/null
}
page board board --year 2026
page review convention "CTG de Bugey Sud"
page plan plan "CTG de Bugey Sud"
page sdsf sdsf
page dashboard dashboard
page person handover "Inès Gabarit"
binome export --format html --out book.html >/dev/null
codes=$(binome list territories --json | grep -o '"code": *"[0-9]*"' | grep -o '[0-9]*')
for code in $codes; do
	page "visit-$code" visit "$code"
	page "handover-$code" handover "$code"
done

if got java default-jre-headless && got npm npm && (cd "$work" && timeout 300 npm install vnu-jar >/dev/null 2>&1); then
	jar=$(find "$work/node_modules/vnu-jar" -name vnu.jar | head -n 1)
	java -jar "$jar" --errors-only ./*.html || fail "some pages are not valid HTML"
	echo "the validator finds no error in $(ls ./*.html | wc -l) pages"
else
	echo "not run: there is no validator, and it cannot be installed here"
fi

if got chromium chromium && got pdfinfo poppler-utils; then
	sheets() {
		timeout 60 chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
			--print-to-pdf="$work/page.pdf" "file://$work/$1.html" >/dev/null 2>&1
		pdfinfo "$work/page.pdf" | sed -n 's/^Pages: *//p'
	}
	for code in $codes; do
		[ "$(sheets "visit-$code")" = 1 ] || fail "the page before a visit of $code takes more than one sheet"
		[ "$(sheets "handover-$code")" -le 2 ] || fail "the handover of $code takes more than two sheets"
	done
	echo "Chromium prints each visit on one sheet and each handover on two at most: $(wc -w <<<"$codes") territories"
else
	echo "not run: there is no Chromium, and it cannot be installed here"
fi
