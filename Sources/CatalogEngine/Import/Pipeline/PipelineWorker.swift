/// What one thread of an ``OrderedPipeline`` does.
package struct PipelineWorker<Work, Output> {
    package var perform: (Work) -> Output
    /// Called when there is no more work, on the same thread.
    package var finish: () -> Void

    package init(perform: @escaping (Work) -> Output, finish: @escaping () -> Void = {}) {
        self.perform = perform
        self.finish = finish
    }
}
