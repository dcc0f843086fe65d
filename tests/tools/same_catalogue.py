#!/usr/bin/env python3
"""Compares a catalogue with what came back of it by way of the portal.

same_catalogue.py OLD PROGRAM_FACTS NEW

Every procedure of OLD must be in NEW and say the same in all that the
portal's JSON has a place for (man/tthc-export.1); prints how many values were
compared and each difference. What the portal has only words for must be in
those words.
"""
import os
import re
import sys

import yaml

UNITS = r"ngày làm việc|ngày|giờ|tháng|năm"


class Plain(yaml.SafeLoader):
    """Every scalar as it is written."""


Plain.yaml_implicit_resolvers = {}


def load(path):
    with open(path, encoding="utf-8") as f:
        return yaml.load(f, Loader=Plain) or {}


def procedures(root):
    found = {}
    for folder, _, names in os.walk(os.path.join(root, "thu_tuc")):
        for name in names:
            if name.endswith(".yaml"):
                record = load(os.path.join(folder, name))
                found[record["ma"]] = record
    return found


def register(root, facts, name):
    rows = {}
    for folder in (facts, os.path.join(root, "danh_muc")):
        path = os.path.join(folder, name + ".yaml")
        if os.path.exists(path):
            for key, row in load(path).items():
                rows.setdefault(key, {}).update(row)
    return rows


def items(value):
    if value is None or value == "khong" or value == "":
        return []
    return value if isinstance(value, list) else [value]


def text(value):
    return (value or "").strip()


class Comparison:
    def __init__(self, old, new, facts):
        self.old = {n: register(old, facts, n)
                    for n in ("linh_vuc", "co_quan", "van_ban")}
        self.new = {n: register(new, facts, n)
                    for n in ("linh_vuc", "co_quan", "van_ban")}
        self.compared = 0
        self.different = []
        self.place = ""

    def same(self, what, old, new):
        self.compared += 1
        if old != new:
            self.different.append(f"{self.place}: {what}: "
                                  f"{old!r:.90} became {new!r:.90}")

    def begins(self, what, old, new):
        self.compared += 1
        if not text(new).startswith(text(old)):
            self.different.append(f"{self.place}: {what}: {old!r:.90} is not "
                                  f"the beginning of {new!r:.90}")

    def tells(self, what, old, told):
        self.compared += 1
        if old not in told:
            self.different.append(f"{self.place}: {what}: {old!r:.90} is not "
                                  f"told in {told!r:.90}")

    def names(self, what, in_register, old, new):
        def of(rows, ids):
            return [text(rows.get(i, {}).get("ten") or i) for i in ids]
        self.same(what, of(self.old[in_register], items(old)),
                  of(self.new[in_register], items(new)))

    def fee(self, old, new):
        amount = old.get("muc_thu")
        note = text(new.get("ghi_chu"))
        self.same("loai", old.get("loai"), new.get("loai"))
        self.same("tien_te", old.get("tien_te", "VND"),
                  new.get("tien_te", "VND"))
        self.begins("ghi_chu", old.get("ghi_chu"), note)
        if amount and amount.isdigit():
            self.same("muc_thu", amount, new.get("muc_thu"))
        elif amount or old.get("tu") or old.get("bac"):
            self.same("muc_thu", "theo_ghi_chu" if note else "mien",
                      new.get("muc_thu"))
        for key in ("ten", "don_vi_tinh", "doi_tuong_nop"):
            self.tells(key, text(old.get(key)), note)
        for relief in items(old.get("mien_giam")):
            self.tells("mien_giam", relief["doi_tuong"], note)

    def way(self, old, new):
        note = text(new.get("ghi_chu"))
        limit = text(old.get("thoi_han"))
        if old["kenh"] == "dien_thoai_thu_dien_tu":
            self.tells("kenh", "Điện thoại, thư điện tử", note)
        else:
            self.same("kenh", old["kenh"], new.get("kenh"))
        self.begins("ghi_chu", old.get("ghi_chu"), note)
        if re.fullmatch(rf"\d+(,\d+)? ({UNITS})", limit):
            self.same("thoi_han", limit, new.get("thoi_han"))
        elif limit == "khong_quy_dinh":
            self.tells("thoi_han", "không quy định", note)
        elif limit:
            self.tells("thoi_han", limit, note)
        for key in ("giai_doan", "noi_nop", "dia_chi", "tinh_tu"):
            self.tells(key, text(old.get(key)), note)
        fees = old.get("phi_le_phi")
        if fees == "khong":
            self.same("phi_le_phi", [{"loai": "le_phi", "muc_thu": "mien"}],
                      new.get("phi_le_phi"))
            return
        self.each("phi_le_phi", items(fees), items(new.get("phi_le_phi")),
                  self.fee)

    def each(self, what, old, new, compare):
        self.same(what, len(old), len(new))
        for a, b in zip(old, new):
            compare(a, b)

    def step(self, old, new):
        self.same("trinh_tu.ten", old.get("ten"), new.get("ten"))
        self.begins("noi_dung", old.get("noi_dung"), new.get("noi_dung"))

    def paper(self, old, new):
        self.begins("giay_to.ten", old.get("ten"), new.get("ten"))
        for key in ("ma", "ban_chinh", "ban_sao"):
            self.same("giay_to." + key, old.get(key), new.get(key))
        self.tells("giay_to.khi", text(old.get("khi")), text(new.get("ten")))

    def dossier(self, old, new):
        def flat(papers):
            for paper in papers:
                if "mot_trong" in paper:
                    yield {"ten": "Nộp một trong", "ban_chinh": "0",
                           "ban_sao": "0"}
                    yield from flat(paper["mot_trong"])
                else:
                    yield paper
        groups = list(items(old.get("nhom")))
        notes = [{"ten": "Số lượng hồ sơ: " + old["so_bo"]}] \
            if "so_bo" in old else []
        notes += [{"ten": note} for note in items(old.get("luu_y"))]
        for note in notes:
            note.update({"ban_chinh": "0", "ban_sao": "0"})
        if notes:
            groups.append({"ten": "Lưu ý", "giay_to": notes})
        self.same("nhom", len(groups), len(items(new.get("nhom"))))
        for a, b in zip(groups, items(new.get("nhom"))):
            self.begins("nhom.ten", a.get("ten"), b.get("ten"))
            self.each("giay_to", list(flat(items(a.get("giay_to")))),
                      items(b.get("giay_to")), self.paper)

    def basis(self, old, new):
        old = old if isinstance(old, dict) else {"so": old}
        new = new if isinstance(new, dict) else {"so": new}
        for key in ("so", "ten"):
            self.same("can_cu_phap_ly." + key, old.get(key), new.get(key))
        if "so" in old:
            self.same("van_ban.ten",
                      text(self.old["van_ban"].get(old["so"], {}).get("ten")),
                      text(self.new["van_ban"].get(old["so"], {}).get("ten")))

    def decision(self, old, new):
        for key in ("so", "ngay", "cong_khai_csdlqg"):
            self.same("quyet_dinh." + key, old.get(key), new.get(key))
        self.names("quyet_dinh.co_quan", "co_quan", old.get("co_quan"),
                   new.get("co_quan"))

    def procedure(self, old, new):
        for key in ("ma", "ten", "loai", "loai_quy_dinh", "trang_thai",
                    "dia_chi_tiep_nhan", "mo_ta"):
            self.same(key, text(old.get(key)), text(new.get(key)))
        for key in ("cap_thuc_hien", "doi_tuong"):
            self.same(key, sorted(items(old.get(key))),
                      sorted(items(new.get(key))))
        self.same("lien_quan", items(old.get("lien_quan")),
                  items(new.get("lien_quan")))
        self.names("linh_vuc", "linh_vuc", old.get("linh_vuc"),
                   new.get("linh_vuc"))
        for key in ("thuc_hien", "tham_quyen", "uy_quyen", "phoi_hop"):
            self.names(key, "co_quan", old.get("co_quan", {}).get(key),
                       new.get("co_quan", {}).get(key))
        decisions = items(old.get("quyet_dinh_cong_bo"))
        chosen = [d for d in decisions if d.get("cap") == "bo"] or decisions
        self.each("quyet_dinh_cong_bo", chosen[:1],
                  items(new.get("quyet_dinh_cong_bo")), self.decision)
        conditions = old.get("yeu_cau_dieu_kien")
        self.same("yeu_cau_dieu_kien", conditions if conditions == "khong"
                  else "\n".join(map(text, items(conditions))),
                  text(new.get("yeu_cau_dieu_kien")))
        self.same("tu_khoa", [("; ".join(items(old.get("tu_khoa"))))],
                  [("; ".join(items(new.get("tu_khoa"))))])
        self.each("trinh_tu", items(old.get("trinh_tu")),
                  items(new.get("trinh_tu")), self.step)
        self.each("cach_thuc", items(old.get("cach_thuc")),
                  items(new.get("cach_thuc")), self.way)
        self.dossier(old.get("ho_so", {}), new.get("ho_so", {}))
        self.each("ket_qua", items(old.get("ket_qua")),
                  items(new.get("ket_qua")), lambda a, b: [
                      self.same("ket_qua." + key, text(a.get(key)),
                                text(b.get(key))) for key in ("ten", "ma")])
        self.each("can_cu_phap_ly", items(old.get("can_cu_phap_ly")),
                  items(new.get("can_cu_phap_ly")), self.basis)
        self.each("truong_hop", items(old.get("truong_hop")),
                  items(new.get("truong_hop")), lambda a, b: [
                      self.same("truong_hop." + key, text(a.get(key)),
                                text(b.get(key))) for key in ("ten", "ma")])


def main(old, facts, new):
    comparison = Comparison(old, new, facts)
    there = procedures(new)
    for code, record in sorted(procedures(old).items()):
        comparison.place = code
        comparison.procedure(record, there.pop(code, {}))
    for code in there:
        comparison.different.append(f"{code}: it was not there")
    for line in comparison.different:
        print(line)
    print(f"{comparison.compared} values compared, "
          f"{len(comparison.different)} different")
    return 1 if comparison.different or comparison.compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
