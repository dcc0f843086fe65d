/* The table of forms. */
#include <string.h>

#include "export/cpsv_xml.h"
#include "export/csv.h"
#include "export/form.h"
#include "export/json.h"
#include "export/linked_data.h"
#include "export/package.h"
#include "export/portal.h"
#include "export/rdf.h"
#include "export/xml.h"

const struct form forms[] = {
	{ .name = "xml", .ending = ".xml", .between = "",
	    .start = xml_start, .stop = xml_stop, .head = xml_head,
	    .tail = xml_tail, .put = xml_put },
	{ .name = "json", .ending = ".json", .between = ",\n",
	    .head = json_head, .tail = json_tail, .put = json_put_procedure },
	{ .name = "jsonld", .ending = ".jsonld", .between = ",\n",
	    .head = linked_head, .tail = linked_tail, .put = linked_put },
	{ .name = "csv", .ending = ".csv", .between = "",
	    .head = csv_head, .put = csv_put_procedure },
	{ .name = "cpsv-ap", .ending = ".xml", .between = "",
	    .start = cpsv_start, .head = cpsv_xml_head, .tail = cpsv_xml_tail,
	    .put = cpsv_xml_put },
	{ .name = "rdf", .ending = ".rdf", .between = "",
	    .start = cpsv_start, .head = rdf_head, .tail = rdf_tail,
	    .put = rdf_put },
	{ .name = "cong-dvc", .ending = ".json", .between = ",\n",
	    .start = give_start, .stop = give_stop, .head = portal_head,
	    .tail = portal_tail, .put = portal_put },
	{ .name = "goi-cu", .ending = ".json", .between = ",\n",
	    .start = give_start, .stop = give_stop, .head = package_head,
	    .tail = package_tail, .put = package_put },
	{ .name = NULL },
};

const struct form *
form_by_name(const char *name)
{
	const struct form *f;

	for (f = forms; f->name != NULL; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}
