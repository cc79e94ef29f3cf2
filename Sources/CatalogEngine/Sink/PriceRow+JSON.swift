import ByteStorage
import Commerce

extension PriceRow {
    /// A compact notation for rows that wait in a stage: an array of all parts.
    static func encode(_ rows: [PriceRow]) -> [UInt8] {
        JSON.array(
            rows.map { row in
                [
                    .string(row.list.description), .string(row.sku.description), .string(row.unit),
                    .int(row.minQuantity.tenThousandths), .int(row.amount.tenThousandths), .int(row.baseQuantity.tenThousandths),
                    .string(row.currency.description), row.validFrom.map { .int($0) } ?? .null, row.validUntil.map { .int($0) } ?? .null,
                ]
            }
        ).serialized()
    }

    /// Reads what `encode` wrote; nil when it is something else.
    static func decode(_ bytes: [UInt8]) -> [PriceRow]? {
        guard let rows = try? JSON.parse(bytes).arrayValue else { return nil }
        var result: [PriceRow] = []
        for row in rows {
            guard let list = row[0]?.stringValue, let sku = row[1]?.stringValue, let unit = row[2]?.stringValue,
                let minQuantity = row[3]?.intValue, let amount = row[4]?.intValue, let baseQuantity = row[5]?.intValue,
                let currency = row[6]?.stringValue.flatMap({ try? CurrencyCode($0) })
            else { return nil }
            result.append(
                PriceRow(
                    list: PriceListCode(list), sku: SKU(sku), unit: unit, minQuantity: FixedDecimal(tenThousandths: Int64(minQuantity)),
                    amount: FixedDecimal(tenThousandths: Int64(amount)),
                    baseQuantity: FixedDecimal(tenThousandths: Int64(baseQuantity)), currency: currency,
                    validFrom: row[7]?.intValue.map(Int64.init), validUntil: row[8]?.intValue.map(Int64.init)))
        }
        return result
    }
}
