# SPDX-License-Identifier: ISC
#
# made.awk - a made-up resolution of SIZE bytes, as FORM=text or FORM=akn: preambular and
# numbered paragraphs, citations, a footnote in every tenth paragraph.  The AKN form has
# what surrounds the words in the official files, too: they are less than half of them.
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
		return "<authorialNote marker=\"" notes "\" placement=\"bottom\" eId=\"" \
		    "authorialNote_" notes "\"><p xml:space=\"preserve\">Made up for note" some(6) \
		    ".</p></authorialNote>"
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
	put("  <statement name=\"resolution\">\n    <meta>")
	metadata(size < 50000 ? size / 1000 : 50)
	put("    </meta>\n    <coverPage>\n      <p>\n        <docNumber refersTo=\"#symbol\">" \
	    "A/RES/70/" number "</docNumber>\n      </p>\n    </coverPage>")
	put("    <preface>\n      <p>\n        <docNumber>70/" number ".</docNumber>")
	put("        <docTitle refersTo=\"#resolutionTitle\">A made-up title</docTitle>")
	put("      </p>\n    </preface>\n    <preamble>")
	put("      <formula name=\"enactingFormula\" eId=\"formula_1\">")
	put("        <p xml:space=\"preserve\">The General Assembly,</p>\n      </formula>")
}

# N keywords and N entries of the glossary, a quarter of an official file
function metadata(n,    i, word)
{
	put("      <classification source=\"http://metadata.un.org/sdg\">")
	for (i = 1; i <= n; i++) {
		word = words[i % n_words + 1] "_" i
		put("        <keyword value=\"" word "\" href=\"http://metadata.un.org/thesaurus/" \
		    1000000 + i "\" showAs=\"" word "\" dictionary=\"UNBIS Thesaurus\"></keyword>")
	}
	put("      </classification>\n      <references source=\"#DGACM\">")
	for (i = 1; i <= n; i++)
		put("        <TLCConcept eId=\"term" i "\" href=\"/akn/ontology/concept/un/term" i \
		    "\" showAs=\"Made up, term " i "\"></TLCConcept>")
	put("      </references>")
}

# A paragraph of WORDS that opens with VERB, DEEP blanks from the margin
function marked(verb, words, deep)
{
	deep = sprintf("%*s", deep, "")
	return deep "<p xml:space=\"preserve\">\n" deep "  <span class=\"italic\">" verb \
	    "</span>" words "</p>"
}

function preambular(    verb, text)
{
	verb = participles[int(rand() * 5) + 1]
	text = some(30) cited() some(20) "," note()
	if (!akn) {
		put("*" verb "*" text "\n")
		return
	}
	put("      <container name=\"" verb "\" eId=\"container_" paragraphs "\">")
	put(marked(verb, text, 8) "\n      </container>")
}

function between()
{
	if (akn)
		put("    </preamble>\n    <mainBody>")
}

function operative(    verb, text, id)
{
	verb = verbs[int(rand() * 7) + 1]
	operatives++
	text = some(40) cited() some(30) ";" note()
	if (!akn) {
		put(operatives ". *" verb "*" text "\n")
		return
	}
	id = "para_" paragraphs
	put("      <paragraph eId=\"" id "\" class=\"SingleTxt\">\n        <num>\t" operatives \
	    ".</num>\n        <content eId=\"" id "__content\">")
	put(marked(verb, text, 10) "\n        </content>\n      </paragraph>")
}

function end(    i)
{
	if (akn)
		put("    </mainBody>\n  </statement>\n</akomaNtoso>")
	for (i = 1; !akn && i <= notes; i++)
		put("<sup>" i "</sup> Made up for note" some(6) ".\n")
}
