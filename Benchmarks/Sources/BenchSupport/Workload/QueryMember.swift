import Foundation

/// A member of a line of a query file, reduced to what such files hold.
enum QueryMember {
    case text(String)
    case number(Double)
    case texts([String])
    case members([String: String])

    init?(_ any: Any) {
        switch any {
        case let text as String: self = .text(text)
        case let number as NSNumber: self = .number(number.doubleValue)
        case let list as [String]: self = .texts(list)
        case let members as [String: Any]: self = .members(members.compactMapValues { $0 as? String })
        default: return nil
        }
    }

    /// The value as it is written into a filter.
    var literal: String {
        switch self {
        case .text(let text): text
        case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .texts(let list): list.joined(separator: ",")
        case .members: ""
        }
    }
}
