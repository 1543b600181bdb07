/* SPDX-License-Identifier: ISC */
/* role - the letters of the roles; see the header. */
#include "layout/role.h"

char role_letter(enum role role)
{
	static const char letters[] = {
#define ROLE_LETTER(role, letter) letter,
		ROLES(ROLE_LETTER)
#undef ROLE_LETTER
	};

	return letters[role];
}
