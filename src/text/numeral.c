/* SPDX-License-Identifier: ISC */
/* numeral - numbers and ordinals among words; see the header. */
#include "text/numeral.h"

#include <string.h>

#include "base/byte.h"

/* Whole words, folded, a language a line. */
static const char *const numeral_words[] = {
	/* English */
	" one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
	" fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
	" eighty ninety hundred thousand first second third fourth fifth sixth seventh eighth"
	" ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
	" eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth"
	" eightieth ninetieth hundredth thousandth ",
	/* French */
	" deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
	" seize vingt vingts trente quarante cinquante soixante septante nonante cent cents"
	" mille premier premiere seconde unieme deuxieme troisieme quatrieme cinquieme"
	" sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme"
	" quinzieme seizieme vingtieme trentieme quarantieme cinquantieme soixantieme"
	" centieme ",
	/* Spanish */
	" dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
	" dieciseis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta"
	" setenta ochenta noventa cien ciento mil primer primero primera segundo segunda tercer"
	" tercero tercera cuarto cuarta quinto quinta sexto sexta septimo septima octavo octava"
	" noveno novena decimo decima undecimo undecima duodecimo duodecima vigesimo vigesima"
	" trigesimo trigesima cuadragesimo cuadragesima quincuagesimo quincuagesima sexagesimo"
	" sexagesima septuagesimo septuagesima octogesimo octogesima nonagesimo nonagesima"
	" centesimo centesima ",
	/* Russian: numbers; the ordinals stand below as stems */
	" один одна два две три четыре пять шесть семь восемь девять десять двадцать тридцать"
	" сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто тысяча ",
	/* Arabic: as fold_text() leaves them */
	" الاولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة"
	" الحادية عشرة العشرون والعشرون العشرين والعشرين الثلاثون والثلاثون الثلاثين"
	" والثلاثين الاربعون والاربعون الاربعين والاربعين الخمسون والخمسون الخمسين والخمسين"
	" الستون والستون الستين والستين السبعون والسبعون السبعين والسبعين الثمانون والثمانون"
	" الثمانين والثمانين التسعون والتسعون التسعين والتسعين ",
	/* Chinese */
	" 第 一 二 三 四 五 六 七 八 九 十 百 千 零 〇 两 ",
};

/* Russian ordinals without their endings, of which the longest has three letters. */
static const char *const numeral_stems[] = { "перв", "втор", "трет", "четверт", "пят",
	"шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
	"тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат",
	"девятнадцат", "двадцат", "тридцат", "сороков", "пятидесят", "шестидесят",
	"семидесят", "восьмидесят", "девяност" };

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define NUMERAL_ENDING 6u /* [byte] of three Cyrillic letters */

/* Digits, with a letter or two behind ("76th", "1er") or a slash between ("11/1"). */
static bool numeral_has_digits(struct slice word)
{
	size_t letters = 0;

	for (size_t i = 0; i < word.len; i++) {
		if (byte_is_letter(word.at[i]))
			letters++;
		else if (!byte_is_digit(word.at[i]) &&
		    memchr("/.,", word.at[i], 3) == NULL)
			return false;
	}
	return word.len > 0 && byte_is_digit(word.at[0]) && letters <= 2;
}

/* True when PIECE is in one of the lists, where each word stands between blanks. */
static bool numeral_is_listed(struct slice piece)
{
	for (size_t i = 0; i < COUNT(numeral_words); i++)
		if (slice_is_listed(piece, numeral_words[i]))
			return true;
	return false;
}

static bool numeral_has_stem(struct slice piece)
{
	for (size_t i = 0; i < sizeof(numeral_stems) / sizeof(*numeral_stems); i++) {
		struct slice stem = slice_of(numeral_stems[i]);

		if (slice_starts(piece, numeral_stems[i]) && piece.len > stem.len &&
		    piece.len <= stem.len + NUMERAL_ENDING)
			return true;
	}
	return false;
}

bool numeral_is(struct slice word)
{
	if (numeral_has_digits(word))
		return true;
	for (size_t at = 0, end; at < word.len; at = end + 1) {
		end = slice_find(word, "-", at);
		struct slice piece = slice_sub(word, at, end);

		if (!numeral_is_listed(piece) && !numeral_has_stem(piece))
			return false;
		if (end == SLICE_NONE)
			return true;
	}
	return false;
}

int numeral_digits(struct slice word, size_t most)
{
	int value = 0;

	if (word.len > most || !slice_is_between(word, '0', '9'))
		return 0;
	for (size_t i = 0; i < word.len; i++)
		value = 10 * value + (word.at[i] - '0');
	return value;
}

int numeral_year(struct slice word)
{
	int year = numeral_digits(word, NUMERAL_YEAR_DIGITS);

	return year >= 1900 && year < 2200 ? year : 0;
}

/* "74th"; 0 = none. */
static int numeral_short_ordinal(struct slice word)
{
	static const char *const ends[] = { "st", "nd", "rd", "th" };
	int value = 0;
	size_t at = 0;

	for (; at < word.len && at < 4 && byte_is_digit(word.at[at]); at++)
		value = 10 * value + (word.at[at] - '0');
	for (size_t i = 0; at > 0 && i < COUNT(ends); i++)
		if (slice_is(slice_sub(word, at, word.len), ends[i]))
			return value;
	return 0;
}

/* The place of WORD in TABLE of N from 1; 0 = it is not there. */
static int numeral_place(struct slice word, const char *const *table, size_t n)
{
	for (size_t i = 0; word.len > 0 && i < n; i++)
		if (table[i][0] == word.at[0] && slice_is(word, table[i]))
			return (int)i + 1;
	return 0;
}

static const char *const numeral_tens[] = { "ten", "twenty", "thirty", "forty", "fifty",
	"sixty", "seventy", "eighty", "ninety" };

/* The first letters of ordinals, cardinals and both. */
#define ORDINAL_LETTERS "efhnst"
#define CARDINAL_LETTERS "efnost"
#define NUMBER_LETTERS "efhnost"

/* True when WORD is in digits, or begins with one of LETTERS. */
static bool numeral_begins(struct slice word, const char *letters)
{
	return word.len > 0 &&
	    (byte_is_digit(word.at[0]) || strchr(letters, word.at[0]) != NULL);
}

bool numeral_may_be(struct slice word)
{
	return numeral_begins(word, NUMBER_LETTERS);
}

int numeral_ordinal(struct slice word)
{
	static const char *const ones[] = { "first", "second", "third", "fourth", "fifth",
		"sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
		"eighteenth", "nineteenth" };
	static const char *const tens[] = { "tenth", "twentieth", "thirtieth", "fortieth",
		"fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
		"hundredth" };

	if (!numeral_begins(word, ORDINAL_LETTERS))
		return 0;
	size_t hyphen = slice_find(word, "-", 0);
	int value = numeral_short_ordinal(word);

	if (value == 0)
		value = numeral_place(word, ones, COUNT(ones));
	if (value == 0)
		value = 10 * numeral_place(word, tens, COUNT(tens));
	if (value > 0 || hyphen == SLICE_NONE)
		return value;
	int ten =
	    numeral_place(slice_sub(word, 0, hyphen), numeral_tens, COUNT(numeral_tens));
	int one = numeral_place(slice_sub(word, hyphen + 1, word.len), ones, 9);

	return ten > 1 && one > 0 ? 10 * ten + one : 0;
}

int numeral_cardinal(struct slice word)
{
	static const char *const ones[] = { "one", "two", "three", "four", "five", "six",
		"seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
		"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };

	if (!numeral_begins(word, CARDINAL_LETTERS))
		return 0;
	size_t hyphen = slice_find(word, "-", 0);
	int one = hyphen == SLICE_NONE ? numeral_place(word, ones, COUNT(ones)) : 0;
	int ten =
	    numeral_place(slice_sub(word, 0, hyphen), numeral_tens, COUNT(numeral_tens));

	if (one > 0 || ten < 2)
		return one;
	if (hyphen == SLICE_NONE)
		return 10 * ten;
	one = numeral_place(slice_sub(word, hyphen + 1, word.len), ones, 9);
	return one > 0 ? 10 * ten + one : 0;
}
