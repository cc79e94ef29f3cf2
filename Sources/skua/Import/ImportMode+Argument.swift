import ArgumentParser
import CatalogEngine

extension ImportMode: ExpressibleByArgument {}
