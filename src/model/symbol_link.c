/* SPDX-License-Identifier: ISC */
/* symbol_link - the symbol in an address or a file name; see the header. */
#include "model/symbol_link.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"

#define LINK_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* [byte] of the longest address that is taken apart. */
#define LINK_MAX ((size_t)512)

/* The languages of the United Nations, as addresses and file names say them. */
static const struct link_language {
	char code[3], letter;
} link_languages[] = {
	{ "ar", 'a' },
	{ "zh", 'c' },
	{ "en", 'e' },
	{ "fr", 'f' },
	{ "ru", 'r' },
	{ "es", 's' },
	{ "de", 'g' },
};

/* Sets the language that WORD, two letters or (LETTER) one, says; false for none. */
static bool link_set_language(struct slice word, bool letter, struct symbol_link *out)
{
	for (size_t i = 0; i < LINK_COUNT(link_languages); i++) {
		const struct link_language *row = &link_languages[i];
		bool is = slice_is_nocase(word, row->code) ||
		    (letter && word.len == 1 && byte_lower(word.at[0]) == row->letter);

		if (!is)
			continue;
		memcpy(out->language, row->code, sizeof(row->code));
		return true;
	}
	return false;
}

/* --- names of files ------------------------------------------------------------------ */

/* Cuts ".pdf" and the like off; false when there is none. */
static bool link_cut_extension(struct slice *name)
{
	static const char *const extensions[] = { ".pdf", ".doc", ".docx", ".odt", ".rtf",
		".txt", ".xml", ".akn", ".htm", ".html", ".md", ".yaml", ".yml",
		".json" };

	for (size_t i = 0; i < LINK_COUNT(extensions); i++) {
		size_t len = strlen(extensions[i]);

		if (name->len <= len ||
		    !slice_is_nocase(slice_sub(*name, name->len - len, name->len),
			extensions[i]))
			continue;
		name->len -= len;
		return true;
	}
	return false;
}

/* Cuts " (1)" off, which browsers give to the second copy. */
static void link_cut_copy(struct slice *name)
{
	size_t end = name->len;

	if (end < 4 || name->at[end - 1] != ')')
		return;
	for (end--; end > 0 && byte_is_digit(name->at[end - 1]);)
		end--;
	size_t digits = name->len - 1 - end;
	if (end == 0 || name->at[end - 1] != '(' || digits == 0 || digits > 2)
		return;
	*name = slice_trim(slice_sub(*name, 0, end - 1));
}

/* Cuts "-EN", "_EN", ".en" or "-E" off and keeps the language. */
static void link_cut_language(struct slice *name, struct symbol_link *out)
{
	for (size_t len = 1; len <= 2; len++) {
		if (name->len < len + 2)
			continue;
		size_t at = name->len - len - 1;
		struct slice word = slice_sub(*name, at + 1, name->len);

		if (strchr(len == 1 ? "-" : "-_.", name->at[at]) == NULL ||
		    !link_set_language(word, true, out))
			continue;
		name->len = at;
		return;
	}
}

/* Reads NAME with TO for each of the bytes FROM. */
static bool link_parse_with(struct slice name, char from, char to, struct symbol *out)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < name.len; i++)
		buf_addc(&b, name.at[i] == from ? to : name.at[i]);
	bool read = symbol_parse(buf_slice(&b), ORGAN_ASSEMBLY, out);
	buf_fini(&b);
	return read;
}

/* The end [byte] of the piece of NAME at AT, which '_' divides. */
static size_t link_piece(struct slice name, size_t at)
{
	size_t end = slice_find(name, "_", at);

	return end != SLICE_NONE ? end : name.len;
}

/* True for the words that open a group in brackets: "A_CONF.157_24_PART_I". */
static bool link_opens_group(struct slice piece)
{
	static const char *const words[] = { "PART", "PARTS", "RESUMPTION", "SUPP" };

	return SLICE_IS_IN(piece, words) || slice_starts_nocase(piece, "SECT.") ||
	    slice_starts_nocase(piece, "VOL.");
}

/* True for a session or year in brackets: "III", "S-VII", "2000". */
static bool link_is_session(struct slice piece)
{
	struct slice roman = piece;

	if (slice_starts_nocase(piece, "ES-"))
		roman = slice_sub(piece, 3, piece.len);
	else if (slice_starts_nocase(piece, "S-"))
		roman = slice_sub(piece, 2, piece.len);
	return symbol_roman(roman) > 0 ||
	    (piece.len == 4 && slice_is_between(piece, '0', '9'));
}

/*
 * Reads a name that has lost its brackets, as no file system takes them: "A_RES_217_III_A",
 * "S_RES_1325_2000", "A_CONF.157_24_PART_I".
 */
static bool link_parse_brackets(struct slice name, struct symbol *out)
{
	struct buf b = { 0 };
	bool group = false, resolution = slice_find(name, "RES_", 0) != SLICE_NONE;

	for (size_t at = 0, end; at < name.len; at = end + 1) {
		end = link_piece(name, at);
		struct slice piece = slice_sub(name, at, end);
		bool session = resolution && !group && b.len > 0 &&
		    byte_is_digit(b.at[b.len - 1]) && link_is_session(piece);

		if (session || (!resolution && !group && link_opens_group(piece))) {
			buf_addc(&b, '(');
			group = true;
		} else if (b.len > 0) {
			buf_addc(&b, group ? ' ' : '/');
		}
		buf_adds(&b, piece);
		if (session)
			buf_addc(&b, ')');
	}
	if (group && !resolution)
		buf_addc(&b, ')');
	bool read = group && symbol_parse(buf_slice(&b), ORGAN_ASSEMBLY, out);
	buf_fini(&b);
	return read;
}

/* Reads the name of a file without folder, extension and language. */
static bool link_parse_name(struct slice name, struct symbol *out)
{
	if (slice_find(name, "_", 0) != SLICE_NONE)
		return link_parse_brackets(name, out) ||
		    link_parse_with(name, '_', '/', out);
	return slice_find(name, "/", 0) == SLICE_NONE &&
	    link_parse_with(name, '-', '/', out);
}

/* The last piece of a path: what stands behind the last slash of either kind. */
static struct slice link_base(struct slice path)
{
	size_t at = path.len;

	while (at > 0 && path.at[at - 1] != '/' && path.at[at - 1] != '\\')
		at--;
	return slice_sub(path, at, path.len);
}

/*
 * True when PATH may begin with a symbol: with the letters of a body as symbols print
 * them, or (NATIONS) with the one letter of a principal organ however written.
 */
static bool link_may_begin(struct slice path, bool nations)
{
	size_t body = 0;

	while (body < path.len && byte_is_upper(path.at[body]))
		body++;
	if (body == 0 && nations && path.len > 1 && byte_is_letter(path.at[0]))
		body = 1;
	return body > 0 && body < path.len && path.at[body] == '/';
}

/* True when blanks in TEXT can be those of a path: "~/My Documents/A_RES_74_158.pdf". */
static bool link_may_have_blanks(struct slice text)
{
	return slice_find(text, " ", 0) == SLICE_NONE ||
	    slice_find(text, "/", 0) == SLICE_NONE || strchr("/~.", text.at[0]) != NULL ||
	    (text.len > 2 && text.at[1] == ':' && text.at[2] == '\\');
}

/* Reads the name of a file, in folders or not. */
static enum symbol_link_kind link_read_file(struct slice text, struct symbol_link *out)
{
	struct slice path = text;
	bool extension = link_cut_extension(&path);

	link_cut_copy(&path);
	struct slice name = link_base(path);
	bool joined = slice_find(name, "_", 0) != SLICE_NONE ||
	    slice_find(name, "-RES-", 0) != SLICE_NONE;

	if ((!extension && !joined) || !link_may_have_blanks(path))
		return LINK_NONE;
	link_cut_language(&name, out);
	if (link_parse_name(name, &out->symbol))
		return LINK_READ;
	/* a symbol with an extension behind it: "A/RES/74/158.pdf" */
	link_cut_language(&path, out);
	if (extension && link_may_begin(path, false) &&
	    symbol_parse(path, ORGAN_ASSEMBLY, &out->symbol))
		return LINK_READ;
	return extension && slice_find(text, " ", 0) == SLICE_NONE ? LINK_SILENT
								   : LINK_NONE;
}

/* --- addresses ----------------------------------------------------------------------- */

/* The address that TEXT is, without what stands before "://"; false when it is none. */
static bool link_is_address(struct slice text, struct slice *rest)
{
	size_t scheme = SLICE_NONE;

	/* an archive writes one address behind its own: the last counts */
	for (size_t at = 0; (at = slice_find(text, "://", at)) != SLICE_NONE; at++)
		scheme = at;
	*rest = scheme != SLICE_NONE ? slice_sub(text, scheme + 3, text.len) : text;
	if (scheme != SLICE_NONE)
		return true;
	size_t slash = slice_find(text, "/", 0);
	struct slice host = slice_sub(text, 0, slash);
	size_t dot = host.len;
	while (dot > 0 && host.at[dot - 1] != '.')
		dot--;
	struct slice top = slice_sub(host, dot, host.len);
	return slash != SLICE_NONE && dot > 1 && top.len >= 2 && top.len <= 4 &&
	    slice_is_between(top, 'a', 'z') && slice_find(host, " ", 0) == SLICE_NONE;
}

/* Appends PART of an address with its %20 and the like as the bytes they stand for. */
static void link_decode(struct buf *to, struct slice part)
{
	for (size_t i = 0; i < part.len; i++) {
		const int byte = slice_percent(part, i);

		buf_addc(to,
		    byte >= 0               ? (char)byte
			: part.at[i] == '+' ? ' '
					    : part.at[i]);
		i += byte >= 0 ? 2 : 0;
	}
}

/* Cuts "en/" off the start of PATH and keeps the language. */
static void link_cut_folder(struct slice *path, struct symbol_link *out)
{
	size_t slash = slice_find(*path, "/", 0);

	if (slash != SLICE_NONE &&
	    link_set_language(slice_sub(*path, 0, slash), false, out))
		*path = slice_sub(*path, slash + 1, path->len);
}

/* Reads a decoded path: all behind one of its slashes is a symbol, or its last piece. */
static bool link_read_path(struct slice path, bool nations, struct symbol_link *out)
{
	while (path.len > 0 && path.at[path.len - 1] == '/')
		path.len--;
	for (struct slice rest = path; rest.len > 0;) {
		link_cut_folder(&rest, out);
		if (link_may_begin(rest, nations) &&
		    symbol_parse(rest, ORGAN_ASSEMBLY, &out->symbol))
			return true;
		size_t slash = slice_find(rest, "/", 0);
		if (slash == SLICE_NONE)
			break;
		rest = slice_sub(rest, slash + 1, rest.len);
	}
	return link_read_file(path, out) == LINK_READ;
}

/* Reads the decoded value of the field KEY of an address. */
static bool link_read_field(struct slice key, struct slice value, struct symbol_link *out)
{
	static const char *const symbols[] = { "s", "m", "ds", "symbol", "finalsymbol" };
	static const char *const languages[] = { "l", "ln", "lang", "language" };

	if (SLICE_IS_IN(key, languages))
		link_set_language(value, true, out);
	if (!SLICE_IS_IN(key, symbols))
		return false;
	link_cut_folder(&value, out);
	return symbol_parse(value, ORGAN_ASSEMBLY, &out->symbol);
}

/* Reads "s=A/RES/74/158&l=en". */
static bool link_read_query(struct slice query, struct symbol_link *out)
{
	bool read = false;

	while (query.len > 0) {
		size_t end = slice_find(query, "&", 0);
		struct slice field = slice_sub(query, 0, end);
		size_t equals = slice_find(field, "=", 0);
		struct buf value = { 0 };

		query =
		    slice_sub(query, end != SLICE_NONE ? end + 1 : query.len, query.len);
		if (equals == SLICE_NONE)
			continue;
		link_decode(&value, slice_sub(field, equals + 1, field.len));
		read |=
		    link_read_field(slice_sub(field, 0, equals), buf_slice(&value), out);
		buf_fini(&value);
	}
	return read;
}

/* True for the sites of the United Nations, where any path may be a symbol. */
static bool link_is_nations(struct slice host)
{
	static const char *const hosts[] = { "undocs.org", "un.org", "docs.un.org",
		"documents.un.org" };

	if (slice_starts_nocase(host, "www."))
		host = slice_sub(host, 4, host.len);
	return SLICE_IS_IN(host, hosts);
}

/* Reads what stands behind "https://". */
static bool link_read_address(struct slice address, struct symbol_link *out)
{
	size_t hash = slice_find(address, "#", 0);
	struct slice place =
	    slice_sub(address, hash != SLICE_NONE ? hash + 1 : address.len, address.len);
	struct slice rest = slice_sub(address, 0, hash);
	size_t mark = slice_find(rest, "?", 0), slash = slice_find(rest, "/", 0);
	struct buf path = { 0 };

	if (slice_find(place, "=", 0) == SLICE_NONE) /* "#page=3" is none of ours */
		out->place = place;
	if (mark != SLICE_NONE &&
	    link_read_query(slice_sub(rest, mark + 1, rest.len), out))
		return true;
	if (slash == SLICE_NONE)
		return false;
	link_decode(&path, slice_sub(rest, slash + 1, mark));
	bool read = link_read_path(buf_slice(&path),
	    link_is_nations(slice_sub(rest, 0, slash)), out);
	buf_fini(&path);
	return read;
}

enum symbol_link_kind symbol_link_read(struct slice text, struct symbol_link *out)
{
	struct slice address;

	*out = (struct symbol_link){ .place = slice_sub(text, text.len, text.len) };
	if (text.len == 0 || text.len > LINK_MAX)
		return LINK_NONE;
	if (link_is_address(text, &address))
		return link_read_address(address, out) ? LINK_READ : LINK_SILENT;
	return link_read_file(text, out);
}

/* The language of the addresses that the United Nations have for one in LANGUAGE. */
static const char *link_language(const char *language)
{
	static const char *const languages[] = { "ar", "en", "es", "fr", "ru", "zh" };

	for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++)
		if (strcmp(language, languages[i]) == 0)
			return languages[i];
	return "en";
}

bool symbol_link_add(struct buf *to, const char *symbol, const char *language)
{
	if (strncmp(symbol, "UNTS/", 5) == 0)
		return false;
	buf_addf(to, "https://undocs.org/%s/", link_language(language));
	/* the site knows no letters of parts: A/RES/217(III)[A] */
	for (const char *c = symbol; *c != '\0' && *c != '['; c++)
		if (byte_is_letter(*c) || byte_is_digit(*c) ||
		    strchr("-._~!$&'()*+,;=:@/", *c) != NULL)
			buf_addc(to, *c);
		else
			buf_addf(to, "%%%02X", (unsigned)(unsigned char)*c);
	return true;
}
