#!/bin/sh
# SPDX-License-Identifier: ISC
#
# mandates.sh - recital mandates: what a person counts besides, and mistakes in that.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=${srcdir:-.}}/tests/cli/common.sh"

corpus=$top_srcdir/tests/golden/corpus-mandates
XDG_CONFIG_HOME=$tmp/config; export XDG_CONFIG_HOME
mkdir -p "$XDG_CONFIG_HOME/recital"
own=$XDG_CONFIG_HOME/recital/mandates.yaml
unset RECITAL_CONFIG

# without a file the program's own kinds count
run 0 -C "$corpus" mandates 77/4
out_has '  task  '

# a kind of the person's own
cat >"$own" <<'EOF'
format: 1
kinds:
- kind: islands
  requests: [ensure that islands]
EOF
run 0 -C "$corpus" mandates 77/4
out_has '  islands  '
out_lacks '  task  '
run 0 -C "$corpus" mandates --only=islands 77/4
out_has '  islands  '

# another folder
RECITAL_CONFIG=$tmp/none run 0 -C "$corpus" mandates 77/4
out_has '  task  '

# a mistake is told at its place, and nothing is printed
printf 'format: 1\nkinds:\n- kind: islands\n  phrase: [a]\n' >"$own"
run 2 -C "$corpus" mandates 77/4
out_empty
err_has "$own:4:3: "
err_has 'unknown key'

# in the reader it is told, too, and the program's own kinds count
printf ':mandates 77/4\n:snap a\n' >"$tmp/script"
run 0 -C "$corpus" run "$tmp/script"
out_has 'mandates.yaml:4:3: '
out_has 'none of that file'
out_has '  task  '
rm "$own"

# what does not go together
run 2 -C "$corpus" mandates --query lakes 77
err_has 'mandates of what?'
run 2 -C "$corpus" mandates --query @mine
err_has 'no search is kept as @mine'
run 2 -C "$corpus" mandates --query 'session:x'
out_empty
run 2 -C "$corpus" mandates 77/99
run 0 -C "$corpus" mandates '77/3#OP2'
err_has 'mandates tells of all of A/RES/77/3, not of OP2 alone'
run 2 -C "$corpus" mandates --only=new 77
err_has '--only=new is for two sessions'
run 1 -C "$corpus" mandates --only=fund 77/3
run 2 -C "$corpus" mandates --only=report, --only=,report 77/3
run 2 -C "$corpus" mandates S-32 s-32
err_has 'session S-32 is named twice'
run 1 -C "$corpus" mandates --query 'session:99'

finish
