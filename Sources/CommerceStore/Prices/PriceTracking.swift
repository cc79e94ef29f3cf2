/// How changes of prices are told to readers that hold them in memory.
package enum PriceTracking: Sendable {
    /// A row of the feed for each SKU of a list: for prices that change in lists that are in use.
    case bySKU
    /// A row for each list: for lists that come as a whole.
    case byList
}
