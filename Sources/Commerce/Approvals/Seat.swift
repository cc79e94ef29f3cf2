/// Somebody who may decide now: in their own right, or as a substitute.
package struct Seat: Sendable, Hashable, Comparable {
    package let associate: AssociateCode
    /// In whose right; nil for their own.
    package let onBehalfOf: AssociateCode?

    package init(_ associate: AssociateCode, onBehalfOf: AssociateCode? = nil) {
        self.associate = associate
        self.onBehalfOf = onBehalfOf
    }

    /// In whose right.
    var principal: AssociateCode { onBehalfOf ?? associate }

    /// Own rights before those of others.
    package static func < (left: Seat, right: Seat) -> Bool {
        if left.associate != right.associate { return left.associate < right.associate }
        guard let first = left.onBehalfOf else { return right.onBehalfOf != nil }
        return right.onBehalfOf.map { first < $0 } ?? false
    }
}
