import ByteStorage
import Commerce

/// What an engine holds under the name of the demo collection, with the number of its documents.
enum DemoState {
    case absent
    /// A collection of that name that somebody else made.
    case foreign(Int)
    case unfinished
    case whole(Int)

    /// Tells by the metadata of the collection, nil when there is none.
    init(_ collection: CollectionInfo?) {
        guard let collection else {
            self = .absent
            return
        }
        guard let mark = collection.metadata?[Self.key] else {
            self = .foreign(collection.documentCount)
            return
        }
        self = mark["complete"]?.boolValue == true ? .whole(collection.documentCount) : .unfinished
    }

    /// The metadata of the demo collection: the mark, and the currency of its prices for the page to show.
    static func metadata(seed: UInt64, isWhole: Bool) -> JSON {
        [key: ["seed": .string(String(seed)), "complete": .bool(isWhole)], "currency": .string(DemoCatalog.currency.description)]
    }

    private static let key = "demo"
}

extension CatalogEngine {
    var demoState: DemoState {
        get throws {
            do {
                return DemoState(try collection(DemoCatalog.collectionName))
            } catch let error as EngineError where error.code == .notFound {
                return .absent
            }
        }
    }

    /// Whether the demo catalog is in this engine, so that its pictures and datasheets are worth serving.
    package var holdsDemo: Bool {
        get throws {
            switch try demoState {
            case .whole, .unfinished: true
            case .absent, .foreign: false
            }
        }
    }
}
