/* SPDX-License-Identifier: ISC */
/* index_sql - the tables of the index and the questions to them, in SQL; see index_db.h. */
#include "index/index_db.h"

/*
 * The tokens are made by index_words.c; a stroke stands in those that are no words.  This is for
 * whoever else reads the file: db_tokens.c takes the place of it.
 */
#define TOKENS "tokenize = \"ascii tokenchars '/'\""

const char *const index_schema =
    "CREATE TABLE about ("
    " id INTEGER PRIMARY KEY, maker TEXT NOT NULL, decided INTEGER NOT NULL,"
    " names INTEGER NOT NULL, walk INTEGER NOT NULL);"
    "CREATE TABLE file ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE,"
    " size INTEGER NOT NULL, changed INTEGER NOT NULL, touched INTEGER NOT NULL,"
    " seen INTEGER NOT NULL, hash INTEGER NOT NULL, state INTEGER NOT NULL,"
    " symbol TEXT, language TEXT);"
    "CREATE INDEX file_symbol ON file (symbol, language, path);"
    "CREATE INDEX file_found ON file (path) WHERE state = 0;"
    "CREATE INDEX file_broken ON file (path) WHERE state = 2;"
    "CREATE TABLE message ("
    " file INTEGER NOT NULL, seat INTEGER NOT NULL, line INTEGER NOT NULL,"
    " place INTEGER NOT NULL, code TEXT NOT NULL, words TEXT NOT NULL,"
    " PRIMARY KEY (file, seat)) WITHOUT ROWID;"
    "CREATE TABLE name ("
    " id INTEGER PRIMARY KEY, symbol TEXT NOT NULL UNIQUE, key BLOB NOT NULL,"
    " document INTEGER, whole INTEGER);"
    "CREATE INDEX name_order ON name (key) WHERE document IS NOT NULL;"
    "CREATE INDEX name_whole ON name (whole) WHERE whole IS NOT NULL;"
    "CREATE TABLE document ("
    " id INTEGER PRIMARY KEY, name INTEGER NOT NULL, language TEXT NOT NULL,"
    " title TEXT NOT NULL, series TEXT NOT NULL, adopted INTEGER NOT NULL,"
    " title_key TEXT NOT NULL, agenda_key TEXT NOT NULL, continues TEXT NOT NULL,"
    " day INTEGER NOT NULL, session TEXT NOT NULL, committee TEXT NOT NULL,"
    " outcome TEXT NOT NULL, in_favour INTEGER NOT NULL, against INTEGER NOT NULL,"
    " abstaining INTEGER NOT NULL, agenda TEXT NOT NULL,"
    " draft_base TEXT NOT NULL, adopts TEXT NOT NULL, name_key BLOB NOT NULL,"
    " UNIQUE (name, language));"
    "CREATE INDEX document_title ON document (title_key, language, day DESC, name_key);"
    "CREATE INDEX document_agenda ON document (agenda_key, language, day)"
    " WHERE agenda_key <> '';"
    "CREATE INDEX document_series ON document (series, day DESC, name_key)"
    " WHERE series <> '';"
    "CREATE INDEX document_said ON document (continues) WHERE continues <> '';"
    "CREATE INDEX document_draft ON document (draft_base) WHERE draft_base <> '';"
    "CREATE INDEX document_adopts ON document (adopts) WHERE adopts <> '';"
    "CREATE TABLE ballot (document INTEGER PRIMARY KEY, votes TEXT NOT NULL);"
    "CREATE TABLE sketch (document INTEGER PRIMARY KEY, bytes BLOB NOT NULL);"
    "CREATE TABLE edge ("
    " document INTEGER NOT NULL, seat INTEGER NOT NULL, written INTEGER NOT NULL,"
    " name INTEGER NOT NULL, para INTEGER NOT NULL, mark INTEGER NOT NULL,"
    " address TEXT NOT NULL, date INTEGER NOT NULL, verb TEXT NOT NULL,"
    " pinpoint TEXT NOT NULL, recalls INTEGER NOT NULL, preambular INTEGER NOT NULL,"
    " PRIMARY KEY (document, seat)) WITHOUT ROWID;"
    "CREATE INDEX edge_name ON edge (name);"
    "CREATE TABLE run (hash INTEGER NOT NULL, document INTEGER NOT NULL,"
    " name INTEGER NOT NULL, PRIMARY KEY (hash, document)) WITHOUT ROWID;"
    "CREATE TABLE precedent ("
    " name INTEGER NOT NULL, seat INTEGER NOT NULL, older INTEGER NOT NULL,"
    " evidence INTEGER NOT NULL, likeness INTEGER NOT NULL, address TEXT NOT NULL,"
    " taken INTEGER NOT NULL, PRIMARY KEY (name, seat)) WITHOUT ROWID;"
    "CREATE INDEX precedent_older ON precedent (older);"
    "CREATE TABLE pending (name INTEGER PRIMARY KEY);"
    "CREATE TABLE pair ("
    " earlier INTEGER NOT NULL, later INTEGER NOT NULL, rules INTEGER NOT NULL,"
    " state INTEGER NOT NULL, asked TEXT NOT NULL, bytes BLOB NOT NULL,"
    " PRIMARY KEY (earlier, later)) WITHOUT ROWID;"
    "CREATE TABLE text (first INTEGER PRIMARY KEY, paras INTEGER NOT NULL, document INTEGER);"
    "CREATE INDEX text_document ON text (document) WHERE document IS NOT NULL;"
    "CREATE INDEX text_gone ON text (paras) WHERE document IS NULL;"
    "CREATE TABLE word (word TEXT PRIMARY KEY) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE paragraph USING fts5 (words, content = '', columnsize = 0, " TOKENS
    ");"
    "CREATE VIRTUAL TABLE title USING fts5 (words, content = '', columnsize = 0, " TOKENS
    ");";

const char *const index_schema_open =
    "CREATE TEMP TABLE told (name INTEGER PRIMARY KEY, older INTEGER);";

#define SELECT_CATALOGUE \
	"SELECT document.id, symbol, language, title, adopted" \
	" FROM name JOIN document ON document.name = name.id" \
	" WHERE name.document IS NOT NULL ORDER BY key, language"

/* The date that most texts give a name that no document has, the earliest of several. */
#define STUB_DATE \
	"coalesce((SELECT date FROM edge WHERE edge.name = name.id AND date > 0" \
	" GROUP BY date ORDER BY count(*) DESC, date LIMIT 1), 0)"

/* What makes a name without a document known. */
#define IS_STUB \
	"name.document IS NULL AND (EXISTS (SELECT 1 FROM edge WHERE edge.name = name.id)" \
	" OR EXISTS (SELECT 1 FROM precedent WHERE older = name.id)" \
	" OR EXISTS (SELECT 1 FROM told WHERE told.name = name.id OR older = name.id))"

/* No other file has the symbol of the document, so that a link to it opens that one. */
#define IS_ALONE \
	"(SELECT CASE count(*) WHEN 1 THEN max(file.id) END FROM file" \
	" WHERE file.symbol = citing.symbol AND file.state <> 2) = document.id"

#define SELECT_ENTRY \
	"SELECT document.id, name.symbol, document.language, document.title," \
	" CASE WHEN document.id IS NULL THEN " STUB_DATE " ELSE document.adopted END "

/* The first version of each name that a question of names gives. */
#define SELECT_DRAFT \
	"SELECT document.id, symbol, language, title, adopted FROM name" \
	" JOIN document ON document.id = name.document WHERE name.id IN "

/* The columns of index_db_precedent(), of rows that name N as the other one. */
#define SELECT_PRECEDENT \
	SELECT_ENTRY ", evidence, likeness, address, taken, name.id FROM ("
#define FROM_PRECEDENT \
	") JOIN name ON name.id = n LEFT JOIN document ON document.id = name.document "

/* What is not adopted continues others, but is not of their line. */
#define NO_DRAFT(table) \
	" AND NOT EXISTS (SELECT 1 FROM document AS draft" \
	" WHERE draft.name = " table ".name AND draft.draft_base <> '')"

/* The columns of search_document_read(), from the third on. */
#define DOCUMENT_COLUMNS \
	"document.id, name.symbol, language, title, adopted, session, committee, outcome," \
	" in_favour, against, abstaining, name.key, agenda"

/* Those without a date last. */
#define BY_DATE "ORDER BY coalesce(document.adopted, 0) = 0, document.adopted, name.key"

const char *const index_sql[SQL_COUNT] = {
	[SQL_ABOUT] = "SELECT maker, decided FROM about WHERE id = 1",
	[SQL_ABOUT_ADD] =
	    "INSERT OR IGNORE INTO about (id, maker, decided, names, walk)"
	    " SELECT 1, ?1, 0, count(*), 0 FROM name WHERE document IS NOT NULL",
	[SQL_DECIDED] = "UPDATE about SET decided = 1 WHERE id = 1",
	[SQL_NAMES_ADD] = "UPDATE about SET names = names + ?1 WHERE id = 1",
	[SQL_WALK] = "SELECT walk FROM about WHERE id = 1",
	[SQL_WALK_NOTE] = "UPDATE about SET walk = ?1 WHERE id = 1 AND walk <> ?1",
	[SQL_SEEN] = "PRAGMA data_version",
	[SQL_NAMES] = "SELECT max(0, names) FROM about WHERE id = 1",
	[SQL_FILE_ADD] = "INSERT OR IGNORE INTO file (path, size, changed, touched, seen,"
			 " hash, state, symbol, language)"
			 " VALUES (?1, ?2, ?3, ?4, 0, 0, 0, ?5, ?6)",
	[SQL_FILE_DROP] = "DELETE FROM file WHERE id = ?1",
	[SQL_FILE_STAMP] =
	    "UPDATE file SET size = ?2, changed = ?3, touched = ?4, seen = ?5, hash = ?6"
	    " WHERE id = ?1",
	[SQL_FILE_STATE] = "UPDATE file SET state = ?2, symbol = coalesce(?3, symbol),"
			   " language = coalesce(?4, language) WHERE id = ?1",
	[SQL_FILES] = "SELECT id, path, size, changed, touched, seen, hash,"
		      " state = 0 AND symbol IS NULL FROM file",
	[SQL_FILE] = "SELECT path, size, changed, touched, symbol, language FROM file"
		     " WHERE id = ?1",
	[SQL_FILE_NEXT] =
	    "SELECT id, path FROM file WHERE state = 0 ORDER BY path LIMIT 1",
	[SQL_FOUND] = "SELECT id, path FROM file WHERE state = 0 ORDER BY path",
	[SQL_IS_FOUND] = "SELECT count(*) FROM file WHERE id = ?1 AND state = 0",
	[SQL_FILE_ANY] = "SELECT count(*) FROM (SELECT 1 FROM file LIMIT 1)",
	[SQL_FILE_COUNT] = "SELECT count(*) FROM file",
	[SQL_FOUND_COUNT] = "SELECT count(*) FROM file WHERE state = 0",
	[SQL_BROKEN_COUNT] = "SELECT count(*) FROM file WHERE state = 2",
	[SQL_BROKEN_ALL] = "SELECT id FROM file WHERE state = 2 ORDER BY path LIMIT ?1",
	[SQL_FILE_DOUBLES] = "UPDATE file SET state = 0"
			     " WHERE symbol = ?1 AND language = ?2 AND state = 3",
	[SQL_FILE_OF] =
	    "SELECT file.id, path FROM name"
	    " JOIN document ON document.name = name.id AND document.language = ?2"
	    " JOIN file ON file.id = document.id WHERE name.symbol = ?1",
	/* In the order of an index, which costs nothing; of doubles the first file is meant. */
	[SQL_FIND] = "SELECT id, language FROM file WHERE symbol = ?1 AND state <> 2"
		     " ORDER BY language, path",
	[SQL_BROKEN] = "SELECT id, '' FROM file WHERE symbol = ?1 AND state = 2"
		       " ORDER BY path LIMIT 1",
	[SQL_SYMBOL_NEXT] = "SELECT symbol FROM file WHERE symbol >= ?1 AND state <> 2"
			    " ORDER BY symbol LIMIT 1",
	[SQL_LANGUAGES] = "SELECT DISTINCT language FROM file"
			  " WHERE symbol = ?1 AND state <> 2 ORDER BY language",
	[SQL_MESSAGE_ADD] = "INSERT INTO message (file, seat, line, place, code, words)"
			    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
	[SQL_MESSAGE_DROP] = "DELETE FROM message WHERE file = ?1",
	[SQL_MESSAGES] = "SELECT path, line, place, code, words, hash FROM message"
			 " JOIN file ON file.id = message.file"
			 " WHERE ?1 = 0 OR file.id = ?1 ORDER BY path, seat",
	[SQL_NAME_ADD] = "INSERT INTO name (symbol, key, whole) VALUES (?1, ?2, ?3)",
	[SQL_NAME_FIND] = "SELECT id FROM name WHERE symbol = ?1",
	[SQL_NAME_GET] =
	    "SELECT symbol, document IS NOT NULL, whole FROM name WHERE id = ?1",
	[SQL_WRITTEN] = "SELECT 1 FROM name WHERE id = ?1 AND (document IS NOT NULL"
			" OR EXISTS (SELECT 1 FROM edge WHERE edge.name = name.id))",
	[SQL_NAME_DOCUMENT] =
	    "UPDATE name SET document ="
	    " (SELECT id FROM document WHERE name = ?1 ORDER BY language LIMIT 1)"
	    " WHERE id = ?1",
	[SQL_NAME_PARTS] = "SELECT id FROM name WHERE whole = ?1",
	[SQL_DOCUMENT_ADD] =
	    "INSERT INTO document (id, name, language, title, series, adopted, title_key,"
	    " agenda_key, continues, day, session, committee, outcome, in_favour, against,"
	    " abstaining, agenda, draft_base, adopts, name_key)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,"
	    " ?18, ?19, (SELECT key FROM name WHERE id = ?2))",
	[SQL_DOCUMENT_GET] = "SELECT name, language, title_key, series, day FROM document"
			     " WHERE id = ?1",
	[SQL_TITLE] = "SELECT title FROM document WHERE id = ?1",
	/* A key begins with the kind of the symbol and the organ. */
	[SQL_HAS_ORGAN] =
	    "SELECT count(*) FROM (SELECT 1 FROM name"
	    " WHERE document IS NOT NULL AND key >= ?1 AND key < ?2 LIMIT 1)",
	[SQL_DOCUMENT_DROP] = "DELETE FROM document WHERE id = ?1",
	[SQL_DOCUMENT_OF] = "SELECT id FROM document WHERE name = ?1 AND language = ?2",
	[SQL_BALLOT_ADD] = "INSERT INTO ballot (document, votes) VALUES (?1, ?2)",
	[SQL_BALLOT_DROP] = "DELETE FROM ballot WHERE document = ?1",
	[SQL_BALLOTS] = "SELECT document, votes FROM ballot ORDER BY document",
	[SQL_SKETCH_ADD] = "INSERT INTO sketch (document, bytes) VALUES (?1, ?2)",
	[SQL_SKETCH_GET] = "SELECT bytes FROM sketch WHERE document = ?1",
	[SQL_SKETCH_DROP] = "DELETE FROM sketch WHERE document = ?1",
	[SQL_EDGE_ADD] =
	    "INSERT INTO edge"
	    " (document, seat, written, name, para, mark, address, date, verb, pinpoint,"
	    " recalls, preambular)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
	[SQL_EDGE_DROP] = "DELETE FROM edge WHERE document = ?1",
	/*
	 * The citations of part ?1, of the whole ?2, mean ?3 from now on.  Nothing can fail, and OR FAIL
	 * says that nothing need be undone: else SQLite writes the words that it holds before it.
	 */
	[SQL_EDGE_MEAN] = "UPDATE OR FAIL edge SET name = ?3"
			  " WHERE name IN (?1, ?2) AND written = ?1 AND name <> ?3",
	[SQL_RUN_ADD] = "INSERT INTO run (hash, document, name) VALUES (?1, ?2, ?3)",
	[SQL_RUN_DROP] = "DELETE FROM run WHERE hash = ?1 AND document = ?2",
	[SQL_PRECEDENT_ADD] = "INSERT INTO precedent"
			      " (name, seat, older, evidence, likeness, address, taken)"
			      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[SQL_PRECEDENT_DROP] = "DELETE FROM precedent WHERE name = ?1",
	[SQL_CATALOGUE] = SELECT_CATALOGUE,
	/* with a limit, even of none, SQLite orders the languages of each symbol anew */
	[SQL_CATALOGUE_PART] = SELECT_CATALOGUE " LIMIT ?1",
	[SQL_CATALOGUE_COUNT] = "SELECT count(*) FROM name WHERE document IS NOT NULL",
	[SQL_STUBS] = "SELECT NULL, symbol, '', '', " STUB_DATE
		      " FROM name WHERE " IS_STUB " ORDER BY key",
	/* by a bracket or a capital, as bytes follow one another: '(' to ')', 'A' to '[' */
	[SQL_LONGER] =
	    SELECT_ENTRY " FROM name LEFT JOIN document ON document.id = name.document"
			 " WHERE (symbol >= ?1 || '(' AND symbol < ?1 || ')'"
			 " OR symbol >= ?1 || 'A' AND symbol < ?1 || '\\')"
			 " AND (name.document IS NOT NULL OR " IS_STUB ")"
			 " ORDER BY name.document IS NULL, key",
	[SQL_STUB_COUNT] = "SELECT count(*) FROM name WHERE " IS_STUB,
	[SQL_ENTRY] = SELECT_ENTRY
	" FROM name LEFT JOIN document ON document.id = name.document"
	" WHERE name.id = ?1 AND (name.document IS NOT NULL OR " IS_STUB ")",
	[SQL_CITED_BY] =
	    "SELECT document.id, citing.symbol, edge.address, edge.para, edge.mark,"
	    " cited.symbol, edge.date, edge.verb, edge.pinpoint, edge.recalls,"
	    " cited.document IS NOT NULL, document.language, document.adopted, " IS_ALONE
	    ", document.title FROM edge JOIN document ON document.id = edge.document"
	    " JOIN name AS citing ON citing.id = document.name"
	    " JOIN name AS cited ON cited.id = edge.name"
	    " WHERE edge.name = ?1 AND document.name <> edge.name"
	    " ORDER BY citing.key, document.language, edge.seat",
	[SQL_RECALLED_BY] =
	    "SELECT citing.symbol, citing.id FROM edge"
	    " JOIN document ON document.id = edge.document"
	    " JOIN name AS citing ON citing.id = document.name"
	    " WHERE edge.name = ?1 AND edge.recalls AND citing.id <> edge.name"
	    " GROUP BY citing.id"
	    " ORDER BY min(document.adopted) = 0, min(document.adopted), citing.key",
	[SQL_VERSIONS] =
	    "SELECT language, title_key, agenda_key, day, continues, series, id"
	    " FROM document WHERE name = ?1 ORDER BY language",
	/* Both in the order of an index: a title may be that of all documents. */
	[SQL_WITH_TITLE] =
	    "SELECT name FROM document"
	    " WHERE title_key = ?1 AND day < ?2 AND name <> ?3 AND language = ?5"
	    " ORDER BY day DESC, name_key LIMIT ?4",
	[SQL_WITH_SERIES] =
	    "SELECT name FROM document"
	    " WHERE series = ?1 AND series <> '' AND day < ?2 AND name <> ?3"
	    " ORDER BY day DESC, name_key LIMIT ?4",
	[SQL_WITH_RUN] = "SELECT name FROM run WHERE hash = ?1 AND name <> ?2 LIMIT ?3",
	[SQL_CITED] = "SELECT edge.name, edge.recalls, edge.address FROM document"
		      " JOIN edge ON edge.document = document.id"
		      " WHERE document.name = ?1 AND (edge.preambular OR edge.recalls)"
		      " ORDER BY document.language, edge.seat",
	[SQL_PENDING_ADD] = "INSERT OR IGNORE INTO pending (name) VALUES (?1)",
	[SQL_PENDING_CITING] =
	    "INSERT OR IGNORE INTO pending (name)"
	    " SELECT document.name FROM edge JOIN document ON document.id = edge.document"
	    " WHERE edge.name = ?1 AND (edge.preambular OR edge.recalls)",
	[SQL_PENDING_TITLE] =
	    "INSERT OR IGNORE INTO pending (name)"
	    " SELECT name FROM document WHERE title_key = ?1 AND language = ?2"
	    " AND (day >= ?3 OR day = 0)"
	    " UNION ALL SELECT name FROM document WHERE agenda_key = ?1 AND agenda_key <> ''"
	    " AND language = ?2 AND (day >= ?3 OR day = 0)",
	[SQL_PENDING_SERIES] =
	    "INSERT OR IGNORE INTO pending (name)"
	    " SELECT name FROM document WHERE series = ?1 AND series <> ''"
	    " AND (day >= ?2 OR day = 0)",
	/* A run that many documents have says nothing, and did not before. */
	[SQL_PENDING_RUN] =
	    "INSERT OR IGNORE INTO pending (name)"
	    " SELECT name FROM run WHERE hash = ?1 AND (SELECT count(*) FROM"
	    " (SELECT 1 FROM run WHERE hash = ?1 LIMIT ?2 + 1)) <= ?2",
	[SQL_PENDING_SAID] = "INSERT OR IGNORE INTO pending (name)"
			     " SELECT name FROM document WHERE continues <> ''",
	[SQL_PENDING_NEXT] = "SELECT name FROM pending LIMIT 1",
	[SQL_PENDING_ALL] = "SELECT name FROM pending ORDER BY name",
	[SQL_PENDING_DROP] = "DELETE FROM pending WHERE name = ?1",
	[SQL_PENDING_COUNT] = "SELECT count(*) FROM pending",
	[SQL_PRECEDENTS] = SELECT_PRECEDENT
	"SELECT older AS n, evidence, likeness, address, taken, seat FROM precedent"
	" WHERE name = ?1 AND NOT EXISTS (SELECT 1 FROM told WHERE name = ?1)"
	" UNION ALL SELECT older, 1, 0, '', 1, 0 FROM told"
	" WHERE name = ?1 AND older IS NOT NULL" FROM_PRECEDENT "ORDER BY seat",
	/* What it continues: no row, or one. */
	[SQL_PREVIOUS] = SELECT_PRECEDENT
	"SELECT older AS n, evidence, likeness, address, taken FROM precedent"
	" WHERE name = ?1 AND taken AND NOT EXISTS (SELECT 1 FROM told WHERE name = ?1)"
	" UNION ALL SELECT older, 1, 0, '', 1 FROM told"
	" WHERE name = ?1 AND older IS NOT NULL" FROM_PRECEDENT,
	/* False of most names, for less than it costs to put nothing in order. */
	[SQL_IS_CONTINUED] =
	    "SELECT EXISTS (SELECT 1 FROM precedent WHERE older = ?1 AND taken)"
	    " OR EXISTS (SELECT 1 FROM told WHERE older = ?1)",
	[SQL_IS_RECALLED] =
	    "SELECT EXISTS (SELECT 1 FROM edge WHERE edge.name = ?1 AND edge.recalls)",
	[SQL_SUCCESSORS] = SELECT_PRECEDENT
	"SELECT name AS n, evidence, likeness, address, 1 AS taken FROM precedent"
	" WHERE older = ?1 AND taken AND name NOT IN (SELECT name FROM told)" NO_DRAFT(
	    "precedent") " UNION ALL SELECT name, 1, 0, '', 1 FROM told WHERE older = ?1" NO_DRAFT("told")
	    FROM_PRECEDENT BY_DATE,
	/* Of all that recall a stub the first of each line. */
	[SQL_HEIRS] = SELECT_PRECEDENT
	"SELECT document.name AS n, 8 AS evidence, 0 AS likeness,"
	"  min(edge.address) AS address, 1 AS taken"
	" FROM edge JOIN document ON document.id = edge.document"
	" WHERE edge.name = ?1 AND edge.recalls AND document.draft_base = '' AND NOT EXISTS"
	"  (SELECT 1 FROM precedent JOIN document AS d ON d.name = precedent.older"
	"   JOIN edge AS e ON e.document = d.id"
	"   WHERE precedent.name = document.name AND precedent.taken"
	"   AND e.name = ?1 AND e.recalls)"
	" GROUP BY document.name" FROM_PRECEDENT BY_DATE,
	[SQL_RECALLED_STUBS] =
	    "SELECT name.id FROM document AS citing"
	    " JOIN edge ON edge.document = citing.id AND edge.recalls"
	    " JOIN name ON name.id = edge.name AND name.document IS NULL"
	    " WHERE citing.name = ?1",
	[SQL_DRAFT_ADOPTED] =
	    SELECT_DRAFT "(SELECT name FROM document WHERE adopts = ?1 AND adopts <> '')"
			 " ORDER BY key",
	[SQL_DRAFT_TEXTS] = SELECT_DRAFT "(SELECT name FROM document"
					 " WHERE draft_base = ?1 AND draft_base <> '')"
					 " ORDER BY key",
	[SQL_DRAFTS_PENDING] = SELECT_DRAFT
	"(SELECT name FROM document AS draft WHERE draft_base <> ''"
	" AND NOT EXISTS (SELECT 1 FROM document"
	" WHERE adopts = draft.draft_base AND adopts <> '')) ORDER BY key",
	[SQL_TELL] = "INSERT OR REPLACE INTO told (name, older) VALUES (?1, ?2)",
	[SQL_UNTELL] = "DELETE FROM told WHERE name = ?1",
	[SQL_TEXT_NEXT] = "SELECT first + paras FROM text ORDER BY first DESC LIMIT 1",
	[SQL_TEXT_GONE] =
	    "SELECT coalesce(sum(paras), 0) FROM text WHERE document IS NULL",
	[SQL_TEXT_ADD] = "INSERT INTO text (first, paras, document) VALUES (?1, ?2, ?3)",
	[SQL_TEXT_DROP] = "UPDATE text SET document = NULL WHERE document = ?1",
	[SQL_WORDS_ADD] = "INSERT INTO paragraph (rowid, words) VALUES (?1, ?2)",
	[SQL_WORDS_TELL] = "INSERT INTO paragraph (paragraph, rank) VALUES (?1, ?2)",
	[SQL_TITLES_TELL] = "INSERT INTO title (title, rank) VALUES (?1, ?2)",
	[SQL_SEARCH] = "SELECT rowid, 0 FROM paragraph WHERE paragraph MATCH ?1"
		       " ORDER BY rowid DESC",
	[SQL_SEARCH_NEAR] = "SELECT rowid, nearness(paragraph, ?2) FROM paragraph"
			    " WHERE paragraph MATCH ?1 ORDER BY rowid DESC",
	[SQL_SEARCH_COUNT] =
	    "SELECT count(*) FROM"
	    " (SELECT 1 FROM paragraph WHERE paragraph MATCH ?1 LIMIT ?2)",
	[SQL_SEARCH_SAMPLE] =
	    "SELECT count(*) FROM paragraph WHERE paragraph MATCH ?1 AND rowid > ?2",
	[SQL_SEARCH_TITLE] =
	    "SELECT rowid FROM title WHERE title MATCH ?1 ORDER BY rowid",
	[SQL_SEARCH_TITLE_NEAR] = "SELECT rowid, nearness(title, ?2) FROM title"
				  " WHERE title MATCH ?1 ORDER BY rowid",
	[SQL_WORD_ADD] = "INSERT OR IGNORE INTO word (word) VALUES (?1)",
	[SQL_WORDS] =
	    "SELECT word FROM word WHERE word >= ?1 AND word < ?2 ORDER BY word",
	[SQL_TEXT_AT] = "SELECT first, paras, " DOCUMENT_COLUMNS " FROM text"
			" LEFT JOIN document ON document.id = text.document"
			" LEFT JOIN name ON name.id = document.name"
			" WHERE first <= ?1 ORDER BY first DESC LIMIT 1",
	[SQL_TEXT_OF] = "SELECT 0, 0, " DOCUMENT_COLUMNS " FROM document"
			" JOIN name ON name.id = document.name WHERE document.id = ?1",
	[SQL_DOCUMENTS] = "SELECT 0, 0, " DOCUMENT_COLUMNS " FROM document"
			  " JOIN name ON name.id = document.name ORDER BY document.id",
	/* The resolutions whose keys lie between two; their versions one after the other. */
	[SQL_SESSION] = "SELECT 0, 0, " DOCUMENT_COLUMNS " FROM name"
			" JOIN document ON document.name = name.id"
			" WHERE name.document IS NOT NULL AND key >= ?1 AND key < ?2"
			" ORDER BY key, language",
	/* The documents from a number on, in the same order. */
	[SQL_GUESTS] = "SELECT 0, 0, " DOCUMENT_COLUMNS " FROM document"
		       " JOIN name ON name.id = document.name WHERE document.id >= ?1"
		       " ORDER BY key, language",
	[SQL_DOCUMENT_DAY] = "UPDATE document SET day = ?2 WHERE id = ?1",
	/* No number is given twice, so these two change with every document. */
	[SQL_STATE] = "SELECT coalesce(max(id), 0), count(*) FROM document",
	[SQL_TOLD] = "SELECT name, coalesce(older, 0) FROM told ORDER BY name",
	[SQL_FILE_HASH] = "SELECT hash FROM file WHERE id = ?1",
	[SQL_PAIR_ADD] = "INSERT OR REPLACE INTO pair"
			 " (earlier, later, rules, state, asked, bytes)"
			 " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
	[SQL_PAIR_FIND] = "SELECT state, asked, bytes FROM pair"
			  " WHERE earlier = ?1 AND later = ?2 AND rules = ?3",
	[SQL_PAIR_STATE] = "UPDATE pair SET state = ?3 WHERE earlier = ?1 AND later = ?2",
	[SQL_TITLE_ADD] = "INSERT INTO title (rowid, words) VALUES (?1, ?2)",
};
