/* SPDX-License-Identifier: ISC */
/* extraction_build - the documents of an extraction; see extraction.h. */
#include "import/text/extraction.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "import/common/openings.h"
#include "import/common/sponsors.h"
#include "import/text/adoption.h"
#include "import/text/phrase.h"
#include "links/finder.h"
#include "model/docbuild.h"
#include "model/names.h"
#include "model/symbol_draft.h"

/* The most names of sponsors that are kept. */
#define BUILD_NAMES 1000

/* Emphasis [start, end) [byte] of a plain text. */
struct build_range {
	size_t start, end;
};

VEC_OF(build_range_vec, struct build_range);

/* One document being made. */
struct build {
	struct extraction *x;
	const struct section *section;
	struct docbuild *b;
	struct arena *arena; /* strings until the builder copies them */
	struct finder finder;
	struct slice title;
	struct names used; /* labels of the footnotes that this document has */
	bool annex;
};

/* A paragraph without signs, and what they said. */
struct build_text {
	struct buf plain;
	struct build_range_vec emphasis;
	struct finding_vec links;
};

static void build_text_fini(struct build_text *t)
{
	buf_fini(&t->plain);
	vec_fini(&t->emphasis);
	vec_fini(&t->links);
}

/* The plain text of MAPPED and its emphasis. */
static void build_read(struct build_text *t, const struct sourcemap *mapped)
{
	struct slice text = sourcemap_text(mapped);
	size_t on = SLICE_NONE;

	for (size_t at = 0; at < text.len; at = sourcemap_sign_end(text, at)) {
		size_t end = sourcemap_next_sign(text, at);

		buf_addn(&t->plain, text.at + at, end - at);
		at = end;
		if (at == text.len)
			break;
		if (text.at[at] == SOURCEMAP_EM_ON)
			on = t->plain.len;
		if (text.at[at] == SOURCEMAP_EM_OFF && on < t->plain.len)
			vec_push(&t->emphasis,
			    ((struct build_range){ on, t->plain.len }));
	}
}

/* Emphasis for the opening words of a paragraph that has none. */
static void build_opening(struct build_text *t, enum para_kind kind)
{
	struct slice plain = buf_slice(&t->plain);
	struct opening opening = opening_find(plain);

	if (t->emphasis.n > 0 && t->emphasis.at[0].start == 0)
		return;
	if (opening.kind == OPENING_NONE)
		opening = opening_guess(plain);
	if (opening.len == 0 ||
	    (kind == PARA_OPERATIVE && opening.kind == OPENING_PREAMBULAR &&
		opening_find(plain).kind == OPENING_NONE))
		return;
	vec_push(&t->emphasis, ((struct build_range){ 0, 0 }));
	memmove(t->emphasis.at + 1, t->emphasis.at,
	    (t->emphasis.n - 1) * sizeof(*t->emphasis.at));
	t->emphasis.at[0] = (struct build_range){ 0, opening.len };
}

/* EMPHASIS shrinks to the part of it that LINK does not cross. */
static void build_keep_off(struct build_range *e, const struct finding *link)
{
	if (link->start < e->start && link->end > e->start && link->end < e->end)
		e->start = link->end;
	else if (link->start > e->start && link->start < e->end && link->end > e->end)
		e->end = link->start;
}

static void build_emphasis(struct build *b, struct build_text *t)
{
	size_t link = 0;

	for (size_t i = 0; i < t->emphasis.n; i++) {
		struct build_range *e = &t->emphasis.at[i];

		while (link < t->links.n && t->links.at[link].end <= e->start)
			link++;
		for (size_t k = link; k < t->links.n && t->links.at[k].start < e->end;
		     k++)
			build_keep_off(e, &t->links.at[k]);
		if (e->start < e->end)
			docbuild_emphasis(b->b, e->start, e->end, 0);
	}
}

/* Adds the text of MAPPED with its footnote references to the current paragraph. */
static void build_add(struct build *b, const struct sourcemap *mapped)
{
	struct slice text = sourcemap_text(mapped);
	char label[NOTE_LABEL];

	for (size_t at = 0; at < text.len;) {
		size_t sign = sourcemap_next_sign(text, at), end;

		docbuild_add(b->b, slice_sub(text, at, sign));
		end = sourcemap_sign_end(text, sign);
		if (sign < text.len && text.at[sign] == SOURCEMAP_NOTE &&
		    end > sign + 2) {
			snprintf(label, sizeof(label), "%.*s", (int)(end - sign - 2),
			    text.at + sign + 1);
			docbuild_note_ref(b->b, label, 0);
			*names_value(&b->used, slice_of(label)) = 1;
		}
		at = end > sign ? end : sign + 1;
	}
}

/* A paragraph with the words of MAPPED. */
static void build_para(struct build *b, enum para_kind kind, const char *number,
    uint32_t depth, const struct sourcemap *mapped, size_t place)
{
	struct build_text t = { 0 };
	struct diag_place at = source_place(&b->x->source, place);
	bool opens = kind == PARA_PREAMBULAR || (kind == PARA_OPERATIVE && !b->annex);

	build_read(&t, mapped);
	if (kind == PARA_HEADING)
		t.emphasis.n = 0;
	if (opens)
		build_opening(&t, kind);
	docbuild_para(b->b, kind, number, depth);
	docbuild_place(b->b, at.line, at.column);
	build_add(b, mapped);
	finder_scan(&b->finder, buf_slice(&t.plain),
	    kind == PARA_FOOTNOTE ? FINDER_NOTE : FINDER_BODY, &t.links);
	if (kind == PARA_PREAMBULAR)
		finder_recalls(&b->finder, buf_slice(&t.plain), b->title, &t.links);
	build_emphasis(b, &t);
	for (size_t i = 0; i < t.links.n; i++) {
		const struct finding *link = &t.links.at[i];

		docbuild_link(b->b, link->start, link->end, link->symbol.text, NULL, 0);
		if (link->recalls)
			docbuild_recalls(b->b, link->symbol.text);
	}
	coverage_keep(&b->x->coverage, mapped);
	build_text_fini(&t);
}

/* The closing lines and the letter of a part are left out, and reported. */
static void build_leave_out(struct build *b, const struct block *block)
{
	struct extraction *x = b->x;
	struct diag_place at = source_place(&x->source, block->place);
	const struct sourcemap *t = &block->text;

	repair_add(&x->out->repairs, REPAIR_CLOSING, at.line, at.column,
	    sourcemap_text(t), (struct slice){ "", 0 }, NULL);
	coverage_enter_mapped(&x->coverage, t, 0, t->from.n, COVERAGE_LEFT_OUT);
}

/* A number that no words follow: it stays, as what is printed there. */
static void build_number(struct build *b, const struct block *block)
{
	struct sourcemap number = { 0 };

	sourcemap_put(&number, block->number, block->place);
	build_para(b, PARA_TEXT, "", 0, &number, block->place);
	sourcemap_fini(&number);
}

static void build_body(struct build *b)
{
	for (size_t i = b->section->first; i < b->section->last; i++) {
		const struct element *e = &b->x->elements.at[i];
		const struct block *block = e->block;

		if (block == b->section->title)
			coverage_keep(&b->x->coverage, &block->text);
		else if (e->closing)
			build_leave_out(b, block);
		else if (sourcemap_has_text(&block->text))
			build_para(b, e->kind, block->number, e->depth, &block->text,
			    block->place);
		else if (block->number[0] != '\0')
			build_number(b, block);
		b->annex |= e->annex;
	}
}

/* The footnotes that this document has marks for; the last takes those that none has. */
static void build_notes(struct build *b)
{
	struct note_text_vec *notes = &b->x->notes;
	bool last = b->section == vec_last(&b->x->sections);

	for (size_t i = 0; i < notes->n; i++) {
		struct note_text *note = &notes->at[i];
		uint32_t used = *names_value(&b->used, slice_of(note->label));

		if (used == 0 && (!last || note->placed))
			continue;
		build_para(b, PARA_FOOTNOTE, note->label, 0, &note->text, note->place);
		note->placed = true;
	}
}

static const char *build_keep(struct build *b, struct slice s)
{
	return arena_text(b->arena, s.at, s.len);
}

/* "A/RES/72/90" and "B": "A/RES/72/90B". */
static struct symbol build_symbol(const struct build *b)
{
	struct symbol symbol = b->x->masthead.symbol, part;
	struct buf whole = { 0 };

	buf_addf(&whole, "%s %s", symbol.text, b->section->letter);
	if (b->section->letter[0] != '\0' && symbol.part[0] == '\0' &&
	    symbol_parse(buf_slice(&whole), ORGAN_ASSEMBLY, &part))
		symbol = part;
	buf_fini(&whole);
	return symbol;
}

/* "Resolution " before the number of a text without a title, in its language. */
static void build_kind(const struct build *b, const struct symbol *symbol, struct buf *to)
{
	static const char *const kinds[][3] = { { "en", "Resolution ",
						    "Draft resolution " },
		{ "fr", "R\303\251solution ", "Projet de r\303\251solution " },
		{ "es", "Resoluci\303\263n ", "Proyecto de resoluci\303\263n " } };
	bool draft = strcmp(symbol->text, b->x->masthead.draft.text) == 0;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(b->x->masthead.language, kinds[i][0]) == 0)
			buf_add(to, kinds[i][1 + draft]);
}

/* Only texts of the Security Council have no title. */
static void build_title_lost(const struct build *b, const struct symbol *symbol)
{
	const struct masthead *m = &b->x->masthead;

	if (m->organ != ORGAN_SECURITY_COUNCIL)
		extraction_report(b->x, REPAIR_TITLE_LOST,
		    b->x->lines.at[m->enacting].start, slice_of(symbol->text));
}

/* The title of the text, of the part behind it; "Resolution 242 (1967)" without one. */
static const char *build_title(struct build *b, const struct symbol *symbol)
{
	struct buf title = { 0 };

	sourcemap_add_plain(&b->x->masthead.title, &title);
	if (b->section->title != NULL) {
		if (title.len > 0)
			buf_add(&title, ": ");
		sourcemap_add_plain(&b->section->title->text, &title);
	}
	if (title.len == 0) {
		build_title_lost(b, symbol);
		build_kind(b, symbol, &title);
		if (symbol->organ == ORGAN_SECURITY_COUNCIL)
			buf_addf(&title, "%d (%d)", symbol->number, symbol->session);
		else
			symbol_add_short(&title, symbol->text);
	}
	const char *kept = build_keep(b, buf_slice(&title));
	buf_fini(&title);
	return kept;
}

/* "68", "S-8", of a draft too; else the session that the sheet names. */
static const char *build_session(struct build *b, const struct symbol *symbol)
{
	struct session session = { symbol->session_kind, symbol->session };
	struct symbol_draft draft = { .session = { .kind = SESSION_NONE } };
	struct buf words = { 0 };

	if (session.kind == SESSION_NONE &&
	    symbol_read_draft(slice_of(symbol->text), &draft))
		session = draft.session;
	if (session.kind != SESSION_NONE)
		session_add(&words, session);
	else if (b->x->masthead.session > 0)
		buf_addf(&words, "%u", b->x->masthead.session);
	const char *kept = build_keep(b, buf_slice(&words));
	buf_fini(&words);
	return kept;
}

/* SLICE of the source with single blanks. */
static const char *build_words(struct build *b, struct slice words)
{
	struct buf kept = { 0 };

	for (size_t at = phrase_blanks(words, 0); at < words.len;) {
		size_t end = at;

		while (end < words.len && phrase_blanks(words, end) == end)
			end++;
		if (kept.len > 0)
			buf_addc(&kept, ' ');
		buf_adds(&kept, slice_sub(words, at, end));
		at = phrase_blanks(words, end);
	}
	const char *copy = build_keep(b, buf_slice(&kept));
	buf_fini(&kept);
	return copy;
}

/* How it was adopted, as the line says that the Security Council has for it, or "". */
static const char *build_outcome(struct build *b)
{
	struct adoption adoption = { .outcome = { "", 0 } };
	struct buf plain = { 0 };

	if (b->x->masthead.without_vote)
		return "without a vote";
	if (b->x->masthead.vote.len > 0)
		return build_words(b, b->x->masthead.vote);
	if (b->section->adopted == NULL)
		return "";
	sourcemap_add_plain(&b->section->adopted->text, &plain);
	adoption_read(buf_slice(&plain), &adoption);
	const char *kept = build_words(b, adoption.outcome);
	buf_fini(&plain);
	return kept;
}

VEC_OF(build_name_vec, const char *);

/* The names that are being gathered. */
struct build_names {
	struct build *b;
	struct build_name_vec list;
};

/* "Uganda (on behalf of the States Members ...)", by the footnote of the STARS behind NAME. */
static const char *build_behalf(struct build *b, struct slice name, size_t stars)
{
	const struct sourcemap *behalf = b->x->masthead.behalf;
	struct buf whole = { 0 }, note = { 0 };

	if (stars == 0 || stars > MASTHEAD_STARS ||
	    !sourcemap_has_text(&behalf[stars - 1]))
		return build_keep(b, name);
	sourcemap_add_plain(&behalf[stars - 1], &note);
	if (note.len > 0 && note.at[note.len - 1] == '.')
		note.len--;
	buf_addf(&whole, "%.*s (%c%.*s)", (int)name.len, name.at, byte_lower(note.at[0]),
	    (int)note.len - 1, note.at + 1);
	const char *kept = build_keep(b, buf_slice(&whole));
	buf_fini(&note);
	buf_fini(&whole);
	return kept;
}

/* Behind the stars that NAME begins with and a blank: of "Norland,* Sudland" the first has them. */
static size_t build_stars_before(struct slice name)
{
	size_t stars = 0;

	while (stars < name.len && name.at[stars] == '*')
		stars++;
	return stars < name.len && name.at[stars] == ' ' ? stars : 0;
}

static void build_take_name(void *to, struct slice name)
{
	struct build_names *names = to;
	size_t stars = 0, emphasis = 0, before;

	name = slice_trim(name);
	before = build_stars_before(name);
	if (before > 0 && names->list.n > 0)
		*vec_last(&names->list) =
		    build_behalf(names->b, slice_of(*vec_last(&names->list)), before);
	for (; name.len > 0 && strchr("*_ ", name.at[0]) != NULL;
	     name = slice_sub(name, 1, name.len))
		emphasis += name.at[0] == '*';
	emphasis -= before;
	while (name.len > 0 && strchr("*_: ", name.at[name.len - 1]) != NULL) {
		stars += name.at[name.len - 1] == '*';
		name.len--;
	}
	if (name.len > 0 && names->list.n < BUILD_NAMES)
		vec_push(&names->list,
		    build_behalf(names->b, name,
			stars > emphasis ? stars - emphasis : 0));
}

/* The names in WORDS, of States or whoever submitted a draft. */
static struct doc_names build_names(struct build *b, struct slice words)
{
	struct build_names names = { .b = b };

	if (words.len > 0)
		sponsors_divide(words, build_take_name, &names);
	struct doc_names list = { .at = arena_copy(b->arena, names.list.at, names.list.n,
				      sizeof(*names.list.at)),
		.n = (uint32_t)names.list.n };
	vec_fini(&names.list);
	return list;
}

/* Draft, sponsors and committee of a text that is a draft. */
static void build_draft(struct build *b, struct doc_meta *m)
{
	const struct masthead *masthead = &b->x->masthead;

	m->draft = masthead->draft.text;
	if (strncmp(m->draft, "A/C.", 4) == 0 && m->draft[4] >= '1' &&
	    m->draft[4] <= '6' && m->draft[5] == '/')
		m->committee = build_keep(b, (struct slice){ m->draft + 4, 1 });
	m->sponsors = build_names(b, slice_of(build_words(b, masthead->sponsors)));
}

/* How it was adopted, and by whom, as far as the text says. */
static void build_vote(struct build *b, struct doc_vote *vote)
{
	const struct slice *names = b->x->rollcall.names;

	vote->outcome =
	    names[ROLLCALL_IN_FAVOUR].len > 0 ? "recorded vote" : build_outcome(b);
	vote->in_favour = build_names(b, names[ROLLCALL_IN_FAVOUR]);
	vote->against = build_names(b, names[ROLLCALL_AGAINST]);
	vote->abstaining = build_names(b, names[ROLLCALL_ABSTAINING]);
}

static void build_meta(struct build *b)
{
	const struct masthead *masthead = &b->x->masthead;
	struct doc_meta *m = docbuild_meta(b->b);
	struct symbol symbol = build_symbol(b);
	struct buf words = { 0 };

	m->symbol = build_keep(b, slice_of(symbol.text));
	m->language = b->x->masthead.language;
	m->title = build_title(b, &symbol);
	m->session = build_session(b, &symbol);
	m->agenda_item = build_words(b, masthead->agenda_item);
	sourcemap_add_plain(&masthead->agenda_title, &words);
	m->agenda_title = build_keep(b, buf_slice(&words));
	m->adopted =
	    date_is_set(masthead->adopted) ? masthead->adopted : b->section->closed;
	m->distributed = masthead->distributed;
	buf_clear(&words);
	if (b->section->meeting == 0 && masthead->meeting > 0)
		buf_addf(&words, "%u", masthead->meeting);
	if (b->section->meeting > 0)
		buf_addf(&words, "%u%s", b->section->meeting,
		    b->section->resumed ? " (resumed)" : "");
	m->meeting = build_keep(b, buf_slice(&words));
	build_vote(b, &m->vote);
	build_draft(b, m);
	m->report = masthead->report.text;
	m->job_number = build_words(b, masthead->job_number);
	m->series = b->x->in->series;
	m->source = import_source(b->x->in);
	b->title = slice_of(m->title);
	buf_fini(&words);
}

/* The finder of citations for the organ whose formula stands in the section. */
static void build_finder(struct build *b)
{
	for (size_t i = b->section->first; i < b->section->last; i++)
		if (b->x->elements.at[i].kind == PARA_ENACTING) {
			const struct sourcemap *text = &b->x->elements.at[i].block->text;
			struct buf plain = { 0 };

			sourcemap_add_plain(text, &plain);
			if (masthead_is_foreign(buf_slice(&plain)))
				finder_init_foreign(&b->finder);
			else
				finder_init(&b->finder,
				    masthead_organ(buf_slice(&plain)));
			buf_fini(&plain);
			return;
		}
	finder_init(&b->finder, ORGAN_ASSEMBLY);
}

static void build_document(struct extraction *x, const struct section *section)
{
	struct build b = { .x = x,
		.section = section,
		.b = docbuild_new(),
		.arena = arena_new() };

	names_init(&b.used, b.arena);
	build_finder(&b);
	docbuild_file(b.b, x->in->path);
	build_meta(&b);
	build_body(&b);
	build_notes(&b);
	vec_push(&x->out->docs, docbuild_done(b.b));
	arena_free(b.arena);
}

void extraction_build(struct extraction *x)
{
	for (size_t i = 0; i < x->sections.n; i++)
		build_document(x, &x->sections.at[i]);
	coverage_keep(&x->coverage, &x->masthead.title);
	coverage_keep(&x->coverage, &x->masthead.agenda_title);
	for (size_t i = 0; i < MASTHEAD_STARS; i++)
		coverage_keep(&x->coverage, &x->masthead.behalf[i]);
}
