/*
 * One row of a dossier: its name, its numbers, and whether it is a paper.
 * The word lists were drawn from the 737 rows without originals and copies
 * in 660 procedures of the national portal.
 */
#include <string.h>

#include "base/viet.h"
#include "model/paper.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

/* A row or group that starts so is a note whatever its numbers. */
static const char *const remarks[] = {
	"lưu ý", "ghi chú", "chú ý", "ví dụ"
};

static const char *const sets[] = {
	"số lượng hồ sơ", "số bộ hồ sơ", "số lượng bộ hồ sơ"
};

/* Without numbers, these start a sentence about papers, not a paper. */
static const char *const sentences[] = {
	"trường hợp", "trong trường hợp", "các trường hợp", "đối với", "khi",
	"nếu", "người", "cơ quan", "cá nhân", "công dân", "việc",
	"trong thời hạn", "trong đó", "không", "có thể", "phiếu này",
	"phiếu được", "tờ khai này", "mẫu này", "hồ sơ có",
	"các giấy tờ trên", "các giấy tờ nêu trên", "kể từ"
};

/* ... unless the sentence asks for one. */
static const char *const demands[] = {
	"phải có văn bản", "phải có giấy", "phải có đơn", "phải nộp", "còn có",
	"nộp bản sao", "kèm theo giấy"
};

static const char *const no_demands[] = {
	"không phải nộp", "giấy tờ phải nộp", "phải nộp nêu trên"
};

/* With numbers, such words show that a sentence is a rule, not a paper. */
static const char *const ruling[] = {
	"thực hiện theo quy định", "trách nhiệm trước pháp luật",
	"được thể hiện dưới dạng", "tải bản điện tử các giấy tờ",
	"được thay thế bằng dữ liệu", "được ghi trong nghị quyết",
	"phải được chứng thực điện tử theo quy định"
};

/* What a paper's name begins with. */
static const char *const paper_words[] = {
	"giấy", "văn bản", "đơn", "tờ khai", "bản", "phiếu", "quyết định",
	"hợp đồng", "biên bản", "thẻ", "sổ"
};

static const char *const headings[] = {
	"các giấy tờ sau", "các giấy tờ sau đây", "giấy tờ tương ứng sau",
	"giấy tờ tương ứng sau đây", "các giấy tờ, tài liệu sau"
};

static const char *
norm_in(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->norm != NULL ? v->norm : "";
}

const char *
paper_norm(const struct record *paper)
{
	return norm_in(paper, F_GIAY_TO_TEN);
}

const char *
group_norm(const struct record *group)
{
	return norm_in(group, F_NHOM_TEN);
}

static long long
number_in(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->parsed ? v->as.number : 0;
}

long long
paper_count(const struct record *paper)
{
	return number_in(paper, F_GIAY_TO_BAN_CHINH) +
	    number_in(paper, F_GIAY_TO_BAN_SAO);
}

static bool
ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);

	return n >= k && strcmp(s + n - k, end) == 0;
}

/* "… thực hiện việc nộp các giấy tờ sau:" */
static bool
announces_papers(const char *s)
{
	size_t i, at, n;

	if (!ends_with(s, ":"))
		return false;
	for (i = 0; i < COUNT(headings); i++) {
		at = norm_find(s, 0, headings[i]);
		if (at == (size_t)-1)
			continue;
		n = strlen(headings[i]);
		if (strspn(s + at + n, " :") == strlen(s + at + n))
			return true;
	}
	return false;
}

/* "Trường hợp ủy quyền: văn bản ủy quyền" */
static bool
names_paper(const char *s)
{
	while ((s = strstr(s, ": ")) != NULL) {
		s += 2;
		if (norm_starts_any(s, paper_words,
		    COUNT(paper_words)))
			return true;
	}
	return false;
}

static bool
asks_for_paper(const char *s)
{
	if (norm_has_any(s, no_demands, COUNT(no_demands)))
		return false;
	return norm_has_any(s, demands, COUNT(demands)) || names_paper(s);
}

static enum note_kind
note_without_numbers(const char *s)
{
	if (ends_with(s, ":"))
		return NOTE_HEADING;
	if (norm_starts_any(s, sentences, COUNT(sentences)) &&
	    !asks_for_paper(s))
		return NOTE_REMARK;
	return NOTE_NONE;
}

/* "Trường hợp ủy quyền thì việc ủy quyền thực hiện theo quy định", 1 bản */
static enum note_kind
note_with_numbers(const char *s)
{
	if (!norm_starts_any(s, sentences, COUNT(sentences)) &&
	    !norm_starts(s, "hồ sơ"))
		return NOTE_NONE;
	if (ends_with(s, ":"))
		return NOTE_HEADING;
	return norm_has_any(s, ruling, COUNT(ruling)) && !asks_for_paper(s) ?
	    NOTE_REMARK : NOTE_NONE;
}

enum note_kind
paper_note(const struct record *paper)
{
	const char *s = paper_norm(paper);
	const struct record *group = enclosing(paper, R_NHOM);

	s += skip_list_sign(s);
	if (*s == '\0')
		return NOTE_NONE;
	if (norm_starts_any(s, sets, COUNT(sets)))
		return NOTE_SETS;
	if (group != NULL && group_of_notes(group))
		return NOTE_NONE;
	if (norm_starts_any(s, remarks, COUNT(remarks)))
		return NOTE_REMARK;
	if (announces_papers(s))
		return NOTE_HEADING;
	return paper_count(paper) == 0 ? note_without_numbers(s) :
	    note_with_numbers(s);
}

bool
group_of_notes(const struct record *group)
{
	const char *s = group_norm(group);

	return norm_starts_any(s + skip_list_sign(s), remarks, COUNT(remarks));
}

bool
is_paper(const struct record *paper)
{
	const struct record *group = enclosing(paper, R_NHOM);

	return paper_note(paper) == NOTE_NONE &&
	    (group == NULL || !group_of_notes(group));
}

size_t
file_name_at(const char *norm)
{
	static const char *const ends[] = {
		".doc", ".docx", ".pdf", ".xls", ".xlsx", ".rtf", ".odt"
	};
	size_t i, len = strlen(norm);

	while (len > 0 && strchr(" .;,)", norm[len - 1]) != NULL)
		len--;
	for (i = 0; i < COUNT(ends); i++) {
		size_t n = strlen(ends[i]);

		if (len <= n || memcmp(norm + len - n, ends[i], n) != 0)
			continue;
		while (len > 0 && norm[len - 1] != ' ')
			len--;
		return len;
	}
	return (size_t)-1;
}

static const struct record *
item(const struct value *list, size_t i)
{
	return i < list->n ? list->items[i].record : NULL;
}

/* The next row or choice of a group; NULL at its end. */
static const struct record *
next_in_group(struct paper_walk *w, const struct record *group)
{
	const struct value *papers = value_of(group, F_NHOM_GIAY_TO);
	const struct record *paper = item(papers, w->paper), *choice;

	if (paper == NULL)
		return NULL;
	if (w->choice == 0) {
		w->choice = 1;
		return paper;
	}
	choice = item(value_of(paper, F_GIAY_TO_MOT_TRONG), w->choice - 1);
	if (choice != NULL) {
		w->choice++;
		return choice;
	}
	w->paper++;
	w->choice = 0;
	return next_in_group(w, group);
}

const struct record *
next_paper(struct paper_walk *w)
{
	const struct value *groups = value_of(w->dossier, F_HO_SO_NHOM);
	const struct record *group, *paper;

	while ((group = item(groups, w->group)) != NULL) {
		paper = next_in_group(w, group);
		if (paper != NULL)
			return paper;
		w->group++;
		w->paper = w->choice = 0;
	}
	return NULL;
}
