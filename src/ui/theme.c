/* SPDX-License-Identifier: ISC */
/* theme - the table of looks, and looks as words; see the header. */
#include "ui/theme.h"

#include <assert.h>

#include "base/byte.h"
#include "base/i18n.h"

#define LOOK_COLOURS 256

/*
 * A role that stands in no row is plain everywhere.  A look costs bytes wherever it begins and
 * ends, so a colour stands alone where it can; bold together with a colour is for nobody.  The
 * colours of ages go from cold to warm, and without them from faint to strong.
 */
/* clang-format off */
static const struct theme_row {
	enum role role;
	const char *words[THEME_COUNT];
} theme_rows[] = {
	/*                     16                256            mono                contrast */
	{ ROLE_TITLE,        { "bold",           "bold",        "bold",             "bold" } },
	{ ROLE_HEADING,      { "bold",           "bold",        "bold",             "bold" } },
	{ ROLE_ADDRESS,      { "plain",          "244",         "plain",            "plain" } },
	{ ROLE_OPENING,      { "italic",         "italic",      "italic",           "italic" } },
	{ ROLE_EMPHASIS,     { "italic",         "italic",      "italic",           "italic" } },
	{ ROLE_LINK,         { "underline blue", "underline 33", "underline",       "bold underline" } },
	{ ROLE_LINK_MISSING, { "magenta",        "133",         "underline",        "underline" } },
	{ ROLE_NOTE_REF,     { "cyan",           "37",          "plain",            "bold" } },
	{ ROLE_GLOSS,        { "green",          "65",          "plain",            "plain" } },
	{ ROLE_ADDED,        { "green",          "35",          "bold",             "black on green" } },
	{ ROLE_REMOVED,      { "red",            "167",         "dim",              "white on red" } },
	{ ROLE_CHANGED,      { "yellow",         "178",         "plain",            "black on yellow" } },
	{ ROLE_MOVED,        { "magenta",        "134",         "bold dim",         "black on cyan" } },
	{ ROLE_AGE_0,        { "plain",          "245",         "dim",              "plain" } },
	{ ROLE_AGE_1,        { "blue",           "33",          "plain",            "underline" } },
	{ ROLE_AGE_2,        { "cyan",           "37",          "underline",        "bold" } },
	{ ROLE_AGE_3,        { "yellow",         "178",         "bold",             "black on cyan" } },
	{ ROLE_AGE_4,        { "red",            "203",         "bold underline",   "black on yellow" } },
	{ ROLE_MATCH,        { "black on yellow", "black on 222", "reverse",        "black on yellow" } },
	{ ROLE_MATCH_HERE,   { "black on cyan",  "black on 81", "bold reverse",     "white on blue" } },
	{ ROLE_SELECTED,     { "reverse",        "reverse",     "reverse",          "bold reverse" } },
	{ ROLE_ANNOTATION,   { "magenta",        "134",         "bold",             "bold" } },
	{ ROLE_ANNOTATED,    { "underline magenta", "underline 134", "underline",   "underline" } },
	/*
	 * The bar with the focus differs by its sign alone: another look would cost two whole
	 * lines at each change of pane.
	 */
	{ ROLE_BAR,          { "reverse",        "reverse",     "reverse",          "reverse" } },
	{ ROLE_BAR_OTHER,    { "reverse",        "reverse",     "reverse",          "reverse" } },
	{ ROLE_ERROR,        { "red",            "203",         "bold",             "white on red" } },
};

static const struct {
	const char *name;
	uint8_t attribute;
} look_attributes[] = {
	{ "bold", LOOK_BOLD },
	{ "dim", LOOK_DIM },
	{ "italic", LOOK_ITALIC },
	{ "underline", LOOK_UNDERLINE },
	{ "reverse", LOOK_REVERSE },
};

/* By the numbers of terminals. */
static const char *const look_colours[] = { "black", "red", "green", "yellow", "blue", "magenta",
	"cyan", "white", "bright-black", "bright-red", "bright-green", "bright-yellow",
	"bright-blue", "bright-magenta", "bright-cyan", "bright-white" };
/* clang-format on */

#define N_ATTRIBUTES (sizeof(look_attributes) / sizeof(look_attributes[0]))
#define N_NAMED (sizeof(look_colours) / sizeof(look_colours[0]))

static const struct look look_plain = { 0, LOOK_NO_COLOUR, LOOK_NO_COLOUR };

static bool look_read_attribute(struct slice word, struct look *out)
{
	for (size_t i = 0; i < N_ATTRIBUTES; i++)
		if (slice_is(word, look_attributes[i].name)) {
			out->attributes |= look_attributes[i].attribute;
			return true;
		}
	return false;
}

/* The number of a colour, LOOK_NO_COLOUR when WORD is none. */
static int16_t look_read_colour(struct slice word)
{
	int16_t n = 0;

	for (size_t i = 0; i < N_NAMED; i++)
		if (slice_is(word, look_colours[i]))
			return (int16_t)i;
	if (word.len == 0 || word.len > 3)
		return LOOK_NO_COLOUR;
	for (size_t i = 0; i < word.len; i++) {
		if (!byte_is_digit(word.at[i]))
			return LOOK_NO_COLOUR;
		n = (int16_t)(n * 10 + (word.at[i] - '0'));
	}
	return n < LOOK_COLOURS ? n : LOOK_NO_COLOUR;
}

static bool look_refuse(struct buf *why, struct slice word)
{
	buf_addf(why,
	    _("'%.*s' is no look: bold, dim, italic, underline, reverse, plain, a colour "
	      "(red, bright-red, 0 to 255), 'on' and a colour"),
	    (int)(word.len < 40 ? word.len : 40), word.at);
	return false;
}

bool look_read(struct slice words, struct look *out, struct buf *why)
{
	bool ground = false; /* the word before was "on" */
	struct slice rest = slice_trim(words), word = rest;

	*out = look_plain;
	if (slice_is(rest, "plain"))
		return true;
	while (rest.len > 0 || ground) {
		word = slice_first_word(rest, &rest);
		rest = slice_trim(rest);
		int16_t *colour = ground ? &out->ground : &out->colour;
		const int16_t number = look_read_colour(word);
		if (!ground && (ground = slice_is(word, "on") && out->ground < 0))
			continue;
		if (number != LOOK_NO_COLOUR && *colour == LOOK_NO_COLOUR)
			*colour = number;
		else if (ground || !look_read_attribute(word, out))
			return look_refuse(why, word);
		ground = false;
	}
	return words.len > 0 || look_refuse(why, word);
}

static void look_add_colour(struct buf *to, int16_t colour)
{
	if ((size_t)colour < N_NAMED)
		buf_add(to, look_colours[colour]);
	else
		buf_addf(to, "%d", colour);
}

void look_add(struct buf *to, const struct look *look)
{
	const size_t start = to->len;

	for (size_t i = 0; i < N_ATTRIBUTES; i++)
		if ((look->attributes & look_attributes[i].attribute) != 0)
			buf_addf(to, "%s%s", to->len > start ? " " : "",
			    look_attributes[i].name);
	if (look->colour != LOOK_NO_COLOUR) {
		buf_add(to, to->len > start ? " " : "");
		look_add_colour(to, look->colour);
	}
	if (look->ground != LOOK_NO_COLOUR) {
		buf_add(to, to->len > start ? " on " : "on ");
		look_add_colour(to, look->ground);
	}
	buf_add(to, to->len > start ? "" : "plain");
}

void theme_make(struct theme *to, enum theme_name name)
{
	struct buf why = { 0 };

	for (int i = 0; i < ROLE_COUNT; i++)
		to->looks[i] = look_plain;
	for (size_t i = 0; i < sizeof(theme_rows) / sizeof(theme_rows[0]); i++) {
		const struct theme_row *row = &theme_rows[i];
		bool good =
		    look_read(slice_of(row->words[name]), &to->looks[row->role], &why);

		assert(good);
		(void)good;
	}
	buf_fini(&why);
}

static bool look_has_colour(const struct look *look)
{
	return look->colour != LOOK_NO_COLOUR || look->ground != LOOK_NO_COLOUR;
}

bool theme_has_colours(const struct theme *t)
{
	for (int i = 0; i < ROLE_COUNT; i++)
		if (look_has_colour(&t->looks[i]))
			return true;
	return false;
}

void theme_drop_colours(struct theme *t)
{
	struct theme mono;

	theme_make(&mono, THEME_MONO);
	for (int i = 0; i < ROLE_COUNT; i++)
		if (look_has_colour(&t->looks[i]))
			t->looks[i] = mono.looks[i];
}

void theme_drop_italics(struct theme *t)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		struct look *look = &t->looks[i];
		const bool link = i == ROLE_LINK || i == ROLE_LINK_MISSING;

		if (link && look->colour == LOOK_NO_COLOUR)
			look->attributes = LOOK_BOLD;
		if ((look->attributes & LOOK_ITALIC) != 0)
			look->attributes =
			    (uint8_t)((look->attributes & ~LOOK_ITALIC) | LOOK_UNDERLINE);
	}
}
