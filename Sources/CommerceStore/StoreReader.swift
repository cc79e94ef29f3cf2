/// The store inside of a transaction, for reading; valid only within the closure it was given to.
///
/// The queries stand in extensions beside what they are about: `Collections/`, `Documents/`, `Feed/`, `Keys/`, `Prices/`.
package struct StoreReader {
    let connection: any SQLConnection
}
