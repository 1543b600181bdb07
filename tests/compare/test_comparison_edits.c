/* SPDX-License-Identifier: ISC */
/*
 * Bundled resolutions edited by chance in ways that drafters do, so that the answer is
 * known: paragraphs moved, divided, joined, inserted, deleted, reworded, with a number
 * replaced, two clauses swapped, "also" put in.  The comparison must find the pairs
 * and say what became of them, each exactly as made.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compared.h"
#include "model/docbuild.h"
#include "tests/chance.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Edited documents made of each bundled one. */
#define CASES 130

/* Edits of one of them. */
#define MOST_EDITS 7

#define MOST_PARAS 200

static struct chance chance;

static size_t below(size_t limit)
{
	return chance_below(&chance, limit);
}

enum edit {
	KEPT,
	INSERTED,
	REWORDED,		/* also: two clauses swapped */
	NUMBERED,		/* another number */
	PLACED,			/* "also" put into the opening words */
	FIRST_PIECE, SECOND_PIECE,	/* of a divided paragraph */
	JOINED,			/* from a second one, too */
	EDITS
};

/* A paragraph of the edited document and where it comes from. */
struct made {
	enum edit edit;
	uint32_t origin, second;	/* paragraphs of a, or DOC_NONE */
	enum para_kind kind;
	uint32_t opening;	/* [byte] of the opening words */
	char *text;		/* owned */
};

struct editing {
	struct doc *a;
	struct made made[MOST_PARAS];
	uint32_t n;
	bool deleted[MOST_PARAS];	/* of each paragraph of a */
};

/* About nothing that the bundled resolutions are about. */
static const char *const foreign[] = {
	"Urges* States to protect rivers, lakes and wells against poison, waste and salt water",
	"Invites* museums to count the birds of passage along every coast in the month of March",
	"Decides* to build forty bridges, two tunnels and one harbour for the fishermen of the north",
	"Calls upon* farmers to plough their fields by moonlight whenever hail threatens the barley",
	"Thanks* the astronomers who found eleven comets with telescopes made of bamboo and glass",
	"Regrets* that wool, butter and candles were sold below their price on the market of Tuesday",
};

/* Words to put in place of others. */
static const char *const words[] = { "lantern", "harvest", "copper", "marble", "orchard",
	"whistle", "saddle", "feather", "compass", "pepper" };

static char *text_of(struct slice s)
{
	return xmemdup0(s.at, s.len);
}

/* The bundled resolution NAME without links and footnotes: opening words and text. */
static struct doc *plain_doc(const char *symbol, const struct made *made, uint32_t n)
{
	struct docbuild *b = docbuild_new();
	uint32_t operative = 0;
	char number[16];

	docbuild_meta(b)->symbol = symbol;
	docbuild_meta(b)->language = "en";
	docbuild_meta(b)->title = "Strengthening the role of the United Nations in enhancing "
				  "periodic and genuine elections";
	for (uint32_t i = 0; i < n; i++) {
		bool is_operative = made[i].kind == PARA_OPERATIVE;

		snprintf(number, sizeof(number), "%u", is_operative ? ++operative : 0);
		docbuild_para(b, made[i].kind, is_operative ? number : "", 0);
		docbuild_add(b, slice_of(made[i].text));
		if (made[i].opening > 0)
			docbuild_emphasis(b, 0, made[i].opening, 0);
	}
	return docbuild_done(b);
}

/* The paragraph of plain_doc() that the Ith made one becomes: title and meta come first. */
static uint32_t para_of(uint32_t i)
{
	return i + 2;
}

static void editing_start(struct editing *e, const char *name)
{
	struct doc *bundled = yamldoc_bundled(name);

	memset(e, 0, sizeof(*e));
	for (uint32_t i = 0; i < bundled->n_body; i++) {
		const struct para *p = &bundled->paras[i];

		if (p->kind != PARA_PREAMBULAR && p->kind != PARA_OPERATIVE)
			continue;
		e->made[e->n] = (struct made){ KEPT, para_of(e->n), DOC_NONE, p->kind,
			(uint32_t)para_opening(p).len, text_of(para_text(p)) };
		e->n++;
	}
	doc_free(bundled);
	e->a = plain_doc("A/RES/60/1", e->made, e->n);
}

static void editing_fini(struct editing *e)
{
	for (uint32_t i = 0; i < e->n; i++)
		free(e->made[i].text);
	doc_free(e->a);
}

static size_t count_words(const char *text)
{
	size_t n = 1;

	for (; *text != '\0'; text++)
		n += *text == ' ';
	return n;
}

/* A paragraph that nobody has edited yet, of WORDS words or more; or DOC_NONE. */
static uint32_t pick(const struct editing *e, size_t least)
{
	for (int tries = 0; tries < 40; tries++) {
		uint32_t i = (uint32_t)below(e->n);

		if (e->made[i].edit == KEPT && count_words(e->made[i].text) >= least)
			return i;
	}
	return DOC_NONE;
}

static void make_room(struct editing *e, uint32_t at)
{
	memmove(&e->made[at + 1], &e->made[at], (e->n - at) * sizeof(e->made[0]));
	e->n++;
}

static void take_away(struct editing *e, uint32_t at)
{
	e->n--;
	memmove(&e->made[at], &e->made[at + 1], (e->n - at) * sizeof(e->made[0]));
}

static void edit_insert(struct editing *e)
{
	uint32_t at = (uint32_t)below(e->n);
	const char *text = foreign[below(COUNT(foreign))];
	enum para_kind kind = e->made[at].kind;
	struct buf b = { 0 };

	for (uint32_t i = 0; i < e->n; i++)
		if (e->made[i].edit == INSERTED &&
		    strncmp(e->made[i].text, text, strcspn(text, "*")) == 0)
			return;
	size_t opening = strcspn(text, "*");

	buf_addn(&b, text, opening);
	buf_addf(&b, "%s%s", text + opening + 1, kind == PARA_OPERATIVE ? ";" : ",");
	make_room(e, at);
	e->made[at] = (struct made){ INSERTED, DOC_NONE, DOC_NONE, kind, (uint32_t)opening,
		buf_take(&b) };
}

static void edit_delete(struct editing *e)
{
	uint32_t at = pick(e, 1);

	if (at == DOC_NONE)
		return;
	e->deleted[e->made[at].origin] = true;
	free(e->made[at].text);
	take_away(e, at);
}

/* Moves within its sort, far enough that it is the lighter side that moved. */
static void edit_move(struct editing *e)
{
	uint32_t at = pick(e, 1);
	uint32_t to = (uint32_t)below(e->n);

	if (at == DOC_NONE || to == at || e->made[to].kind != e->made[at].kind)
		return;
	struct made moving = e->made[at];

	take_away(e, at);
	make_room(e, to);
	e->made[to] = moving;
}

/* Another word in place of about one in five behind the opening. */
static void edit_reword(struct editing *e)
{
	uint32_t at = pick(e, 12);
	struct buf b = { 0 };
	size_t word = 0;

	if (at == DOC_NONE)
		return;
	struct made *m = &e->made[at];

	buf_addn(&b, m->text, m->opening);
	for (const char *c = m->text + m->opening; *c != '\0';) {
		size_t len = strcspn(c, " ");

		if (len > 0 && ++word % 5 == 3 && c[len] != '\0')
			buf_add(&b, words[below(COUNT(words))]);
		else
			buf_addn(&b, c, len);
		c += len;
		if (*c == ' ') {
			buf_addc(&b, ' ');
			c++;
		}
	}
	free(m->text);
	m->text = buf_take(&b);
	m->edit = REWORDED;
}

/* Puts in a number, or another one in place of the first. */
static void edit_number(struct editing *e)
{
	uint32_t at = pick(e, 12);
	struct buf b = { 0 };

	if (at == DOC_NONE)
		return;
	struct made *m = &e->made[at];
	size_t start = m->opening + strcspn(m->text + m->opening, "0123456789");
	size_t end = start + strspn(m->text + start, "0123456789");

	if (m->text[start] == '\0')
		start = end = m->opening + 1 + strcspn(m->text + m->opening + 1, " ");
	buf_addn(&b, m->text, start);
	buf_add(&b, start == end ? " 4711" : "4711");
	buf_add(&b, m->text + end);
	free(m->text);
	m->text = buf_take(&b);
	m->edit = NUMBERED;
}

/* A comma near the middle of TEXT, behind FROM; 0 when there is none. */
static size_t middle_comma(const char *text, size_t from)
{
	size_t len = strlen(text), best = 0, off = len;

	for (size_t i = from; i + 2 < len; i++) {
		size_t away = i > len / 2 ? i - len / 2 : len / 2 - i;

		if (text[i] == ',' && text[i + 1] == ' ' && away < off) {
			best = i;
			off = away;
		}
	}
	return off < len / 5 ? best : 0;
}

static void edit_swap_clauses(struct editing *e)
{
	uint32_t at = pick(e, 20);

	if (at == DOC_NONE)
		return;
	struct made *m = &e->made[at];
	size_t len = strlen(m->text), comma = middle_comma(m->text, m->opening + 10);
	struct buf b = { 0 };

	if (comma == 0)
		return;
	buf_addn(&b, m->text, m->opening);
	buf_addn(&b, m->text + comma + 1, len - 1 - (comma + 1));
	buf_addc(&b, ',');
	buf_addn(&b, m->text + m->opening, comma - m->opening);
	buf_addc(&b, m->text[len - 1]);
	free(m->text);
	m->text = buf_take(&b);
	m->edit = REWORDED;
}

static void edit_also(struct editing *e)
{
	uint32_t at = pick(e, 5);

	if (at == DOC_NONE || e->made[at].opening == 0 ||
	    strstr(e->made[at].text, "lso") != NULL)
		return;
	struct made *m = &e->made[at];
	struct buf b = { 0 };

	if (m->kind == PARA_OPERATIVE) {
		buf_addf(&b, "Also %s", m->text);
		b.at[5] = (char)(b.at[5] - 'A' + 'a');
		m->opening += 5;
	} else {
		buf_addn(&b, m->text, m->opening);
		buf_addf(&b, " also%s", m->text + m->opening);
		m->opening += 5;
	}
	free(m->text);
	m->text = buf_take(&b);
	m->edit = PLACED;
}

/* At a comma; the second piece gets opening words of its own. */
static void edit_divide(struct editing *e)
{
	uint32_t at = pick(e, 50);

	if (at == DOC_NONE)
		return;
	struct made whole = e->made[at];
	size_t len = strlen(whole.text), comma = middle_comma(whole.text, whole.opening + 10);
	struct buf first = { 0 }, second = { 0 };

	if (comma == 0)
		return;
	buf_addn(&first, whole.text, comma);
	buf_addc(&first, whole.text[len - 1]);
	buf_add(&second, whole.kind == PARA_OPERATIVE ? "Stresses" : "Stressing");
	buf_add(&second, whole.text + comma + 1);
	make_room(e, at + 1);
	e->made[at] = whole;
	e->made[at].edit = FIRST_PIECE;
	e->made[at].text = buf_take(&first);
	e->made[at + 1] = (struct made){ SECOND_PIECE, whole.origin, DOC_NONE, whole.kind,
		whole.kind == PARA_OPERATIVE ? 8 : 9, buf_take(&second) };
	free(whole.text);
}

/* Two neighbours of one sort become one. */
static void edit_join(struct editing *e)
{
	uint32_t at = pick(e, 25);

	if (at == DOC_NONE || at + 1 >= e->n)
		return;
	struct made *m = &e->made[at], *next = &e->made[at + 1];
	size_t len = strlen(m->text), n_words = count_words(m->text);
	struct buf b = { 0 };

	if (next->edit != KEPT || next->kind != m->kind || next->origin != m->origin + 1 ||
	    count_words(next->text) < 25 || n_words > 2 * count_words(next->text) ||
	    count_words(next->text) > 2 * n_words)
		return;
	buf_addn(&b, m->text, len - 1);
	buf_addf(&b, ", and %s", next->text);
	b.at[len - 1 + 6] = (char)(b.at[len - 1 + 6] - 'A' + 'a');
	m->second = next->origin;
	m->edit = JOINED;
	free(m->text);
	free(next->text);
	take_away(e, at + 1);
	e->made[at].text = buf_take(&b);
}

static void edit_by_chance(struct editing *e)
{
	static void (*const edits[])(struct editing *) = { edit_insert, edit_delete, edit_move,
		edit_reword, edit_number, edit_swap_clauses, edit_also, edit_divide, edit_join };

	edits[below(COUNT(edits))](e);
}

/* Says what is not as made, once for each paragraph. */
static bool wrong(const struct editing *e, const struct doc *b, uint32_t i, const char *what)
{
	print_error("paragraph %u (%s, from %s): %s\n  %s\n", i,
	    compared_address(b, para_of(i)),
	    compared_address(e->a, e->made[i].origin), what, e->made[i].text);
	return false;
}

/* A whole and its pieces: one of two answers, the other is named as a piece. */
static bool is_divided_as_made(const struct comparison *c, uint32_t first, uint32_t second,
    uint32_t whole)
{
	const struct compare_pair *p = &c->pairs[c->of_b[first]];
	const struct compare_pair *q = &c->pairs[c->of_b[second]];

	if (p->a == DOC_NONE) {
		const struct compare_pair *other = p;

		p = q;
		q = other;
	}
	return p->a == whole && (p->kinds & CHANGE_WORDING) != 0 && q->a == DOC_NONE &&
	    q->split_of == whole;
}

static bool is_joined_as_made(const struct comparison *c, const struct made *m, uint32_t b)
{
	const struct compare_pair *p = &c->pairs[c->of_b[b]];
	uint32_t other = p->a == m->origin ? m->second : m->origin;

	return (p->a == m->origin || p->a == m->second) &&
	    (p->kinds & CHANGE_WORDING) != 0 && c->pairs[c->of_a[other]].merged_into == b;
}

/* The second piece of the paragraph that I is the first one of. */
static uint32_t second_piece(const struct editing *e, uint32_t i)
{
	for (uint32_t k = 0; k < e->n; k++)
		if (e->made[k].edit == SECOND_PIECE && e->made[k].origin == e->made[i].origin)
			return para_of(k);
	return DOC_NONE;
}

/* Paragraph I of the edited document. */
static bool is_as_made(const struct editing *e, const struct comparison *c, uint32_t i)
{
	const struct made *m = &e->made[i];
	const struct compare_pair *p = &c->pairs[c->of_b[para_of(i)]];

	switch (m->edit) {
	case FIRST_PIECE:
		return is_divided_as_made(c, para_of(i), second_piece(e, i), m->origin) ||
		    wrong(e, c->b, i, "not divided as made");
	case SECOND_PIECE:
		return true;
	case JOINED:
		return is_joined_as_made(c, m, para_of(i)) || wrong(e, c->b, i, "not joined as made");
	case INSERTED:
		return (p->status == COMPARE_ADDED && p->split_of == DOC_NONE) ||
		    wrong(e, c->b, i, "not just added");
	case KEPT:
		return (p->a == m->origin && p->status == COMPARE_SAME) ||
		    wrong(e, c->b, i, "not the same");
	case REWORDED:
		return (p->a == m->origin && (p->kinds & CHANGE_WORDING) != 0) ||
		    wrong(e, c->b, i, "not reworded");
	case NUMBERED:
		return (p->a == m->origin && (p->kinds & CHANGE_SUBSTANCE) != 0) ||
		    wrong(e, c->b, i, "not of another number");
	case PLACED:
		return (p->a == m->origin && p->kinds == CHANGE_POSITION) ||
		    wrong(e, c->b, i, "not \"also\" alone");
	case EDITS:
		break;
	}
	return false;
}

/* The weight of the heaviest run in order, by looking at all that end at each pair. */
static uint64_t heaviest_run(const struct comparison *c)
{
	uint64_t *sum = xcalloc((size_t)c->a->n_paras + 1, sizeof(*sum)), best = 0;

	for (uint32_t i = 0; i < c->a->n_body; i++) {
		uint32_t b = c->pairs[c->of_a[i]].b;

		if (b == DOC_NONE)
			continue;
		for (uint32_t k = 0; k < i; k++)
			if (c->pairs[c->of_a[k]].b < b && sum[k] > sum[i])
				sum[i] = sum[k];
		sum[i] += (uint64_t)c->a->paras[i].len + c->b->paras[b].len + 40;
		best = sum[i] > best ? sum[i] : best;
	}
	free(sum);
	return best;
}

/* What did not move keeps the order, and is as heavy as such a run can be. */
static bool is_moved_as_made(const struct comparison *c)
{
	uint64_t kept = 0;
	uint32_t last = 0;
	bool in_order = true;

	for (uint32_t i = 0; i < c->a->n_body; i++) {
		const struct compare_pair *p = &c->pairs[c->of_a[i]];

		if (p->b == DOC_NONE || p->moved)
			continue;
		in_order = in_order && (i == 0 || p->b > last);
		last = p->b;
		kept += (uint64_t)c->a->paras[i].len + c->b->paras[p->b].len + 40;
	}
	if (!in_order || kept != heaviest_run(c)) {
		print_error("what is said to have moved\n");
		return false;
	}
	return true;
}

/* The printed number tells, so it does of operative paragraphs only. */
static bool is_renumbered_as_made(const struct comparison *c)
{
	for (uint32_t i = 0; i < c->n_body; i++) {
		const struct compare_pair *p = &c->pairs[i];

		if (p->a == DOC_NONE || p->b == DOC_NONE)
			continue;
		if (p->renumbered != (strcmp(c->a->paras[p->a].number,
					  c->b->paras[p->b].number) != 0)) {
			print_error("%s: renumbered\n", compared_address(c->b, p->b));
			return false;
		}
	}
	return true;
}

static bool is_deleted_as_made(const struct editing *e, const struct comparison *c)
{
	for (uint32_t i = 0; i < e->a->n_paras; i++) {
		const struct compare_pair *p = &c->pairs[c->of_a[i]];

		if (e->deleted[i] && (p->status != COMPARE_REMOVED || p->merged_into != DOC_NONE)) {
			print_error("%s: not just deleted\n", compared_address(e->a, i));
			return false;
		}
	}
	return true;
}

static bool edits_are_found(const struct editing *e)
{
	struct doc *b = plain_doc("A/RES/61/1", e->made, e->n);
	struct comparison *c = comparison_new(e->a, b, NULL);
	struct comparison *mirror = comparison_new(b, e->a, NULL);
	bool right = compared_is_sound(c) && compared_mirrors(c, mirror) &&
	    is_deleted_as_made(e, c) && is_moved_as_made(c) && is_renumbered_as_made(c);

	for (uint32_t i = 0; i < e->n; i++)
		right = is_as_made(e, c, i) && right;
	comparison_free(c);
	comparison_free(mirror);
	doc_free(b);
	return right;
}

static void every_edit_is_found_as_it_was_made(void **state)
{
	static const char *const bundled[] = { "52_129", "62_150", "68_164", "74_158" };
	uint32_t failed = 0, n[EDITS] = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(bundled); i++)
		for (uint32_t seed = 0; seed < chance_share(CASES); seed++) {
			struct editing e;

			editing_start(&e, bundled[i]);
			chance.state = 1000 * i + seed;
			for (size_t k = below(MOST_EDITS) + 1; k > 0; k--)
				edit_by_chance(&e);
			for (uint32_t k = 0; k < e.n; k++)
				n[e.made[k].edit]++;
			if (!edits_are_found(&e)) {
				print_error("-- %s, seed %u\n", bundled[i], seed);
				failed++;
			}
			editing_fini(&e);
		}
	assert_int_equal(failed, 0);
	/* each edit was made often enough to mean something */
	for (int i = 0; i < EDITS; i++)
		assert_true(n[i] >= chance_share(50));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_edit_is_found_as_it_was_made),
	};

	return cmocka_run_group_tests_name("comparison of edits", tests, NULL, NULL);
}
