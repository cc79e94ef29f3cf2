// The few functions of ICU that Skua uses.
//
// ICU renames its functions by version in macros (`u_charType` is `u_charType_72`), which Swift cannot see, so that they are called in
// cicu.c. ICU's own headers are not included here: Foundation carries a copy of them, and a module may not define a type twice.
// Errors come back as -1 or NULL: the callers need no more than that.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A normalizer; immutable, lives as long as the process.
typedef struct cicu_normalizer cicu_normalizer;
/// An iterator over the word breaks of a text.
typedef struct cicu_word_breaker cicu_word_breaker;

/// Scripts that Skua tells apart, with ICU's numbers.
enum cicu_script_code {
    CICU_SCRIPT_INHERITED = 1,
    CICU_SCRIPT_ARABIC = 2,
    CICU_SCRIPT_COPTIC = 7,
    CICU_SCRIPT_CYRILLIC = 8,
    CICU_SCRIPT_GREEK = 14,
    CICU_SCRIPT_HAN = 17,
    CICU_SCRIPT_HEBREW = 19,
    CICU_SCRIPT_HIRAGANA = 20,
    CICU_SCRIPT_KATAKANA = 22,
    CICU_SCRIPT_KHMER = 23,
    CICU_SCRIPT_LAO = 24,
    CICU_SCRIPT_LATIN = 25,
    CICU_SCRIPT_MYANMAR = 28,
    CICU_SCRIPT_THAI = 38,
};

// MARK: Characters

/// The general category of a code point, a `UCharCategory`.
int32_t cicu_general_category(int32_t scalar);

/// The value 0...9 of a decimal digit of any script, or -1.
int32_t cicu_decimal_digit(int32_t scalar);

/// The script of a code point, a `UScriptCode`, or -1.
int32_t cicu_script(int32_t scalar);

/// Whether a code point is drawn as a picture.
bool cicu_is_pictographic(int32_t scalar);

/// Whether a code point is drawn as a coloured picture without a variation selector.
bool cicu_has_emoji_presentation(int32_t scalar);

// MARK: Normalization

/// NFKC with case folding and removal of default ignorable code points; a singleton, NULL without ICU data.
const cicu_normalizer *_Nullable cicu_nfkc_casefold(void);

/// Canonical decomposition; a singleton, NULL without ICU data.
const cicu_normalizer *_Nullable cicu_nfd(void);

/// Whether text may be cut before the code point without changing how it normalizes.
bool cicu_has_boundary_before(const cicu_normalizer *_Nonnull normalizer, int32_t scalar);

/// Normalizes `count` UTF-16 units into `output`; returns the units written, -1 when they do not fit in `capacity`.
int32_t cicu_normalize(
    const cicu_normalizer *_Nonnull normalizer, const uint16_t *_Nonnull units, int32_t count, uint16_t *_Nonnull output, int32_t capacity);

/// The full decomposition of one code point as UTF-16; -1 when it decomposes to itself.
int32_t cicu_decompose(
    const cicu_normalizer *_Nonnull normalizer, int32_t scalar, uint16_t *_Nonnull output, int32_t capacity);

// MARK: Word breaks

/// Opens a word break iterator for a language tag; NULL without ICU data. Close it with `cicu_word_breaker_close`.
cicu_word_breaker *_Nullable cicu_word_breaker_open(const char *_Nonnull locale);

void cicu_word_breaker_close(cicu_word_breaker *_Nonnull breaker);

/// Points the iterator at UTF-8 bytes, which must stay in place while it is used; false on failure.
bool cicu_word_breaker_set_text(cicu_word_breaker *_Nonnull breaker, const uint8_t *_Nonnull bytes, int64_t count);

/// The next break as a byte offset, or -1 at the end.
int32_t cicu_word_breaker_next(cicu_word_breaker *_Nonnull breaker);
