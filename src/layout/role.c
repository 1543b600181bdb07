/* SPDX-License-Identifier: ISC */
/* role - the table of roles; see the header. */
#include "layout/role.h"

static const struct role_row {
	char letter;
	const char *name;
} role_rows[] = {
#define ROLE_ROW(role, letter, name) { letter, name },
	ROLES(ROLE_ROW)
#undef ROLE_ROW
};

char role_letter(enum role role)
{
	return role_rows[role].letter;
}

const char *role_name(enum role role)
{
	return role_rows[role].name;
}
