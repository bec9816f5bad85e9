package assay.contracts.announcement;

/** What is announced on one topic; money, prices and quantities are decimals, ratios too. */
public sealed interface Announcement
        permits AssessmentAnnouncement,
                MarketAnnouncement,
                PaymentAnnouncement,
                ReportAnnouncement,
                RulesAnnouncement,
                SimulationAnnouncement,
                TradingAnnouncement {

    /** The topic it is published on. */
    String topic();
}
