# SPDX-License-Identifier: ISC
#
# words.awk - sentences made by chance, for the documents of pair.awk and chain.awk.

function below(limit) { return int(rand() * limit) }

# Some words are frequent, most are rare, as in any language.
function word(at)
{
	at = rand()
	return "w" int(3000 * at * at * at)
}

function sentence(count, text)
{
	text = "*Requests* the " word()
	for (count = 20 + below(60); count > 0; count--)
		text = text " " word()
	return text
}

# TEXT with one word in RATE, behind the first two, another.
function changed(text, rate, words, count, i)
{
	count = split(text, words, " ")
	text = words[1]
	for (i = 2; i <= count; i++)
		text = text " " (i > 2 && below(rate) == 0 ? word() : words[i])
	return text
}
