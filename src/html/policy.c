/* The policy against all that is foreign. */
#include <stdint.h>
#include <string.h>
#include <sys/types.h>

#include <sha256.h>

#include "html/html.h"
#include "html/policy.h"

static void
base64(struct buf *out, const uint8_t *bytes, size_t n)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t i;

	for (i = 0; i < n; i += 3) {
		uint32_t three = (uint32_t)bytes[i] << 16;

		if (i + 1 < n)
			three |= (uint32_t)bytes[i + 1] << 8;
		if (i + 2 < n)
			three |= bytes[i + 2];
		buf_putc(out, digits[three >> 18]);
		buf_putc(out, digits[three >> 12 & 63]);
		buf_putc(out, i + 1 < n ? digits[three >> 6 & 63] : '=');
		buf_putc(out, i + 2 < n ? digits[three & 63] : '=');
	}
}

static void
allow_text(struct buf *out, const char *text)
{
	uint8_t digest[SHA256_DIGEST_LENGTH];
	SHA2_CTX ctx;

	SHA256Init(&ctx);
	SHA256Update(&ctx, (const uint8_t *)text, strlen(text));
	SHA256Final(digest, &ctx);
	buf_puts(out, " 'sha256-");
	base64(out, digest, sizeof digest);
	buf_putc(out, '\'');
}

/* What is inside the page by its hash, files by their place. */
static void
allow(struct buf *out, const char *directive, const char *const *texts,
    size_t n, const char *file)
{
	size_t i;

	buf_printf(out, "; %s", directive);
	for (i = 0; i < n && texts[i] != NULL; i++)
		allow_text(out, texts[i]);
	if (file != NULL)
		buf_puts(out, " 'self'");
	else if (i == 0)
		buf_puts(out, " 'none'");
}

void
policy_write(struct buf *out, const struct html_look *look)
{
	buf_puts(out, "default-src 'none'; base-uri 'none'; "
	    "form-action 'none'");
	allow(out, "script-src", look->scripts,
	    sizeof look->scripts / sizeof *look->scripts, look->script_file);
	allow(out, "style-src", look->styles,
	    sizeof look->styles / sizeof *look->styles, look->style_file);
}

void
policy_page_style(struct buf *out, const char *style)
{
	allow_text(out, style);
}
