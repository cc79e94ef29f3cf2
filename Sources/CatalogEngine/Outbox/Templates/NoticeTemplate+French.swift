import Commerce

extension NoticeTemplate {
    /// What mails say in French.
    static let french: [Notice.Kind: NoticeTemplate] = [
        .invitation: NoticeTemplate(
            "Vous êtes invité chez {company_name}",
            """
            {name}, vous êtes invité à commander pour {company_name}.

            Pour accepter, choisissez un mot de passe avec ce code dans les sept jours :

            {token}
            """),
        .passwordReset: NoticeTemplate(
            "Nouveau mot de passe",
            """
            Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour cet identifiant. Vous pouvez le choisir avec \
            ce code dans l’heure :

            {token}

            Si ce n’était pas vous, ne faites rien : l’ancien mot de passe reste valable.
            """),
        .cartShared: NoticeTemplate("{by} partage le panier {cart} avec vous", "{by} partage le panier {cart} avec vous."),
        .approvalRequested: NoticeTemplate(
            "Merci d’approuver le panier {cart}",
            "{requester} vous demande d’approuver le panier {cart} de {total}."),
        .approvalReminder: NoticeTemplate(
            "Le panier {cart} attend toujours votre approbation",
            "Le panier {cart} de {total}, demandé par {requester}, attend toujours votre approbation."),
        .approvalEscalated: NoticeTemplate(
            "Le panier {cart} vous a été transmis pour approbation",
            "Personne n’a décidé à temps du panier {cart} de {total} ; il vous a été transmis."),
        .cartApproved: NoticeTemplate("Le panier {cart} est approuvé", "Le panier {cart} est approuvé. Il peut être commandé."),
        .cartRejected: NoticeTemplate("Le panier {cart} est refusé", "Le panier {cart} est refusé. {comment}"),
        .quoteRequested: NoticeTemplate("Demande de devis : {quote}", "Un devis est demandé : {quote} (n° {number})."),
        .quoteMessage: NoticeTemplate(
            "Message au sujet du devis {quote}",
            "Il y a un nouveau message au sujet du devis {quote} (n° {number})."),
        .quoteSent: NoticeTemplate("Le devis {quote} est prêt", "Le devis {quote} (n° {number}) est chiffré et attend votre réponse."),
        .quoteAccepted: NoticeTemplate("Le devis {quote} est accepté", "Le devis {quote} (n° {number}) est accepté."),
        .quoteDeclined: NoticeTemplate("Le devis {quote} est décliné", "Le devis {quote} (n° {number}) est décliné."),
        .quoteExpired: NoticeTemplate("Le devis {quote} a expiré", "Le devis {quote} (n° {number}) a expiré."),
        .orderPlaced: NoticeTemplate("La commande {number} est passée", "La commande {number} est passée."),
        .orderConfirmed: NoticeTemplate("La commande {number} est confirmée", "La commande {number} est confirmée."),
        .orderShipped: NoticeTemplate(
            "La commande {number} est en route",
            "La commande {number} a été remise au transporteur. {tracking}"),
        .orderCancelled: NoticeTemplate("La commande {number} est annulée", "La commande {number} est annulée."),
        .paymentOverdue: NoticeTemplate("Un paiement est en retard", "Le paiement de la commande {number} est en retard. {total}"),
    ]
}
