import Commerce

/// An approver as it is kept: `role:approver`, `associate:mona`.
struct ApproverRecord: Codable {
    var text: String

    init(_ approver: Approver) {
        text =
            switch approver {
            case .role(let code): "role:\(code)"
            case .associate(let code): "associate:\(code)"
            }
    }

    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    var approver: Approver {
        get throws {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            switch (parts.first, parts.count) {
            case ("role", 2): return .role(RoleCode(parts[1]))
            case ("associate", 2): return .associate(AssociateCode(parts[1]))
            default: throw StoreError(.corrupt, "an approver is of an unknown kind; restore the database from a backup")
            }
        }
    }
}

extension [[ApproverRecord]] {
    init(_ groups: [[Approver]]) { self = groups.map { $0.map { ApproverRecord($0) } } }

    var groups: [[Approver]] { get throws { try map { try $0.map { try $0.approver } } } }
}
