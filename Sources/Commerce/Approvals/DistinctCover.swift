/// Finds out for how many groups different members can stand.
package enum DistinctCover {
    /// The most groups that can each have a member of their own.
    ///
    /// A member that two groups want is moved on where another can take its place (Kuhn 1955).
    /// - Parameter groups: for each group those who can stand for it.
    /// - Complexity: O(groups² × members)
    package static func size<Member: Hashable>(of groups: [[Member]]) -> Int {
        var holder: [Member: Int] = [:]
        func place(_ group: Int, _ tried: inout Set<Member>) -> Bool {
            for member in groups[group] where tried.insert(member).inserted {
                guard let other = holder[member] else {
                    holder[member] = group
                    return true
                }
                if place(other, &tried) {
                    holder[member] = group
                    return true
                }
            }
            return false
        }
        return groups.indices.count { group in
            var tried: Set<Member> = []
            return place(group, &tried)
        }
    }
}
