/// How an input is written, as far as a map says it; what it leaves open is found out from the first bytes.
package struct SourceOptions: Sendable, Equatable {
    /// What stands around cells.
    package enum Quote: Sendable, Equatable {
        case none
        case character(UInt8)

        package var byte: UInt8? {
            if case .character(let byte) = self { byte } else { nil }
        }
    }

    package var format: SourceFormat?
    /// For a JSON object around all records: the member that holds them.
    package var records: String?
    package var encoding: TextEncoding?
    package var delimiter: UInt8?
    package var quote: Quote?
    package var hasHeader: Bool?
    /// Names of the columns, for tables without a header or with an unhelpful one.
    package var columns: [String] = []
    package var decimalComma: Bool?

    package init() {}
}
