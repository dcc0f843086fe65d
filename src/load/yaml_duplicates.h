/*
 * Keys that stand twice in one mapping: libyaml lets them through.
 */
#ifndef TTHC_LOAD_YAML_DUPLICATES_H
#define TTHC_LOAD_YAML_DUPLICATES_H

#include "load/yaml.h"

/*
 * In every mapping of the tree the first of equal keys stays; later ones are
 * reported with the place of the first and left out.
 */
void yaml_drop_duplicates(struct arena *a, const struct source *s,
    struct reporter *r, struct node *root);

#endif
