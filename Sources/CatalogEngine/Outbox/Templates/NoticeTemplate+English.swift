import Commerce

extension NoticeTemplate {
    /// What mails say in English.
    static let english: [Notice.Kind: NoticeTemplate] = [
        .invitation: NoticeTemplate(
            "You are invited to {company_name}",
            """
            {name}, you have been invited to order for {company_name}.

            To accept, choose a password with this token within seven days:

            {token}
            """),
        .passwordReset: NoticeTemplate(
            "A new password",
            """
            Somebody, hopefully you, asked for a new password for this login. Within an hour you can set one with this token:

            {token}

            If it was not you, do nothing: the old password stays.
            """),
        .cartShared: NoticeTemplate("{by} shares the cart {cart} with you", "{by} shares the cart {cart} with you."),
        .approvalRequested: NoticeTemplate(
            "Please approve the cart {cart}",
            "{requester} asks you to approve the cart {cart} of {total}."),
        .approvalReminder: NoticeTemplate(
            "The cart {cart} still waits for your approval",
            "The cart {cart} of {total}, which {requester} asked for, still waits for your approval."),
        .approvalEscalated: NoticeTemplate(
            "The cart {cart} has been passed to you for approval",
            "Nobody decided about the cart {cart} of {total} in time, so it has been passed to you."),
        .cartApproved: NoticeTemplate("The cart {cart} has been approved", "The cart {cart} has been approved. It can be ordered now."),
        .cartRejected: NoticeTemplate("The cart {cart} has been rejected", "The cart {cart} has been rejected. {comment}"),
        .quoteRequested: NoticeTemplate("A quote is asked for: {quote}", "A quote is asked for: {quote} (no. {number})."),
        .quoteMessage: NoticeTemplate(
            "A message about the quote {quote}",
            "There is a new message about the quote {quote} (no. {number})."),
        .quoteSent: NoticeTemplate(
            "The quote {quote} is there",
            "The quote {quote} (no. {number}) has been priced and waits for your answer."),
        .quoteAccepted: NoticeTemplate("The quote {quote} has been accepted", "The quote {quote} (no. {number}) has been accepted."),
        .quoteDeclined: NoticeTemplate("The quote {quote} has been declined", "The quote {quote} (no. {number}) has been declined."),
        .quoteExpired: NoticeTemplate("The quote {quote} has expired", "The quote {quote} (no. {number}) has expired."),
        .orderPlaced: NoticeTemplate("Order {number} has been placed", "Order {number} has been placed."),
        .orderConfirmed: NoticeTemplate("Order {number} has been confirmed", "Order {number} has been confirmed."),
        .orderShipped: NoticeTemplate("Order {number} is on its way", "Order {number} has been handed over for delivery. {tracking}"),
        .orderCancelled: NoticeTemplate("Order {number} has been cancelled", "Order {number} has been cancelled."),
        .paymentOverdue: NoticeTemplate("A payment is overdue", "The payment for order {number} is overdue. {total}"),
    ]
}
