#include "ckernels.h"

#include <string.h>

#if defined(__x86_64__) && defined(__linux__)
#define VARIANTS __attribute__((target_clones("avx2", "default")))
#else
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

void kernel_insert(uint64_t *words, const uint32_t *docs, size_t count) {
    for (size_t i = 0; i < count; i++) words[docs[i] >> 6] |= (uint64_t)1 << (docs[i] & 63);
}

VARIANTS void kernel_insert_levels(uint64_t *words, size_t size, const uint32_t *docs, size_t count, const void *packed, size_t width,
                                   size_t first, const uint8_t *levels, size_t codes) {
    const char *bytes = packed;
    uint64_t mask = ((uint64_t)1 << width) - 1;
    size_t bit = first * width;
    for (size_t i = 0; i < count; i++, bit += width) {
        uint64_t value;
        memcpy(&value, bytes + (bit >> 3), 8);
        uint64_t code = (value >> (bit & 7)) & mask;
        size_t level = code < codes ? levels[code] : 0;
        size_t present = level != 0;
        words[(level - present) * size + (docs[i] >> 6)] |= (uint64_t)present << (docs[i] & 63);
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

VARIANTS uint64_t kernel_decode(const void *packed, size_t width, size_t count, uint64_t previous, uint32_t *target) {
    const char *bytes = packed;
    uint64_t mask = ((uint64_t)1 << width) - 1;
    uint64_t doc = previous;
    for (size_t i = 0; i < count; i++) {
        size_t bit = i * width;
        uint64_t value;
        memcpy(&value, bytes + (bit >> 3), 8);
        doc += 1 + ((value >> (bit & 7)) & mask);
        target[i] = (uint32_t)doc;
    }
    return doc;
}

VARIANTS void kernel_unpack(const void *packed, size_t width, size_t first, size_t count, uint32_t *target) {
    const char *bytes = packed;
    uint64_t mask = ((uint64_t)1 << width) - 1;
    for (size_t i = 0; i < count; i++) {
        size_t bit = (first + i) * width;
        uint64_t value;
        memcpy(&value, bytes + (bit >> 3), 8);
        target[i] = (uint32_t)((value >> (bit & 7)) & mask);
    }
}
