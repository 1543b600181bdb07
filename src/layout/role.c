/* SPDX-License-Identifier: ISC */
/* role - the letters and names of the roles; see the header. */
#include "layout/role.h"

char role_letter(enum role role)
{
	static const char letters[] = {
#define ROLE_LETTER(role, letter, name) letter,
		ROLES(ROLE_LETTER)
#undef ROLE_LETTER
	};

	return letters[role];
}

const char *role_name(enum role role)
{
	static const char *const names[] = {
#define ROLE_NAME(role, letter, name) name,
		ROLES(ROLE_NAME)
#undef ROLE_NAME
	};

	return names[role];
}

enum role role_named(struct slice name)
{
	int role = 0;

	while (role < ROLE_COUNT && !slice_is(name, role_name((enum role)role)))
		role++;
	return (enum role)role;
}
