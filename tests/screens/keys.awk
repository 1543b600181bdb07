# SPDX-License-Identifier: ISC
#
# keys.awk KEYS SCRIPT... - which keys of the reader does no script press?  KEYS is what
# recital keys --json prints.  Prints those and fails.
#
# It reads scripts as the reader does: keys in a line, "text" as its characters, prefixes,
# numbers, and a last line that is typed into from / ? o or : until Enter, Esc, ^G or a
# Backspace with nothing left.  An annotation is written from a until ^D, or until Esc, ^C or ^G,
# with a y behind them when something was written.  Words are chosen from A until they are annotated
# or copied, or q, Esc, ^C or ^G.  Behind m and ' any key is a letter.

function value(line)
{
	sub(/^ *"[a-z]*": "/, "", line)
	sub(/",?$/, "", line)
	gsub(/\\\\/, "\\", line)
	gsub(/\\"/, "\"", line)
	return line
}

function add_binding(keys,	parts, n, i, prefix)
{
	bound[context, keys] = 1
	order[++bindings] = context SUBSEP keys
	n = split(keys, parts, " ")
	for (i = 1; i < n; i++) {
		prefix = prefix (i > 1 ? " " : "") parts[i]
		is_prefix[context, prefix] = 1
	}
}

FILENAME == ARGV[1] {
	if ($1 == "\"context\":")
		context = value($0)
	else if ($1 == "\"keys\":")
		add_binding(value($0))
	next
}

function press_typing(key)
{
	pressed["typing", key] = 1
	if (key == "Enter" || key == "Esc" || key == "^G")
		typing = 0
	else if (key == "Backspace" || key == "^H")
		typing = typed-- > 0
	else if (key == "^U")
		typed = 0
	else if (!(("typing" SUBSEP key) in bound))
		typed++
}

function press_writing(key)
{
	if (asked) {
		writing = key != "y"
		asked = 0
		return
	}
	pressed["writing", key] = 1
	if (key == "^D")
		writing = 0
	else if (key == "Esc" || key == "^C" || key == "^G") {
		asked = written > 0
		writing = asked
	} else if (key == "^K") {
		typing = 1
		typed = 1
	}
	written += key !~ /^(Up|Down|Left|Right|Home|End|Esc)$/
}

function press(key)
{
	if (letter) {
		letter = 0
		return
	}
	if (typing) {
		press_typing(key)
		return
	}
	if (writing) {
		press_writing(key)
		return
	}
	if (choosing) {
		pressed["choosing", key] = 1
		choosing = key !~ /^(a|Enter|y|q|Esc|\^C|\^G)$/
		writing = key ~ /^(a|Enter)$/
		written = asked = 0
		return
	}
	if (pending == "" && key ~ /^[0-9]$/)
		return
	if (pending != "" && (key == "Esc" || key == "^G")) {
		pending = ""
		return
	}
	pending = pending == "" ? key : pending " " key
	if (("reading" SUBSEP pending) in is_prefix)
		return
	pressed["reading", pending] = 1
	letter = pending ~ /^[m']$/
	typing = pending ~ /^[\/?o:]$/
	writing = pending == "a"
	choosing = pending == "A"
	written = asked = 0
	typed = 0
	pending = ""
}

# "text": its characters; returns the line behind it.
function press_text(line,	c)
{
	for (line = substr(line, 2); line != "" && (c = substr(line, 1, 1)) != "\"";
	     line = substr(line, 2)) {
		if (c == "\\") {
			line = substr(line, 2)
			c = substr(line, 1, 1)
		}
		press(c == " " ? "Space" : c)
	}
	return substr(line, 2)
}

FNR == 1 {
	typing = writing = choosing = letter = 0
	pending = ""
}

/^[ \t]*[#:]/ {
	next
}

{
	line = $0
	for (;;) {
		sub(/^[ \t]+/, "", line)
		if (line == "")
			break
		if (substr(line, 1, 1) == "\"") {
			line = press_text(line)
			continue
		}
		match(line, /[^ \t]+/)
		press(substr(line, 1, RLENGTH))
		line = substr(line, RLENGTH + 1)
	}
}

END {
	if (bindings == 0) {
		print "FAIL: no keys in " ARGV[1]
		exit 1
	}
	for (i = 1; i <= bindings; i++) {
		if (order[i] in pressed)
			continue
		split(order[i], parts, SUBSEP)
		print "FAIL: no script presses, " parts[1] ": " parts[2]
		missing = 1
	}
	exit missing
}
