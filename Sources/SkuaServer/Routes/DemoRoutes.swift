struct DemoRoutes { func add(to table: inout EndpointTable) {} }
