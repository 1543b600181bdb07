#!/bin/sh
# SPDX-License-Identifier: ISC
#
# office.sh [SYMBOL SYMBOL]... - redlines read back by pandoc and by LibreOffice: who accepts all
# changes has the second text, who rejects them the first, word for word; moves are in pairs, and
# each annotation is a comment at its paragraph. Named target "make check-office"; skipped where
# neither program is there.
#
# What a program makes of the second text alone (a comparison of it with itself) is what it must
# make of the redline, so its own ways with blanks and lines do not count (pandoc leaves a blank
# where a paragraph was). Without operands all
# pairs of the corpus are read, which is the bundled one unless RECITAL_CORPUS names another.

set -u
LC_ALL=C.UTF-8; export LC_ALL
top=$(cd -- "${top_srcdir:-.}" && pwd -P) || exit 2
RECITAL=${RECITAL:-./recital}
RECITAL_CORPUS=${RECITAL_CORPUS:-$top/corpus}; export RECITAL_CORPUS
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
RECITAL_CACHE=${RECITAL_CACHE:-$tmp/cache}; export RECITAL_CACHE
RECITAL_DATA=$tmp/data; export RECITAL_DATA

has_pandoc=false has_office=false
command -v pandoc >/dev/null && has_pandoc=true
command -v soffice >/dev/null && has_office=true
"$has_pandoc" || "$has_office" || { echo 'neither pandoc nor soffice is here'; exit 77; }

if [ "$#" -eq 0 ]; then
	symbols=$("$RECITAL" list --csv --limit=all | sed -n '2,$s/^"\([^"]*\)".*/\1/p')
	for a in $symbols; do
		for b in $symbols; do
			[ "$a" = "$b" ] || set -- "$@" "$a" "$b"
		done
	done
fi

# redline NAME A B [OPTION]...
redline()
{
	name=$1
	shift
	"$RECITAL" compare --format=docx --author=anna --date=2026-11-30 -o "$tmp/$name.docx" "$@"
	[ "$?" -le 1 ] || { echo "no redline of $1 and $2"; exit 1; }
}

office()
{
	soffice "-env:UserInstallation=file://$tmp/profile" --headless --norestore "$@" \
	    >>"$tmp/office.log" 2>&1
}

failures=0
# same WHAT WANTED READ: LibreOffice 7.4 leaves an empty paragraph where one with a footnote went,
# so lines without words do not count
same()
{
	sed '/^$/d' "$2" >"$tmp/x"
	sed '/^$/d' "$3" >"$tmp/y"
	[ -s "$tmp/x" ] && cmp -s "$tmp/x" "$tmp/y" && return
	echo "FAIL: $1"
	diff "$tmp/x" "$tmp/y" | head -n 10
	failures=$((failures + 1))
}

# --- the redlines, and each text alone -----------------------------------------------------

n=0
while [ "$#" -ge 2 ]; do
	n=$((n + 1))
	echo "$1 $2" >"$tmp/$n.names"
	redline "$n" "$1" "$2"
	redline "$n.accept.alone" "$2" "$2"
	redline "$n.reject.alone" "$1" "$1"
	shift 2
done

# --- pandoc --------------------------------------------------------------------------------

# by_pandoc OPTION... FILE: a label that is text, for the other document has none of 1, 2, 3, goes
by_pandoc()
{
	pandoc -f docx -t plain -s --wrap=none "$@" |
	    sed -E 's/  */ /g; s/^ //; s/ $//; s/^(\[[0-9]+\]) ([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\([^)]*\)) /\1 /'
}

i=0
while "$has_pandoc" && [ "$i" -lt "$n" ]; do
	i=$((i + 1))
	by_pandoc --track-changes=all "$tmp/$i.docx" >"$tmp/all" || failures=$((failures + 1))
	for how in accept reject; do
		by_pandoc "$tmp/$i.$how.alone.docx" >"$tmp/wanted"
		by_pandoc "--track-changes=$how" "$tmp/$i.docx" >"$tmp/read"
		same "pandoc, $how: $(cat "$tmp/$i.names")" "$tmp/wanted" "$tmp/read"
	done
done

# --- moves: where one went from there is one where it came to -------------------------------

# moves FILE FROM-OR-TO: the names of its ranges, one a line
moves()
{
	unzip -p "$1" word/document.xml | grep -o "<w:move$2RangeStart [^>]*" |
	    sed 's/.* w:name="\([^"]*\)".*/\1/' | sort
}

moved=0 i=0
while command -v unzip >/dev/null && [ "$i" -lt "$n" ]; do
	i=$((i + 1))
	moves "$tmp/$i.docx" From >"$tmp/from"
	moves "$tmp/$i.docx" To >"$tmp/to"
	moved=$((moved + $(wc -l <"$tmp/from")))
	if [ -n "$(uniq -d "$tmp/from")" ] || ! cmp -s "$tmp/from" "$tmp/to"; then
		echo "FAIL: moves: $(cat "$tmp/$i.names")"
		diff "$tmp/from" "$tmp/to"
		failures=$((failures + 1))
	fi
done

# --- comments: each stands once, at its paragraph -------------------------------------------

# Each comment: author, text, and the paragraph it stands at when all changes are accepted, and
# when they are rejected; without blanks, signs and marks of notes, as wanted() tells them.
cat >"$tmp/comments.lua" <<-'END_LUA'
	local function letters(para, gone)
		local function keep(span)
			local is = span.classes
			if is:includes("comment-start") or is:includes(gone) then return {} end
		end
		local function drop() return {} end
		local left = pandoc.walk_block(para,
			{ Span = keep, Note = drop, Superscript = drop })
		return (pandoc.utils.stringify(left):gsub("[%s%p]", ""))
	end
	function Para(para)
		local function tell(span)
			if span.classes:includes("comment-start") then
				io.write(span.attributes.author, "\t",
					pandoc.utils.stringify(span.content), "\t",
					letters(para, "deletion"), "\t",
					letters(para, "insertion"), "\n")
			end
		end
		pandoc.walk_block(para, { Span = tell })
	end
END_LUA

# wanted SYMBOL: author, text and paragraph of the comments that annotate() writes
wanted()
{
	"$RECITAL" show --json "$1" | awk -v symbol="$1" '
		/^      "id": "/ { split($0, part, "\""); id = part[4] }
		/^      "number": / { number = $2 == "null," ? "" : $2 }
		/^      "text": "/ && id ~ /^(PP|OP)/ {
			sub(/^      "text": /, "")
			text = number $0
			gsub(/\\[nt]/, "", text)
			gsub(/[[:space:]]|[!-\/:-@\[-`{-~]/, "", text)
			print "reader of " symbol "\t" symbol "#" id "\t" text
		}'
}

# annotate SYMBOL: each of its paragraphs by its address
annotate()
{
	wanted "$1" | cut -f 2 | while read -r address; do
		RECITAL_AUTHOR="reader of $1" "$RECITAL" review add "$address" \
		    --text "$address" >/dev/null || echo "$address" >>"$tmp/unsaid"
	done
}

# comments WHAT SYMBOL COLUMN: what pandoc reads of this one of the two. A paragraph that moved
# has its comment where it is now, and there nothing is left when that is rejected.
comments()
{
	wanted "$2" | sort >"$tmp/wanted"
	grep "^reader of $2	" "$tmp/comments" | cut -f "1,2,$3" | sort |
	    awk -F '\t' -v OFS='\t' 'NR == FNR { is[$2] = $3; next }
		$3 == "" { $3 = is[$2] } { print }' "$tmp/wanted" - >"$tmp/read"
	same "comments, $1: $(cat "$tmp/$i.names")" "$tmp/wanted" "$tmp/read"
}

said=0 again=0
: >"$tmp/unsaid"
if "$has_pandoc"; then
	cat "$tmp"/*.names | tr ' ' '\n' | sort -u >"$tmp/symbols"
	while read -r symbol; do
		annotate "$symbol" </dev/null
	done <"$tmp/symbols"
	[ ! -s "$tmp/unsaid" ] || { echo 'FAIL: not annotated:'; cat "$tmp/unsaid"; exit 1; }
fi
i=0
while "$has_pandoc" && [ "$i" -lt "$n" ]; do
	i=$((i + 1))
	read -r a b <"$tmp/$i.names"
	[ "$a" != "$b" ] || continue
	redline "$i.comments" "$a" "$b" --annotations
	pandoc -f docx -t plain --track-changes=all --lua-filter="$tmp/comments.lua" \
	    -o /dev/null "$tmp/$i.comments.docx" >"$tmp/comments"
	said=$((said + $(wc -l <"$tmp/comments")))
	comments accept "$b" 3
	comments reject "$a" 4
done

# --- the same comments, read and written again by LibreOffice --------------------------------

# comments_of FILE: author and text of each; pandoc does not see those inside of a change, where
# LibreOffice puts them
comments_of()
{
	unzip -p "$1" word/comments.xml | sed 's/<w:comment /\
&/g' | sed -n '/^<w:comment /{ s/.* w:author="\([^"]*\)"[^>]*>/\1 /; s/<[^>]*>//g; p; }' | sort
}

if "$has_office" && [ "$said" -gt 0 ]; then
	office --convert-to docx --outdir "$tmp/again" "$tmp"/*.comments.docx
fi
i=0
while [ -d "$tmp/again" ] && [ "$i" -lt "$n" ]; do
	i=$((i + 1))
	[ -e "$tmp/$i.comments.docx" ] || continue
	comments_of "$tmp/$i.comments.docx" >"$tmp/wanted"
	comments_of "$tmp/again/$i.comments.docx" >"$tmp/read"
	again=$((again + $(wc -l <"$tmp/read")))
	same "comments, LibreOffice: $(cat "$tmp/$i.names")" "$tmp/wanted" "$tmp/read"
done

# --- LibreOffice: a macro of its own accepts and rejects -------------------------------------

# The first start makes a profile, and would write over a library that is there.
"$has_office" && office --terminate_after_init
mkdir -p "$tmp/profile/user/basic/Standard"
cat >"$tmp/profile/user/basic/Standard/script.xlb" <<-'END'
	<?xml version="1.0" encoding="UTF-8"?>
	<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
	 <library:element library:name="Read"/>
	</library:library>
END
cat >"$tmp/profile/user/basic/Standard/Read.xba" <<-'END'
	<?xml version="1.0" encoding="UTF-8"?>
	<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Read" script:language="StarBasic">
	Sub ReadOne(folder, source, target, command)
		Dim hidden(0) As New com.sun.star.beans.PropertyValue
		Dim text(0) As New com.sun.star.beans.PropertyValue
		Dim none()
		hidden(0).Name = "Hidden"
		hidden(0).Value = True
		text(0).Name = "FilterName"
		text(0).Value = "Text (encoded)"
		document = StarDesktop.loadComponentFromURL(folder &amp; source, "_blank", 0, hidden())
		If command &lt;&gt; "" Then
			helper = createUnoService("com.sun.star.frame.DispatchHelper")
			frame = document.CurrentController.Frame
			helper.executeDispatch(frame, ".uno:" &amp; command &amp; "AllTrackedChanges", "", 0, none())
		End If
		document.storeToURL(folder &amp; target, text())
		document.close(True)
	End Sub
	Sub ReadAll(folder As String, n As Integer)
		For i = 1 To n
			ReadOne(folder, i &amp; ".accept.alone.docx", i &amp; ".accept.wanted.txt", "")
			ReadOne(folder, i &amp; ".reject.alone.docx", i &amp; ".reject.wanted.txt", "")
			ReadOne(folder, i &amp; ".docx", i &amp; ".accept.read.txt", "Accept")
			ReadOne(folder, i &amp; ".docx", i &amp; ".reject.read.txt", "Reject")
		Next i
	End Sub
	</script:module>
END

if "$has_office"; then
	office "macro:///Standard.Read.ReadAll(\"file://$tmp/\", $n)"
	i=0
	while [ "$i" -lt "$n" ]; do
		i=$((i + 1))
		for how in accept reject; do
			same "LibreOffice, $how: $(cat "$tmp/$i.names")" \
			    "$tmp/$i.$how.wanted.txt" "$tmp/$i.$how.read.txt"
		done
	done
fi
echo "$n redlines, $moved moves, $said comments, $again by LibreOffice; $failures read wrongly"
[ "$failures" -eq 0 ]
