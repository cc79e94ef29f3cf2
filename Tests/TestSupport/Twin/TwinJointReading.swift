import SearchIndex

/// Terms that mean what some words of the query mean together.
struct TwinJointReading: Sendable {
    enum Terms: Sendable {
        case these([[UInt8]])
        /// Of identifiers that begin with a form and go on.
        case beginning([UInt8])
        /// Of identifiers that hold a part.
        case holding([UInt8])
        case oneEdit([UInt8])
    }

    var words: ClosedRange<Int>
    var terms: Terms
    var cost = 0
    var quality = 1.0
}

extension TwinJointReading.Terms {
    /// The numbers of the terms that the catalog has.
    func numbers(_ twin: Twin) -> [Int32] {
        switch self {
        case .these(let terms): return terms.compactMap { twin.terms.known($0) }
        case .beginning(let form):
            return twin.forms.filter { twin.terms[$0].count > form.count + 1 && twin.terms[$0].dropFirst().starts(with: form) }
        case .holding(let part):
            if part.count <= 4 { return twin.fragments.filter { twin.terms[$0].dropFirst().starts(with: part) } }
            return twin.forms.filter { number in
                let form = twin.terms[number]
                return form.count > part.count && (1...form.count - part.count).contains { form[$0...].starts(with: part) }
            }
        case .oneEdit(let form):
            let wanted = TwinQuery.scalars(form)
            var distance = TwinDistance()
            return twin.forms.filter { distance(wanted, Array(twin.termScalars[Int($0)].dropFirst()), prefix: false, limit: 1) == 1 }
        }
    }
}
