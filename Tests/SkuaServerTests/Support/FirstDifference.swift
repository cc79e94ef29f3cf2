/// Where a model and the shop first differed, for a test that plays until they do.
actor FirstDifference {
    private(set) var text: String?

    func note(_ differences: [String]) { text = text ?? differences.first }
}
