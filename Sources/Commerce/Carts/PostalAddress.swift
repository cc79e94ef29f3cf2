/// An address as it is written on a parcel.
package struct PostalAddress: Sendable, Hashable {
    /// Parts that an address may have, in the order in which they are shown.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        case name
        /// Who is to get it there.
        case attention
        case street
        /// Building, floor, gate.
        case extra
        case postcode
        case city
        case region
        /// ISO 3166-1 alpha-2 code.
        case country
        case phone
    }

    package var parts: [Part: String]

    /// Most characters of a part.
    package static let maximumPart = 200

    /// Empty parts count as missing.
    package init(_ parts: [Part: String]) {
        self.parts = parts.filter { !$0.value.isEmpty }
    }

    /// - Throws: ``CommerceError`` with `.syntax` when name, street, city or country is missing, a part is too long, or the country is no
    ///   code of two letters.
    package func check() throws(CommerceError) {
        for part in [Part.name, .street, .city, .country] where parts[part] == nil {
            throw CommerceError(.syntax, "an address needs its \(part.rawValue)")
        }
        guard parts.values.allSatisfy({ $0.count <= Self.maximumPart }) else {
            throw CommerceError(.syntax, "a part of an address has at most \(Self.maximumPart) characters")
        }
        guard let country = parts[.country]?.utf8, country.count == 2, country.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw CommerceError(.syntax, "a country is an ISO code of two letters, such as NO")
        }
    }
}
