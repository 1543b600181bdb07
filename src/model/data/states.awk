# SPDX-License-Identifier: ISC
#
# states.awk states.txt FILE... - the States and their names as C, for src/model/state; each FILE has
# more names of the same States.
#
# The names become keys as state_add_words() makes them of what people type, in the order of
# bytes; run with LC_ALL=C.

function fail(why)
{
	printf "%s:%d: %s\n", FILENAME, FNR, why > "/dev/stderr"
	failed = 1
	exit 1
}

# Small letters and digits; apostrophes and dots join, anything else divides; sorted words.
function key(name,    words, n, i, k, word, out)
{
	name = tolower(name)
	gsub(/['.]/, "", name)
	gsub(/[^a-z0-9]+/, " ", name)
	n = split(name, words, " ")
	for (i = 1; i <= n; i++) {
		word = words[i] == "st" ? "saint" : words[i]
		for (k = i - 1; k > 0 && words[k] > word; k--)
			words[k + 1] = words[k]
		words[k + 1] = word
	}
	out = ""
	for (i = 1; i <= n; i++)
		if (words[i] != "the" && words[i] != "of" && words[i] != "and")
			out = out (out == "" ? "" : " ") words[i]
	return out
}

# NAME in plain letters, as the fold of src/text makes them.
function plain(name,    i, n, pairs, pair)
{
	n = split("á=a à=a â=a ä=a ã=a é=e è=e ê=e ë=e í=i ì=i î=i ï=i ó=o ò=o ô=o ö=o ú=u ù=u " \
	    "û=u ü=u ç=c ñ=n Á=A À=A Â=A É=E È=E Ê=E Í=I Î=I Ó=O Ô=O Ú=U Ç=C Ñ=N", pairs, " ")
	for (i = 1; i <= n; i++) {
		split(pairs[i], pair, "=")
		gsub(pair[1], pair[2], name)
	}
	return name
}

function add_name(name, state,    k, i)
{
	if (name ~ /[^ -~]/)
		return
	k = key(name)
	if (k == "")
		fail("\"" name "\" has no word that tells")
	if (k in state_of) {
		if (state_of[k] == state)
			return
		fail("\"" name "\" is another State already")
	}
	state_of[k] = state
	for (i = n_keys; i > 0 && keys[i] > k; i--)
		keys[i + 1] = keys[i]
	keys[i + 1] = k
	n_keys++
}

BEGIN { n_states = n_keys = n_doubts = n_files = 0 }

FNR == 1 { n_files++ }

/^#/ || /^$/ { next }

/["\\\t\r]/ { fail("a quotation mark, a backslash or a TAB") }

plain($0) ~ /^\?  [A-Za-z ]+: [A-Z ]+$/ {
	line = plain($0)
	colon = index(line, ":")
	doubts[++n_doubts] = key(substr(line, 4, colon - 4))
	choices[n_doubts] = substr(line, colon + 2)
	next
}

n_files > 1 && /^[A-Z][A-Z][A-Z]  [^ ]/ {
	code = substr($0, 1, 3)
	if (!(code in row_of))
		fail("no State has the code " code)
	n = split(plain(substr($0, 6)), names, "; ")
	for (i = 1; i <= n; i++) {
		if (names[i] ~ /[^ -~]/)
			fail("\"" names[i] "\" has a letter that plain() does not know")
		add_name(names[i], row_of[code])
	}
	next
}

/^[A-Z][A-Z][A-Z]  [^ ]/ {
	n = split(substr($0, 6), names, "; ")
	codes[n_states] = substr($0, 1, 3)
	row_of[codes[n_states]] = n_states
	titles[n_states] = names[1]
	for (i = 1; i <= n; i++)
		add_name(names[i], n_states)
	n_states++
	next
}

{ fail("neither a State nor a doubt") }

END {
	if (failed)
		exit 1
	print "/* Made by src/model/data/states.awk from states.txt. */"
	print "#include \"model/state_data.h\"\n"
	print "const struct state state_rows[] = {"
	for (i = 0; i < n_states; i++)
		printf "\t{ \"%s\", \"%s\" },\n", codes[i], titles[i]
	printf "};\nconst size_t n_state_rows = %d;\n\n", n_states
	print "const struct state_key state_keys[] = {"
	for (i = 1; i <= n_keys; i++)
		printf "\t{ \"%s\", %d },\n", keys[i], state_of[keys[i]]
	printf "};\nconst size_t n_state_keys = %d;\n\n", n_keys
	print "const struct state_doubt state_doubts[] = {"
	for (i = 1; i <= n_doubts; i++)
		printf "\t{ \"%s\", \"%s\" },\n", doubts[i], choices[i]
	printf "};\nconst size_t n_state_doubts = %d;\n", n_doubts
}
