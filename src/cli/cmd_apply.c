/* SPDX-License-Identifier: ISC */
/*
 * cmd_apply - recital apply: brings a packed corpus up to date by a difference to it.
 *
 * What comes of it must have the digest that the difference names, so neither a wrong pack nor a
 * broken difference replaces anything.
 */
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/packing.h"
#include "pack/pack.h"

struct apply_run {
	struct packing p;
	struct pack *older, *difference; /* owned */
};

/* The documents of two packs, side by side. */
struct apply_lists {
	struct pack_list *older, *newer, *gone;
	/* the next of each; NULL: none is left */
	const char *at_older, *at_newer, *at_gone;
	struct pack_entry older_entry, newer_entry;
};

static void lists_begin(struct apply_run *r, struct apply_lists *l)
{
	struct pack_entry entry;

	l->older = pack_list(r->older, false);
	l->newer = pack_list(r->difference, false);
	l->gone = pack_list(r->difference, true);
	l->at_older = pack_next(l->older, &l->older_entry);
	l->at_newer = pack_next(l->newer, &l->newer_entry);
	l->at_gone = pack_next(l->gone, &entry);
}

static bool lists_end(struct apply_run *r, struct apply_lists *l)
{
	bool older = pack_list_end(l->older, &r->p.why);
	bool newer = pack_list_end(l->newer, &r->p.why);

	return pack_list_end(l->gone, &r->p.why) && older && newer;
}

static int path_order(const char *a, const char *b)
{
	return a == NULL ? (b == NULL ? 0 : 1) : b == NULL ? -1 : strcmp(a, b);
}

/* Puts in document PATH of FROM, which is ENTRY. */
static bool apply_document(struct apply_run *r, struct pack *from, const char *path,
    struct pack_entry entry)
{
	packing_count(&r->p, path, entry);
	return packing_copy(&r->p, from, path);
}

/* Puts the next document of both in. */
static bool lists_step(struct apply_run *r, struct apply_lists *l)
{
	const int order = path_order(l->at_older, l->at_newer);
	struct pack_entry entry;
	bool fine = true;

	while (l->at_gone != NULL && path_order(l->at_gone, l->at_older) < 0)
		l->at_gone = pack_next(l->gone, &entry);
	if (order >= 0)
		fine = apply_document(r, r->difference, l->at_newer, l->newer_entry);
	else if (path_order(l->at_gone, l->at_older) != 0)
		fine = apply_document(r, r->older, l->at_older, l->older_entry);
	if (order <= 0)
		l->at_older = pack_next(l->older, &l->older_entry);
	if (order >= 0)
		l->at_newer = pack_next(l->newer, &l->newer_entry);
	return fine;
}

static bool apply_documents(struct apply_run *r)
{
	struct apply_lists l;
	bool fine = true;

	r->p.report.files = pack_about(r->older).documents;
	lists_begin(r, &l);
	while (fine && (l.at_older != NULL || l.at_newer != NULL))
		fine = lists_step(r, &l);
	return lists_end(r, &l) && fine;
}

static bool apply_yaml(struct apply_run *r)
{
	struct pack *from = pack_about(r->difference).has_yaml ? r->difference : r->older;
	struct buf yaml = { 0 };
	bool fine = pack_read_yaml(from, &yaml, &r->p.why) &&
	    packing_yaml(&r->p, buf_slice(&yaml), yaml.len > 0);

	buf_fini(&yaml);
	return fine;
}

/* False when what was put together is not what the difference is to. */
static bool apply_check(struct apply_run *r)
{
	if (r->p.digest == pack_about(r->difference).digest)
		return true;
	buf_addf(&r->p.why, _("%s: is damaged; fetch it again"),
	    r->p.options->args.at[0]);
	return false;
}

static bool apply_make(struct apply_run *r)
{
	struct pack_about about = { 0 };
	struct slice dictionary;
	bool fine = pack_dictionary(r->older, &dictionary, &r->p.why) &&
	    pack_use_dictionary(r->difference, r->older, &r->p.why) &&
	    packing_open(&r->p, dictionary) && apply_documents(r) && apply_yaml(r) &&
	    apply_check(r) && packing_end_documents(&r->p, &about);

	return fine && packing_index(&r->p, pack_about(r->older).searchable) &&
	    packing_finish(&r->p);
}

/* False when the two do not belong together. */
static bool apply_fits(struct apply_run *r)
{
	const char *const *names = r->p.options->args.at;
	const struct pack_about older = pack_about(r->older);
	const struct pack_about difference = pack_about(r->difference);

	if (!difference.difference)
		buf_addf(&r->p.why, _("%s: is a whole corpus, not a difference"),
		    names[0]);
	else if (older.difference)
		buf_addf(&r->p.why, _("%s: is a difference, not a whole corpus"),
		    names[1]);
	else if (older.digest == difference.digest)
		buf_addf(&r->p.why, _("%s: has what is in %s already"), names[1],
		    names[0]);
	else if (older.digest != difference.base)
		buf_addf(&r->p.why, _("%s: was made to another corpus than %s holds"),
		    names[0], names[1]);
	else
		return true;
	return false;
}

static json_t *apply_json(const struct packing *p)
{
	json_t *value = json_object();

	json_add(value, "documents", json_count(p->documents));
	json_add(value, "file", json_text(p->target));
	return value;
}

/* "1,362 documents in un.recital" */
static void apply_tell(const struct packing *p, const char *target, struct output *out)
{
	struct buf count = { 0 };

	count_add(&count, p->documents, "%s document", "%s documents");
	output_line(out, "%s in %s", buf_str(&count), target);
	buf_fini(&count);
}

int cmd_apply(const struct options *o, struct output *out)
{
	const char *target = o->print.output != NULL ? o->print.output : o->args.at[1];
	struct apply_run r = { 0 };
	bool fine = packing_begin(&r.p, o, out, target, o->args.at[0]) &&
	    (r.difference = pack_open(o->args.at[0], &r.p.why)) != NULL &&
	    (r.older = pack_open(o->args.at[1], &r.p.why)) != NULL && apply_fits(&r) &&
	    apply_make(&r);

	if (fine && o->print.json)
		json_print(out, apply_json(&r.p));
	else if (fine)
		apply_tell(&r.p, target, out);
	pack_close(r.older);
	pack_close(r.difference);
	return packing_fini(&r.p, fine);
}
