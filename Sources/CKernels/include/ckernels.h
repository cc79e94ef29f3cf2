/// Loops over bitsets and packed postings that gain from instructions the baseline processor does not have.
///
/// Each is compiled twice, for the baseline and for x86-64-v3 (AVX2, BMI2, POPCNT); the loader picks. Bitset words may be unaligned.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Number of set bits.
size_t kernel_count(const void *words, size_t count);
/// Number of bits set in both.
size_t kernel_count_and(const void *left, const void *right, size_t count);
/// target &= other, |= other, &= ~other.
void kernel_and(uint64_t *target, const void *other, size_t count);
void kernel_or(uint64_t *target, const void *other, size_t count);
void kernel_and_not(uint64_t *target, const void *other, size_t count);
/// Writes the positions of set bits of words `from ..< to` and returns their number; `target` must have room for all
/// and four more.
size_t kernel_extract(const void *words, size_t from, size_t to, uint32_t *target);
/// Keeps those of `docs` that are set, in place, and returns their number; all must lie within the bitset.
size_t kernel_filter(uint32_t *docs, size_t count, const void *words);
/// Writes those of `docs` that are set to `target` and returns their number; all must lie within the bitset, and there must be room for one
/// more than are set.
size_t kernel_keep(const uint32_t *docs, size_t count, const uint64_t *words, uint32_t *target);
/// Writes what two ascending arrays without repetition have in common to `target`, which has room for the shorter one and four more, and
/// returns its number.
size_t kernel_intersect(const uint32_t *left, size_t lefts, const uint32_t *right, size_t rights, uint32_t *target);
/// Sets the bits of `docs`, which must lie within the bitset.
void kernel_insert(uint64_t *words, const uint32_t *docs, size_t count);
/// Sets the bits of `docs` in bitsets of `size` words each, one a level: a document's code, packed as for `kernel_unpack`, says which one,
/// 0 for none. With a size of 0 all levels share one bitset.
void kernel_insert_levels(uint64_t *words, size_t size, const uint32_t *docs, size_t count, const void *packed, size_t width, size_t first,
                          const uint8_t *levels, size_t codes);
/// Leaves each bit to the first of the bitsets that has it, writes what any of them has to `all`, and returns the number of these.
size_t kernel_settle_levels(uint64_t *words, size_t size, size_t levels, uint64_t *all);
/// Decodes `count` gaps of `width` bits, each a document less its predecessor less one (-1 for none, as 64 bits), and returns the
/// last document: none of the others is greater.
/// Eight bytes from each value's first byte on must be readable.
uint64_t kernel_decode(const void *packed, size_t width, size_t count, uint64_t previous, uint32_t *target);
/// Unpacks values `first ..< first + count` of `width` bits; the same bytes must be readable.
void kernel_unpack(const void *packed, size_t width, size_t first, size_t count, uint32_t *target);
/// Counts codes; those from `last` on together.
void kernel_tally(const uint32_t *codes, size_t count, uint32_t *counts, size_t last);
/// Writes the documents whose codes are chosen (1, else 0; `chosen[last]` is 0 and stands for codes from `last` on) to `target`, which has room
/// for one more, and returns their number.
size_t kernel_choose(const uint32_t *docs, const uint32_t *codes, size_t count, const uint8_t *chosen, size_t last, uint32_t *target);
/// What values are worth with a factor, rounded to the nearest; none may be negative or beyond 32 bits.
void kernel_weigh(const double *values, size_t count, double factor, int32_t *target);
/// Puts what the code of each document is worth into its number, or adds it; `worths[last]` counts for codes from `last` on.
void kernel_put(int32_t *sums, const uint32_t *docs, const uint32_t *codes, size_t count, const int32_t *worths, size_t last);
void kernel_add(int32_t *sums, const uint32_t *docs, const uint32_t *codes, size_t count, const int32_t *worths, size_t last);
/// The same for those documents of a bitset of `count` words that are set in `wanted`, too. The codes of all documents of the bitset are packed
/// one after the other, as for `kernel_unpack`. Puts it where `keeps` is 0, else adds it.
void kernel_add_among(int32_t *sums, const void *words, const uint64_t *wanted, size_t count, const void *packed, size_t width,
                      const int32_t *worths, size_t last, int keeps);
/// Asks for the cache line of an address, which need not be readable, without waiting for it.
static inline void kernel_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
