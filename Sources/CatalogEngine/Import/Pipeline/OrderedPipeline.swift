import Foundation

/// Work that is read on one thread, done on several and taken in the order in which it was read.
///
/// At most `depth` items are on their way at any time, so that memory stays flat however far the reader could run ahead.
///
/// All state is guarded by `condition`, which makes the class safe to be shared.
package final class OrderedPipeline<Work: Sendable, Output: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let depth: Int
    private var waiting: [(number: Int, work: Work)] = []
    private var done: [Int: Output] = [:]
    /// Numbers of the next item to be read and of the next to be taken.
    private var nextRead = 0
    private var nextTaken = 0
    private var isReadingOver = false
    private var isCancelled = false
    private var threads = 0

    /// Starts the threads.
    /// - Parameters:
    ///   - workers: threads that do the work.
    ///   - depth: most items read and not yet taken.
    ///   - reader: called once on the reading thread; gives a closure that reads the next item, nil at the end.
    ///   - worker: called once on each working thread; gives what does the work.
    package init(
        workers: Int, depth: Int, reader: @escaping @Sendable () -> () -> Work?,
        worker: @escaping @Sendable (Int) -> PipelineWorker<Work, Output>
    ) {
        precondition(workers > 0 && depth > 0, "a pipeline has at least one worker and room for one item")
        self.depth = depth
        threads = workers + 1
        start { pipeline in
            let read = reader()
            while pipeline.waitForRoom(), let work = read() { pipeline.add(work) }
            pipeline.endReading()
        }
        for index in 0..<workers {
            start { pipeline in
                let worker = worker(index)
                while let (number, work) = pipeline.nextWork() { pipeline.finish(number, worker.perform(work)) }
                worker.finish()
            }
        }
    }

    private func start(_ body: @escaping @Sendable (OrderedPipeline) -> Void) {
        let thread = Thread { [self] in
            body(self)
            locked {
                threads -= 1
                condition.broadcast()
            }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// The next result in the order of reading; waits for it. Nil at the end.
    package func next() -> Output? {
        locked {
            while true {
                if isCancelled { return nil }
                if let output = done.removeValue(forKey: nextTaken) {
                    nextTaken += 1
                    condition.broadcast()
                    return output
                }
                if isReadingOver, nextTaken == nextRead { return nil }
                condition.wait()
            }
        }
    }

    /// Waits until all threads have ended, after the last result has been taken.
    package func join() {
        locked {
            while threads > 0 { condition.wait() }
        }
    }

    /// Stops all threads after what they have in hand, and waits for them.
    package func cancel() {
        locked {
            isCancelled = true
            condition.broadcast()
            while threads > 0 { condition.wait() }
        }
    }

    private func waitForRoom() -> Bool {
        locked {
            while !isCancelled, nextRead - nextTaken >= depth { condition.wait() }
            return !isCancelled
        }
    }

    private func add(_ work: Work) {
        locked {
            waiting.append((nextRead, work))
            nextRead += 1
            condition.broadcast()
        }
    }

    private func endReading() {
        locked {
            isReadingOver = true
            condition.broadcast()
        }
    }

    private func nextWork() -> (Int, Work)? {
        locked {
            while true {
                if isCancelled { return nil }
                if !waiting.isEmpty { return waiting.removeFirst() }
                if isReadingOver { return nil }
                condition.wait()
            }
        }
    }

    private func finish(_ number: Int, _ output: Output) {
        locked {
            done[number] = output
            condition.broadcast()
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        condition.lock()
        defer { condition.unlock() }
        return body()
    }
}
