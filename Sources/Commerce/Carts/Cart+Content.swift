import Crypto

extension Cart {
    /// What is bought for whom and sent where, as one text: equal for equal carts whatever their names, comments and shares.
    var content: String {
        var text = "\(holding.owner)\n\(currency)\n"
        for line in lines.sorted(by: { $0.id < $1.id }) {
            let discount = line.discount.map { "-\($0.minorUnits)" } ?? ""
            text += "\(line.sku)\t\(line.unit)\t\(line.quantity)\t\(line.fixedPrice?.description ?? "")\(discount)\n"
        }
        for (kind, address) in [("ship", terms.delivery.shippingAddress), ("bill", terms.delivery.billingAddress)] {
            guard let address else { continue }
            text += "\(kind)\n"
            // A part may hold any character; its length tells where it ends.
            for part in PostalAddress.Part.allCases {
                guard let value = address.parts[part] else { continue }
                text += "\(part.rawValue)\t\(value.utf8.count)\t\(value)\n"
            }
        }
        return text
    }

    /// SHA-256 of what is bought for whom and sent where, in hexadecimal.
    package var contentHash: String { Self.hash(content) }

    fileprivate static func hash(_ text: String) -> String {
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

extension PricedCart {
    /// SHA-256 of what is bought for whom, sent where and at which prices, in hexadecimal: what an approval is about.
    package var contentHash: String {
        Cart.hash(cart.content + lines.map { "\($0.unitPrice?.description ?? "")\n" }.joined())
    }
}
