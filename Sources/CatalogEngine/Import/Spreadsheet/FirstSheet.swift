/// Finds the first sheet in `workbook.xml`: the id of its relation.
struct FirstSheet: XMLHandler {
    private(set) var relation: String?

    mutating func start(_ name: String, _ attributes: [String: String]) {
        guard name == "sheet", relation == nil else { return }
        relation = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value
    }
}
