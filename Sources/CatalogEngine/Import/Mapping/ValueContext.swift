/// What holds for all values of a feed.
package struct ValueContext: Sendable {
    package var nulls: NullTexts
    package var decimalComma: Bool

    package init(nulls: NullTexts = NullTexts(ImportMap.usualNulls), decimalComma: Bool = false) {
        self.nulls = nulls
        self.decimalComma = decimalComma
    }
}
