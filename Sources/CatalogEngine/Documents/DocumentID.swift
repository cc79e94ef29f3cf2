/// Makes ids for documents that come without one.
enum DocumentID {
    /// Bytes of an id at most.
    static let maximumLength = 512

    /// A new id: seconds of the clock, then 96 random bits, as 32 hexadecimal digits.
    ///
    /// Ids of one moment lie close together, so that they are stored side by side.
    /// - Parameter seconds: Unix seconds.
    static func random(at seconds: Int64, using generator: inout some RandomNumberGenerator) -> String {
        let time = UInt64(clamping: seconds) << 32 | UInt64(UInt32.random(in: .min ... .max, using: &generator))
        return hexadecimal(time) + hexadecimal(generator.next())
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// Why a text cannot be an id; nil when it can.
    static func problem(with id: String) -> EngineError? {
        if id.isEmpty { return EngineError(.invalid, "Document's `id` field should not be empty.", field: "id") }
        guard id.utf8.count <= maximumLength else {
            return EngineError(.invalid, "Document's `id` field is longer than \(maximumLength) bytes.", field: "id")
        }
        return nil
    }
}
