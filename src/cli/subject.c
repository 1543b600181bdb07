/* SPDX-License-Identifier: ISC */
/* subject - what a subcommand is about; see the header. */
#include "cli/subject.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "model/symbol.h"
#include "ui/match.h"

#define SUBJECT_NEAREST 5 /* matches told for an unknown symbol */
#define SUBJECT_BROKEN 5  /* broken files that are told one by one */

/* Why the corpus could not be opened. */
static void subject_tell(const struct diags *d)
{
	for (size_t i = 0; i < d->list.n; i++)
		complain("%s: %s", d->list.at[i].file, d->list.at[i].text);
	complain("-C DIR or the variable RECITAL_CORPUS names another corpus");
}

/* The first error of D, if there is one. */
static void subject_tell_first(const struct diags *d)
{
	for (size_t i = 0; i < d->list.n; i++)
		if (diag_code_level(d->list.at[i].code) == DIAG_ERROR) {
			complain_of(&d->list.at[i]);
			return;
		}
}

/* A line for each broken file, its first error; for many of them one line in all. */
static void subject_tell_broken(struct library *lib)
{
	struct index *ix = library_index(lib);
	size_t broken = index_broken_count(ix);
	uint32_t numbers[SUBJECT_BROKEN];

	subject_tell_first(&lib->diags);
	if (broken > SUBJECT_BROKEN) {
		complain("%zu files of this corpus are broken; recital check names them",
		    broken);
		return;
	}
	broken = broken > 0 ? index_broken(ix, numbers, SUBJECT_BROKEN) : 0;
	for (size_t i = 0; i < broken; i++) {
		struct diags d = { 0 };

		index_messages(ix, numbers[i], &d);
		subject_tell_first(&d);
		diags_fini(&d);
	}
}

unsigned subject_cores(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n > 1 ? (unsigned)n : 1;
}

/* What NEED asks for is read; why the index is not kept is told. */
static void subject_prepare(struct library *lib, enum subject_need need)
{
	struct waiting waiting;

	waiting_begin(&waiting, lib);
	if (need == SUBJECT_ALL_CORES)
		lib->readers = subject_cores() - 1;
	if (need >= SUBJECT_CURRENT)
		library_refresh(lib);
	struct index *ix = library_index(lib);
	if (need == SUBJECT_SHARES && index_is_empty(ix))
		library_look(lib);
	waiting_end(&waiting, lib);
	if (index_trouble(ix)[0] != '\0')
		complain("%s", index_trouble(ix));
	if (need == SUBJECT_TOLD || need >= SUBJECT_CURRENT)
		subject_tell_broken(lib);
}

/* Tells of TYPED, the first word of the command line, when it looks like a command mistyped. */
static bool subject_tell_command(const struct options *o, const char *typed)
{
	const struct subcommand *near;
	const char *meant;

	if (o->command != subcommand_find("") || typed != o->args.at[0])
		return false;
	near = subcommand_near(typed);
	meant = strcmp(typed, "help") == 0 ? "--help" : near != NULL ? near->name : NULL;
	if (meant != NULL)
		complain("no command '%s'; did you mean %s?", typed, meant);
	return meant != NULL;
}

/* What O says of any corpus. */
static void subject_use(struct library *lib, const struct options *o)
{
	if (o->files.cache != NULL)
		library_use_cache(lib, o->files.cache);
	if (o->files.data != NULL)
		library_use_data(lib, o->files.data);
	if (o->files.mandates != NULL)
		library_use_mandates(lib, o->files.mandates);
	library_use_author(lib, o->reader);
	lib->now = o->now;
	lib->no_ties = o->compare.no_ties;
}

struct library *subject_reader_library(const struct options *o, const char *root,
    struct diags *d)
{
	struct library *lib =
	    library_open(root, settings_text(&o->settings, SETTING_LANGUAGES), d);

	if (lib == NULL)
		return NULL;
	subject_use(lib, o);
	lib->in_shares = true;
	return lib;
}

struct library *subject_library(const struct options *o, enum subject_need need)
{
	struct diags diags = { 0 };
	struct library *lib = subject_reader_library(o, o->corpus, &diags);

	/* a person who has no corpus yet may have mistyped the command that makes one */
	if (lib == NULL && (o->args.n == 0 || !subject_tell_command(o, o->args.at[0])))
		subject_tell(&diags);
	diags_fini(&diags);
	if (lib == NULL)
		return NULL;
	lib->in_shares = need == SUBJECT_SHARES;
	subject_prepare(lib, need);
	return lib;
}

/* What the first LEN [byte] of TYPED match, in OUT; false when that is nothing. */
static bool subject_match(struct library *lib, const char *typed, size_t len,
    struct match_vec *out)
{
	char *part = xmemdup0(typed, len);

	vec_fini(out);
	match_entries(library_lines(lib), part, SUBJECT_NEAREST, out);
	free(part);
	return out->n > 0;
}

/*
 * What is near to TYPED, in OUT: what its longest beginning that matches anything
 * matches, if that is half of it at least.
 */
static void subject_nearest(struct library *lib, const char *typed, struct match_vec *out)
{
	size_t len = strnlen(typed, SYMBOL_SIZE);
	size_t low = 0, high = len;

	if (strspn(typed, " ,.;:") == len)
		return; /* to nothing everything is as near */
	/* More words and letters match less, so the length can be halved. */
	while (low < high) {
		size_t middle = high - (high - low) / 2;

		if (subject_match(lib, typed, middle, out))
			low = middle;
		else
			high = middle - 1;
	}
	if (low == 0 || 2 * low < len || !subject_match(lib, typed, low, out))
		vec_fini(out);
}

/* What is near to TYPED, which the corpus does not know; WHY not, if that is known. */
static void subject_tell_unknown(struct library *lib, const char *typed,
    const struct named *named, const char *why)
{
	const struct index_entries *all = library_catalogue(lib);
	struct match_vec found = { 0 };
	struct buf near = { 0 };

	complain("no document '%s' in %s", typed, lib->root);
	if (why[0] != '\0')
		complain("%s", why);
	if (named->kind == NAMED_NOBODY)
		symbol_add_short(&near, named->symbol);
	else
		buf_adds(&near, named->words);
	subject_nearest(lib, buf_str(&near), &found);
	for (size_t i = 0; i < found.n && i < SUBJECT_NEAREST; i++) {
		const struct index_entry *e = &all->list.at[found.at[i].entry];

		complain("%s %s  %s", i == 0 ? _("nearest:") : "        ", e->symbol,
		    e->title);
	}
	if (found.n == 0 && why[0] == '\0' && named->kind == NAMED_WORDS)
		complain(
		    "a symbol is 74/158, A/RES/74/158, 217 A (III) or S/RES/1325 (2000)");
	vec_fini(&found);
	buf_fini(&near);
}

bool subject_find(struct library *lib, const struct options *o, const char *typed,
    struct named *out)
{
	struct slice text = slice_of(typed);
	struct buf why = { 0 };

	named_find(lib, text, out, &why);
	if (out->kind != NAMED_DOCUMENT && out->kind != NAMED_PLACE && !lib->current) {
		/* Its file may have come since the index was kept. */
		library_look(lib);
		buf_clear(&why);
		named_find(lib, text, out, &why);
	}
	if (out->kind == NAMED_WORDS && why.len == 0)
		named_find_cited(lib, text, out);
	bool found = out->kind == NAMED_DOCUMENT || out->kind == NAMED_STUB;
	if (found && out->language[0] != '\0' && o->language != NULL) {
		out->language[0] = '\0';
		out->number = library_find(lib, out->symbol);
	}
	if (out->kind == NAMED_PLACE)
		complain(
		    "'%s' is a place in a document: name that before it, as in 74/158 OP3",
		    typed);
	else if (!found && !subject_tell_command(o, typed))
		subject_tell_unknown(lib, typed, out, buf_str(&why));
	buf_fini(&why);
	return found;
}

bool subject_find_all(struct library *lib, const struct options *o, size_t from,
    struct named_vec *out)
{
	for (size_t i = from; i < o->args.n; i++) {
		struct named named;

		if (!subject_find(lib, o, o->args.at[i], &named))
			return false;
		vec_push(out, named);
	}
	return true;
}

bool subject_open(struct subject *s, const struct options *o, enum subject_need need,
    bool places)
{
	*s = (struct subject){ .lib = subject_library(o, need) };
	if (s->lib == NULL)
		return false;
	if (!subject_find(s->lib, o, o->args.at[0], &s->named)) {
		subject_close(s);
		return false;
	}
	if (s->named.language[0] != '\0')
		library_prefer(s->lib, s->named.language);
	if (s->named.place[0] != '\0' && !places)
		complain("%s tells of all of %s, not of %s alone", o->command->name,
		    s->named.symbol, s->named.place);
	return true;
}

void subject_close(struct subject *s)
{
	library_free(s->lib);
	s->lib = NULL;
}
