/* SPDX-License-Identifier: ISC */
/* akn_label - the labels of a part's footnotes; see the header. */
#include "import/akn/akn_label.h"

#include "base/buf.h"
#include "base/i18n.h"

bool akn_label_claim(struct names *labels, const char *label)
{
	uint32_t *notes = names_value(labels, slice_of(label));

	if (*notes > 0)
		return false;
	*notes = 1;
	return true;
}

const char *akn_label_own(struct names *labels, const char *label, struct arena *arena,
    struct repairs *repairs, struct akn_place place)
{
	struct buf own = { 0 };

	if (akn_label_claim(labels, label))
		return label;
	/* The value counts on, so many equal labels are no search each. */
	do {
		buf_clear(&own);
		buf_addf(&own, "%s-%lu", label,
		    (unsigned long)++*names_value(labels, slice_of(label)));
	} while (!akn_label_claim(labels, buf_str(&own)));
	const char *kept = arena_text(arena, buf_str(&own), own.len);
	buf_fini(&own);
	repair_add(repairs, REPAIR_AKN_LABEL, place.line, place.column, slice_of(label),
	    slice_of(kept), _("another footnote has this mark"));
	return kept;
}
