/* Expands model.def and vocab.def into constant tables. */
#include <string.h>

#include "model/field.h"

static const struct field fields[] = {
#define RECORD(id, key, vi, en)
#define FIELD(rec, id_, key_, kind_, shape_, arg_, flags_, letter_, vi_, en_, \
	doc_) \
	[F_##rec##_##id_] = { .record = R_##rec, .id = F_##rec##_##id_, \
	    .key = key_, .kind = KIND_##kind_, .shape = SHAPE_##shape_, \
	    .arg = arg_, .flags = flags_, .letter = letter_, .vi = vi_, \
	    .en = en_, .doc = doc_ },
#define REGISTER(id, file, row, vi)
#include "model/model.def"
#undef RECORD
#undef FIELD
#undef REGISTER
};

/* The end of one record's fields is the start of the next one's. */
static const int first_field[] = {
#define RECORD(id, key, vi, en) FIRST_##id,
#define FIELD(rec, id, key, kind, shape, arg, flags, letter, vi, en, doc)
#define REGISTER(id, file, row, vi)
#include "model/model.def"
#undef RECORD
#undef FIELD
#undef REGISTER
	N_FIELDS
};

#define RECORD(id_, key_, vi_, en_) \
	[R_##id_] = { .id = R_##id_, .key = key_, .vi = vi_, .en = en_, \
	    .fields = &fields[FIRST_##id_] },
#define FIELD(rec, id, key, kind, shape, arg, flags, letter, vi, en, doc)
#define REGISTER(id, file, row, vi)
static const struct record_type records[] = {
#include "model/model.def"
};
#undef RECORD
#undef FIELD
#undef REGISTER

static const struct register_type registers[] = {
#define RECORD(id, key, vi, en)
#define FIELD(rec, id, key, kind, shape, arg, flags, letter, vi, en, doc)
#define REGISTER(id_, file_, row_, vi_) \
	[G_##id_] = { .id = G_##id_, .name = file_, .row = R_##row_, \
	    .vi = vi_ },
#include "model/model.def"
#undef RECORD
#undef FIELD
#undef REGISTER
};

#define VOCAB(id, key)
#define WORD(vocab, id, word, vi, en, portal, old) \
	WORD_UNTIL(vocab, id, word, vi, en, portal, old, NULL)
#define WORD_UNTIL(vocab_, id_, word_, vi_, en_, portal_, old_, until_) \
	[W_##vocab_##_##id_] = { .vocab = V_##vocab_, \
	    .id = W_##vocab_##_##id_, .word = word_, .vi = vi_, .en = en_, \
	    .portal = portal_, .old = old_, .until = until_ },
static const struct word words[] = {
#include "model/vocab.def"
};
#undef VOCAB
#undef WORD
#undef WORD_UNTIL

#define WORD(vocab, id, word, vi, en, portal, old)
#define WORD_UNTIL(vocab, id, word, vi, en, portal, old, until)
#define VOCAB(id_, key_) \
	[V_##id_] = { .id = V_##id_, .key = key_, .words = &words[FIRST_V_##id_] },
static const struct vocab vocabs[] = {
#include "model/vocab.def"
};
#undef VOCAB

#define VOCAB(id, key) FIRST_V_##id,
static const int first_word[] = {
#include "model/vocab.def"
	N_WORDS
};
#undef VOCAB
#undef WORD
#undef WORD_UNTIL

const struct record_type *
record_type(enum record_id id)
{
	return &records[id];
}

const struct field *
field_of(enum field_id id)
{
	return &fields[id];
}

const struct vocab *
vocab_of(enum vocab_id id)
{
	return &vocabs[id];
}

const struct word *
word_of(enum word_id id)
{
	return &words[id];
}

const struct register_type *
register_type(enum register_id id)
{
	return &registers[id];
}

size_t
n_fields(const struct record_type *t)
{
	return (size_t)(first_field[t->id + 1] - first_field[t->id]);
}

size_t
n_words(const struct vocab *v)
{
	return (size_t)(first_word[v->id + 1] - first_word[v->id]);
}

const struct field *
field_by_key(const struct record_type *t, const char *key, size_t len)
{
	size_t i, n = n_fields(t);

	for (i = 0; i < n; i++)
		if (strncmp(t->fields[i].key, key, len) == 0 &&
		    t->fields[i].key[len] == '\0')
			return &t->fields[i];
	return NULL;
}

const struct word *
word_by_name(enum vocab_id v, const char *s)
{
	size_t i, n = n_words(&vocabs[v]);

	for (i = 0; i < n; i++)
		if (strcmp(vocabs[v].words[i].word, s) == 0)
			return &vocabs[v].words[i];
	return NULL;
}

const struct word *
word_by_portal(enum vocab_id v, const char *s)
{
	const struct word *w = vocabs[v].words;
	size_t i, n = n_words(&vocabs[v]);

	for (i = 0; i < n; i++)
		if (w[i].portal != NULL && strcmp(w[i].portal, s) == 0)
			return &w[i];
	return NULL;
}

const struct word *
word_by_old(enum vocab_id v, const char *s)
{
	const struct word *w = vocabs[v].words;
	size_t i, n = n_words(&vocabs[v]);

	for (i = 0; i < n; i++)
		if (w[i].old != NULL && strcmp(w[i].old, s) == 0)
			return &w[i];
	return NULL;
}

const struct register_type *
register_by_name(const char *s)
{
	size_t i;

	for (i = 0; i < N_REGISTERS; i++)
		if (strcmp(registers[i].name, s) == 0)
			return &registers[i];
	return NULL;
}
