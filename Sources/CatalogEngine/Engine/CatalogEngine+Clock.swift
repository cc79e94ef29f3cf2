extension CatalogEngine {
    /// Unix seconds, by the clock that the engine was given.
    package var now: Int64 { options.clock() }
}
