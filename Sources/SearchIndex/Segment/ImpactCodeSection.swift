import ByteStorage

/// The impact codes of a segment on disk: varint count, then for each varint occurrences, each varint field, u8 frequency, u8 length step.
enum ImpactCodeSection {
    static func encode(_ codes: [ImpactCode]) -> [UInt8] {
        var builder = ByteBuilder()
        builder.append(varint: UInt64(codes.count))
        for code in codes {
            builder.append(varint: UInt64(code.occurrences.count))
            for occurrence in code.occurrences {
                builder.append(varint: UInt64(occurrence.field))
                builder.append(occurrence.frequency)
                builder.append(occurrence.lengthStep)
            }
        }
        return builder.bytes
    }

    /// - Parameter fieldCount: text fields of the segment; a code that names another is damage.
    static func decode(_ section: Bytes, fieldCount: Int, what: String) throws(StorageError) -> [ImpactCode] {
        var reader = unsafe ByteReader(section.raw, what: what)
        let count = try reader.count()
        var codes: [ImpactCode] = []
        codes.reserveCapacity(count)
        for _ in 0..<count {
            var code = ImpactCode(occurrences: [])
            for _ in 0..<(try reader.count()) {
                let field = try reader.varint()
                let frequency = try reader.fixed(UInt8.self)
                let step = try reader.fixed(UInt8.self)
                guard field < UInt64(fieldCount), Int(step) < FieldLength.steps.count else {
                    throw StorageError(.corrupt, "\(what): an impact code names field \(field), length step \(step)")
                }
                code.occurrences.append(.init(field: UInt16(field), frequency: frequency, lengthStep: step))
            }
            codes.append(code)
        }
        return codes
    }
}
