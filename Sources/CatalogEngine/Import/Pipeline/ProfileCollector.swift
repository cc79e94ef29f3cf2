import Synchronization

/// What all threads together have seen of attributes.
final class ProfileCollector: Sendable {
    private let merged = Mutex<[String: AttributeProfile]>([:])

    func add(_ profiles: [AttributeProfile]) {
        merged.withLock { merged in
            for profile in profiles {
                if merged[profile.name] == nil { merged[profile.name] = profile } else { merged[profile.name]?.merge(profile) }
            }
        }
    }

    var profiles: [AttributeProfile] { merged.withLock { Array($0.values) } }
}
