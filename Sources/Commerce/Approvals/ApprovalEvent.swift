/// Something that happened to a request: the trail of who did what, on whose behalf.
package struct ApprovalEvent: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case submitted
        case approved
        case rejected
        case withdrawn
        /// Those who are asked were reminded.
        case reminded
        /// The unit above may decide as well.
        case escalated
    }

    package var kind: Kind
    /// The number of the step, from 0; nil for what is about the request as a whole.
    package var step: Int?
    /// Who did it; nil for the program itself.
    package var by: AssociateCode?
    /// For whom it was decided, by a substitute.
    package var onBehalfOf: AssociateCode?
    /// The groups of the step, from 0, in which whoever agreed could agree.
    package var groups: [Int]
    package var comment: String
    /// Unix seconds.
    package var at: Int64

    package init(
        _ kind: Kind, step: Int? = nil, by: AssociateCode? = nil, onBehalfOf: AssociateCode? = nil, groups: [Int] = [],
        comment: String = "", at: Int64
    ) {
        self.kind = kind
        self.step = step
        self.by = by
        self.onBehalfOf = onBehalfOf
        self.groups = groups
        self.comment = comment
        self.at = at
    }

    /// In whose right it was decided.
    var principal: AssociateCode? { onBehalfOf ?? by }
}
