/// What happened to a document; the raw value is what the feed's table holds.
enum ChangeOperation: Int64 {
    case put = 1
    case delete = 2
}
