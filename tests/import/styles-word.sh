#!/bin/sh
# SPDX-License-Identifier: ISC
#
# styles-word.sh [COUNT] - official files made into Word files by pandoc, and made into text
# again by each tool that is there: what the importer makes of that. The official files lie
# beside the project; the project has none of them. KEEP names a folder that stays.
#
# Behind the number of a paragraph stands a tab, as in the Word files of the United Nations.
# A tool that loses footnotes, numbers or quotation marks has a threshold of its own, for
# what is left.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
count=${1:-${STYLES_COUNT:-12}}
files=$top_srcdir/../shared/data/akn
rate=$(cd -- "$top_builddir" && pwd -P)/tests/import/stylerate

if [ ! -d "$files" ]; then
	echo "skipped: there is no folder $files"
	exit 77
fi
if ! command -v pandoc >/dev/null; then
	echo "skipped: there is no pandoc"
	exit 77
fi
files=$(cd -- "$files" && pwd -P)
if [ -n "${KEEP-}" ]; then
	tmp=$KEEP
	mkdir -p "$tmp" || exit 2
else
	tmp=$(mktemp -d) || exit 2
	trap 'rm -rf "$tmp"' EXIT
	trap 'exit 1' HUP INT TERM
fi
failures=0

# shellcheck disable=SC2016 # backquotes of Markdown
tabs='s/^\( *[0-9]*\\\.\) /\1`<w:r><w:tab\/><\/w:r>`{=openxml}/
s/^\( *\\\{0,1\}([a-z]*\\\{0,1\})\) /\1`<w:r><w:tab\/><\/w:r>`{=openxml}/'

# Every so many of the files in English, so that all sessions and subjects are among them.
find "$files" -path '*English*' -name '*.xml' | LC_ALL=C sort >"$tmp/all"
step=$(($(wc -l <"$tmp/all") / count))
awk -v step="$step" -v count="$count" 'NR % step == 1 % step && n++ < count' "$tmp/all" |
	while read -r file; do
		name=$(basename "$file" .xml | tr ' .' '__')
		[ -f "$tmp/$name.docx" ] && continue
		"$rate" write source "$file" 2>/dev/null | sed "$tabs" >"$tmp/$name.md" &&
			[ -s "$tmp/$name.md" ] &&
			pandoc -f markdown "$tmp/$name.md" -o "$tmp/$name.docx" &&
			ln -sf "$file" "$tmp/$name.xml"
	done

# rate_as NAME THRESHOLD COMMAND...: COMMAND writes the text of the Word file "$docx".
rate_as()
{
	name=$1 threshold=$2
	shift 2
	command -v "$1" >/dev/null || { echo "$name: skipped, there is no $1"; return; }
	for docx in "$tmp"/*.docx; do
		text=${docx%.docx}.$name.txt
		[ -s "$text" ] || write_text "$docx" "$@" >"$text" 2>"$tmp/err"
	done
	"$rate" text "$name" "$threshold" "$tmp"/*.xml || failures=$((failures + 1))
}

write_text()
{
	docx=$1 tool=$2
	shift 2
	case $tool in
	docx2txt) docx2txt "$docx" - ;;
	antiword | catdoc) "$tool" "$@" "${docx%.docx}.doc" ;;
	soffice) cat "${docx%.docx}.txt" ;;
	*) "$tool" "$docx" "$@" ;;
	esac
}

if command -v soffice >/dev/null; then
	office()
	{
		soffice "-env:UserInstallation=file://$tmp/office" --headless --convert-to "$@"
	}
	(cd "$tmp" && office doc ./*.docx && office 'txt:Text (encoded):UTF8' ./*.docx) \
		>"$tmp/soffice.log" 2>&1
fi
rate_as gfm 99 pandoc -t gfm
rate_as gfm-nowrap 99 pandoc -t gfm --wrap=none
rate_as commonmark 97 pandoc -t commonmark
rate_as markdown 99 pandoc -t markdown
rate_as plain 99 pandoc -t plain
rate_as mammoth 99 mammoth --output-format=markdown
rate_as docx2txt 60 docx2txt
rate_as libreoffice 65 soffice
if [ -n "$(find "$tmp" -name '*.doc')" ]; then
	rate_as antiword 99 antiword -m UTF-8.txt
	rate_as catdoc 99 catdoc -d utf-8
else
	echo "antiword, catdoc: skipped, there is no Word file of the old kind"
fi
[ "$failures" -eq 0 ]
