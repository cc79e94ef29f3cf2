/// The row that a query stands on; valid only until the closure it was given to returns.
///
/// Columns count from 0. Reading a column as the wrong type is a mistake of the program and gives 0 or empty.
package protocol SQLRow {
    func isNull(_ column: Int) -> Bool
    func integer(_ column: Int) -> Int64
    func text(_ column: Int) -> String
    /// A text column as UTF-8 bytes.
    func utf8(_ column: Int) -> [UInt8]
}

extension SQLRow {
    package func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    package func optionalUTF8(_ column: Int) -> [UInt8]? { isNull(column) ? nil : utf8(column) }
}
