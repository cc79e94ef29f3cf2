#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

// The opaque types of the header are ICU's own.
#define cicu_normalizer UNormalizer2
#define cicu_word_breaker UBreakIterator
#include "cicu.h"

#define CICU_SAME_SCRIPT(name) _Static_assert((int)CICU_SCRIPT_##name == (int)USCRIPT_##name, "scripts have ICU's numbers")
CICU_SAME_SCRIPT(INHERITED);
CICU_SAME_SCRIPT(ARABIC);
CICU_SAME_SCRIPT(COPTIC);
CICU_SAME_SCRIPT(CYRILLIC);
CICU_SAME_SCRIPT(GREEK);
CICU_SAME_SCRIPT(HAN);
CICU_SAME_SCRIPT(HEBREW);
CICU_SAME_SCRIPT(HIRAGANA);
CICU_SAME_SCRIPT(KATAKANA);
CICU_SAME_SCRIPT(KHMER);
CICU_SAME_SCRIPT(LAO);
CICU_SAME_SCRIPT(LATIN);
CICU_SAME_SCRIPT(MYANMAR);
CICU_SAME_SCRIPT(THAI);

// MARK: Characters

int32_t cicu_general_category(int32_t scalar) { return u_charType(scalar); }

int32_t cicu_decimal_digit(int32_t scalar) {
    return u_charType(scalar) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(scalar) : -1;
}

int32_t cicu_script(int32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(scalar, &status);
    return U_FAILURE(status) ? -1 : (int32_t)script;
}

bool cicu_is_pictographic(int32_t scalar) { return u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC); }

bool cicu_has_emoji_presentation(int32_t scalar) { return u_hasBinaryProperty(scalar, UCHAR_EMOJI_PRESENTATION); }

// MARK: Normalization

const UNormalizer2 *cicu_nfkc_casefold(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    return U_FAILURE(status) ? NULL : normalizer;
}

const UNormalizer2 *cicu_nfd(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFDInstance(&status);
    return U_FAILURE(status) ? NULL : normalizer;
}

bool cicu_has_boundary_before(const UNormalizer2 *normalizer, int32_t scalar) {
    return unorm2_hasBoundaryBefore(normalizer, scalar);
}

int32_t cicu_normalize(
    const UNormalizer2 *normalizer, const uint16_t *units, int32_t count, uint16_t *output, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = unorm2_normalize(normalizer, (const UChar *)units, count, (UChar *)output, capacity, &status);
    return U_FAILURE(status) || length > capacity ? -1 : length;
}

int32_t cicu_decompose(
    const UNormalizer2 *normalizer, int32_t scalar, uint16_t *output, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = unorm2_getDecomposition(normalizer, scalar, (UChar *)output, capacity, &status);
    return U_FAILURE(status) || length > capacity ? -1 : length;
}

// MARK: Word breaks

UBreakIterator *cicu_word_breaker_open(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *breaker = ubrk_open(UBRK_WORD, locale, NULL, 0, &status);
    if (U_FAILURE(status)) {
        if (breaker) ubrk_close(breaker);
        return NULL;
    }
    return breaker;
}

void cicu_word_breaker_close(UBreakIterator *breaker) { ubrk_close(breaker); }

bool cicu_word_breaker_set_text(UBreakIterator *breaker, const uint8_t *bytes, int64_t count) {
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, (const char *)bytes, count, &status);
    if (U_FAILURE(status)) return false;
    ubrk_setUText(breaker, &text, &status);  // keeps a shallow clone of its own
    utext_close(&text);
    return U_SUCCESS(status);
}

int32_t cicu_word_breaker_next(UBreakIterator *breaker) {
    int32_t position = ubrk_next(breaker);
    return position == UBRK_DONE ? -1 : position;
}
