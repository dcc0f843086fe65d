/*
 * Changes: what a revision alters, as data.
 *
 * The differ only appends changes; nothing prints before all are known. A
 * change carries everything an output needs in the language of the run, so
 * that renderers compute nothing but layout. Records that changes point to
 * live as long as the comparison.
 */
#ifndef TTHC_MODEL_CHANGE_H
#define TTHC_MODEL_CHANGE_H

#include "base/buf.h"
#include "base/duration.h"
#include "model/direction.h"
#include "model/finding.h"
#include "model/record.h"

/* In which list of a publication decision a procedure stands: Điều 14, 15
 * Nghị định 63/2010/NĐ-CP. */
enum fate {
	FATE_NONE,		/* not a procedure: a register, a unit */
	FATE_TECHNICAL,		/* chinh_sua_ky_thuat: form only */
	FATE_ELAPSED,		/* den_ngay: nobody edited it, a day came */
	FATE_AMENDED,		/* sua_doi_bo_sung */
	FATE_MOVED,		/* doi_tham_quyen: other levels, maybe more */
	FATE_REPLACED,		/* thay_the: codes by thay_the links */
	FATE_NEW,		/* moi_ban_hanh */
	FATE_ABOLISHED,		/* bai_bo */
	N_FATES
};

enum delta_kind {
	DELTA_NONE,		/* no number, or not comparable */
	DELTA_TIME,		/* thousandths of delta.unit */
	DELTA_MONEY,		/* đồng, or dollars: delta.currency */
	DELTA_PERCENT,		/* thousandths of a percent: of a reduction */
	DELTA_COUNT		/* papers, originals, copies, sets, visits … */
};

/* An exact difference. Percentages are never stored: delta_percent. */
struct delta {
	enum delta_kind kind;
	long long before, after;
	enum time_unit unit;		/* DELTA_TIME */
	enum word_id currency;		/* DELTA_MONEY: W_TIEN_TE_… */
	const struct field *counted;	/* DELTA_COUNT: what is counted */
};

/* Why a person took a change for good. */
struct acceptance {
	const char *reason, *decision, *date;
};

struct change {
	const struct direction *direction;
	bool mirrored;
	enum burden burden;
	bool mends_record;		/* sua_du_lieu: not counted in totals */
	const struct field *field;	/* NULL: the procedure as a whole */
	const struct record *in_old, *in_new;	/* hold the field, or NULL */
	const char *where;	/* row it is in, for people: "Trực tiếp"; "" */
	const char *pointer;	/* JSON Pointer, on the new side if there */
	const char *identity;	/* by identity keys */
	const char *old_text, *new_text;	/* for people; NULL = none */
	bool prose;		/* the texts are worth a word diff */
	const char *message;	/* what happened, a short phrase */
	struct delta delta;
	struct place old_at, new_at;	/* line 0: not there */
	const struct acceptance *accepted;	/* NULL = not */
	char fingerprint[33];
};

/* Sums of the heaviest single case of a procedure; see domain of each. */
struct load {
	long days_milli[2];	/* longest limit: ngày, ngày làm việc; -1 none */
	long long dong;		/* fees that everybody pays once; -1 unknown */
	long papers;		/* compulsory papers of the ordinary case */
};

/* One procedure, register or unit that has changed. */
struct subject {
	enum fate fate;
	const char *code;	/* of the new side if there; or "" */
	const char *name;	/* the same; of a register its name */
	const char *old_code;	/* when it differs from code; else NULL */
	const char *shared;	/* fate NONE: tthc.yaml, don_vi/a.yaml, or
				   danh_muc/co_quan, whose row name is */
	/* The codes of those it replaces, in an order of their own. */
	const char *const *partners;
	const struct record *const *partner_records;	/* of those replaced */
	size_t n_partners;
	bool by_similarity;	/* paired by likeness only: always shown */
	const char *old_path, *new_path;	/* NULL: not on that side */
	const struct record *old, *new;	/* whole records; NULL likewise */
	enum burden burden;	/* the worst of its changes, accepted or not */
	const struct change *changes;	/* in order of the field table */
	size_t n;
	struct load before, after;
};

/* A share in hundredths of a percent needs both numbers kept. */
struct share {
	size_t part, whole;
};

/* What a comparison found. */
struct changes {
	const char *tool, *version;
	enum lang lang;
	const char *as_of[2];		/* ISO days both sides were read by */
	const char *label[2];		/* sides as the user named them */
	const struct subject *subjects;	/* by fate, field, code; see below */
	size_t n_subjects;
	const struct findings *findings;	/* legal joins, sorted */
	size_t compared;		/* procedures on the new side looked at */
	size_t by_fate[N_FATES];
	size_t by_burden[N_BURDENS];	/* changes not accepted nor mending */
	size_t mending, accepted;
	struct share one_stop[2];	/* procedures at the one-stop; whole 0:
					   not counted (only part was read) */
	bool colour;
	unsigned width;
};

/* "moi_ban_hanh" …; and for people, "Mới ban hành" or "New". */
const char *fate_key(enum fate f);
const char *fate_label(enum fate f, enum lang lang);

/*
 * after - before as offices write it, "" for DELTA_NONE: "giảm 10 ngày
 * (28,57%)", "tăng 20.000 đồng (40,00%)", "bỏ 02 giấy tờ". No percentage from
 * zero. In English: "10 days less (28.57%)".
 */
void delta_write(struct buf *out, const struct delta *d, enum lang lang);

/*
 * part / whole in hundredths of a percent, rounded half up; exact in integers.
 * whole must not be 0.
 */
long long hundredths(long long part, long long whole);

/* A whole number with its thousands apart: "1.024.000", in English
 * "1,024,000". */
void whole_write(struct buf *out, long long n, enum lang lang);

/* "28,57%" in Vietnamese, "28.57%" in English. */
void percent_write(struct buf *out, long long hundredths, enum lang lang);

#endif
