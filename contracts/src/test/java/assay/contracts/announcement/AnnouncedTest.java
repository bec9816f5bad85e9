package assay.contracts.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.GoldenFile;
import assay.contracts.Topics;
import assay.contracts.form.Forms;
import assay.contracts.line.NotCanonical;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnouncedTest {

    private static final UUID ACCOUNT = new UUID(0x018f3c1e00007000L, 0x800000000000000aL);
    private static final UUID OTHER = new UUID(0x018f3c1e00007000L, 0x800000000000000bL);
    private static final String HASH = "ab".repeat(32);

    static Stream<Announcement> samples() {
        return Stream.of(
                new TradingAnnouncement.OrderPlaced(OTHER, "BTC-USD", "buy", "limit", "0.5", "64000.1", null),
                new TradingAnnouncement.OrderFilled(OTHER, 1, "BTC-USD", "sell", "0.5", "64000", "256"),
                new TradingAnnouncement.OrderDenied(OTHER, "BTC-USD", "noBook"),
                new TradingAnnouncement.OrderCancelled(OTHER, "BTC-USD", "asked", "0.25"),
                new TradingAnnouncement.PositionChanged("BTC-USD", "-0.5", "64000", "-12.5"),
                new TradingAnnouncement.EquityMarked(
                        77, "50000", "49990.5", List.of(new TradingAnnouncement.RuleRoom("daily", "47500", "2490.5"))),
                new AssessmentAnnouncement.Created(OTHER, HASH, "evaluation", "50000", "USD"),
                new AssessmentAnnouncement.PhasePassed(OTHER, "evaluation", ACCOUNT),
                new AssessmentAnnouncement.Completed(OTHER),
                new AssessmentAnnouncement.Abandoned(OTHER, "failed", "daily"),
                new RulesAnnouncement.WarningRaised("daily", 80, "48000", "47500"),
                new RulesAnnouncement.ViolationDetected("daily", "47000", "47500", 70, 77),
                new RulesAnnouncement.PackPublished(HASH, "standard-50k", "1"),
                new PaymentAnnouncement.PurchaseCompleted(OTHER, ACCOUNT, "299", "USD"),
                new PaymentAnnouncement.PurchaseFailed(OTHER, "card_declined"),
                new PaymentAnnouncement.PurchaseRefunded(OTHER, "299", "USD"),
                new PaymentAnnouncement.DisputeOpened(OTHER, "299", "USD", "fraudulent"),
                new MarketAnnouncement.Marked(77, "BTC-USD", "good", "64000.1", "64000", "64000.2"),
                new MarketAnnouncement.Booked(
                        77, "BTC-USD", "kraken", List.of(new MarketAnnouncement.BookLevel("64000", "2")), List.of()),
                new MarketAnnouncement.Traded("BTC-USD", "kraken", "buy", "64000.2", "0.01", "81234"),
                new MarketAnnouncement.StatusChanged(77, "venue", "kraken", "halted"),
                new SimulationAnnouncement.Requested(OTHER, ACCOUNT, "risk-analysis", HASH, 42, 100_000),
                new SimulationAnnouncement.Progressed(OTHER, ACCOUNT, 50_000, 100_000),
                new SimulationAnnouncement.Completed(
                        OTHER, ACCOUNT, "risk-analysis", 100_000, "0.312", "0.309", "0.315"),
                new SimulationAnnouncement.Failed(OTHER, ACCOUNT, "unsupportedRule"),
                new SimulationAnnouncement.Cancelled(OTHER, ACCOUNT),
                new ReportAnnouncement.Requested(OTHER, ACCOUNT, "statement"),
                new ReportAnnouncement.Ready(OTHER, ACCOUNT, HASH),
                new ReportAnnouncement.Failed(OTHER, ACCOUNT, "noJournal"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anAnnouncementIsTheGoldenFileAndComesBack(Announcement sample) throws IOException {
        var announced = announced(sample);
        GoldenFile.check("announcement/" + sample.topic(), announced.bytes());
        assertThat(Announced.parse(sample.getClass(), announced.bytes())).isEqualTo(announced);
    }

    @Test
    void everyCaseHasASampleAndATopicOfItsOwn() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Forms.cases(Announcement.class));
        assertThat(samples().map(Announcement::topic)).containsExactlyInAnyOrderElementsOf(Topics.ANNOUNCEMENTS);
    }

    @Test
    void anAnnouncementOfNoAccountNamesNone() throws IOException {
        var at = Instant.parse("2026-11-21T08:00:00Z");
        var announced = new Announced(
                OTHER, at, null, null, null, new RulesAnnouncement.PackPublished(HASH, "standard-50k", "1"));
        GoldenFile.check("announcement/of-no-account", announced.bytes());
        assertThat(Announced.parse(RulesAnnouncement.PackPublished.class, announced.bytes()))
                .isEqualTo(announced);
    }

    @Test
    void anAnnouncementOfAnotherTopicIsRefused() {
        var bytes = announced(new AssessmentAnnouncement.Completed(OTHER)).bytes();
        var other = new String(bytes, StandardCharsets.UTF_8).replace("assessment.completed", "assessment.created");
        assertThatThrownBy(() ->
                        Announced.parse(AssessmentAnnouncement.Completed.class, other.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> Announced.parse(AssessmentAnnouncement.Abandoned.class, bytes))
                .isInstanceOf(NotCanonical.class);
    }

    private static Announced announced(Announcement body) {
        var id = Announced.eventId(ACCOUNT, body.topic(), 12);
        return new Announced(id, Instant.parse("2026-11-21T08:00:00.250Z"), ACCOUNT, 12L, 9L, body);
    }
}
