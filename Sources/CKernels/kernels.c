#include "ckernels.h"

#include <string.h>

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>
#define HAS_LANES 1
// Beside AVX2 this has the instructions that count, find and shift bits without a detour.
#define LEVEL3 "arch=x86-64-v3"
#define VARIANTS __attribute__((target_clones(LEVEL3, "default")))
#else
#define HAS_LANES 0
#define VARIANTS
#endif

static inline __attribute__((always_inline)) uint64_t word(const void *words, size_t index) {
    uint64_t value;
    memcpy(&value, (const char *)words + index * 8, 8);
    return value;
}

VARIANTS size_t kernel_count(const void *words, size_t count) {
    size_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += (size_t)__builtin_popcountll(word(words, i));
    return sum;
}

VARIANTS size_t kernel_count_and(const void *left, const void *right, size_t count) {
    size_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += (size_t)__builtin_popcountll(word(left, i) & word(right, i));
    return sum;
}

VARIANTS void kernel_and(uint64_t *target, const void *other, size_t count) {
    for (size_t i = 0; i < count; i++) target[i] &= word(other, i);
}

VARIANTS void kernel_or(uint64_t *target, const void *other, size_t count) {
    for (size_t i = 0; i < count; i++) target[i] |= word(other, i);
}

VARIANTS void kernel_and_not(uint64_t *target, const void *other, size_t count) {
    for (size_t i = 0; i < count; i++) target[i] &= ~word(other, i);
}

/// Writes the positions of a word's bits and returns their number: four at once, since nobody can foretell how many bits a word of a thin set
/// has, and a wrong guess costs more than the stores.
static inline __attribute__((always_inline)) size_t extract(uint64_t bits, uint32_t base, uint32_t *place) {
    const uint64_t last = (uint64_t)1 << 63;
    size_t count = (size_t)__builtin_popcountll(bits);
    for (size_t k = 0; k < 4; k++) {
        place[k] = base + (uint32_t)__builtin_ctzll(bits | last);
        bits &= bits - 1;
    }
    for (size_t k = 4; k < count; k++) {
        place[k] = base + (uint32_t)__builtin_ctzll(bits);
        bits &= bits - 1;
    }
    return count;
}

VARIANTS size_t kernel_extract(const void *words, size_t from, size_t to, uint32_t *target) {
    size_t found = 0;
    size_t i = from;
    for (; i + 4 <= to; i += 4) {
        uint64_t bits[4] = {word(words, i), word(words, i + 1), word(words, i + 2), word(words, i + 3)};
        if (!(bits[0] | bits[1] | bits[2] | bits[3])) continue;
        for (size_t k = 0; k < 4; k++) found += extract(bits[k], (uint32_t)((i + k) * 64), target + found);
    }
    for (; i < to; i++) found += extract(word(words, i), (uint32_t)(i * 64), target + found);
    return found;
}

VARIANTS size_t kernel_filter(uint32_t *docs, size_t count, const void *words) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t doc = docs[i];
        docs[kept] = doc;
        kept += (word(words, doc >> 6) >> (doc & 63)) & 1;
    }
    return kept;
}

VARIANTS size_t kernel_keep(const uint32_t *docs, size_t count, const uint64_t *words, uint32_t *target) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t doc = docs[i];
        target[kept] = doc;
        kept += (words[doc >> 6] >> (doc & 63)) & 1;
    }
    return kept;
}

void kernel_tally(const uint32_t *codes, size_t count, uint32_t *counts, size_t last) {
    for (size_t i = 0; i < count; i++) counts[codes[i] < last ? codes[i] : last]++;
}

VARIANTS size_t kernel_choose(const uint32_t *docs, const uint32_t *codes, size_t count, const uint8_t *chosen, size_t last,
                              uint32_t *target) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        target[kept] = docs[i];
        kept += chosen[codes[i] < last ? codes[i] : last];
    }
    return kept;
}

VARIANTS void kernel_weigh(const double *values, size_t count, double factor, int32_t *target) {
#pragma STDC FP_CONTRACT OFF
    // A product and a sum that are rounded each: in one step some would be rounded otherwise than elsewhere.
    for (size_t i = 0; i < count; i++) target[i] = (int32_t)(factor * values[i] + 0.5);
}

VARIANTS void kernel_put(int32_t *sums, const uint32_t *docs, const uint32_t *codes, size_t count, const int32_t *worths, size_t last) {
    for (size_t i = 0; i < count; i++) sums[docs[i]] = worths[codes[i] < last ? codes[i] : last];
}

VARIANTS void kernel_add(int32_t *sums, const uint32_t *docs, const uint32_t *codes, size_t count, const int32_t *worths, size_t last) {
    for (size_t i = 0; i < count; i++) sums[docs[i]] += worths[codes[i] < last ? codes[i] : last];
}

VARIANTS void kernel_add_among(int32_t *sums, const void *words, const uint64_t *wanted, size_t count, const void *packed, size_t width,
                               const int32_t *worths, size_t last, int keeps) {
    const uint64_t mask = ((uint64_t)1 << width) - 1;
    const int32_t kept = keeps ? -1 : 0;
    size_t rank = 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t own = word(words, i), left = own & wanted[i];
        for (; left; left &= left - 1) {
            uint64_t below = (left & -left) - 1, value;
            size_t bit = (rank + (size_t)__builtin_popcountll(own & below)) * width;
            memcpy(&value, (const char *)packed + (bit >> 3), 8);
            uint64_t code = (value >> (bit & 7)) & mask;
            int32_t *sum = sums + i * 64 + (size_t)__builtin_ctzll(left);
            *sum = (*sum & kept) + worths[code < last ? code : last];
        }
        rank += (size_t)__builtin_popcountll(own);
    }
}

VARIANTS void kernel_insert(uint64_t *words, const uint32_t *docs, size_t count) {
    for (size_t i = 0; i < count; i++) words[docs[i] >> 6] |= (uint64_t)1 << (docs[i] & 63);
}

VARIANTS static void insert_levels(uint64_t *words, size_t size, const uint32_t *docs, size_t count, const uint32_t *own,
                                   const uint8_t *levels, size_t codes) {
    for (size_t i = 0; i < count; i++) {
        size_t level = own[i] < codes ? levels[own[i]] : 0;
        size_t present = level != 0;
        words[(level - present) * size + (docs[i] >> 6)] |= (uint64_t)present << (docs[i] & 63);
    }
}

void kernel_insert_levels(uint64_t *words, size_t size, const uint32_t *docs, size_t count, const void *packed, size_t width, size_t first,
                          const uint8_t *levels, size_t codes) {
    uint32_t own[128];
    for (size_t from = 0; from < count; from += 128) {
        size_t some = count - from < 128 ? count - from : 128;
        kernel_unpack(packed, width, first + from, some, own);
        insert_levels(words, size, docs + from, some, own, levels, codes);
    }
}

VARIANTS size_t kernel_settle_levels(uint64_t *words, size_t size, size_t levels, uint64_t *all) {
    size_t sum = 0;
    for (size_t i = 0; i < size; i++) {
        uint64_t seen = words[i];
        for (size_t level = 1; level < levels; level++) {
            uint64_t own = words[level * size + i] & ~seen;
            words[level * size + i] = own;
            seen |= own;
        }
        all[i] = seen;
        sum += (size_t)__builtin_popcountll(seen);
    }
    return sum;
}

static inline __attribute__((always_inline)) uint64_t decode(const char *bytes, size_t width, size_t from, size_t count, uint64_t previous,
                                                             uint32_t *target) {
    uint64_t mask = ((uint64_t)1 << width) - 1;
    uint64_t doc = previous;
    for (size_t i = from; i < count; i++) {
        size_t bit = i * width;
        uint64_t value;
        memcpy(&value, bytes + (bit >> 3), 8);
        doc += 1 + ((value >> (bit & 7)) & mask);
        target[i] = (uint32_t)doc;
    }
    return doc;
}

static inline __attribute__((always_inline)) void unpack(const char *bytes, size_t width, size_t first, size_t from, size_t count,
                                                         uint32_t *target) {
    uint64_t mask = ((uint64_t)1 << width) - 1;
    for (size_t i = from; i < count; i++) {
        size_t bit = (first + i) * width;
        uint64_t value;
        memcpy(&value, bytes + (bit >> 3), 8);
        target[i] = (uint32_t)((value >> (bit & 7)) & mask);
    }
}

#if HAS_LANES
// Eight values of `w` bits take `w` bytes, up to 16: four bytes from the first byte of each value are moved to a lane of its own, where
// the value is shifted to the right place. Bytes behind the sixteenth, which no value needs, are 0.
#define BYTE(w, j, k) (uint8_t)(((w) * (j) >> 3) + (k) < 16 ? ((w) * (j) >> 3) + (k) : 0x80)
#define LANE(w, j) BYTE(w, j, 0), BYTE(w, j, 1), BYTE(w, j, 2), BYTE(w, j, 3)
#define LANES(w) {LANE(w, 0), LANE(w, 1), LANE(w, 2), LANE(w, 3), LANE(w, 4), LANE(w, 5), LANE(w, 6), LANE(w, 7)}
static const uint8_t lanes[17][32] __attribute__((aligned(32))) = {
    LANES(0), LANES(1), LANES(2),  LANES(3),  LANES(4),  LANES(5),  LANES(6),  LANES(7), LANES(8),
    LANES(9), LANES(10), LANES(11), LANES(12), LANES(13), LANES(14), LANES(15), LANES(16)};

/// How many groups of eight values may be read sixteen bytes at a time: where eight bytes from the last value on are readable.
static inline __attribute__((always_inline)) size_t groups(size_t width, size_t shift, size_t count) {
    size_t last = (shift + (count - 1) * width) >> 3, whole = count / 8;
    if (width >= 10) return whole;
    if (last < 8) return 0;
    size_t readable = width ? (last - 8) / width + 1 : whole;
    return readable < whole ? readable : whole;
}

__attribute__((target(LEVEL3))) static uint64_t decode_lanes(const char *bytes, size_t width, size_t count, uint64_t previous,
                                                             uint32_t *target) {
    const __m256i lane = _mm256_load_si256((const __m256i *)lanes[width]);
    const __m256i numbers = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    const __m256i shifts = _mm256_and_si256(_mm256_mullo_epi32(numbers, _mm256_set1_epi32((int)width)), _mm256_set1_epi32(7));
    const __m256i mask = _mm256_set1_epi32((1 << width) - 1), one = _mm256_set1_epi32(1), lasts = _mm256_set1_epi32(7);
    const __m256i middle = _mm256_setr_epi32(0, 0, 0, 0, 3, 3, 3, 3), upper = _mm256_setr_epi32(0, 0, 0, 0, -1, -1, -1, -1);
    size_t whole = groups(width, 0, count);
    __m256i before = _mm256_set1_epi32((int)(uint32_t)previous), sum = _mm256_setzero_si256();
    for (size_t g = 0; g < whole; g++) {
        __m256i raw = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(bytes + g * width)));
        __m256i gaps = _mm256_and_si256(_mm256_srlv_epi32(_mm256_shuffle_epi8(raw, lane), shifts), mask);
        gaps = _mm256_add_epi32(gaps, one);
        gaps = _mm256_add_epi32(gaps, _mm256_slli_si256(gaps, 4));
        gaps = _mm256_add_epi32(gaps, _mm256_slli_si256(gaps, 8));
        gaps = _mm256_add_epi32(gaps, _mm256_and_si256(_mm256_permutevar8x32_epi32(gaps, middle), upper));
        _mm256_storeu_si256((__m256i *)(target + g * 8), _mm256_add_epi32(before, _mm256_add_epi32(sum, gaps)));
        sum = _mm256_add_epi32(sum, _mm256_permutevar8x32_epi32(gaps, lasts));
    }
    // 128 gaps of 16 bits never exceed 32 bits; with what stood before them they may, where the data is damaged.
    uint64_t last = previous + (uint32_t)_mm256_extract_epi32(sum, 0);
    return decode(bytes, width, whole * 8, count, last, target);
}

__attribute__((target(LEVEL3))) static void unpack_lanes(const char *bytes, size_t width, size_t first, size_t count, uint32_t *target) {
    size_t bit = first * width;
    const __m256i lane = _mm256_load_si256((const __m256i *)lanes[width]);
    const __m256i numbers = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    __m256i shifts = _mm256_and_si256(_mm256_mullo_epi32(numbers, _mm256_set1_epi32((int)width)), _mm256_set1_epi32(7));
    shifts = _mm256_add_epi32(shifts, _mm256_set1_epi32((int)(bit & 7)));
    const __m256i mask = _mm256_set1_epi32((1 << width) - 1);
    size_t whole = groups(width, bit & 7, count);
    const char *from = bytes + (bit >> 3);
    for (size_t g = 0; g < whole; g++) {
        __m256i raw = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(from + g * width)));
        __m256i values = _mm256_and_si256(_mm256_srlv_epi32(_mm256_shuffle_epi8(raw, lane), shifts), mask);
        _mm256_storeu_si256((__m256i *)(target + g * 8), values);
    }
    unpack(bytes, width, first, whole * 8, count, target);
}

static inline __attribute__((always_inline)) int has_lanes(void) { return __builtin_cpu_supports("x86-64-v3"); }
#endif

uint64_t kernel_decode(const void *packed, size_t width, size_t count, uint64_t previous, uint32_t *target) {
#if HAS_LANES
    if (count >= 16 && width <= 16 && has_lanes()) return decode_lanes(packed, width, count, previous, target);
#endif
    return decode(packed, width, 0, count, previous, target);
}

void kernel_unpack(const void *packed, size_t width, size_t first, size_t count, uint32_t *target) {
#if HAS_LANES
    // Moved by up to seven bits, a value of 14 bits still lies within the sixteen bytes.
    if (count >= 16 && width <= 14 && has_lanes()) {
        unpack_lanes(packed, width, first, count, target);
        return;
    }
#endif
    unpack(packed, width, first, 0, count, target);
}

/// What is left of two sorted arrays, without branches on what they hold, which nobody could foretell.
static inline __attribute__((always_inline)) size_t intersect(const uint32_t *left, size_t i, size_t lefts, const uint32_t *right, size_t j,
                                                              size_t rights, uint32_t *target, size_t found) {
    while (i < lefts && j < rights) {
        uint32_t a = left[i], b = right[j];
        target[found] = a;
        found += a == b;
        i += a <= b;
        j += b <= a;
    }
    return found;
}

#if HAS_LANES
// By mask: brings the chosen ones of four numbers to the front.
static const uint8_t fronts[16][16] __attribute__((aligned(16))) = {
    {128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128},
    {0, 1, 2, 3, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128},
    {4, 5, 6, 7, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128},
    {0, 1, 2, 3, 4, 5, 6, 7, 128, 128, 128, 128, 128, 128, 128, 128},
    {8, 9, 10, 11, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128},
    {0, 1, 2, 3, 8, 9, 10, 11, 128, 128, 128, 128, 128, 128, 128, 128},
    {4, 5, 6, 7, 8, 9, 10, 11, 128, 128, 128, 128, 128, 128, 128, 128},
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 128, 128, 128, 128},
    {12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128},
    {0, 1, 2, 3, 12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128},
    {4, 5, 6, 7, 12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128},
    {0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 128, 128, 128, 128},
    {8, 9, 10, 11, 12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128},
    {0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 128, 128, 128, 128},
    {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 128, 128, 128, 128},
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}};

/// Four numbers against four at a time, each with each (Schlegel, Willhalm & Lehner 2011).
__attribute__((target(LEVEL3))) static size_t intersect_lanes(const uint32_t *left, size_t lefts, const uint32_t *right, size_t rights,
                                                              uint32_t *target) {
    size_t i = 0, j = 0, found = 0;
    while (i + 4 <= lefts && j + 4 <= rights) {
        __m128i a = _mm_loadu_si128((const __m128i *)(left + i)), b = _mm_loadu_si128((const __m128i *)(right + j));
        uint32_t lastLeft = left[i + 3], lastRight = right[j + 3];
        __m128i first = _mm_or_si128(_mm_cmpeq_epi32(a, b), _mm_cmpeq_epi32(a, _mm_shuffle_epi32(b, 0x39)));
        __m128i second = _mm_or_si128(_mm_cmpeq_epi32(a, _mm_shuffle_epi32(b, 0x4e)), _mm_cmpeq_epi32(a, _mm_shuffle_epi32(b, 0x93)));
        unsigned mask = (unsigned)_mm_movemask_ps(_mm_castsi128_ps(_mm_or_si128(first, second)));
        _mm_storeu_si128((__m128i *)(target + found), _mm_shuffle_epi8(a, _mm_load_si128((const __m128i *)fronts[mask])));
        found += (size_t)__builtin_popcount(mask);
        i += lastLeft <= lastRight ? 4 : 0;
        j += lastRight <= lastLeft ? 4 : 0;
    }
    return intersect(left, i, lefts, right, j, rights, target, found);
}
#endif

size_t kernel_intersect(const uint32_t *left, size_t lefts, const uint32_t *right, size_t rights, uint32_t *target) {
#if HAS_LANES
    if (has_lanes()) return intersect_lanes(left, lefts, right, rights, target);
#endif
    return intersect(left, 0, lefts, right, 0, rights, target, 0);
}
