/*
 * Changes that a person took for good: `tthc-diff --accept FILE`.
 *
 * The file names each by its fingerprint and says why, by which decision and
 * since when; nothing is accepted without all of that:
 *
 *   chap_nhan:
 *     - dau_van_tay: 0b9c4d5e6f708192a3b4c5d6e7f80912
 *       ly_do: Bản trước ghi nhầm đơn vị, luật không đổi
 *       quyet_dinh: 1303/QĐ-UBND
 *       ngay: 2026-07-01
 *
 * Fingerprints do not change with paths, lines or languages. An entry that no
 * change answers to any more is reported, so that the list does not grow old
 * and accept by accident what comes back later.
 */
#ifndef TTHC_DIFF_ACCEPT_H
#define TTHC_DIFF_ACCEPT_H

#include "model/change.h"

struct accepted {
	const char *fingerprint;
	struct acceptance why;
	struct place at;
	bool used;
};

struct acceptances {
	struct accepted *v;		/* by fingerprint */
	size_t n;
};

/*
 * Reads the file. Entries, and findings about what is wrong with it, live in
 * the arena of the findings. false if any of those is an error: then nothing
 * must be accepted.
 */
bool acceptances_read(struct acceptances *out, const struct source *s,
    struct findings *findings);

/*
 * Marks the changes that are accepted, counts again (changes_count) and
 * appends a finding for each entry without a change. The marks point into the
 * acceptances; changed arrays are copied to the arena.
 */
void changes_accept(struct changes *c, struct arena *a,
    struct acceptances *list, struct findings *findings);

#endif
