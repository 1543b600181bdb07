#!/bin/sh
# SPDX-License-Identifier: ISC
#
# words.sh - the program's own words in French, from the catalogue in the build folder; what
# programs read, and what documents say, stays as it is.

# shellcheck disable=SC2016 # what is quoted by ` are words of the program
# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

RECITAL_LOCALES=${RECITAL_LOCALES:-$PWD/src/po/locale}; export RECITAL_LOCALES
LC_ALL=C.UTF-8; export LC_ALL
run 0 --help
silent
cp "$tmp/out" "$tmp/english"
out_has 'Commands:'
if ! [ -f "$RECITAL_LOCALES/fr/LC_MESSAGES/recital.mo" ]; then
	echo 'the catalogues were not made: msgfmt is missing'
	exit 77
fi

LANGUAGE=fr; export LANGUAGE
run 0 --help
silent
out_has 'Commandes :'
out_has 'imprime les touches du lecteur'
[ "$(grep -c . "$tmp/out")" -eq "$(grep -c . "$tmp/english")" ] || wrong 'another number of lines'
awk '!/[^ -~]/ && /^  (-|    --)/ && length > 80 { exit 1 }' "$tmp/out" ||
    wrong 'a line of more than 80 columns'
run 2 --width 3 show 74/158
err_has "--width « 3 » n'est pas un nombre de 8 à 1000"
run 0 keys
out_has 'Se déplacer (lecture)'
out_has 'une ligne plus bas ; dans une liste'

# Sentences of the reader, and dates.
printf 'h\n:snap help\nq\n&\n:snap told\n:width 3\n:snap refused\nx\n:snap title\n' >"$tmp/script"
run 0 run "$tmp/script" 74/158
out_has 'Touches et commandes'
out_has '& filtre la liste du corpus'
out_has 'width : donnez un nombre de 8 à 1000'
out_has 'A/RES/74/158  18 décembre 2019'
out_has 'h aide'
printf 'a "x" Esc\n:snap asks\n' >"$tmp/script"
run 0 run "$tmp/script" 74/158
out_has 'non gardé : y le jette, toute autre touche continue'
run 0 run --size 12x40 "$tmp/script" 74/158
out_has 'le jeter ? y'

# Pages that the program makes, and what the reader says of a comparison.
printf '%s\n' ':show lineage' ':snap lineage' ':show cited-by' ':snap cited' \
	':sessions 74 68' ':snap sessions' ':open 217 A (III)' ':snap stub' ':open 74/158' D '] c' \
	>"$tmp/script"
printf ':snap change\n' >>"$tmp/script"
run 0 run --size 30x80 "$tmp/script" 74/158
out_has '74/158 : lignée'
out_has '31 % de nouveau'
out_has 'même titre, semblable à'
out_has 'Documents citant 74/158'
out_has 'Session 74 face à la session 68, par '
out_has 'Poursuivies : 1'
out_has 'Absent de ce corpus.'
out_has 'changement 1 sur '
! grep -q 'No document\|continues\|against\|Cited' "$tmp/out" || wrong 'English words'
run 0 list
out_has '4 documents'

# What joins two sentences has the signs of the language, too.
printf 'B\n:snap ages\n=\n:snap status\n' >"$tmp/script"
run 0 run --size 24x200 "$tmp/script" 74/158
out_has 'le texte simple ; poursuit 68/164'
out_has ' ; 14 notes ; '
! grep -q '[a-z0-9]; ' "$tmp/out" || wrong 'the signs of English'

# Kinds of mandates are read as they are shown, and in the words of the programs.
run 0 mandates --only=rapport 74
out_has 'rapport'
cp "$tmp/out" "$tmp/asked"
run 0 mandates --only=report 74
sed 's/--only=report/--only=rapport/' "$tmp/out" | cmp -s - "$tmp/asked" ||
    wrong 'rapport is another kind than report'
run 0 mandates --json 74
out_has '"kind": "report"'

# Of ordinals French has another end for 1 alone; what goes on from "Adopted" is no day.
mkdir "$tmp/ordinals"
for meeting in 1 21; do
	sed "s/^meeting: .*/meeting: \"$meeting\"/; s/^symbol: .*/symbol: A\/RES\/74\/$meeting/
	    s/^adopted: .*/&\nvote:\n  outcome: through the silence procedure/" \
	    "$top_srcdir/corpus/A_RES_74_158.en.yaml" >"$tmp/ordinals/$meeting.yaml"
done
run 0 -C "$tmp/ordinals" show 74/1
out_has '1re séance plénière'
out_has "Adoptée selon la procédure d'approbation tacite"
run 0 -C "$tmp/ordinals" show 74/21
out_has '21e séance plénière'

# What the index keeps of a broken file has no language; each person has their own.
mkdir "$tmp/broken"
cp "$top_srcdir"/tests/bad/049-*.yaml "$tmp/broken/a.yaml"
cp "$top_srcdir"/tests/bad/023-*.yaml "$tmp/broken/b.yaml"
for first in fr en; do
	LANGUAGE=$first run 0 -C "$tmp/broken" index --rebuild
	LANGUAGE=fr run 0 -C "$tmp/broken" index
	err_has 'a.yaml:5:1: clé inconnue `adoptd` dans un document'
	err_has 'b.yaml:6:15: un texte qui commence par'
	LANGUAGE=en run 0 -C "$tmp/broken" index
	err_has 'a.yaml:5:1: unknown key `adoptd` in a document; did you mean `adopted`?'
	LANGUAGE=fr run 0 -C "$tmp/broken" index --json
	err_has 'b.yaml:6:15: a text that begins with'
done

# Why a file gives no document, what was repaired and why; the names of rules stay.
printf '%%PDF-1.7\n' >"$tmp/a.pdf"
run 2 import -o "$tmp" "$tmp/a.pdf"
err_has 'c'"'"'est un fichier PDF ; extrayez'
printf '<akomaNtoso>&x;</akomaNtoso>' >"$tmp/a.xml"
run 2 import -o "$tmp" "$tmp/a.xml"
err_has 'aucune entité `x` n'"'"'est connue'
printf 'Генеральная Ассамблея,\n\nпостановляет\n\nда\n' >"$tmp/a.txt"
run 2 import -o "$tmp" "$tmp/a.txt"
err_has 'le texte est en russe'
printf 'ms_name,ms_vote\n' >"$tmp/a.csv"
run 2 import --votes="$tmp/a.csv" -o "$tmp"
err_has "il n'y a pas de colonne 'resolution'"
printf '%s\n' 'Resolution 74/158' '' 'A title' '' 'The General Assembly,' '' \
    '1. Decides that it remains;' '' '2. Decides as,inter alia, before.' >"$tmp/a.txt"
run 0 import --explain -o "$tmp/made" "$tmp/a.txt"
out_has 'lu comme word'
out_has 'réparé: lost-blank: `as,inter` -> `as, inter` (aucun mot n'"'"'a de virgule en lui)'
out_has 'règle lost-blank : une espace perdue entre deux mots est remise'
out_lacks 'règle stray-blank'
# For programs, and of documents.
LANGUAGE=fr run 0 keys --json
out_has '"note": "a line down; in a list the next entry"'
LANGUAGE=fr run 0 show 74/158
out_has 'Strengthening the role of the United Nations'
printf 'y c\n:clip\n' >"$tmp/script"
run 0 run "$tmp/script" 74/158
out_has 'of 18 December 2019'
run 0 lineage --json 74/158
out_has '"same title"'
# A locale that this machine lacks still says which language.
unset LANGUAGE
LC_ALL=fr_XX.UTF-8 run 0 --help
out_has 'Commandes :'


# No sentence of the sources lacks its French, and none that is printed lacks its mark: in a
# language of other letters, over documents in letters of their own, no word is left in ours.
if command -v xgettext >/dev/null && command -v msgmerge >/dev/null; then
	unset LC_ALL
	LC_ALL=C.UTF-8; export LC_ALL
	(cd "$top_srcdir" && sh src/po/extract.sh) >"$tmp/now.pot" || wrong 'extract.sh'
	msgmerge -q --no-fuzzy-matching "$top_srcdir/src/po/fr.po" "$tmp/now.pot" >"$tmp/now.po"
	msgattrib --untranslated --no-wrap "$tmp/now.po" | sed -n 's/^msgid "\(..*\)"$/\1/p' >"$tmp/out"
	[ ! -s "$tmp/out" ] || wrong 'no French for these; make update-po puts them into src/po/fr.po'

	mkdir -p "$tmp/greek/fr/LC_MESSAGES" "$tmp/corpus"
	msgen --no-wrap "$tmp/now.pot" |
	    sed 's/charset=[A-Z0-9-]*/charset=UTF-8/; s/nplurals=.*;/nplurals=2; plural=n != 1;/' |
	    awk -v what=catalogue -f "$top_srcdir/tests/cli/words.awk" >"$tmp/greek.po"
	msgfmt -o "$tmp/greek/fr/LC_MESSAGES/recital.mo" "$tmp/greek.po" || wrong 'msgfmt'
	for file in "$top_srcdir"/corpus/A*.yaml; do
		awk -v what=document -f "$top_srcdir/tests/cli/words.awk" "$file" \
		    >"$tmp/corpus/${file##*/}"
	done
	RECITAL_LOCALES=$tmp/greek RECITAL_CORPUS=$tmp/corpus LANGUAGE=fr
	export RECITAL_LOCALES RECITAL_CORPUS LANGUAGE
	greek()
	{
		"$RECITAL" "$@" >"$tmp/said" 2>&1 </dev/null
		[ -s "$tmp/said" ] || wrong "$* says nothing"
		awk -v what=latin -f "$top_srcdir/tests/cli/words.awk" "$tmp/said" >"$tmp/out"
		[ ! -s "$tmp/out" ] || wrong "$*: not marked to be translated"
	}
	greek show 74/158
	greek show 9/9
	greek links 74/158
	greek footnotes 74/158
	greek lineage 74/158
	greek lineage --table 68/164
	greek blame 74/158
	greek blame 72/164
	greek history '74/158#PP9'
	greek compare 68/164 74/158
	greek compare --only=substance --width 160 68/164 74/158
	greek compare --plain 68/164 74/158
	greek votes 74/158
	greek search --count-by=year 'статес'
	greek search 'статес' -- '-елецторал'
	greek sessions
	greek sessions 68 74
	greek sessions 9
	greek mandates 74
	greek mandates 68 74
	greek report 68 74 -o -
	greek index
	greek review list
	greek --continue --width 1 74/158
	printf '%s\n' 'g r' ':snap 1' ':open 74/158' 'g l' ':snap 2' ':open 74/158' T ':snap 3' \
	    ':open 74/158' B ':snap 4' D '] c' ':snap 5' U '] c' ':snap 6' 'z f' ':snap 7' 'g h' \
	    ':snap 8' ':open 74/158' 'g S' ':snap 9' ':open 72/164' ':snap 10' 'g d' ':snap 11' \
	    ':open 74/158' = ':snap 12' ':mandates 74' ':snap 13' 'g a' ':snap 14' ':continues' \
	    ':snap 15' ':history OP99' ':snap 16' 'm' ':snap 17' Esc '] a' ':snap 18' >"$tmp/script"
	"$RECITAL" run --size 30x100 "$tmp/script" 74/158 >"$tmp/all" 2>&1 || wrong 'the reader'
	# what is shown, without the letters of roles
	awk '/^== / { roles = 0; next } /^--$/ { roles = 1 } !roles' "$tmp/all" |
	    awk -v what=latin -f "$top_srcdir/tests/cli/words.awk" >"$tmp/out"
	[ ! -s "$tmp/out" ] || wrong 'the reader: not marked to be translated'
fi

finish
