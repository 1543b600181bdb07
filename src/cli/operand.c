/* SPDX-License-Identifier: ISC */
/* operand - the documents that compare is given; see the header. */
#include "cli/operand.h"

#include <assert.h>
#include <string.h>

#include "base/path.h"
#include "cli/output.h"
#include "cli/subject.h"
#include "corpus/docread.h"
#include "corpus/slurp.h"
#include "ui/compared.h"
#include "ui/drafted.h"

/* A path: it says that it is YAML, or has a slash and is there. */
static bool operand_is_path(const char *text)
{
	return (slice_ends(slice_of(text), ".yaml") && strlen(text) > strlen(".yaml")) ||
	    (strchr(text, '/') != NULL && path_is_file(text));
}

static void operand_tell_errors(const struct diags *d)
{
	for (size_t i = 0; i < d->list.n; i++)
		if (diag_code_level(d->list.at[i].code) == DIAG_ERROR)
			complain_of(&d->list.at[i]);
}

static bool operand_read(const char *path, struct operand *out)
{
	struct diags diags = { 0 };
	struct buf text = { 0 };

	if (slurp_path(path, DOC_MAX_BYTES, &text, &diags))
		out->read = doc_read(buf_slice(&text), path, &diags);
	if (out->read == NULL)
		operand_tell_errors(&diags);
	out->doc = out->read;
	out->number = INDEX_ABSENT;
	buf_fini(&text);
	diags_fini(&diags);
	return out->doc != NULL;
}

/* The corpus, opened when it is first asked for; NULL after a message. */
static struct library *operands_library(struct operands *all, const struct options *o)
{
	if (all->lib == NULL)
		all->lib = subject_library(o, SUBJECT_KEPT);
	return all->lib;
}

/* Document NUMBER of the corpus, which may prove to be broken now. */
static bool operand_take(struct operands *all, const char *symbol, uint32_t number,
    struct operand *out)
{
	if (number != INDEX_ABSENT)
		out->doc = library_doc(all->lib, number);
	out->number = number;
	if (out->doc != NULL)
		return true;
	const struct diag *trouble = library_trouble(all->lib, symbol);
	if (trouble != NULL)
		complain_of(trouble);
	else
		complain("%s is cited, but not in %s", symbol, all->lib->root);
	return false;
}

static bool operand_find(struct operands *all, const struct options *o, const char *typed,
    struct operand *out)
{
	struct named named;

	if (!subject_find(all->lib, o, typed, &named))
		return false;
	if (named.place[0] != '\0')
		complain("all of %s is compared, not %s alone", named.symbol,
		    named.place);
	return operand_take(all, named.symbol, named.number, out);
}

/* The document before in LANGUAGE. */
static bool operand_translate(struct operands *all, const char *language,
    struct operand *out)
{
	if (all->list.n == 0) {
		complain("'%s': no document stands before this language", language);
		return false;
	}
	const char *symbol = vec_last(&all->list)->doc->meta.symbol;
	uint32_t number = library_version(all->lib, symbol, language);

	if (number == INDEX_ABSENT) {
		complain("%s is not in %s in the language '%s'", symbol, all->lib->root,
		    language);
		return false;
	}
	return operand_take(all, symbol, number, out);
}

static bool operand_open(struct operands *all, const struct options *o, const char *typed,
    struct operand *out)
{
	if (operand_is_path(typed))
		return operand_read(typed, out);
	if (operands_library(all, o) == NULL)
		return false;
	if (doc_is_language(slice_of(typed)))
		return operand_translate(all, typed, out);
	return operand_find(all, o, typed, out);
}

bool operands_add_words(const struct operands *all, struct buf *to)
{
	struct compared c = { .n = 0 };

	assert(all->list.n >= 2 && all->list.n <= TABLE_MAX);
	for (size_t i = 0; i < all->list.n; i++) {
		if (all->list.at[i].number == INDEX_ABSENT) {
			complain("the reader compares documents of a corpus; for files "
				 "there is recital compare");
			return false;
		}
		c.number[c.n++] = all->list.at[i].number;
	}
	compared_add(to, all->lib, &c);
	return true;
}

bool operands_find(struct operands *all, const struct options *o, size_t from)
{
	*all = (struct operands){ 0 };
	for (size_t i = from; i < o->args.n; i++) {
		struct operand one = { 0 };

		if (!operand_open(all, o, o->args.at[i], &one))
			return false;
		vec_push(&all->list, one);
	}
	return true;
}

/* Adds document NUMBER, which was read. */
static void operands_add(struct operands *all, uint32_t number)
{
	struct operand one = { .doc = library_doc(all->lib, number), .number = number };

	vec_push(&all->list, one);
}

bool operands_find_drafted(struct operands *all, const struct options *o)
{
	struct operand given = { 0 };
	struct drafted d = { .symbol = NULL };
	struct buf why = { 0 };

	*all = (struct operands){ .lib = subject_library(o, SUBJECT_CURRENT) };
	if (all->lib == NULL || !operand_find(all, o, o->args.at[0], &given))
		return false;
	bool found = drafted_find(all->lib, given.number, &d, &why) == DRAFTED_PAIR;
	if (why.len > 0)
		complain("%s", buf_str(&why));
	if (found) {
		operands_add(all, d.draft);
		operands_add(all, d.adopted);
	}
	drafted_fini(&d);
	buf_fini(&why);
	return found;
}

void operands_fini(struct operands *all)
{
	for (size_t i = 0; i < all->made.n; i++)
		comparison_free(all->made.at[i]);
	for (size_t i = 0; i < all->list.n; i++)
		doc_free(all->list.at[i].read);
	vec_fini(&all->made);
	vec_fini(&all->list);
	library_free(all->lib);
}

/* A and B, of which one is a file at least; the corpus is asked if one is there. */
static struct comparison *operands_compare_files(struct operands *all,
    const struct doc *a, const struct doc *b)
{
	struct compare_lore lore = { 0 };
	struct compare_ask ask = { 0 };

	if (all->lib != NULL) {
		lore = library_lore(all->lib);
		ask.lore = &lore;
	}
	return comparison_new(a, b, &ask);
}

const struct comparison *operands_compare(struct operands *all, size_t i)
{
	const struct operand *a = &all->list.at[i], *b = a + 1;

	if (a->number == INDEX_ABSENT || b->number == INDEX_ABSENT) {
		vec_push(&all->made, operands_compare_files(all, a->doc, b->doc));
		return *vec_last(&all->made);
	}
	const char *trouble = library_tie_trouble(all->lib, a->number, b->number);
	if (trouble[0] != '\0')
		complain("%s", trouble);
	return library_compare(all->lib, a->number, b->number);
}
