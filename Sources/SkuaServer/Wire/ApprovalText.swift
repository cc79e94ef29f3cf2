import ByteStorage
import CatalogEngine
import Commerce

/// Approval requests, and what would be asked, in the wire shape.
enum ApprovalText {
    private typealias People = [AssociateCode: Associate]

    /// Writes what would be asked of whom.
    static func write(_ preview: ApprovalPreview, to text: inout JSONText) {
        text.member("required", !preview.steps.isEmpty)
        text.array("steps", of: zip(preview.steps.indices, preview.steps)) { text, element in
            let (index, step) = element
            writeHead(step, index, to: &text)
            if index < preview.standings.count { write(preview.standings[index], preview.people, to: &text) }
        }
        text.array("budgets", of: preview.budgets) { text, standing in
            BudgetText.write(standing, to: &text)
            text.member("is_exceeded", preview.exceeded.contains(standing.budget.code))
        }
        if let problem = preview.problem {
            let error = ServerError(commerce: problem)
            text.object("problem") { text in
                text.member("code", error.code ?? "invalid")
                text.member("message", error.message)
            }
        }
        if let previous = preview.previous { text.member("previous", previous.description) }
    }

    /// Writes a request with its trail.
    static func write(_ view: ApprovalView, to text: inout JSONText) {
        let request = view.request
        text.member("id", request.id.description)
        text.member("state", request.state.rawValue)
        text.object("cart") { text in
            text.member("id", request.cart.description)
            text.member("name", request.cartName)
            if let cart = view.cart {
                text.member("status", cart.status.rawValue)
                text.member("version", .int(cart.version))
            }
        }
        person("owner", request.holding.owner, view.people, to: &text)
        if let unit = request.holding.unit { text.member("unit", unit.description) }
        person("requested_by", request.requester, view.people, to: &text)
        text.member("version", .int(request.version))
        text.member("content_hash", request.contentHash)
        text.member("total", request.total)
        text.member("submitted_at", DateText(unixSeconds: request.submittedAt).rfc3339)
        if let previous = request.previous { text.member("previous", previous.description) }
        if request.state == .open { text.member("current_step", request.currentStep + 1) }
        text.array("lines", of: request.lines) { text, line in OrderText.write(line, to: &text) }
        if let isCurrent = view.isCurrent { text.member("is_current", isCurrent) }
        text.array("steps", of: request.steps.indices) { text, index in write(index, of: view, to: &text) }
        text.array("trail", of: request.events) { text, event in write(event, view.people, to: &text) }
        text.member("can_decide", !view.ownSeats.isEmpty)
        text.member("decides_for", view.ownSeats.compactMap { $0.onBehalfOf?.description })
        text.member("can_withdraw", view.canWithdraw)
    }

    private static func write(_ index: Int, of view: ApprovalView, to text: inout JSONText) {
        let request = view.request
        let step = request.steps[index]
        writeHead(step, index, to: &text)
        text.member("state", state(index, of: request))
        if index == request.currentStep, request.state == .open {
            text.member("opened_at", DateText(unixSeconds: request.stepOpenedAt).rfc3339)
        }
        if let standing = view.standings[index] { write(standing, view.people, to: &text) } else { text.array("approvers") { _ in } }
    }

    private static func state(_ index: Int, of request: ApprovalRequest) -> String {
        if index < request.currentStep { return "approved" }
        return switch request.state {
        case .open: index == request.currentStep ? "open" : "waiting"
        case .rejected where index == request.currentStep: "rejected"
        default: "void"
        }
    }

    private static func writeHead(_ step: RequestStep, _ index: Int, to text: inout JSONText) {
        text.member("number", index + 1)
        text.member("rule", step.rule.description)
        text.member("name", step.name)
        ApprovalRuleText.write(step.groups, as: "asks", to: &text)
        if let seconds = step.reminderAfter { text.member("remind_after", .int(seconds)) }
        if let seconds = step.escalationAfter { text.member("escalate_after", .int(seconds)) }
    }

    private static func write(_ standing: StepStanding, _ people: People, to text: inout JSONText) {
        text.array("approvers", of: standing.seats) { text, seat in
            text.member("code", seat.associate.description)
            text.member("name", people[seat.associate]?.name ?? "")
            if let principal = seat.onBehalfOf {
                text.member("for", principal.description)
                text.member("for_name", people[principal]?.name ?? "")
            }
        }
        if standing.lacksApprovers || standing.isDeadEnd { text.member("problem", "no_eligible_approver") }
        if standing.escalations > 0 {
            text.object("escalated_to") { text in
                if let unit = standing.escalatedTo { text.member("unit", unit.description) } else { text.member("is_company", true) }
            }
        }
    }

    private static func write(_ event: ApprovalEvent, _ people: People, to text: inout JSONText) {
        text.member("action", event.kind.rawValue)
        if let step = event.step { text.member("step", step + 1) }
        if let associate = event.by { person("by", associate, people, to: &text) }
        if let associate = event.onBehalfOf { person("for", associate, people, to: &text) }
        if !event.comment.isEmpty { text.member("comment", event.comment) }
        text.member("at", DateText(unixSeconds: event.at).rfc3339)
    }

    private static func person(_ name: StaticString, _ code: AssociateCode, _ people: People, to text: inout JSONText) {
        text.object(name) { text in
            text.member("code", code.description)
            text.member("name", people[code]?.name ?? "")
        }
    }
}
