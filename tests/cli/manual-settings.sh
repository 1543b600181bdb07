#!/bin/sh
# SPDX-License-Identifier: ISC
#
# manual-settings.sh [--rewrite] - recital-config(5) has all settings and roles, and
# recital-keys(7) the tables of keys, as the program has them; and mandoc finds nothing wrong.
# --rewrite ("make golden") writes these parts anew.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# between PAGE NAME: the page with what stands in $tmp/part between the lines of NAME
between()
{
	awk -v name="$2" -v part="$tmp/part" '
	$0 ~ "^\\.\\\\\" " name ": end" { inside = 0 }
	!inside { print }
	$0 ~ "^\\.\\\\\" " name ": generated" {
		while ((getline line <part) > 0)
			print line
		inside = 1
	}' "$1"
}

run 0 config --mdoc
silent
cp "$tmp/out" "$tmp/part"
between "$top_srcdir/docs/recital-config.5" settings >"$tmp/half"
sed -n 's|^.X(ROLE_[A-Z0-9_]*, *.*"\(.*\)") /\* \(.*\) \*/.*|.It Cm \1 Ta \2|p' \
    "$top_srcdir/src/layout/role.h" | sed 's/ \([-+~!>*]\)/ \\\&\1/g' >"$tmp/part"
between "$tmp/half" roles >"$tmp/recital-config.5"

# What TABLE has besides the default one.
rows()
{
	mkdir -p "$RECITAL_CONFIG"
	echo "keymap: $1" >"$RECITAL_CONFIG/config.yaml"
	"$RECITAL" keys --json |
	    sed -n 's/^ *"keys": "\(.*\)",$/\1/p; s/^ *"command": "\(.*\)",$/\1/p' | paste - -
}
mkdir -p "$tmp/rows"
rows default | sort >"$tmp/rows/default"
for table in vi lynx emacs; do
	printf '.Pp\nThe table\n.Cm %s :\n.Bl -column "Delete" "previous paragraph"\n' $table
	rows $table | sort | comm -13 "$tmp/rows/default" - |
	    sed 's/\\\\/\\e/g; s/\^/\\(ha/g; s/-/\\-/g' |
	    awk -F '\t' '{ printf ".It Ic \"\\&%s\" Ta Ic %s\n", $1, $2 }'
	printf '.El\n'
done >"$tmp/part"
rm -rf "$RECITAL_CONFIG"
between "$top_srcdir/docs/recital-keys.7" tables >"$tmp/recital-keys.7"

for page in recital-config.5 recital-keys.7; do
	if [ "${1-}" = --rewrite ]; then
		cmp -s "$tmp/$page" "$top_srcdir/docs/$page" ||
		    cp "$tmp/$page" "$top_srcdir/docs/$page"
		continue
	fi
	command="docs/$page"
	diff -u "$top_srcdir/docs/$page" "$tmp/$page" >"$tmp/out" ||
	    wrong 'it has something else than the program'
	: >"$tmp/out"
	if command -v mandoc >/dev/null 2>&1; then
		mandoc -T lint -W warning "$top_srcdir/docs/$page" >"$tmp/out" 2>&1 ||
		    wrong 'mandoc complains'
	fi
done
[ "${1-}" = --rewrite ] || [ "$(wc -l <"$tmp/rows/default")" -gt 100 ] ||
    wrong 'the default table of keys has few keys'

finish
