# SPDX-License-Identifier: ISC
#
# pair.awk - two documents of N paragraphs, made by chance: B is A with one paragraph in
# ten left out, one in ten new, one in twenty moved and two in three with other words.
#
#	awk -v n=700 -v a=A.yaml -v b=B.yaml -f words.awk -f pair.awk </dev/null

function head(file, symbol)
{
	printf "format: 1\nsymbol: %s\nlanguage: en\ntitle: Made by chance\nbody:\n", symbol >file
	printf "- enacting: The General Assembly,\n" >file
}

function paragraph(file, number, text)
{
	printf "- operative: >-\n    %s;\n  number: %d\n", text, number >file
}

BEGIN {
	srand(1)
	head(a, "A/RES/70/1")
	head(b, "A/RES/71/1")
	for (i = 1; i <= n; i++) {
		text = sentence()
		paragraph(a, i, text)
		kind = below(20)
		if (kind < 2)
			continue
		if (kind < 4)
			paragraph(b, ++last, sentence())
		if (below(3) > 0)
			text = changed(text, 12)
		if (kind == 4) {
			later = text
			continue
		}
		paragraph(b, ++last, text)
		if (later != "" && below(20) == 0) {
			paragraph(b, ++last, later)
			later = ""
		}
	}
}
