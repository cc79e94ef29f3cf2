/// The records of the demo catalog, made one family at a time while they are read.
package struct DemoRecords: Sequence, IteratorProtocol {
    private var assembler: DemoAssembler
    private var departments = DemoCatalog.departments[...]
    private var families: ArraySlice<DemoFamily> = []
    private var pending: ArraySlice<DemoRecord> = []

    init(seed: UInt64) {
        assembler = DemoAssembler(seed: seed)
    }

    package mutating func next() -> DemoRecord? {
        while pending.isEmpty {
            if let family = families.popFirst() {
                pending = assembler.records(of: family)[...]
            } else if let department = departments.popFirst() {
                families = department()[...]
            } else {
                return nil
            }
        }
        return pending.popFirst()
    }
}
