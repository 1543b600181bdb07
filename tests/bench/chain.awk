# SPDX-License-Identifier: ISC
#
# chain.awk - the folder DIR of N documents of one series, made by chance, a year apart.
# Each has 60 paragraphs of some 50 words; from one to the next, one word in twenty of every
# other paragraph is another, and a paragraph goes and one comes.
#
#	awk -v n=30 -v dir=FOLDER -f words.awk -f chain.awk </dev/null

function write_document(session, file, i)
{
	file = dir "/" session ".yaml"
	printf "format: 1\nsymbol: A/RES/%d/1\nlanguage: en\ntitle: Made by chance\n", session >file
	printf "adopted: %d-12-18\nseries: chance\nbody:\n", 1945 + session >file
	printf "- enacting: The General Assembly,\n" >file
	for (i = 1; i <= 60; i++)
		printf "- operative: >-\n    %s;\n  number: %d\n", text[i], i >file
	close(file)
}

BEGIN {
	srand(1)
	for (i = 1; i <= 60; i++)
		text[i] = sentence()
	for (session = 40; session < 40 + n; session++) {
		write_document(session)
		for (i = 1 + below(2); i <= 60; i += 2)
			text[i] = changed(text[i], 20)
		text[1 + below(60)] = sentence()
	}
}
