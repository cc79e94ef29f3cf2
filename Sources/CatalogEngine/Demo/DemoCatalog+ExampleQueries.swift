extension DemoCatalog {
    /// Searches that show what the catalog has and the engine can, for a start page.
    package static let exampleQueries = [
        "hex screw M8x40 A2",
        "6204 2RS",
        "socket head 12.9 M10",
        "100nF 0603 X7R",
        "4.7k 0805",
        "sekskantskrue A4",
        "Rillenkugellager 25x52x15",
        "vis à tête fraisée M6",
        "automatsikring C16",
        "5/2 solenoid valve 24 V DC",
        "push-in fitting 8 mm G1/4",
        "cylinder 50 x 100",
        "H07V-K 2.5 blue",
        "cordless dril 18V",
        "cut glove size 9",
        "vernesko S3 43",
        "FFP3 valve",
        "carton 400x300x200",
        "stretch film 20 µm",
        "EUR pallet",
    ]
}
