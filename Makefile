# tthc: tools for catalogues of administrative procedures. GNU make.
# `make help` lists the targets.

VERSION := 0.1.0
VARIANT ?= release
VARIANTS := release debug asan coverage
ifeq ($(filter $(VARIANT),$(VARIANTS)),)
$(error VARIANT must be one of: $(VARIANTS))
endif

BUILD ?= build
OUT := $(BUILD)/$(VARIANT)
BIN := $(OUT)/bin
PREFIX ?= /usr/local
DESTDIR ?=
BINDIR = $(DESTDIR)$(PREFIX)/bin
MANDIR = $(DESTDIR)$(PREFIX)/share/man
DOCDIR = $(DESTDIR)$(PREFIX)/share/doc/tthc
TTHC_SHARED ?= ../shared
Q ?= @

CC ?= cc
PKG_CONFIG ?= pkg-config
CFLAGS ?= -O3 -g
WARNINGS := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wwrite-strings -Wpointer-arith -Wvla -Wundef -Wformat=2
FLAGS_release :=
FLAGS_debug := -O0 -Werror
FLAGS_asan := -O1 -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer -Werror
FLAGS_coverage := -O0 --coverage
ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -D_XOPEN_SOURCE=700 \
	-DTTHC_VERSION='"$(VERSION)"' \
	-Isrc -I$(OUT) -pthread $(WARNINGS) $(CFLAGS) $(FLAGS_$(VARIANT))

# Each program links the libraries its own objects need, and no more.
LIBS_LINT := yaml-0.1 libutf8proc libmd jansson
LIBS_DIFF := $(LIBS_LINT) libxml-2.0
LIBS_RENDER := $(LIBS_DIFF) libqrencode
LIBS_TEST := $(LIBS_RENDER) cmocka
pkg_cflags = $(shell $(PKG_CONFIG) --cflags $(LIBS_TEST))
pkg_libs = $(shell $(PKG_CONFIG) --libs $(1))
LDFLAGS += -Wl,--as-needed -pthread

MAINS := $(wildcard src/tools/tthc*.c)
SOURCES := $(filter-out $(MAINS),$(wildcard src/*/*.c))
TOOLS := $(patsubst src/tools/%.c,%,$(MAINS))
FACTS := $(wildcard src/facts/*.yaml)
LOOKS := $(wildcard src/*/*.css src/*/*.js)
OBJECTS := $(SOURCES:src/%.c=$(OUT)/obj/%.o) $(OUT)/obj/facts.o \
	$(OUT)/obj/looks.o
UNITS := $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/test_*.c))
TOOL_BINS := $(TOOLS:%=$(BIN)/%)
UNIT_BINS := $(UNITS:%=$(OUT)/tests/%)

.PHONY: all
all: $(TOOL_BINS)

$(OUT)/libtthc.a: $(OBJECTS)
	@echo "  AR      $@"
	$(Q)rm -f $@
	$(Q)$(AR) rcs $@ $(OBJECTS)

$(OUT)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	@echo "  CC      $<"
	$(Q)$(CC) $(ALL_CFLAGS) $(pkg_cflags) -MMD -MP -c -o $@ $<

# The facts of the law, as C strings in the program.
$(OUT)/facts.c: $(FACTS) src/facts/embed.sh
	@mkdir -p $(@D)
	@echo "  FACTS   $@"
	$(Q)sh src/facts/embed.sh $(FACTS) > $@.new
	$(Q)mv $@.new $@

# The styles and scripts of pages, in the same way.
$(OUT)/looks.c: $(LOOKS) src/html/embed.sh
	@mkdir -p $(@D)
	@echo "  LOOKS   $@"
	$(Q)sh src/html/embed.sh $(LOOKS) > $@.new
	$(Q)mv $@.new $@

$(OUT)/obj/facts.o $(OUT)/obj/looks.o: $(OUT)/obj/%.o: $(OUT)/%.c
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

# tthc-lint must run where libxml2 is not; tthc-diff makes pages with it, and
# tthc-render draws QR codes on them.
LIBS = $(LIBS_LINT)
$(BIN)/tthc-diff $(BIN)/tthc-export $(BIN)/tthc-import: LIBS = $(LIBS_DIFF)
$(BIN)/tthc-render: LIBS = $(LIBS_RENDER)

$(BIN)/%: $(OUT)/obj/tools/%.o $(OUT)/libtthc.a
	@mkdir -p $(@D)
	@echo "  LD      $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(call pkg_libs,$(LIBS))

$(OUT)/tests/%: tests/unit/%.c $(OUT)/libtthc.a
	@mkdir -p $(@D)
	@echo "  LD      $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(pkg_cflags) -MMD -MP -MF $@.d $(LDFLAGS) \
		-o $@ $< $(OUT)/libtthc.a $(call pkg_libs,$(LIBS_TEST))

BENCH_BINS := $(patsubst tests/bench/%.c,$(OUT)/tests/%,\
	$(wildcard tests/bench/*.c))

$(BENCH_BINS): $(OUT)/tests/%: tests/bench/%.c $(OUT)/libtthc.a
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) $(pkg_cflags) -D_DEFAULT_SOURCE $(LDFLAGS) \
		-o $@ $^ $(call pkg_libs,$(LIBS_TEST))

# Manual pages: as they stand, or with lists made from the tables.
PAGES := $(patsubst man/%,$(OUT)/man/%,$(wildcard man/*.[157]) \
	$(basename $(wildcard man/*.in)))

.PHONY: man
man: $(PAGES)

$(OUT)/man/%: man/%
	@mkdir -p $(@D)
	$(Q)cp $< $@

$(OUT)/man/%: man/%.in $(OUT)/make-page
	@mkdir -p $(@D)
	@echo "  PAGE    $@"
	$(Q)$(OUT)/make-page < $< > $@.new
	$(Q)mv $@.new $@

$(OUT)/make-page: man/make-page.c $(OUT)/libtthc.a
	@echo "  LD      $@"
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -MF $(OUT)/obj/make-page.d $(LDFLAGS) \
		-o $@ $< $(OUT)/libtthc.a $(call pkg_libs,$(LIBS_LINT))

-include $(shell find $(OUT)/obj $(OUT)/tests -name '*.d' 2>/dev/null)

# --- checking ------------------------------------------------------------

.PHONY: check check-units check-rules check-tools
check: deps
	$(Q)sh .ci/deps-check
	$(Q)$(MAKE) --no-print-directory VARIANT=$(VARIANT) check-all

# Everything; needs the libraries to be there already.
.PHONY: check-all
check-all: all man $(UNIT_BINS)
	$(Q)OUT=$(OUT) TTHC_SHARED=$(TTHC_SHARED) sh tests/run.sh

check-units: $(UNIT_BINS)
	$(Q)OUT=$(OUT) TTHC_SHARED=$(TTHC_SHARED) sh tests/run.sh units

check-rules: $(OUT)/tests/test_rules
	$(Q)$(OUT)/tests/test_rules

check-tools: all man
	$(Q)OUT=$(OUT) TTHC_SHARED=$(TTHC_SHARED) sh tests/run.sh tools

# The pages alone: mandoc, and that they say what the programs do.
.PHONY: man-check
man-check: all man
	$(Q)BIN=$(BIN) sh tests/tools/man.sh

.PHONY: check-asan
check-asan:
	$(Q)$(MAKE) --no-print-directory VARIANT=asan check

# The pages in a real browser and on paper: accessible, valid, printed whole,
# proof against hostile texts. Says what it needs and installs that; packages
# of npm go into the build tree. PARTS: names of parts, none is all.
.PHONY: check-browser
check-browser: deps
	$(Q)sh .ci/deps-browser
	$(Q)$(MAKE) --no-print-directory VARIANT=$(VARIANT) all
	$(Q)OUT=$(OUT) BROWSER_HOME=$(BUILD)/browser TTHC_SHARED=$(TTHC_SHARED) \
		sh tests/browser/run.sh $(PARTS)

# The SARIF log of the sample catalogue against the standard's schema; needs
# node and npm.
.PHONY: check-sarif
check-sarif: all
	$(Q)$(BIN)/tthc-lint -f sarif --fail-on never catalog > $(OUT)/check.sarif
	$(Q)$(BIN)/tthc-diff -f sarif --fail-on never \
		--as-of 2026-12-31..2027-03-01 catalog catalog > $(OUT)/diff.sarif
	$(Q)sh tests/sarif/check.sh $(BUILD)/sarif $(OUT)/check.sarif \
		$(OUT)/diff.sarif

# Exports as RDF against the SHACL shapes of CPSV-AP, which are looked for in
# TTHC_SHARED; needs node and npm.
.PHONY: check-rdf
check-rdf: all
	$(Q)OUT=$(OUT) RDF_HOME=$(BUILD)/rdf TTHC_SHARED=$(TTHC_SHARED) \
		sh tests/rdf/run.sh

# Exports of the sample catalogue: JSON against the schema of its files, JSON-LD
# against the vocabulary of schema.org; needs node and npm.
.PHONY: check-json check-linked
check-json: all
	$(Q)$(BIN)/tthc-export -q -f json -o $(OUT)/check.json catalog
	$(Q)sh tests/json/check.sh $(BUILD)/json catalog/.schema/thu_tuc.json \
		$(OUT)/check.json

check-linked: all
	$(Q)$(BIN)/tthc-export -q -f jsonld -o $(OUT)/check.jsonld catalog
	$(Q)sh tests/linked/check.sh $(BUILD)/linked $(OUT)/check.jsonld

.PHONY: analyze
analyze:
	cppcheck --std=c11 --enable=warning,performance,portability \
		--suppress=varFuncNullUB --suppress=unknownMacro \
		--suppress=internalAstError \
		--suppress=nullPointerRedundantCheck --error-exitcode=1 --quiet \
		-Isrc src

# libFuzzer over all stages: checking, comparing, pages, exchange; needs clang
# with its runtime. SECONDS bounds each.
SECONDS ?= 60
PAGES_OF := src/html/% src/sheet/% src/publish/% src/notice/% src/site/%
FUZZED = $(filter-out src/tools/% $(PAGES_OF),$(SOURCES))
.PHONY: fuzz
fuzz: fuzz-lint fuzz-diff fuzz-render fuzz-exchange
fuzz-render: FUZZED = $(filter-out src/tools/% src/publish/%,$(SOURCES)) \
	$(OUT)/looks.c
fuzz-%: LIBS = $(LIBS_RENDER)
fuzz-%: $(OUT)/facts.c $(OUT)/looks.c $(BIN)/tthc-export
	@mkdir -p $(BUILD)/fuzz/$*
	$(Q)clang -std=c11 -O1 -g -D_POSIX_C_SOURCE=200809L -D_XOPEN_SOURCE=700 \
		-DTTHC_VERSION='"fuzz"' -Isrc -pthread \
		-fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all \
		$(pkg_cflags) -o $(BUILD)/fuzz/fuzz_$* \
		tests/fuzz/fuzz_$*.c $(OUT)/facts.c $(FUZZED) \
		$(call pkg_libs,$(LIBS))
	$(Q)BIN=$(BIN) sh tests/fuzz/corpus.sh $* $(BUILD)/fuzz/$*
	$(Q)$(BUILD)/fuzz/fuzz_$* -max_total_time=$(SECONDS) -timeout=10 \
		-rss_limit_mb=2048 -max_len=40000 \
		-artifact_prefix=$(BUILD)/fuzz/ $(BUILD)/fuzz/$*

.PHONY: bench
bench: all $(BENCH_BINS)
	$(Q)OUT=$(OUT) TTHC_SHARED=$(TTHC_SHARED) sh tests/bench.sh

# --- trying, installing --------------------------------------------------

.PHONY: deps
deps:
	$(Q)sh .ci/deps

.PHONY: demo
demo: deps
	$(Q)$(MAKE) --no-print-directory all
	$(Q)BIN=$(BIN) sh tests/demo.sh

.PHONY: install
install: all man
	install -d $(BINDIR)
	install -m 755 $(TOOL_BINS) $(BINDIR)
	$(Q)for page in $(PAGES); do \
		dir=$(MANDIR)/man$${page##*.}; \
		install -d $$dir && install -m 644 $$page $$dir || exit 1; \
	done
	install -d $(DOCDIR)/examples
	install -m 644 $(wildcard man/examples/*) $(DOCDIR)/examples
	$(BIN)/tthc-export --schema -o $(DOCDIR)/tthc.rng
	$(BIN)/tthc-export --xsd -o $(DOCDIR)/tthc.xsd

.PHONY: uninstall
uninstall:
	cd $(BINDIR) && rm -f $(TOOLS)
	$(Q)for page in $(notdir $(PAGES)); do \
		rm -f $(MANDIR)/man$${page##*.}/$$page; \
	done
	rm -rf $(DOCDIR)

DIST := tthc-$(VERSION)

.PHONY: dist
dist:
	@mkdir -p $(BUILD)
	git archive --prefix=$(DIST)/ -o $(BUILD)/$(DIST).tar.gz HEAD

.PHONY: distcheck
distcheck: dist
	rm -rf $(BUILD)/$(DIST)
	tar -C $(BUILD) -xzf $(BUILD)/$(DIST).tar.gz
	$(MAKE) -C $(BUILD)/$(DIST) BUILD=build \
		TTHC_SHARED=$(abspath $(TTHC_SHARED)) check
	$(MAKE) -C $(BUILD)/$(DIST) BUILD=build DESTDIR=$(CURDIR)/$(BUILD)/root \
		install uninstall

.PHONY: clean
clean:
	rm -rf $(BUILD)

.PHONY: help
help:
	@echo "make demo           cài thư viện còn thiếu, dựng, chạy thử (install, build, try)"
	@echo "make check          như trên rồi chạy mọi kiểm thử (the same, then all tests)"
	@echo "make                dựng vào $(BIN) (build)"
	@echo "make install        cài vào DESTDIR/PREFIX, mặc định /usr/local; make uninstall gỡ"
	@echo "make bench          đo tốc độ, bộ nhớ: các tỷ số (speed and memory, as ratios)"
	@echo "make check-asan     kiểm thử dưới AddressSanitizer, UBSan"
	@echo "make fuzz           tìm lỗi bằng dữ liệu ngẫu nhiên (libFuzzer; SECONDS=60)"
	@echo "make check-sarif    kết quả SARIF theo lược đồ của tiêu chuẩn (SARIF schema; npm)"
	@echo "make check-json     bản xuất JSON theo lược đồ; check-linked: JSON-LD theo schema.org"
	@echo "make check-rdf      bản xuất RDF theo SHACL của CPSV-AP (SHACL shapes; npm)"
	@echo "make check-browser  trang in, trang tra cứu trong trình duyệt, trên giấy (Chromium)"
	@echo "make analyze        phân tích mã tĩnh (static analysis)"
	@echo "make check-units    chỉ các kiểm thử đơn vị; check-rules: ví dụ của từng quy tắc;"
	@echo "                    check-tools: chạy chương trình như người dùng"
	@echo "make man            trang hướng dẫn (manual pages); man-check: kiểm tra chúng"
	@echo "make dist distcheck gói mã nguồn và thử gói đó"
	@echo "make clean          xóa $(BUILD)"
	@echo "VARIANT=$(VARIANT): $(VARIANTS)"

.SECONDARY:
