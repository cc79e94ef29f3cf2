extension Cart {
    /// Locks the cart for a request that was made of what is in it.
    /// - Throws: ``CommerceError`` with `.state` when it is locked or ordered already.
    package mutating func submit(_ request: ApprovalRequest, at moment: Int64) throws(CommerceError) {
        try requireActive()
        precondition(request.cart == id && request.version == contentVersion, "a request is about the cart as it is")
        status = request.state == .approved ? .approved : .pendingApproval
        approval = request.id
        version += 1
        changedAt = moment
    }

    /// Follows its request once that is closed: approved, or open to changes again.
    ///
    /// A cart that is given back counts as changed, so that no earlier approval is about it any more.
    /// - Throws: ``CommerceError`` with `.state` when it is not locked by that request.
    package mutating func follow(_ request: ApprovalRequest, at moment: Int64) throws(CommerceError) {
        guard status.isLocked, approval == request.id else {
            throw CommerceError(.state, "the cart does not wait for this approval any more")
        }
        switch request.state {
        case .open: return
        case .approved: status = .approved
        case .rejected, .withdrawn:
            status = .active
            approval = nil
            contentVersion = version + 1
        }
        version += 1
        changedAt = moment
    }

    /// - Throws: ``CommerceError`` with `.state` when what is in the cart cannot be changed.
    package func requireActive() throws(CommerceError) {
        try requireOpen()
        switch status {
        case .pendingApproval: throw CommerceError(.state, "the cart waits for approval; withdraw it to change it")
        case .approved: throw CommerceError(.state, "the cart has been approved as it is; withdraw it to change it")
        case .active, .ordered: return
        }
    }
}
