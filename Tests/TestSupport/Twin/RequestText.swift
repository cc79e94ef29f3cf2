import SearchIndex

// Requests as the text that a client would send, in one of its many spellings.

extension FilterExpression {
    func text(_ random: inout SeededRandom) -> String {
        switch self {
        case .and(let terms): return Self.join(terms, " && ", &random)
        case .or(let terms): return Self.join(terms, " || ", &random)
        case .not(let term): return "!(" + term.text(&random) + ")"
        case .ids(let list): return "id:[" + list.ids.map { $0.quoted(&random) }.joined(separator: ", ") + "]"
        case .field(let name, .any(let operands, let match)):
            let sign =
                switch match {
                case .words: ":"
                case .exact: ":="
                case .notExact: ":!="
                case .notWords: ":!"
                }
            let isList = operands.count != 1 || Bool.random(using: &random)
            let values = operands.map { $0.text(&random) }
            return name.quoted(&random) + sign + (isList ? "[" + values.joined(separator: ", ") + "]" : values[0])
        }
    }

    /// Operands with parentheses around those that bind otherwise.
    private static func join(_ terms: [FilterExpression], _ sign: String, _ random: inout SeededRandom) -> String {
        terms.map { term in
            switch term {
            case .and, .or: "(" + term.text(&random) + ")"
            default: Int.random(in: 0..<5, using: &random) == 0 ? "(" + term.text(&random) + ")" : term.text(&random)
            }
        }.joined(separator: sign)
    }
}

extension FilterOperand {
    func text(_ random: inout SeededRandom) -> String {
        switch self {
        case .value(let text, let prefix): text.quoted(&random) + (prefix ? "*" : "")
        case .range(let low, let high): "\(low)..\(high)"
        case .comparison(let comparison, let value): comparison.rawValue + value
        }
    }
}

extension SortKey {
    func text(_ random: inout SeededRandom) -> String {
        let direction = ascending ? ":asc" : ":desc"
        switch target {
        case .textMatch: return "_text_match" + direction
        case .filter(let expression): return "_eval(" + expression.text(&random) + ")" + direction
        case .field(let name):
            switch missing {
            case .first: return name.quoted(&random) + "(missing_values: first)" + direction
            case .last: return name.quoted(&random) + "(missing_values: last)" + direction
            case .normal: return name.quoted(&random) + direction
            }
        }
    }
}

extension FacetRequest {
    func text(_ random: inout SeededRandom) -> String {
        var options = ranges.map { range in
            "\(range.label):[" + (range.from.map { "\($0)" } ?? "") + ", " + (range.to.map { "\($0)" } ?? "") + "]"
        }
        switch order {
        case .count: break
        case .valueAscending: options.append("sort_by:_alpha:asc")
        case .valueDescending: options.append("sort_by:_alpha:desc")
        }
        if disjunctive { options.append("disjunctive:true") }
        return field.quoted(&random) + (options.isEmpty ? "" : "(" + options.joined(separator: ", ") + ")")
    }
}

extension String {
    /// The text in backticks, or now and then without where it needs none.
    fileprivate func quoted(_ random: inout SeededRandom) -> String {
        let isPlain = !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F }
        let isName = isPlain || utf8.allSatisfy { $0 != 0x60 && (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2E || $0 == 0x2A }
        return isName && Int.random(in: 0..<3, using: &random) > 0 ? self : "`" + self + "`"
    }
}
