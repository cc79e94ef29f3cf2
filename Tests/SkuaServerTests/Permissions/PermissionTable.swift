/// Who may do what to bea's things, for every operation of `/v1` that is guarded: `y`, or `-`.
///
/// | column | who |
/// |---|---|
/// | boss, mona, abel, bea, sid, fay, rex, nil | company A: administrator, purchasing manager of north, approver of north, buyer of the lab, which is in north, simple buyer of south, finance, receiver, nobody |
/// | bob | the administrator of company B |
/// | rita, rolf | sales representatives of A, and of B |
/// | max, ada | the seller's merchandiser and administrator |
enum PermissionTable {
    static let columns = ["boss", "mona", "abel", "bea", "sid", "fay", "rex", "nil", "bob", "rita", "rolf", "max", "ada"]

    /// Operations by the names of `/openapi.json`, as the table of permissions in the specification has it.
    static let rows = """
        addClick                       y y y y y - - - y y y y y
        listQueries                    - - - - - - - - - - - y y
        explainPrice                   y y y y y - - - y - - y y
        importPrices                   - - - - - - - - - - - y y
        importCatalogs                 - - - - - - - - - - - y y
        importCompanies                - - - - - - - - - - - - y
        importPartNumbers              - - - - - - - - - - - y y
        importOrderLines               - - - - - - - - - - - y y
        importStock                    - - - - - - - - - - - y y
        listCompanies                  - - - - - - - - - - - y y
        getCompany                     - - - - - - - - - - - y y
        putCompany                     - - - - - - - - - - - - y
        deleteCompany                  - - - - - - - - - - - - y
        listCatalogs                   - - - - - - - - - - - y y
        getCatalog                     - - - - - - - - - - - y y
        putCatalog                     - - - - - - - - - - - y y
        deleteCatalog                  - - - - - - - - - - - y y
        listPriceLists                 - - - - - - - - - - - y y
        getPriceList                   - - - - - - - - - - - y y
        putPriceList                   - - - - - - - - - - - y y
        deletePriceList                - - - - - - - - - - - y y
        listPartNumbers                y y y y y - - - y - - y y
        putPartNumber                  - - - - - - - - - - - y y
        deletePartNumber               - - - - - - - - - - - y y
        listChanges                    - - - - - - - - - - - y y
        getSession                     y y y y y y y y y y y y y
        signOut                        y y y y y y y y y y y y y
        changePassword                 y y y y y y y y y y y y y
        listColleagues                 y y y y y y y y y - - - -
        actOnBehalf                    - - - - - - - - - y - - y
        switchSession                  y y y y y y y y y y y y y
        enrolSecondFactor              y y y y y y y y y y y y y
        confirmSecondFactor            y y y y y y y y y y y y y
        removeSecondFactor             y y y y y y y y y y y y y
        invite                         y - - - - - - - y - - - y
        listInvitations                y - - - - - - - y - - - y
        withdrawInvitation             y - - - - - - - - - - - y
        listAssociates                 y - - - - - - - y y y - y
        getAssociate                   y - - - - - - - - y - - y
        putAssociate                   y - - - - - - - - - - - y
        removeSecondFactorOfAssociate  y - - - - - - - - - - - y
        listRoles                      y - - - - - - - - - - - y
        getRole                        y - - - - - - - - - - - y
        putRole                        y - - - - - - - - - - - y
        deleteRole                     y - - - - - - - - - - - y
        listSellers                    - - - - - - - - - - - - y
        getSeller                      - - - - - - - - - - - - y
        putSeller                      - - - - - - - - - - - - y
        deleteSeller                   - - - - - - - - - - - - y
        listNotices                    y y y y y y y y y y y y y
        getNoticePreferences           y y y y y y y y y y y y y
        putNoticePreferences           y y y y y y y y y y y y y
        listDeliveries                 - - - - - - - - - - - - y
        resendDelivery                 - - - - - - - - - - - - y
        listWebhooks                   - - - - - - - - - - - - y
        addWebhook                     - - - - - - - - - - - - y
        getWebhook                     - - - - - - - - - - - - y
        changeWebhook                  - - - - - - - - - - - - y
        deleteWebhook                  - - - - - - - - - - - - y
        listAuditEvents                y - - - - - - - - - - - y
        exportAuditEvents              y - - - - - - - - - - - y
        listCarts                      y y y y y y y y y - - - -
        createCart                     y y y y y - - - y - - - -
        getCart                        y y - y - - - - - - - - -
        updateCart                     y y - y - - - - - - - - -
        deleteCart                     y y - y - - - - - - - - -
        addCartLine                    y y - y - - - - - - - - -
        updateCartLine                 y y - y - - - - - - - - -
        removeCartLine                 y y - y - - - - - - - - -
        shareCart                      y y - y - - - - - - - - -
        unshareCart                    y y - y - - - - - - - - -
        commentCart                    y y - y - - - - - - - - -
        getCartApproval                y y - y - - - - - - - - -
        submitCart                     y y - y - - - - - - - - -
        withdrawCart                   y y - y - - - - - - - - -
        listApprovals                  y y y y y y y y y - - - -
        getApproval                    y y y y - - - - - - - - -
        decideApproval                 y y y - - - - - - - - - -
        listApprovalRules              y y - - - - - - y - - - y
        getApprovalRule                y y - - - - - - - - - - y
        putApprovalRule                y y - - - - - - y - - - y
        deleteApprovalRule             y y - - - - - - - - - - -
        listDelegations                y y y y y y y y y - - - -
        putDelegation                  y y y - - - - - y - - - -
        deleteDelegation               y y y - - - - - - - - - -
        listBudgets                    y y y y y y y y y - - - y
        getBudget                      y y - y - - - - - - - - y
        putBudget                      y y - - - - - - y - - - y
        deleteBudget                   y y - - - - - - - - - - y
        listQuotes                     y y y y y y y y y y y - y
        requestQuote                   y y y y y - - - y - - - -
        getQuote                       y y - y - - - - - y - - y
        updateQuote                    y y - y - - - - - y - - y
        deleteQuote                    y y - y - - - - - - - - -
        takeQuote                      - - - - - - - - - y - - y
        sendQuote                      - - - - - - - - - y - - y
        writeQuoteMessage              y y - y - - - - - y - - y
        counterQuote                   y y - y - - - - - - - - -
        declineQuote                   y y - y - - - - - y - - y
        withdrawQuote                  y y - y - - - - - - - - -
        acceptQuote                    y y - y - - - - - - - - -
        quickOrder                     y y y y y - - - y y y y y
        listShoppingLists              y y y y y y y y y - - - -
        createShoppingList             y y y y y - - - y - - - -
        getShoppingList                y y - y - - - - - - - - -
        updateShoppingList             y y - y - - - - - - - - -
        deleteShoppingList             y y - y - - - - - - - - -
        addToShoppingList              y y - y - - - - - - - - -
        updateShoppingListLine         y y - y - - - - - - - - -
        removeShoppingListLine         y y - y - - - - - - - - -
        shareShoppingList              y y - y - - - - - - - - -
        unshareShoppingList            y y - y - - - - - - - - -
        putShoppingListIntoCart        y y - y - - - - - - - - -
        createShareLink                y y - y - - - - - - - - -
        listShareLinks                 y y - y - - - - - - - - -
        revokeShareLink                y y - y - - - - - - - - -
        reorder                        y y - y - - - - - - - - -
        getCartHints                   y y - y - - - - - - - - -
        listRegularItems               y y y y y y y y y - - - -
        compareProducts                y y y y y - - - y y y y y
        getFreeShipping                - - - - - - - - - - - y y
        setFreeShipping                - - - - - - - - - - - y y
        placeOrder                     y y - y - - - - - - - - -
        listOrders                     y y y y y y y y y y y - y
        exportOrders                   y y y y y y y y y y y - y
        listShipments                  y y y y - y y - y - - - -
        getOrder                       y y y y - y - - - y - - y
        updateOrder                    - - - - - - - - - - - - y
        cancelOrder                    y y - y - - - - - - - - -
        shipOrder                      - - - - - - - - - - - - y
        deliverShipment                - - - - - - - - - - - - y
        payOrder                       - - - - - - - - - - - - y
        importOrders                   - - - - - - - - - - - - y
        getPaymentTerms                - - - - - - - - - - - y y
        putPaymentTerms                - - - - - - - - - - - y y
        listInvoices                   y y - - - y - - y y - y y
        getOwnCredit                   y y - - - y - - y - - - -
        getCreditAccount               - - - - - - - - - y - y y
        putCreditAccount               - - - - - - - - - - - y y
        addCreditPayment               - - - - - - - - - - - y y
        listStock                      - - - - - - - - - - - y y
        getStock                       - - - - - - - - - - - y y
        putStock                       - - - - - - - - - - - y y
        """
}
