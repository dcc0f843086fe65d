/*
 * Provinces by the agency codes of their people's committees.
 */
#ifndef TTHC_LINT_PROVINCE_H
#define TTHC_LINT_PROVINCE_H

#include <stdbool.h>

#include "load/catalogue.h"

/*
 * The province that has or had the first-level agency code ("H38"); NULL if
 * it is nobody's. *old is set if the code belonged to a province that was
 * merged into it. Facts of src/facts/tinh.yaml.
 */
const struct record *province_of(const struct catalogue *c, const char *code,
    bool *old);

#endif
