#!/bin/sh
# SPDX-License-Identifier: ISC
#
# import-batch.sh - many files into a corpus: bad ones are passed over, only what changed
# is written, whole or not at all, and an interrupt ends it between two files.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

case $RECITAL in
/*) ;;
*) RECITAL=$PWD/$RECITAL ;;
esac
cd "$tmp" || exit 2

# resolution SYMBOL [DATE]: a small text
resolution()
{
	printf 'United Nations A/RES/%s\n\nDistr.: General\n%s\n\n' "$1" "${2:-4 May 2019}"
	printf '%s. Made for a test\n\nThe General Assembly,\n\n' "$1"
	printf 'Recalling its resolution 52/129 of 12 December 1997,\n\n'
	printf '1. Decides to number paragraphs;\n\n2. Requests nothing more.\n'
}

# state: names, inodes and times of all files in the corpus
state()
{
	find corpus -type f -printf '%p %i %T@\n' | sort
}

# no_rest: no temporary file is left
no_rest()
{
	[ -z "$(find . -name '.recital-*')" ] || wrong 'a temporary file is left'
}

mkdir -p in/deep
i=1
while [ "$i" -le 70 ]; do # more than are held at a time
	resolution "74/$i" >"in/$i.txt"
	i=$((i + 1))
done
resolution 73/5 >in/deep/other.TXT
echo 'What a day!' >in/deep/letter.md
echo 'passed over' >in/picture.svg
resolution 70/1 >in/.hidden.txt

# One bad file is told and passed over; kinds of files that are no texts are not read.
run 1 import -r in -o corpus
out_is <<-'END'
	72 of 72 files: 71 documents, 71 written, 0 unchanged, 0 kept; 1 failed; 0 repairs, 0 doubts
END
err_has 'recital: in/deep/letter.md: this is no resolution'
[ "$(wc -l <err)" -eq 1 ] || wrong 'more than one file is told'
[ "$(find corpus -type f | wc -l)" -eq 71 ] || wrong 'not 71 files'
for name in 74/A_RES_74_70 73/A_RES_73_5; do
	[ -f "corpus/$name.en.yaml" ] || wrong 'not in the folder of its session'
done
no_rest
rm in/deep/letter.md
run 0 check corpus

# What did not change is not touched; what did is.
state >before
run 0 import -r in -o corpus
out_has '71 documents, 0 written, 71 unchanged'
state >after
cmp -s before after || wrong 'a file was touched'
echo '3. Decides once more.' >>in/7.txt
run 0 import -r in -o corpus
out_has '71 documents, 1 written, 70 unchanged'
state >after
[ "$(diff before after | grep -c '^>.*A_RES_74_7.en.yaml')" -eq 1 ] ||
	wrong '74/7 was not written'
[ "$(diff before after | grep -c '^>')" -eq 1 ] || wrong 'another file was touched'

# Two files with one document: the later issue stays, and that is told.
mkdir twice
resolution 74/200 '4 May 2019' >twice/a.txt
resolution 74/200 '1 May 2019' >twice/b.txt
run 0 import -r twice -o corpus
err_has 'recital: twice/b.txt: A/RES/74/200 stands in the corpus from another file'
out_has '2 documents, 1 written, 0 unchanged, 1 kept'
grep -q 'source: a.txt' corpus/74/A_RES_74_200.en.yaml || wrong 'the earlier issue won'

# Entries of a repair stand on stdout with -o.
printf '74/201. Made for a test\n\nThe General Assembly,\n\n3. Decides;\n' >odd.txt
run 0 import --explain -o corpus odd.txt
out_has 'odd.txt: read as '
out_has 'odd.txt:5:1: doubt: number-order'

# Where nothing can be written nothing half written is left.
run 2 import -o corpus/74/A_RES_74_1.en.yaml odd.txt
err_has 'corpus/74/A_RES_74_1.en.yaml: cannot make the folder'
run 2 import -o absent/deep odd.txt
err_has 'absent/deep: cannot make the folder: No such file or directory'
ln -s nowhere dangling
run 2 import -o dangling odd.txt
err_has 'dangling: cannot make the folder: File exists'
rm dangling
mkdir -p closed/74/A_RES_74_201.en.yaml
run 2 import -o closed odd.txt
err_has 'closed/74/A_RES_74_201.en.yaml: what stands there cannot be read and is left alone'
no_rest
mkdir locked
chmod 500 locked
if [ ! -w locked ]; then # root writes all the same
	run 2 import -o locked odd.txt
	err_has 'Permission denied'
fi
chmod 700 locked

# A disk that is full: here a limit of the user's on the size of files, of a kilobyte or two.
mkdir full
resolution 73/6 >long.txt
awk 'BEGIN { for (i = 3; i < 300; i++) print "\n" i ". Decides to go on;" }' >>long.txt
(ulimit -f 2 && exec "$RECITAL" import -o full long.txt odd.txt) >out 2>err </dev/null
status=$?
command='ulimit -f 2; recital import -o full long.txt odd.txt'
[ "$status" -eq 1 ] || wrong "status $status"
err_has 'full/73/A_RES_73_6.en.yaml: cannot write: File too large'
out_has '1 written, 0 unchanged, 0 kept; 1 failed'
[ "$(find full -type f)" = full/74/A_RES_74_201.en.yaml ] || wrong 'half a file is left'
no_rest

# Ctrl-C while files are read that take long: what was written is whole, and it ends soon,
# for all of them would take more processor time than it gets. It comes once the first
# document is there; the next is many seconds of work away.
mkdir slow
cp in/1.txt slow/0.txt
{ printf '74/300. Made for a test\n\nThe General Assembly,\n\n'
  awk 'BEGIN { for (i = 0; i < 15000000; i++) printf "Aa" }' | head -c 15000000; } >slow/1.txt
for i in 2 3 4 5 6 7 8; do
	ln slow/1.txt "slow/$i.txt"
done
command='recital import -r slow -o broken, interrupted'
(limited "$RECITAL" import -r slow -o broken) >out 2>err </dev/null &
pid=$!
until [ -e broken/74/A_RES_74_1.en.yaml ] || ! kill -0 "$pid"; do
	sleep 0.05
done
kill -s INT "$pid"
wait "$pid"
status=$?
! too_long "$status" || wrong "not done $cpu_limit s of processor time after the signal"
[ "$status" -eq 130 ] || wrong "status $status, not that of SIGINT"
err_has 'interrupted; what was written is whole'
out_has '1 of 9 files: 1 document, 1 written'
[ "$(find broken -type f)" = broken/74/A_RES_74_1.en.yaml ] || wrong 'not the one file'
run 0 check broken
no_rest
rm -r slow

# Progress is for a terminal only; there it goes again.
run 0 import -r in -o corpus
silent
if command -v script >/dev/null; then
	{ printf '74/300. Made for a test\n\nThe General Assembly,\n\n'
	  awk 'BEGIN { for (i = 0; i < 20000; i++) print "1. Decides to go on;\n" }'; } >in/0.txt
	cp in/0.txt in/00.txt
	command='recital import -r in -o corpus, on a terminal'
	script -qec "$RECITAL import -r in -o corpus" /dev/null >out 2>err </dev/null
	tr '\r' '\n' <out >lines
	grep -q '^.\[K[0-9]*/73 files, [0-9]* failed' lines || wrong 'no progress'
	grep -q '^.\[K73 of 73 files' lines || wrong 'the progress stays'
fi

# What stands in the place of a document and cannot be read is not replaced.
mkdir -p kept/74/A_RES_74_1.en.yaml
ln -s nowhere kept/74/A_RES_74_2.en.yaml
run 1 import -o kept in/1.txt in/2.txt in/3.txt
err_has 'kept/74/A_RES_74_1.en.yaml: not a regular file'
err_has 'kept/74/A_RES_74_1.en.yaml: what stands there cannot be read and is left alone'
err_has 'kept/74/A_RES_74_2.en.yaml: what stands there cannot be read and is left alone'
[ -d kept/74/A_RES_74_1.en.yaml ] || wrong 'a folder was replaced'
[ -L kept/74/A_RES_74_2.en.yaml ] || wrong 'a link was replaced'
[ -f kept/74/A_RES_74_3.en.yaml ] || wrong 'the others were not written'

# What a killed import left behind goes, but not what another may be writing.
dead=$(sh -c 'echo $$')
touch -d '2 hours ago' "kept/74/.recital-$dead-AbCdEf" "kept/.recital-$dead-AbCdEf" \
    "kept/74/.recital-$$-AbCdEf" "kept/74/.recital-notes"
touch "kept/74/.recital-$dead-GhIjKl"
run 0 import -o kept in/3.txt
[ ! -e "kept/74/.recital-$dead-AbCdEf" ] || wrong 'the rest of a killed import is left'
[ ! -e "kept/.recital-$dead-AbCdEf" ] || wrong 'what it left above is left'
[ -e "kept/74/.recital-$$-AbCdEf" ] || wrong 'the file of a process at work went'
[ -e "kept/74/.recital-$dead-GhIjKl" ] || wrong 'a fresh file went'
[ -e kept/74/.recital-notes ] || wrong 'a file of somebody else went'

finish
