#!/bin/sh
# SPDX-License-Identifier: ISC
#
# config.sh - the file of settings: what counts over what, what is told of mistakes, and that
# what is printed gives the same when it is read.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

set_to()
{
	mkdir -p "$RECITAL_CONFIG"
	cat >"$RECITAL_CONFIG/config.yaml"
}

# Without a file all is as usual, and what is printed sets nothing.
run 0 config
silent
out_has '#width: 80'
! grep -q '^[^#]' "$tmp/out" || wrong 'something is set'

set_to <<'END'
width: 50
languages: [fr, en]
keymap: vi
colours:
  title: underline bright-red
keys:
  '] n': next change
corpora:
  odd: /nowhere
END
run 0 config
silent
out_has 'width: 50'
out_has 'languages: [fr, en]'
out_has "  '] n': next change"
sed 1d "$tmp/out" >"$tmp/first"
set_to <"$tmp/out"
run 0 config
sed 1d "$tmp/out" | cmp -s - "$tmp/first" || wrong 'it reads back as something else'
run 0 config --json
out_has '"width": 50'
out_has '"keymap": "vi"'
out_has '"] n": "next change"'

# The file, then the environment and the command line.
run 0 show 74/158
awk '!/[^ -~]/ && length > 50 { exit 1 }' "$tmp/out" || wrong 'lines of more than 50 columns'
run 0 show 74/158 --width 60
awk '!/[^ -~]/ && length > 50 { found = 1 } END { exit !found }' "$tmp/out" || wrong '--width has no say'
run 0 show 74/158 --color=always
grep -q "$(printf '\033')\[4;91m" "$tmp/out" || wrong 'the title looks otherwise'
run 0 keys
out_has '] c, ] n'
run 2 show 74/158 -C odd
err_has '/nowhere'
RECITAL_CORPUS=odd run 2 show 74/158
err_has '/nowhere'
run 0 show 74/158 -C "$RECITAL_CORPUS"
set_to <<'END'
corpus: odd
corpora:
  odd: /nowhere
END
run 0 list
(unset RECITAL_CORPUS; run 2 list; err_has '/nowhere'; [ "$failures" -eq 0 ]) ||
    failures=$((failures + 1))

# Of several languages the first that a document has.
echo 'languages: [de, fr, en]' | set_to
run 0 show 72/903 -C "$odd"
out_has 'Un même texte'
run 0 show 72/903 -C "$odd" --language zh
out_has '四种语文'
run 0 show 72/903 -C "$odd" --language ru
out_has 'Un même texte'
run 0 show 74/158
out_has 'Strengthening the role'

# Mistakes are told and stop nothing.
set_to <<'END'
width: wide
widht: 50
keys:
  g: down
  x x: frobnicate
END
file=$RECITAL_CONFIG/config.yaml
run 0 show 74/158
err_is <<END
recital: $file:1:8: width: give a number from 8 to 1000
recital: $file:2:1: unknown setting widht; did you mean width?
recital: $file:4:3: the keys 'g' hide 'g g', beginning; 'g g': none says that this is meant
recital: $file:5:3: no such command: frobnicate
END
run 1 config
out_has '#width: 80'
printf 'width: 50\nkeys: [\n' | set_to
run 0 show 74/158
err_has "$file:"
awk '!/[^ -~]/ && length > 50 { exit 1 }' "$tmp/out" || wrong 'what stands before the mistake does not hold'
: | set_to
run 0 show 74/158
silent

finish
