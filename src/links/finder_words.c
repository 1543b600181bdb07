/* SPDX-License-Identifier: ISC */
/* finder_words - the words around a citation; see the header. */
#include "links/finder_words.h"

#include <string.h>

#include "links/finder.h"
#include "model/space.h"
#include "text/utf8.h"

#define WORDS_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Rows: a longer name before its beginning. */
static const struct words_row {
	const char *pattern;
	enum finder_word_kind kind;
	enum finder_body body;
	bool short_name;
} words_table[] = {
	{ "resolution", WORD_RESOLUTION, BODY_NONE, false },
	{ "resolutions", WORD_RESOLUTION, BODY_NONE, false },
	{ "res.", WORD_RESOLUTION, BODY_NONE, false },
	{ "UNSCR", WORD_RESOLUTION, BODY_SECURITY_COUNCIL, false },
	{ "UNSCRs", WORD_RESOLUTION, BODY_SECURITY_COUNCIL, false },
	{ "rés.", WORD_RESOLUTION, BODY_NONE, false },
	{ "résolution", WORD_RESOLUTION, BODY_NONE, false },
	{ "résolutions", WORD_RESOLUTION, BODY_NONE, false },
	{ "resolución", WORD_RESOLUTION, BODY_NONE, false },
	{ "resoluciones", WORD_RESOLUTION, BODY_NONE, false },
	{ "резолюци*", WORD_RESOLUTION, BODY_NONE, false },
	{ "Резолюци*", WORD_RESOLUTION, BODY_NONE, false },
	{ "决议", WORD_RESOLUTION, BODY_NONE, false },

	{ "decision", WORD_DECISION, BODY_NONE, false },
	{ "decisions", WORD_DECISION, BODY_NONE, false },
	{ "décision", WORD_DECISION, BODY_NONE, false },
	{ "décisions", WORD_DECISION, BODY_NONE, false },
	{ "decisión", WORD_DECISION, BODY_NONE, false },
	{ "decisiones", WORD_DECISION, BODY_NONE, false },
	{ "решени*", WORD_DECISION, BODY_NONE, false },
	{ "Решени*", WORD_DECISION, BODY_NONE, false },
	{ "决定", WORD_DECISION, BODY_NONE, false },

	{ "its", WORD_ITS, BODY_NONE, false },
	{ "sa", WORD_ITS, BODY_NONE, false },
	{ "ses", WORD_ITS, BODY_NONE, false },
	{ "su", WORD_ITS, BODY_NONE, false },
	{ "sus", WORD_ITS, BODY_NONE, false },
	{ "сво*", WORD_ITS, BODY_NONE, false },
	{ "ее", WORD_ITS, BODY_NONE, false },
	{ "её", WORD_ITS, BODY_NONE, false },

	{ "general assembly", WORD_BODY, BODY_ASSEMBLY, false },
	{ "GA", WORD_BODY, BODY_ASSEMBLY, false },
	{ "G.A.", WORD_BODY, BODY_ASSEMBLY, false },
	{ "UNGA", WORD_BODY, BODY_ASSEMBLY, false },
	{ "assemblée générale", WORD_BODY, BODY_ASSEMBLY, false },
	{ "asamblea general", WORD_BODY, BODY_ASSEMBLY, false },
	{ "Генеральн* Ассамбле*", WORD_BODY, BODY_ASSEMBLY, false },

	{ "security council", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "SC", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "S.C.", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "UNSC", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "conseil de sécurité", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "consejo de seguridad", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "Совет* Безопасности", WORD_BODY, BODY_SECURITY_COUNCIL, false },

	{ "economic and social council", WORD_BODY, BODY_ECOSOC, false },
	{ "ECOSOC", WORD_BODY, BODY_ECOSOC, false },
	{ "E.S.C.", WORD_BODY, BODY_ECOSOC, false },
	{ "conseil économique et social", WORD_BODY, BODY_ECOSOC, false },
	{ "consejo económico y social", WORD_BODY, BODY_ECOSOC, false },
	{ "Экономическ* и Социальн* Совет*", WORD_BODY, BODY_ECOSOC, false },

	{ "human rights council", WORD_BODY, BODY_RIGHTS_COUNCIL, false },
	{ "HRC", WORD_BODY, BODY_RIGHTS_COUNCIL, false },
	{ "conseil des droits de l'homme", WORD_BODY, BODY_RIGHTS_COUNCIL, false },
	{ "consejo de derechos humanos", WORD_BODY, BODY_RIGHTS_COUNCIL, false },
	{ "Совет* по правам человека", WORD_BODY, BODY_RIGHTS_COUNCIL, false },

	{ "commission on human rights", WORD_BODY, BODY_RIGHTS_COMMISSION, false },
	{ "commission des droits de l'homme", WORD_BODY, BODY_RIGHTS_COMMISSION, false },
	{ "comisión de derechos humanos", WORD_BODY, BODY_RIGHTS_COMMISSION, false },
	{ "Комисси* по правам человека", WORD_BODY, BODY_RIGHTS_COMMISSION, false },

	{ "trusteeship council", WORD_BODY, BODY_TRUSTEESHIP, false },
	{ "conseil de tutelle", WORD_BODY, BODY_TRUSTEESHIP, false },
	{ "consejo de administración fiduciaria", WORD_BODY, BODY_TRUSTEESHIP, false },
	{ "Совет* по Опеке", WORD_BODY, BODY_TRUSTEESHIP, false },
	{ "托管理事会", WORD_BODY, BODY_TRUSTEESHIP, false },

	{ "environment assembly", WORD_BODY, BODY_ENVIRONMENT, false },
	{ "UNEA", WORD_BODY, BODY_ENVIRONMENT, false },
	{ "assemblée des nations unies pour l'environnement", WORD_BODY, BODY_ENVIRONMENT,
	    false },
	{ "assemblée pour l'environnement", WORD_BODY, BODY_ENVIRONMENT, false },
	{ "asamblea de las naciones unidas sobre el medio ambiente", WORD_BODY,
	    BODY_ENVIRONMENT, false },
	{ "asamblea sobre el medio ambiente", WORD_BODY, BODY_ENVIRONMENT, false },
	{ "环境大会", WORD_BODY, BODY_ENVIRONMENT, false },

	{ "sub-commission on the promotion and protection of human rights", WORD_BODY,
	    BODY_SUB_COMMISSION, false },
	{ "sub-commission on prevention of discrimination and protection of minorities",
	    WORD_BODY, BODY_SUB_COMMISSION, false },

	{ "assembly", WORD_BODY, BODY_ASSEMBLY, true },
	{ "assemblée", WORD_BODY, BODY_ASSEMBLY, true },
	{ "asamblea", WORD_BODY, BODY_ASSEMBLY, true },
	{ "Ассамбле*", WORD_BODY, BODY_ASSEMBLY, true },
	{ "council", WORD_BODY, BODY_COUNCIL, true },
	{ "conseil", WORD_BODY, BODY_COUNCIL, true },
	{ "consejo", WORD_BODY, BODY_COUNCIL, true },
	{ "Совет*", WORD_BODY, BODY_COUNCIL, true },
	{ "commission", WORD_BODY, BODY_COMMISSION, true },
	{ "comisión", WORD_BODY, BODY_COMMISSION, true },
	{ "Комисси*", WORD_BODY, BODY_COMMISSION, true },

	{ "世界卫生大会", WORD_BODY, BODY_FOREIGN, false },
	{ "缔约方会议", WORD_BODY, BODY_FOREIGN, false },
	{ "缔约国会议", WORD_BODY, BODY_FOREIGN, false },
	{ "大会", WORD_BODY, BODY_ASSEMBLY, false },
	{ "安全理事会", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "安理会", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "经济及社会理事会", WORD_BODY, BODY_ECOSOC, false },
	{ "经社理事会", WORD_BODY, BODY_ECOSOC, false },
	{ "人权理事会", WORD_BODY, BODY_RIGHTS_COUNCIL, false },
	{ "人权委员会", WORD_BODY, BODY_RIGHTS_COMMISSION, false },
	{ "理事会", WORD_BODY, BODY_COUNCIL, false },
	{ "委员会", WORD_BODY, BODY_COMMISSION, false },

	{ "treaty series", WORD_TREATIES, BODY_NONE, false },
	{ "recueil des traités", WORD_TREATIES, BODY_NONE, false },
	{ "条约汇编", WORD_TREATIES, BODY_NONE, false },
	{ "条约集", WORD_TREATIES, BODY_NONE, false },
};

/* Arabic words without the "and", "to" and "the" that are written with them. */
static const struct words_row words_arabic[] = {
	{ "قرار*", WORD_RESOLUTION, BODY_NONE, false },
	{ "مقرر*", WORD_DECISION, BODY_NONE, false },
	{ "جمعية العامة", WORD_BODY, BODY_ASSEMBLY, false },
	{ "مجلس الأمن", WORD_BODY, BODY_SECURITY_COUNCIL, false },
	{ "مجلس الاقتصادي والاجتماعي", WORD_BODY, BODY_ECOSOC, false },
	{ "مجلس حقوق الإنسان", WORD_BODY, BODY_RIGHTS_COUNCIL, false },
	{ "لجنة حقوق الإنسان", WORD_BODY, BODY_RIGHTS_COMMISSION, false },
	{ "مجلس الوصاية", WORD_BODY, BODY_TRUSTEESHIP, false },
	{ "مجلس", WORD_BODY, BODY_COUNCIL, false },
	{ "جمعية", WORD_BODY, BODY_ASSEMBLY, false },
};

bool finder_is_letter(uint32_t code)
{
	if (code < 0x80)
		return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
	if (code < 0x600)
		return code >= 0xc0 && code != 0xd7 && code != 0xf7;
	return code < 0x700 && code != 0x60c && code != 0x61b && code != 0x61f &&
	    !(code >= 0x660 && code <= 0x66d);
}

static bool words_is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

static bool words_is_chinese(const char *pattern)
{
	return (unsigned char)pattern[0] >= 0xe3;
}

/* True when no word goes on at AT. */
static bool words_ends(struct slice text, size_t at)
{
	uint32_t code;

	if (at >= text.len)
		return true;
	utf8_decode(text, at, &code);
	return !finder_is_letter(code) && !words_is_digit(code);
}

size_t finder_letters(struct slice text, size_t at)
{
	uint32_t code;

	while (at < text.len) {
		size_t len = utf8_decode(text, at, &code);

		if (!finder_is_letter(code))
			break;
		at += len;
	}
	return at;
}

/* The length [byte] of what the pattern's byte C stands for at AT, 0 for no match. */
static size_t words_match_byte(struct slice text, size_t at, char c)
{
	static const char apostrophe[] = "\xE2\x80\x99";

	if (c == ' ')
		return space_run(text, at);
	if (at >= text.len)
		return 0;
	if (c == '\'' && slice_starts(slice_sub(text, at, text.len), apostrophe))
		return strlen(apostrophe);
	if (text.at[at] == c)
		return 1;
	return c >= 'a' && c <= 'z' && text.at[at] == c - 'a' + 'A' ? 1 : 0;
}

size_t finder_match(struct slice text, size_t at, const char *pattern)
{
	for (const char *p = pattern; *p != '\0'; p++) {
		size_t len;

		if (*p == '*') {
			at = finder_letters(text, at);
			continue;
		}
		len = words_match_byte(text, at, *p);
		if (len == 0)
			return 0;
		at += len;
	}
	return words_is_chinese(pattern) || words_ends(text, at) ? at : 0;
}

static bool words_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A body is written with a capital letter: "council" may be any. */
static bool words_read_row(struct slice text, size_t at, const struct words_row *row,
    struct finder_word *out)
{
	bool small = row->pattern[0] >= 'a' && row->pattern[0] <= 'z';
	size_t end;

	if (row->kind == WORD_BODY && small && !words_is_upper(text.at[at]))
		return false;
	end = finder_match(text, at, row->pattern);
	if (end == 0)
		return false;
	*out = (struct finder_word){
		.kind = row->kind,
		.body = row->body,
		.short_name = row->short_name,
		.behind = words_is_chinese(row->pattern),
		.end = end,
	};
	return true;
}

/* "قراراتها", its resolutions: the ending of a feminine owner, the Assembly. */
static bool words_arabic_its(struct slice text, size_t end)
{
	static const char its[] = "\xD9\x87\xD8\xA7";
	size_t len = strlen(its);

	return end >= len && slice_is(slice_sub(text, end - len, end), its);
}

/* Reads one of the Arabic rows at AT. */
static bool words_read_arabic(struct slice text, size_t at, struct finder_word *out)
{
	for (size_t i = 0; i < WORDS_COUNT(words_arabic); i++) {
		if (!words_read_row(text, at, &words_arabic[i], out))
			continue;
		if (out->kind == WORD_RESOLUTION && words_arabic_its(text, out->end))
			out->body = BODY_SPEAKER;
		return true;
	}
	return false;
}

/* The position [byte] behind one of the LETTERS, each of two bytes, at AT, else AT. */
static size_t words_skip_letter(struct slice text, size_t at, const char *letters)
{
	for (; *letters != '\0'; letters += 2)
		if (at + 2 <= text.len && memcmp(text.at + at, letters, 2) == 0)
			return at + 2;
	return at;
}

/* Arabic: an optional "and", then "in" or "to", then the article. */
static bool words_arabic_word(struct slice text, size_t at, struct finder_word *out)
{
	size_t article;

	if (words_read_arabic(text, at, out))
		return true;
	at = words_skip_letter(text, at, "وف");
	if (words_read_arabic(text, at, out))
		return true;
	at = words_skip_letter(text, at, "بلك");
	if (words_read_arabic(text, at, out))
		return true;
	article = words_skip_letter(text, at, "ا");
	at = words_skip_letter(text, article, "ل");
	return words_read_arabic(text, at, out);
}

/* 其 is "its", but not in 其中, 其他, 其它, 其余 and 尤其. */
static bool words_chinese_its(struct slice text, size_t at, struct finder_word *out)
{
	static const char its[] = "其", especially[] = "尤";
	static const char *const others[] = { "其中", "其他", "其它", "其余" };
	size_t len = strlen(its), before = strlen(especially);

	if (finder_match(text, at, its) == 0)
		return false;
	for (size_t i = 0; i < WORDS_COUNT(others); i++)
		if (finder_match(text, at, others[i]) > 0)
			return false;
	if (at >= before && slice_is(slice_sub(text, at - before, at), especially))
		return false;
	*out = (struct finder_word){ .kind = WORD_ITS,
		.body = BODY_NONE,
		.behind = true,
		.end = at + len };
	return true;
}

_Static_assert(WORDS_COUNT(words_table) <= FINDER_WORD_ROWS, "too many rows");

static unsigned char words_small(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* The bit of a byte of a text in the masks: a letter, a byte beyond ASCII, any other. */
static uint32_t words_bit(struct slice text, size_t at)
{
	unsigned char c = at < text.len ? words_small(text.at[at]) : 0;

	if (c >= 'a' && c <= 'z')
		return 1u << (c - 'a');
	return c >= 0x80 ? 1u << 26 : 1u << 27;
}

/* The bits of all bytes that can stand for that of PATTERN at AT. */
static uint32_t words_bits(struct slice pattern, size_t at)
{
	bool any = at >= pattern.len || strchr("* '", pattern.at[at]) != NULL;

	return any ? UINT32_MAX : words_bit(pattern, at);
}

void finder_words_init(struct finder_beginnings *b)
{
	*b = (struct finder_beginnings){ .third = { 0 } };
	/* backwards, so that each chain is in the order of the table */
	for (size_t i = WORDS_COUNT(words_table); i > 0; i--) {
		const struct words_row *row = &words_table[i - 1];
		struct slice pattern = slice_of(row->pattern);
		unsigned char first = words_small(pattern.at[0]);

		b->next[i] = b->first[first];
		b->first[first] = (unsigned char)i;
		if (first >= 0x80)
			continue;
		b->second[first - 'a'] |= words_bits(pattern, 1);
		b->third[first - 'a'] |= strchr("* '", pattern.at[1]) != NULL
		    ? UINT32_MAX
		    : words_bits(pattern, 2);
		b->small[first - 'a'] |= row->kind != WORD_BODY;
	}
}

bool finder_may_be_word(const struct finder_beginnings *b, struct slice text, size_t at)
{
	unsigned char first = words_small(text.at[at]);

	if (b->first[first] == 0)
		return false;
	if (first >= 0x80)
		return true;
	if (!b->small[first - 'a'] && !words_is_upper(text.at[at]))
		return false;
	return (b->second[first - 'a'] & words_bit(text, at + 1)) != 0 &&
	    (b->third[first - 'a'] & words_bit(text, at + 2)) != 0;
}

bool finder_word(const struct finder_beginnings *b, struct slice text, size_t at,
    struct finder_word *out)
{
	unsigned char first = at < text.len ? (unsigned char)text.at[at] : 0;

	if (first >= 0xd8 && first <= 0xdb)
		return words_arabic_word(text, at, out);
	if (first >= 0xe3 && words_chinese_its(text, at, out))
		return true;
	if (at >= text.len || !finder_may_be_word(b, text, at))
		return false;
	for (size_t i = b->first[words_small(text.at[at])]; i > 0; i = b->next[i])
		if (words_read_row(text, at, &words_table[i - 1], out))
			return true;
	return false;
}

size_t finder_match_any(struct slice text, size_t at, const char *const *patterns,
    size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t end = finder_match(text, at, patterns[i]);

		if (end > 0)
			return end;
	}
	return 0;
}

uint32_t finder_before(struct slice text, size_t end, size_t *at)
{
	uint32_t code = 0;
	size_t start = end;

	while (start > 0 && end - start < 4) {
		start--;
		if (((unsigned char)text.at[start] & 0xc0) == 0x80)
			continue;
		if (start + utf8_decode(text, start, &code) == end)
			break;
		code = 0xfffd;
		break;
	}
	*at = start;
	return code;
}

struct slice finder_reach(struct slice text, size_t at)
{
	struct slice near = slice_sub(text, 0, at + FINDER_REACH);

	return slice_sub(near, 0, slice_find(near, "\t", at));
}

size_t finder_trim(struct slice text, size_t at)
{
	size_t before;

	while (at > 0 && space_is(finder_before(text, at, &before)))
		at = before;
	return at;
}
