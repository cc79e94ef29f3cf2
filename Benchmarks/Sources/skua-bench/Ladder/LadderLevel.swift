/// A step of the identifier ladder, and how a buyer comes to ask on it.
enum LadderLevel: String, CaseIterable {
    case asWritten = "as written"
    case separators = "separators and case"
    case zeros = "leading zeros"
    case beginning = "beginning"
    case shortFragment = "three characters inside"
    case fragment = "six characters inside"
    case lookAlike = "look-alikes"
    case oneEdit = "one edit"
    case absent = "no such number"

    /// What is typed for a product, nil where its numbers have nothing to be mistaken.
    func query(sku: String, gtin: String) -> String? {
        let form = sku.lowercased().filter { $0.isLetter || $0.isNumber }
        let middle = form.index(form.startIndex, offsetBy: form.count / 2)
        switch self {
        case .asWritten: return sku
        case .separators: return form
        case .zeros: return "0" + gtin
        case .beginning: return String(form.prefix(form.count * 2 / 3))
        case .shortFragment: return String(form[middle...].prefix(3))
        case .fragment: return String(form[form.index(form.startIndex, offsetBy: 2)...].prefix(6))
        case .lookAlike:
            let typed = String(form.map { Self.looks[$0] ?? $0 })
            return typed == form ? nil : typed
        case .oneEdit:
            guard form.count >= 7 else { return nil }
            return form[..<middle] + (form[middle] == "7" ? "4" : "7") + form[form.index(after: middle)...]
        case .absent: return "zq" + form.reversed()
        }
    }

    private static let looks: [Character: Character] = ["0": "o", "1": "i", "5": "s", "8": "b"]
}
