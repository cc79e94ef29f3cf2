import Synchronization

/// All inputs of an import, one after another as one stream of batches.
final class InputReader: Sendable {
    private struct State {
        var paths: [String]
        /// Input at hand, counted from 0.
        var index = 0
        var input: OpenedInput?
        var records: RecordReader?
        /// Whether the next batch begins with the row that names the columns.
        var isAtHeader = false
        var summaries: [InputSummary] = []
        var interruption: ImportError?
    }

    private let options: SourceOptions
    private let meter: InputMeter
    private let state: Mutex<State>

    init(paths: [String], options: SourceOptions, meter: InputMeter) {
        self.options = options
        self.meter = meter
        state = Mutex(State(paths: paths))
    }

    /// Opens the first input.
    /// - Returns: its first records, which will be read once more as part of the first batches.
    func openFirst() throws(ImportError) -> RawBatch {
        try state.withLock { state throws(ImportError) in
            try open(&state)
            return state.input?.sample() ?? RawBatch(input: 0, bytes: [], records: [], encoding: .utf8)
        }
    }

    /// The next batch; nil at the end of the last input, or where one cannot be read.
    func next() -> RawBatch? {
        state.withLock { state in
            while state.interruption == nil, state.index < state.paths.count {
                do {
                    if state.input == nil { try open(&state) }
                    if let batch = try nextBatch(&state) { return batch }
                    close(&state)
                } catch {
                    let name = OpenedInput.displayName(of: state.paths[state.index])
                    state.interruption = error as? ImportError ?? ImportError(.source, "\(error)", file: name)
                }
            }
            return nil
        }
    }

    /// What stopped the reading before the end of the last input.
    var interruption: ImportError? { state.withLock { $0.interruption } }

    /// How the inputs read so far turned out to be written.
    var summaries: [InputSummary] {
        state.withLock { $0.summaries + ($0.input.map { [$0.summary] } ?? []) }
    }

    private func open(_ state: inout State) throws(ImportError) {
        let input = try OpenedInput(path: state.paths[state.index], options: options, meter: meter)
        state.records = input.records(input: state.index)
        state.isAtHeader = input.dialect?.hasHeader == true
        state.input = input
    }

    private func nextBatch(_ state: inout State) throws -> RawBatch? {
        while var batch = try state.records?.next() {
            batch.dialect = state.input?.dialect
            if state.isAtHeader {
                state.isAtHeader = false
                batch.records.removeFirst()
            }
            if !batch.records.isEmpty { return batch }
        }
        return nil
    }

    private func close(_ state: inout State) {
        if let input = state.input {
            state.interruption = input.failure
            state.summaries.append(input.summary)
        }
        state.input = nil
        state.records = nil
        state.index += 1
    }
}
