/* SHA-256 over what a change says. */
#include <string.h>

#include <sha256.h>

#include "base/hash.h"
#include "diff/fingerprint.h"

static void
add_string(SHA2_CTX *ctx, const char *s)
{
	SHA256Update(ctx, (const uint8_t *)s, strlen(s) + 1);
}

/* The words of a value, of its rows and of the fields of its record. */
static void
add_value(SHA2_CTX *ctx, const struct value *v)
{
	size_t i, n;

	if (v == NULL || v->state != VALUE_FILLED) {
		add_string(ctx, v != NULL && v->state == VALUE_NONE ?
		    "khong" : "");
		return;
	}
	if (v->norm != NULL)
		add_string(ctx, v->norm);
	else if (v->text != NULL)
		add_string(ctx, v->text);
	if (v->record != NULL) {
		n = n_fields(v->record->type);
		for (i = 0; i < n; i++)
			add_value(ctx, &v->record->values[i]);
	}
	for (i = 0; i < v->n; i++)
		add_value(ctx, &v->items[i]);
}

void
fingerprint(char out[33], const char *subject, const struct change *ch,
    const struct edit *e)
{
	uint8_t bytes[SHA256_DIGEST_LENGTH];
	SHA2_CTX ctx;

	SHA256Init(&ctx);
	add_string(&ctx, subject);
	add_string(&ctx, ch->direction->code);
	add_string(&ctx, ch->mirrored ? "-" : "+");
	add_string(&ctx, ch->identity);
	add_value(&ctx, e->old);
	add_value(&ctx, e->new);
	SHA256Final(bytes, &ctx);
	hex_write(out, bytes, 16);
	out[32] = '\0';
}
