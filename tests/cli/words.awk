# SPDX-License-Identifier: ISC
#
# words.awk - what no translation reaches, found by letters.  By the variable "what":
#	catalogue	a .po file with each sentence in Greek letters
#	document	a file of a corpus with its words in Cyrillic letters
#	latin		each line of output that has a word of two small Latin letters or more,
#			but what people type: options, symbols, addresses, files

BEGIN {
	greek = "α β ξ δ ε φ γ η ι ψ κ λ μ ν ο π θ ρ σ τ υ ω ς χ ζ ж"
	cyrillic = "а б ц д е ф г х и ж к л м н о п щ р с т у в ш ы ю з"
	split(what == "catalogue" ? greek : cyrillic, letters, " ")
	for (i = 1; i <= 26; i++) {
		to[substr("abcdefghijklmnopqrstuvwxyz", i, 1)] = letters[i]
		to[substr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", i, 1)] = letters[i]
	}
	# what is no word of a sentence: places for values, escapes, keys and commands; of a
	# document where links lead and the labels of notes
	kept = what == "catalogue" \
	    ? "^(%([0-9]+[$])?[-+ #0-9.*]*(hh|h|ll|l|z|j|t)*[a-zA-Z%]|\\\\.|\\{[a-z][^}]*\\})" \
	    : "^(\\]\\(([^()]|\\([^)]*\\))*\\)|\\[\\^[^]]*\\])"
}

function other(s, out, c)
{
	out = ""
	while (s != "")
		if (match(s, kept)) {
			out = out substr(s, 1, RLENGTH)
			s = substr(s, RLENGTH + 1)
		} else {
			c = substr(s, 1, 1)
			out = out (c in to ? to[c] : c)
			s = substr(s, 2)
		}
	return out
}

# The first msgstr is that of the head, which stays.
what == "catalogue" && /^msgid/ { inside = 0 }
what == "catalogue" && /^msgstr/ { inside = n++ > 0 }
what == "catalogue" && inside && match($0, /".*"$/) {
	print substr($0, 1, RSTART) other(substr($0, RSTART + 1, RLENGTH - 2)) "\""
	next
}

what == "document" && match($0, /^ *(- )?(title|agenda_title|text|enacting|preambular|operative|item|heading|row): ?/) {
	inside = substr($0, RLENGTH + 1) ~ /^>-?$/
	print substr($0, 1, RLENGTH) other(substr($0, RLENGTH + 1))
	next
}
what == "document" && /^ *(- )?[a-z_]+:( |$)/ { inside = 0 }
what == "document" && inside { print other($0); next }

what == "latin" {
	line = $0
	gsub(/--[a-z-]+|[^ ]*[\/=:][^ ]*|fn[0-9]+|recital( [a-z]+)?|(Enter|Esc|en)([^a-z]|$)/, "", line)
	if (line ~ /[a-z][a-z]/)
		print
	next
}
{ print }
