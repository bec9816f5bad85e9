package assay.simulation.question;

import assay.contracts.announcement.SimulationAnnouncement;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a question ended: with an answer, a code, or neither. */
sealed interface Ending {

    /**
     * With an answer.
     *
     * @param result the answer as it is kept, JSON
     */
    record Done(Map<String, Object> answer, String result) implements Ending {}

    /** Without one; the code names why. */
    record Failed(String code) implements Ending {}

    /** Without one, because nobody wants it. */
    record Cancelled() implements Ending {}

    default SimulationRow.Status status() {
        return switch (this) {
            case Done _ -> SimulationRow.Status.DONE;
            case Failed _ -> SimulationRow.Status.FAILED;
            case Cancelled _ -> SimulationRow.Status.CANCELLED;
        };
    }

    /** What is told about a question that ended so. */
    default SimulationAnnouncement told(SimulationRow row) {
        return switch (this) {
            case Done(var answer, var _) -> {
                var pass = answer.get("passProbability") instanceof Map<?, ?> share ? share : Map.of();
                yield new SimulationAnnouncement.Completed(
                        row.id(),
                        row.owner(),
                        row.kind(),
                        row.paths(),
                        decimal(pass.get("estimate")),
                        decimal(pass.get("low")),
                        decimal(pass.get("high")));
            }
            case Failed(var code) -> new SimulationAnnouncement.Failed(row.id(), row.owner(), code);
            case Cancelled _ -> new SimulationAnnouncement.Cancelled(row.id(), row.owner());
        };
    }

    private static @Nullable String decimal(@Nullable Object share) {
        if (!(share instanceof Double number)) {
            return null;
        }
        var decimal = BigDecimal.valueOf(number);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
