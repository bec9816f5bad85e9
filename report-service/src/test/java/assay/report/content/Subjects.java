package assay.report.content;

import assay.proof.codec.PackFile;
import assay.report.LivedAccount;
import assay.report.analytics.Excursions;
import assay.report.analytics.RoundTrips;
import assay.report.history.LivedHistory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;

/** Subjects of reports, from accounts that lived. */
public final class Subjects {
    private Subjects() {}

    public static Subject of(LivedAccount lived) {
        var history = LivedHistory.of(lived);
        var trips = RoundTrips.of(history.fills());
        var excursions = new HashMap<Integer, Excursions>();
        trips.closed().forEach(trade -> excursions.put(trade.number(), Excursions.of(trade, List.of())));
        var pack = PackText.of(new String(PackFile.bytes(lived.pack), StandardCharsets.UTF_8));
        return new Subject(history, pack, trips, excursions, List.of());
    }
}
