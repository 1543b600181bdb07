# SPDX-License-Identifier: ISC
#
# made.awk - a made-up resolution of SIZE bytes, as FORM=text or FORM=akn: preambular and
# numbered paragraphs, items, citations, a footnote in every tenth paragraph.
#
#	awk -v form=akn -v size=100000 -v number=7 -f made.awk

BEGIN {
	n_words = split("the periodic genuine elections of States and to support United " \
	    "Nations in their efforts democratic processes at request development for " \
	    "human rights on assistance with a view regional organizations other all " \
	    "relevant sustainable peace security cooperation implementation", words, " ")
	split("Requests Decides Encourages Recommends Notes Welcomes Reaffirms", verbs, " ")
	split("Recalling Recognizing Noting Welcoming Reaffirming", participles, " ")
	srand(number)
	number = number ? number : 1
	akn = form == "akn"
	begin()
	while (written < size / 5)
		preambular()
	between()
	while (written < size)
		operative()
	end()
}

function put(text)
{
	written += length(text) + 1
	print text
}

function some(n,    text)
{
	while (n-- > 0)
		text = text " " words[int(rand() * n_words) + 1]
	return text
}

function cited()
{
	symbol = 50 + int(rand() * 20) "/" 1 + int(rand() * 200)
	if (!akn)
		return " its resolution " symbol " of 4 December 2010"
	return " its resolution <a href=\"https://undocs.org/en/A/RES/" symbol "\">" symbol \
	    "</a> of 4 December 2010"
}

# A footnote in every tenth paragraph; its text stands at once in AKN, later in text.
function note()
{
	if (++paragraphs % 10 != 0)
		return ""
	notes++
	if (akn)
		return "<authorialNote marker=\"" notes "\" placement=\"bottom\"><p>\t" \
		    "Made up for note" some(6) ".</p></authorialNote>"
	return "<sup>" notes "</sup>"
}

function begin()
{
	if (!akn) {
		put("A/RES/70/" number "\n\n70/" number ". A made-up title\n")
		put("*The General Assembly,*\n")
		return
	}
	put("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">")
	put("<statement name=\"resolution\"><coverPage><p><docNumber refersTo=\"#symbol\">A/RES/70/" \
	    number "</docNumber></p></coverPage><preface><p><docNumber>70/" number ".</docNumber>")
	put("<docTitle refersTo=\"#resolutionTitle\">A made-up title</docTitle></p></preface>")
	put("<preamble><formula name=\"enactingFormula\"><p>The General Assembly,</p></formula>")
}

function preambular(    verb)
{
	verb = participles[int(rand() * 5) + 1]
	if (akn)
		put("<container name=\"preambularParagraph\"><p xml:space=\"preserve\">\t" \
		    "<span class=\"italic\">" verb "</span>" some(30) cited() some(20) "," note() \
		    "</p></container>")
	else
		put("*" verb "*" some(30) cited() some(20) "," note() "\n")
}

function between()
{
	if (akn)
		put("</preamble><mainBody>")
}

function operative(    verb)
{
	verb = verbs[int(rand() * 7) + 1]
	operatives++
	if (akn)
		put("<paragraph class=\"SingleTxt\"><num>" operatives ".</num><content>" \
		    "<p xml:space=\"preserve\">\t<span class=\"italic\">" verb "</span>" some(40) \
		    cited() some(30) ";" note() "</p></content></paragraph>")
	else
		put(operatives ". *" verb "*" some(40) cited() some(30) ";" note() "\n")
}

function end(    i)
{
	if (akn)
		put("</mainBody></statement></akomaNtoso>")
	for (i = 1; !akn && i <= notes; i++)
		put("<sup>" i "</sup> Made up for note" some(6) ".\n")
}
