import ByteStorage
import HTTPTypes
import Hummingbird

/// All endpoints with their handlers: what is routed is what is documented.
struct EndpointTable: Sendable {
    typealias Handler = @Sendable (Request, SkuaRequestContext) async throws -> Response

    private let server: SearchServer
    private(set) var entries: [(endpoint: Endpoint, handler: Handler)] = []

    /// Collects the endpoints of all resources.
    init(server: SearchServer) {
        self.server = server
        CollectionRoutes(server: server).add(to: &self)
        DocumentRoutes(server: server).add(to: &self)
        ImportRoutes(server: server).add(to: &self)
        ExportRoutes(server: server).add(to: &self)
        SearchRoutes(server: server).add(to: &self)
        MultiSearchRoutes(server: server).add(to: &self)
        SuggestRoutes(server: server).add(to: &self)
        MerchandisingRoutes<SynonymKind>(server: server).add(to: &self)
        MerchandisingRoutes<OverrideKind>(server: server).add(to: &self)
        QueryLogRoutes(server: server).add(to: &self)
        PriceRoutes(server: server).add(to: &self)
        BuyerImportRoutes(server: server).add(to: &self)
        RecordRoutes<CompanyRecords>(server: server).add(to: &self)
        RecordRoutes<CatalogRecords>(server: server).add(to: &self)
        RecordRoutes<PriceListRecords>(server: server).add(to: &self)
        PartNumberRoutes(server: server).add(to: &self)
        ChangeRoutes(server: server).add(to: &self)
        KeyRoutes(server: server).add(to: &self)
        OperationRoutes(server: server).add(to: &self)
        MetricRoutes(server: server).add(to: &self)
        SessionRoutes(server: server).add(to: &self)
        ActingRoutes(server: server).add(to: &self)
        SecondFactorRoutes(server: server).add(to: &self)
        InvitationRoutes(server: server).add(to: &self)
        PasswordResetRoutes(server: server).add(to: &self)
        AssociateRoutes(server: server).add(to: &self)
        RoleRoutes(server: server).add(to: &self)
        SellerRoutes(server: server).add(to: &self)
        NoticeRoutes(server: server).add(to: &self)
        DeliveryRoutes(server: server).add(to: &self)
        WebhookRoutes(server: server).add(to: &self)
        AuditRoutes(server: server).add(to: &self)
        CartRoutes(server: server).add(to: &self)
        CartContentRoutes(server: server).add(to: &self)
        ApprovalRoutes(server: server).add(to: &self)
        ApprovalRuleRoutes(server: server).add(to: &self)
        DelegationRoutes(server: server).add(to: &self)
        BudgetRoutes(server: server).add(to: &self)
        QuoteRoutes(server: server).add(to: &self)
        QuoteStepRoutes(server: server).add(to: &self)
        QuickOrderRoutes(server: server).add(to: &self)
        ShoppingListRoutes(server: server).add(to: &self)
        ShareLinkRoutes(server: server).add(to: &self)
        CartHelpRoutes(server: server).add(to: &self)
        OrderRoutes(server: server).add(to: &self)
        OrderExportRoutes(server: server).add(to: &self)
        OrderSellerRoutes(server: server).add(to: &self)
        ShipmentRoutes(server: server).add(to: &self)
        OrderImportRoutes(server: server).add(to: &self)
        TermsRoutes(server: server).add(to: &self)
        CreditRoutes(server: server).add(to: &self)
        StockRoutes(server: server).add(to: &self)
        PageRoutes().add(to: &self)
        if server.options.servesDemo { DemoRoutes(server: server).add(to: &self) }
        let document = OpenAPIDocument(endpoints: entries.map(\.endpoint) + [OpenAPIDocument.endpoint]).json.serialized()
        add(OpenAPIDocument.endpoint) { _, _ in .json(document) }
    }

    /// Adds an endpoint.
    mutating func add(_ endpoint: Endpoint, _ handler: @escaping Handler) {
        entries.append((endpoint, handler))
    }

    /// Routes all endpoints; each checks the key or the session before its handler runs.
    func install(on router: Router<SkuaRequestContext>) {
        for (endpoint, handler) in entries {
            for path in [endpoint.path] + (endpoint.endsInAnyPath ? [endpoint.path + "/**"] : []) {
                router.on(RouterPath(path), method: endpoint.method) { [server] request, context in
                    var context = context
                    context.query = try QueryString.dictionary(request.uri.query ?? "")
                    context.grant = try Self.grant(request, context, to: endpoint, on: server)
                    return try await handler(request, context)
                }
            }
        }
    }

    /// What the sender of a request may do, when that includes the endpoint.
    /// - Throws: ``ServerError/unauthorized``.
    private static func grant(
        _ request: Request, _ context: SkuaRequestContext, to endpoint: Endpoint, on server: SearchServer
    ) throws -> Grant {
        guard let action = endpoint.action, !endpoint.checksKeysItself else { return .nothing }
        let grant = try server.authenticator.grant(of: request, query: context.query)
        if endpoint.isForPeople, grant.person == nil { throw ServerError.signedOut }
        let collection = endpoint.path.hasPrefix("/collections/{") ? try context.collection : nil
        guard ([action] + endpoint.otherActions).contains(where: { grant.allows($0, on: collection) }) else {
            throw grant.refusal
        }
        return grant
    }
}
