/* Schemes, hosts and bytes that are safe to follow. */
#include <string.h>
#include <strings.h>

#include "base/address.h"

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
address_put(struct buf *out, const char *url)
{
	const unsigned char *p;

	if (!has_safe_scheme(url) || !has_safe_host(url) ||
	    strcspn(url, " \"'<>\\^`{|}") != strlen(url))
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
