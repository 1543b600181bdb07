# SPDX-License-Identifier: ISC
#
# states.awk states.txt - the States and their names as C, for src/model/state.
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

BEGIN { n_states = n_keys = n_doubts = 0 }

/^#/ || /^$/ { next }

/["\\\t\r]/ { fail("a quotation mark, a backslash or a TAB") }

/^\?  [A-Za-z ]+: [A-Z ]+$/ {
	colon = index($0, ":")
	doubts[++n_doubts] = key(substr($0, 4, colon - 4))
	choices[n_doubts] = substr($0, colon + 2)
	next
}

/^[A-Z][A-Z][A-Z]  [^ ]/ {
	n = split(substr($0, 6), names, "; ")
	codes[n_states] = substr($0, 1, 3)
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
