import Testing
import skua

/// 1. Counts are grouped by thousands, whatever their sign and length.
/// 2. Time spans and sizes pick a unit that a person reads.
@Suite struct HumanTextTests {
    @Test(
        "Counts are grouped by thousands",
        arguments: [
            (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (123_456, "123,456"), (1_234_567, "1,234,567"),
            (-999, "-999"), (-1_000, "-1,000"), (Int.min, "-9,223,372,036,854,775,808"),
        ])
    func countIsGrouped(value: Int, text: String) {
        #expect(HumanText.count(value) == text)
    }

    @Test("One is singular, everything else plural")
    func countWithNoun() {
        #expect(HumanText.count(1, "hit") == "1 hit")
        #expect(HumanText.count(0, "hit") == "0 hits")
        #expect(HumanText.count(1_200, "query", "queries") == "1,200 queries")
    }

    @Test(
        "Sizes are in decimal units",
        arguments: [
            (0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (45_220_285, "45.2 MB"), (999_000_000, "999 MB"), (1_500_000_000, "1.5 GB"),
            (2_500_000_000_000, "2.5 TB"),
        ])
    func bytes(value: Int, text: String) {
        #expect(HumanText.bytes(value) == text)
    }

    @Test(
        "Time spans are in the unit that fits",
        arguments: [
            (Duration.microseconds(3), "3.0 µs"), (.microseconds(740), "740 µs"), (.microseconds(3_200), "3.2 ms"),
            (.milliseconds(250), "250 ms"), (.milliseconds(2_340), "2.3 s"), (.seconds(41), "41 s"), (.seconds(125), "2 min 5 s"),
            (.seconds(4_800), "1 h 20 min"),
        ])
    func durations(value: Duration, text: String) {
        #expect(HumanText.duration(value) == text)
    }
}
