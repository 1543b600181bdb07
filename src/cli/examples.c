/* SPDX-License-Identifier: ISC */
/* examples - what people type; see the header. */
#include "cli/examples.h"

/* clang-format off */
static const struct example rows[] = {
	{ "", "recital", "the list of the corpus" },
	{ "", "recital 68/164 74/158", "two resolutions beside each other" },
	{ "", "recital --compare 68/164 74/158", "the same, compared" },
	{ "show", "recital show 74/158", "the text, its footnotes at the end" },
	{ "show", "recital show --width 60 74/158 OP3", "from operative paragraph 3 on" },
	{ "links", "recital links 74/158", "what it cites, what cites it" },
	{ "footnotes", "recital footnotes 74/158", "each with what its Ibid. means" },
	{ "lineage", "recital lineage 74/158", "what each continues, and why" },
	{ "lineage", "recital lineage --table 74/158", "paragraph by paragraph" },
	{ "blame", "recital blame 74/158", "the age of its words" },
	{ "history", "recital history 74/158#OP3", "OP3 through the years" },
	{ "compare", "recital compare 68/164 74/158", "paragraph by paragraph" },
	{ "compare", "recital compare --only=substance 68/164 74/158", "without upkeep" },
	{ "compare", "recital compare 74/158 ./draft.yaml", "a file of your own" },
	{ "votes", "recital votes 74/158", "who voted how" },
	{ "votes", "recital votes --state=France 'session:70..'", "how one State voted" },
	{ "search", "recital search free fair elections", "paragraphs with all the words" },
	{ "search", "recital search --count-by=year '\"Member States\"'", "how often, when" },
	{ "report", "recital report 68 74 -o changes.md", "session 74 against 68" },
	{ "list", "recital list --sort=title", "the whole catalogue" },
	{ "list", "recital list session:70.. --csv", "for a spreadsheet" },
	{ "sessions", "recital sessions 68 74", "what goes on, what is new" },
	{ "sessions", "recital sessions 74 ./drafts", "drafts against a session" },
	{ "mandates", "recital mandates 74/158", "who is asked for what" },
	{ "mandates", "recital mandates 68 74 --csv", "new, gone on, ended" },
	{ "index", "recital index", "up to date, and what it holds" },
	{ "check", "recital check", "the whole corpus" },
	{ "check", "recital check ./draft.yaml", "one file" },
	{ "import", "recital import resolution.txt", "one, printed" },
	{ "import", "recital import -r texts -o my-corpus", "a folder into a corpus" },
	{ "export", "recital export --format=html 74/158 -o 74-158.html", "a page" },
	{ "export", "recital export --format=bibtex 68/164 74/158", "to be cited" },
	{ "export", "recital export --format=akn 68/164 74/158 -o xml", "XML" },
	{ "pack", "recital pack -o un.recital", "to take along; then -C un.recital" },
	{ "pack", "recital pack --since old.recital -o new.diff", "what is new" },
	{ "unpack", "recital unpack un.recital -o my-corpus", "its files again" },
	{ "apply", "recital apply new.diff old.recital", "brought up to date" },
	{ "review", "recital review list", "your annotations" },
	{ "review", "recital review add 74/158#OP3 --text='weak'", "one more" },
	{ "review", "recital review export -o notes.yaml", "to hand on" },
	{ "complete", "recital complete -- show 74/", "the symbols of session 74" },
	{ "config", "recital config", "your settings, as a file has them" },
	{ "keys", "recital keys", "all keys, with a line for each" },
	{ "run", "echo ':snap first' | recital run - 74/158", "its first screen" },
};
/* clang-format on */

const struct example *examples(size_t *n)
{
	*n = sizeof(rows) / sizeof(rows[0]);
	return rows;
}
