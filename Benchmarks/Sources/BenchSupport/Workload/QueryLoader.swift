import SearchIndex

/// Loads the queries of a workload's kinds; a customer's list of ids is made once for all of them.
public struct QueryLoader {
    private let workload: Workload
    private let place: PlaceOptions
    private var lists: CustomerLists?
    private var filters: [Int: FilterExpression] = [:]

    public init(workload: Workload, place: PlaceOptions) {
        self.workload = workload
        self.place = place
    }

    /// - Throws: when a file cannot be read, is not JSON lines, or lacks a member that the kind names.
    public mutating func load(_ kind: QueryKind) throws -> [PreparedQuery] {
        try kind.load(path: place.file(kind.queries)) { customer in
            if let known = filters[customer] { return known }
            let lists = try lists ?? CustomerLists(path: place.file(workload.customers ?? ""))
            self.lists = lists
            let filter = lists.filter(customer)
            filters[customer] = filter
            return filter
        }
    }
}
