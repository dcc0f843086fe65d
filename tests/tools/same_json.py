#!/usr/bin/env python3
"""Compares what came from the national portal with what goes back to it.

same_json.py CATALOGUE PROGRAM_FACTS EXPORT SOURCE...

Every record of the sources must be in the export, with the same values but
for what makes no difference (src/import/map.h), which is written here a
second time and independently. Prints how many scalars were compared; each
difference is a line, and then the status is 1.
"""
import datetime
import json
import os
import sys

import yaml

BLANKS = " \t\r\n"
LISTS_OF_ROWS = {
    # list: (register, name, its field, code, its field)
    "categoriesDetails": ("linh_vuc", {"name": "ten", "code": "ma"}),
    "departmentsExecuting": ("co_quan", {"name": "ten",
                                         "code": "ma_dinh_danh"}),
    "departmentsAuthority": ("co_quan", {"name": "ten",
                                         "code": "ma_dinh_danh"}),
    "departmentsAuthorized": ("co_quan", {"name": "ten",
                                          "code": "ma_dinh_danh"}),
    "departmentsCoordinating": ("co_quan", {"name": "ten",
                                            "code": "ma_dinh_danh"}),
    "legalBasisesDetails": ("van_ban", {"name": "ten"}),
    "LINHVUCTHUCHIEN": ("linh_vuc", {"MALINHVUC": "ma"}),
    "COQUANTHUCHIEN": ("co_quan", {"MADONVI": "ma_dinh_danh"}),
    "CANCUPHAPLY": ("van_ban", {"TENVANBAN": "ten", "NGAYBANHANH": "ngay",
                                "NGAYHIEULUC": "hieu_luc_tu",
                                "COQUANBANHANH": "co_quan"}),
}

# The portal's codes of those it names without one, by the portal's list.
SUBJECT_CODES = {
    "Công dân Việt Nam": "ĐT1",
    "Người nước ngoài": "ĐT4",
    "Tổ chức (không bao gồm doanh nghiệp, HTX)": "ĐT9",
    "Hợp tác xã": "DT11",
}


def load_registers(root, facts):
    registers = {}
    for name in ("linh_vuc", "co_quan", "van_ban"):
        rows = {}
        for folder in (facts, os.path.join(root, "danh_muc")):
            path = os.path.join(folder, name + ".yaml")
            if os.path.exists(path):
                with open(path, encoding="utf-8") as f:
                    for key, row in (yaml.safe_load(f) or {}).items():
                        merged = dict(rows.get(key) or {})
                        merged.update(row or {})
                        rows[key] = merged
        registers[name] = rows
    return registers


def tidy(text):
    return text.strip(BLANKS).replace("\r\n", "\n")


def is_nothing(value):
    if isinstance(value, dict):
        return all(is_nothing(v) for v in value.values())
    if isinstance(value, list):
        return all(is_nothing(v) for v in value)
    return value is None or value is False or value == ""


def plain(value):
    """The value without what makes no difference in any member."""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, list):
        items = [plain(v) for v in value]
        return [v for v in items if not is_nothing(v)]
    if isinstance(value, dict):
        members = {k: plain(v) for k, v in value.items()}
        if members.get("processingTimeUnit") == "OTHER" and \
                members.get("processingTime") in (None, 0):
            members["processingTimeUnit"] = None
            members["processingTime"] = None
        if members.get("type") == "OTHER" and members.get("qty") in (None, 0):
            members["type"] = members["qty"] = None
        if members.get("currencyName") == "Việt Nam Đồng":
            del members["currencyName"]
        if members.get("DONVI") == "Đồng":
            del members["DONVI"]
        return {k: v for k, v in members.items() if not is_nothing(v)}
    return value


def plain_record(record):
    record = plain(record)
    for subject in record.get("subjectTypesDetails", []):
        if subject.get("name") in SUBJECT_CODES:
            subject.setdefault("code", SUBJECT_CODES[subject["name"]])
    if record.get("codeNotation") == record.get("code"):
        record.pop("codeNotation", None)
    if record.get("description") == record.get("requirementsAndConditions"):
        record.pop("description", None)
    for text, names in (("executingAgencies", "departmentsExecuting"),
                        ("delegatedAgencies", "departmentsAuthority")):
        bodies = record.get(names, [])
        if len(bodies) == 1 and record.get(text) == bodies[0].get("name"):
            del record[text]
    return record


def register_says(registers, members, member, item):
    """What a register has for a member that the source leaves out."""
    register, fields = members
    found = set()
    field = fields.get(member)
    for key, row in registers[register].items():
        names = [key, row.get("ten")] + list(row.get("ten_khac") or [])
        if field and any(v in names for v in item.values()):
            said = row.get(field)
            if isinstance(said, datetime.date):
                said = said.strftime("%d-%m-%Y")
            if field == "co_quan":
                said = (registers["co_quan"].get(said) or {}).get("ten", said)
            if isinstance(said, str):
                found.add(tidy(said))
    return found


class Comparison:
    def __init__(self, registers):
        self.registers = registers
        self.compared = 0
        self.different = []

    def differ(self, place, old, new):
        def shown(value):
            return json.dumps(value, ensure_ascii=False)[:100]
        self.different.append(f"{place}: {shown(old)} became {shown(new)}")

    def compare(self, old, new, place, rows=None):
        if isinstance(old, dict) and isinstance(new, dict):
            for key in sorted(old.keys() | new.keys()):
                if key not in old and rows and new[key] in register_says(
                        self.registers, rows, key, old):
                    continue
                self.compare(old.get(key), new.get(key), f"{place}/{key}",
                             LISTS_OF_ROWS.get(key))
        elif isinstance(old, list) and isinstance(new, list):
            for i in range(max(len(old), len(new))):
                self.compare(old[i] if i < len(old) else None,
                             new[i] if i < len(new) else None,
                             f"{place}/{i}", rows)
        else:
            self.compared += 1
            if type(old) is not type(new) or old != new:
                self.differ(place, old, new)


def count(value):
    if isinstance(value, dict):
        return sum(count(v) for v in value.values())
    if isinstance(value, list):
        return sum(count(v) for v in value)
    return 1


def records_in(path):
    with open(path, encoding="utf-8") as f:
        root = json.load(f)
    if isinstance(root, dict) and isinstance(root.get("result"), list):
        root = root["result"]
    return root if isinstance(root, list) else [root]


def code_of(record):
    return record.get("code") or record.get("MATTHC")


def files_in(paths):
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for folder, _, names in os.walk(path):
            for name in names:
                if name.endswith(".json"):
                    yield os.path.join(folder, name)


def main(catalogue, facts, export, *sources):
    comparison = Comparison(load_registers(catalogue, facts))
    given = {code_of(r): r for r in records_in(export)}
    scalars = records = 0
    for path in sorted(files_in(sources)):
        for old in records_in(path):
            old = plain_record(old)
            new = plain_record(given.pop(code_of(old), {}))
            records += 1
            scalars += count(old)
            comparison.compare(old, new, code_of(old))
    for code in given:
        comparison.differ(code, None, "a record that no source has")
    for line in comparison.different:
        print(line)
    print(f"{records} records, {scalars} scalars, "
          f"{comparison.compared} compared, "
          f"{len(comparison.different)} different")
    return 1 if comparison.different or records == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
