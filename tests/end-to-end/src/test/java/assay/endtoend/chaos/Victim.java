package assay.endtoend.chaos;

/** Who can be killed. */
enum Victim {
    CORE,
    MARKET_DATA,
    BROKER,
    POSTGRES
}
