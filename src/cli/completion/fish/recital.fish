# SPDX-License-Identifier: ISC
#
# Completion of recital for fish. The program itself says what may follow, so this knows nothing
# of it: "recital complete -- WORD..." prints a line for each word.

function __recital_complete
	set -l words (commandline -opc) (commandline -ct)
	for line in ($words[1] complete -- $words[2..-1] 2>/dev/null)
		switch $line
			case ':files'
				__fish_complete_path (commandline -ct)
			case ':folders'
				__fish_complete_directories (commandline -ct) ''
			case '*'
				echo $line
		end
	end
end

complete -c recital -f -a '(__recital_complete)'
