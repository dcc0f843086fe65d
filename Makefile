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
TTHC_SHARED ?= ../shared
Q ?= @

CC ?= cc
PKG_CONFIG ?= pkg-config
CFLAGS ?= -O2 -g
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
LIBS_TEST := $(LIBS_LINT) libxml-2.0 cmocka
pkg_cflags = $(shell $(PKG_CONFIG) --cflags $(LIBS_TEST))
pkg_libs = $(shell $(PKG_CONFIG) --libs $(1))
LDFLAGS += -Wl,--as-needed -pthread

MAINS := $(wildcard src/tools/tthc*.c)
SOURCES := $(filter-out $(MAINS),$(wildcard src/*/*.c))
TOOLS := $(patsubst src/tools/%.c,%,$(MAINS))
FACTS := $(wildcard src/facts/*.yaml)
OBJECTS := $(SOURCES:src/%.c=$(OUT)/obj/%.o) $(OUT)/obj/facts.o
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

$(OUT)/obj/facts.o: $(OUT)/facts.c
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BIN)/%: $(OUT)/obj/tools/%.o $(OUT)/libtthc.a
	@mkdir -p $(@D)
	@echo "  LD      $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(call pkg_libs,$(LIBS_LINT))

$(OUT)/tests/%: tests/unit/%.c $(OUT)/libtthc.a
	@mkdir -p $(@D)
	@echo "  LD      $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(pkg_cflags) -MMD -MP -MF $@.d $(LDFLAGS) \
		-o $@ $< $(OUT)/libtthc.a $(call pkg_libs,$(LIBS_TEST))

-include $(shell find $(OUT)/obj $(OUT)/tests -name '*.d' 2>/dev/null)

.SECONDARY:
