import Commerce

extension NoticeTemplate {
    /// What mails say in Norwegian Bokmål.
    static let norwegian: [Notice.Kind: NoticeTemplate] = [
        .invitation: NoticeTemplate(
            "Du er invitert til {company_name}",
            """
            {name}, du er invitert til å bestille for {company_name}.

            Velg et passord med denne koden innen sju dager for å takke ja:

            {token}
            """),
        .passwordReset: NoticeTemplate(
            "Nytt passord",
            """
            Noen, forhåpentligvis du, ba om nytt passord for denne innloggingen. Innen en time kan du velge et nytt med \
            denne koden:

            {token}

            Var det ikke deg, trenger du ikke gjøre noe: det gamle passordet gjelder fortsatt.
            """),
        .cartShared: NoticeTemplate("{by} deler handlekurven {cart} med deg", "{by} deler handlekurven {cart} med deg."),
        .approvalRequested: NoticeTemplate(
            "Vennligst godkjenn handlekurven {cart}",
            "{requester} ber deg godkjenne handlekurven {cart} på {total}."),
        .approvalReminder: NoticeTemplate(
            "Handlekurven {cart} venter fortsatt på godkjenning",
            "Handlekurven {cart} på {total}, som {requester} har bedt om, venter fortsatt på din godkjenning."),
        .approvalEscalated: NoticeTemplate(
            "Handlekurven {cart} er sendt videre til deg",
            "Ingen tok stilling til handlekurven {cart} på {total} i tide, så den er sendt videre til deg."),
        .cartApproved: NoticeTemplate("Handlekurven {cart} er godkjent", "Handlekurven {cart} er godkjent og kan bestilles."),
        .cartRejected: NoticeTemplate("Handlekurven {cart} er avvist", "Handlekurven {cart} er avvist. {comment}"),
        .quoteRequested: NoticeTemplate("Forespørsel om tilbud: {quote}", "Det er bedt om et tilbud: {quote} (nr. {number})."),
        .quoteMessage: NoticeTemplate("Melding om tilbudet {quote}", "Det er en ny melding om tilbudet {quote} (nr. {number})."),
        .quoteSent: NoticeTemplate("Tilbudet {quote} er klart", "Tilbudet {quote} (nr. {number}) er priset og venter på svar fra deg."),
        .quoteAccepted: NoticeTemplate("Tilbudet {quote} er akseptert", "Tilbudet {quote} (nr. {number}) er akseptert."),
        .quoteDeclined: NoticeTemplate("Tilbudet {quote} er avslått", "Tilbudet {quote} (nr. {number}) er avslått."),
        .quoteExpired: NoticeTemplate("Tilbudet {quote} er utløpt", "Tilbudet {quote} (nr. {number}) er utløpt."),
        .orderPlaced: NoticeTemplate("Bestilling {number} er mottatt", "Bestilling {number} er mottatt."),
        .orderConfirmed: NoticeTemplate("Bestilling {number} er bekreftet", "Bestilling {number} er bekreftet."),
        .orderShipped: NoticeTemplate("Bestilling {number} er på vei", "Bestilling {number} er overlevert for levering. {tracking}"),
        .orderCancelled: NoticeTemplate("Bestilling {number} er kansellert", "Bestilling {number} er kansellert."),
        .paymentOverdue: NoticeTemplate("En betaling har forfalt", "Betalingen for bestilling {number} har forfalt. {total}"),
    ]
}
