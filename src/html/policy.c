/* Addresses that survive, and the policy against all that is foreign. */
#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <sys/types.h>

#include <sha256.h>

#include "html/html.h"
#include "html/policy.h"

static bool
has_safe_scheme(const char *url)
{
	static const char *const schemes[] = {
		"http://", "https://", "mailto:", "tel:"
	};
	size_t i;

	for (i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
		size_t n = strlen(schemes[i]);

		if (strncasecmp(url, schemes[i], n) == 0 && url[n] != '\0')
			return true;
	}
	return false;
}

/* "a.example:80" behind "//": letters, digits, dots and dashes, then a port.
 * What has no "//" names no host. */
static bool
has_safe_host(const char *url)
{
	const char *host = strstr(url, "://"), *end;
	size_t n;

	if (host == NULL)
		return true;
	host += 3;
	end = host + strcspn(host, "/?#");
	n = strspn(host, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");
	if (n > 0 && host[n] == ':')
		n += 1 + strspn(host + n + 1, "0123456789");
	return n > 0 && host + n == end;
}

bool
policy_url(struct buf *out, const char *url)
{
	const unsigned char *p;

	if (!has_safe_scheme(url) || !has_safe_host(url) || strcspn(url, " \"'<>\\^`{|}") !=
	    strlen(url))
		return false;
	for (p = (const unsigned char *)url; *p != '\0'; p++)
		if (*p < ' ' || *p == 0x7f)
			return false;
	for (p = (const unsigned char *)url; *p != '\0'; p++)
		if (*p < 0x80)
			buf_putc(out, (char)*p);
		else
			buf_printf(out, "%%%02X", *p);
	return true;
}

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
