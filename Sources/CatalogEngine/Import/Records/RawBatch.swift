/// Neighbouring records of one input with the bytes that hold them, the unit of work of an import.
package struct RawBatch: Sendable {
    /// Which input it is from, counted from 0.
    package var input: Int
    package var bytes: [UInt8]
    package var records: [RawRecord]
    package var encoding: TextEncoding
    /// How the table is written; nil for JSON.
    package var dialect: DelimitedDialect?

    package init(input: Int, bytes: [UInt8], records: [RawRecord], encoding: TextEncoding, dialect: DelimitedDialect? = nil) {
        self.input = input
        self.bytes = bytes
        self.records = records
        self.encoding = encoding
        self.dialect = dialect
    }

    /// The text of a record, damaged characters replaced.
    package func text(of record: RawRecord) -> String {
        String(decoding: bytes[record.range], as: UTF8.self)
    }
}
