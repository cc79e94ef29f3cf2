import Crypto

extension Cart {
    /// What is bought for whom, as one text: equal for equal carts whatever their names, comments and shares.
    var content: String {
        var text = "\(holding.owner)\n\(currency)\n"
        for line in lines.sorted(by: { $0.id < $1.id }) {
            text += "\(line.sku)\t\(line.unit)\t\(line.quantity)\t\(line.fixedPrice?.description ?? "")\n"
        }
        return text
    }

    /// SHA-256 of what is bought for whom, in hexadecimal.
    package var contentHash: String { Self.hash(content) }

    fileprivate static func hash(_ text: String) -> String {
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

extension PricedCart {
    /// SHA-256 of what is bought for whom at which prices, in hexadecimal: what an approval is about.
    package var contentHash: String {
        Cart.hash(cart.content + lines.map { "\($0.unitPrice?.description ?? "")\n" }.joined())
    }
}
