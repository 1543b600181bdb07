/* SPDX-License-Identifier: ISC */
/*
 * page_mandates - who is asked for what by when: mandates.h as a page.
 *
 *	78th session (about 2023)
 *	77/29#OP103  Secretary-General  report  report thereon to the General Assembly at...
 *
 * What the rows are in order of stands above them, once; of two sessions first what became of
 * the mandates.
 */
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/count.h"
#include "base/i18n.h"
#include "ui/mandates_choice.h"
#include "ui/page_make.h"

/* A list that nobody waits for is read so far at first: documents, and pairs of them. */
#define MANDATES_BEGINNING 40

#define MANDATES_WHO ((size_t)24) /* [col] of who is asked, before it is cut */

/* Reads what is missing: all of it, or in shares the beginning. */
static void page_read(struct page_make *m, struct mandates *l)
{
	if (!m->lib->in_shares)
		mandates_read_all(m->lib, l);
	while (l->step < MANDATES_BEGINNING && mandates_work(m->lib, l))
		continue;
}

/* "not taken up again" */
static void page_add_state(struct buf *to, const struct mandates *l,
    const struct mandates_row *row)
{
	const char *name = mandates_state_name(row->state);

	if (l->sessions && name[0] != '\0')
		buf_add(to, _(name));
}

/* What is due together, for the line above it. */
static void page_add_time(struct buf *to, const struct mandate_due *due)
{
	struct mandate_due session = *due;

	session.last = session.session;
	session.every = 0;
	session.reckoned = false;
	switch (due->form) {
	case MANDATE_DUE_SESSION: mandate_due_add_words(to, &session); break;
	case MANDATE_DUE_DATE: buf_addf(to, "%d", due->year); break;
	case MANDATE_DUE_NEXT:
		buf_add(to, _("At a time that something else tells"));
		break;
	case MANDATE_DUE_BODY: buf_add(to, _("At a session of another body")); break;
	case MANDATE_DUE_NONE:
		buf_add(to,
		    due->every > 0 ? _("Again and again") : _("At no time that is said"));
		break;
	}
}

/* True when the line above it says all of when D is due. */
static bool page_is_told(const struct mandate_due *d)
{
	return (d->form == MANDATE_DUE_SESSION && d->last == d->session &&
		   d->every == 0 && !d->reckoned) ||
	    (d->form == MANDATE_DUE_NONE && d->every == 0);
}

/* What the rows of ORDER share with ROW, for the line above them. */
static void page_add_group(struct buf *to, const struct mandates_row *row,
    enum mandates_order order)
{
	if (order == MANDATES_DUE)
		page_add_time(to, &row->m.due);
	else if (order == MANDATES_ADDRESSEE)
		buf_add(to, row->m.who[0] != '\0' ? row->m.who : _("Nobody is named"));
	else if (row->committee[0] != '\0')
		buf_addf(to, _("Committee %s"), row->committee);
	else
		buf_add(to, _("Without a committee"));
}

/* A heading where the rows from ROW on are of another group; LAST is the one above. */
static void page_add_heading(struct page_make *m, const struct mandates *l,
    const struct mandates_row *row, enum mandates_order order, struct buf *last)
{
	struct buf words = { 0 };

	page_add_state(&words, l, row);
	buf_add(&words, words.len > 0 ? ": " : "");
	page_add_group(&words, row, order);
	words.at[0] = byte_upper(words.at[0]);
	if (strcmp(buf_str(&words), buf_str(last)) != 0)
		make_heading(m, buf_str(&words));
	buf_clear(last);
	buf_adds(last, buf_slice(&words));
	buf_fini(&words);
}

/* "from 76/119#OP22": what the row answers, or what answers it. */
static void page_add_place(struct buf *to, const struct mandates_row *row)
{
	struct buf place = { 0 };

	symbol_add_short(&place, row->other_symbol);
	if (row->other_address[0] != '\0')
		buf_addf(&place, "#%s", row->other_address);
	buf_addf(to,
	    row->state == MANDATES_GONE_ON     ? _("from %s")
		: row->state == MANDATES_ENDED ? _("no more in %s")
					       : _("after %s"),
	    buf_str(&place));
	buf_fini(&place);
}

/* "noted in 77/119#PP4: A/77/46" */
static void page_add_note(struct buf *to, const struct mandates_row *row)
{
	struct buf place = { 0 };

	symbol_add_short(&place, row->note.symbol);
	buf_addf(&place, "#%s", row->note.address);
	buf_addf(to, row->note.sure ? _("noted in %s: %s") : _("perhaps noted in %s: %s"),
	    buf_str(&place), row->note.report);
	buf_fini(&place);
}

/* " [from 76/119#OP22; noted in 77/119#PP4: A/77/46]" */
static void page_add_other(struct buf *to, const struct mandates_row *row)
{
	struct buf words = { 0 };

	if (row->other_symbol[0] != '\0')
		page_add_place(&words, row);
	if (row->note.symbol != NULL) {
		buf_add(&words, words.len > 0 ? _("; ") : "");
		page_add_note(&words, row);
	}
	if (words.len > 0)
		buf_addf(to, " [%s]", buf_str(&words));
	buf_fini(&words);
}

/* What is asked for, led by when it is due, unless the line above tells that. */
static void page_add_action(struct buf *to, const struct mandates *l,
    const struct mandates_row *row, enum mandates_order order)
{
	const struct para action = { .kind = PARA_TEXT,
		.text = row->text,
		.len = (uint32_t)strlen(row->text) };
	const size_t before = to->len;

	if (order != MANDATES_DUE || !page_is_told(&row->m.due)) {
		mandate_due_add_short(to, &row->m.due);
		buf_add(to, row->m.due.reckoned ? _(" (counted)") : "");
	}
	buf_add(to, to->len > before ? _(": ") : "");
	words_add_excerpt(to, &action);
	if (l->sessions)
		page_add_other(to, row);
}

static void page_add_row(struct page_make *m, const struct mandates *l,
    const struct mandates_row *row, enum mandates_order order)
{
	struct buf words = { 0 };

	make_row(m);
	make_symbol_link(m, row->symbol, row->address);
	if (order != MANDATES_ADDRESSEE) {
		words_add_cut(&words, slice_of(row->m.who), MANDATES_WHO);
		make_cell(m, buf_str(&words));
		buf_clear(&words);
	}
	make_cell(m, _(row->m.kind));
	page_add_action(&words, l, row, order);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

/* "30 new", N in STATE */
static void page_add_count(struct buf *to, enum mandates_state state, size_t n)
{
	switch (state) {
	case MANDATES_NEW: count_add(to, n, "%s new", "%s new"); break;
	case MANDATES_GONE_ON: count_add(to, n, "%s gone on", "%s gone on"); break;
	case MANDATES_ENDED: count_add(to, n, "%s ended", "%s ended"); break;
	case MANDATES_OPEN:
		count_add(to, n, "%s not taken up again", "%s not taken up again");
		break;
	case MANDATES_UNKNOWN:
		count_add(to, n, "%s cannot be told", "%s cannot be told");
		break;
	default: break;
	}
}

/* "245 mandates: 30 new, 200 gone on, 9 ended, 6 not taken up again" */
static void page_add_counts(struct buf *to, const struct mandates *l)
{
	const char *between = _(": ");

	count_add(to, mandates_count(l), "%s mandate", "%s mandates");
	for (enum mandates_state i = MANDATES_NEW; i < MANDATES_STATE_COUNT; i++)
		if (l->sessions && l->counts[i] > 0) {
			buf_add(to, between);
			page_add_count(to, i, l->counts[i]);
			between = ", ";
		}
}

/* What the list has. */
static void page_add_whole(struct buf *to, const struct mandates *l)
{
	struct buf counts = { 0 }, documents = { 0 };

	page_add_counts(&counts, l);
	count_add(&documents, l->documents.n, "%s document", "%s documents");
	buf_addf(to, l->words_asked ? _("%s in the hits of %s") : _("%s in %s"),
	    buf_str(&counts), buf_str(&documents));
	buf_fini(&counts);
	buf_fini(&documents);
}

/* How many of its rows are shown, by a choice, and what is not in it. */
static void page_add_rest(struct buf *to, const struct mandates *l,
    const struct mandates_choice *c, size_t shown)
{
	if (c->only.len > 0) {
		count_add_next(to, _("; "), shown, "%s is shown", "%s are shown");
		buf_addf(to, ", %s%.*s", MANDATES_ONLY, (int)c->only.len, c->only.at);
	}
	if (l->found[0].more)
		buf_add(to,
		    _("; of the newest texts, for more than 10,000 paragraphs answer"));
	if (l->drafts > 0)
		count_add_next(to, _("; "), l->drafts, "without %s draft",
		    "without %s drafts");
	if (l->unread > 0)
		count_add_next(to, _("; "), l->unread,
		    "%s not in English, of which nothing is told",
		    "%s not in English, of which nothing is told");
	if (l->step < l->steps)
		count_add_of(to, _("; %s of %s read so far"), l->step, l->steps);
}

/* What the list has, SHOWN rows of it chosen by C. */
static void page_add_sentence(struct page_make *m, const struct mandates *l,
    const struct mandates_choice *c, size_t shown)
{
	struct buf words = { 0 };

	if (l->good && l->documents.n > 0)
		page_add_whole(&words, l);
	else
		buf_add(&words,
		    l->words.len > 0 ? buf_str(&l->words) : _("no documents"));
	page_add_rest(&words, l, c, shown);
	make_text(m, "%s", buf_str(&words));
	buf_fini(&words);
}

/* The first mistake in the person's own file. */
static void page_add_trouble(struct page_make *m)
{
	const struct diags *trouble = mandates_trouble(m->lib);
	struct buf words = { 0 };

	if (trouble->list.n == 0)
		return;
	words_add_place(&words, &trouble->list.at[0]);
	buf_add(&words, trouble->list.at[0].text);
	make_text(m, "%s; none of that file counts", buf_str(&words));
	buf_fini(&words);
}

/* "session 77", "sessions 76 and 77", else the words of the query. */
static void page_add_subject(struct buf *to, const struct mandates *l)
{
	struct slice rest, later, earlier;

	slice_first_word(slice_of(l->text), &rest);
	earlier = slice_first_word(rest, &later);
	if (mandates_symbol(l, to))
		return;
	if (l->sessions)
		buf_addf(to, _("sessions %.*s and %.*s"), (int)earlier.len, earlier.at,
		    (int)later.len, later.at);
	else if (slice_starts(rest, "session:") && slice_find(rest, " ", 0) == SLICE_NONE)
		buf_addf(to, _("session %s"), rest.at + strlen("session:"));
	else
		buf_adds(to, rest);
}

static void page_add_title(struct page_make *m, const struct mandates *l,
    enum mandates_order order)
{
	struct buf subject = { 0 };

	page_add_subject(&subject, l);
	make_title(m, "%s by %s", buf_str(&subject),
	    order == MANDATES_DUE ? _("due date") : _(mandates_order_name(order)));
	buf_fini(&subject);
}

/* What is wrong with what was chosen, or with the person's own file. */
static void page_add_caveats(struct page_make *m, const struct buf *why)
{
	make_caveat(m);
	page_add_trouble(m);
	if (why->len > 0)
		make_text(m, "%s", buf_str(why));
}

bool make_mandates(struct page_make *m)
{
	struct mandates_choice choice;
	struct buf why = { 0 }, last = { 0 };
	struct slice text;
	size_t n;

	if (!mandates_choice_read(&choice, m->lib, m->argument, &text, &why))
		return false;
	struct mandates *l = mandates_of_library(m->lib, text.at);
	page_read(m, l);
	size_t *chosen = mandates_chosen(l, &choice, &n);
	page_add_title(m, l, choice.order);
	page_add_caveats(m, &why);
	page_add_sentence(m, l, &choice, n);
	for (size_t i = 0; i < n; i++) {
		const struct mandates_row *row = &l->rows.at[chosen[i]];

		page_add_heading(m, l, row, choice.order, &last);
		page_add_row(m, l, row, choice.order);
	}
	free(chosen);
	buf_fini(&last);
	buf_fini(&why);
	return true;
}
