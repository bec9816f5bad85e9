package assay.stream.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * Bounds of sockets.
 *
 * @param origins whose pages may open a socket; a request without one of these is refused
 * @param connectionsMax connections that one network address may open within {@code connectionsWindow}
 * @param messagesMax frames a client may send in a second
 * @param subscriptionsMax channels a client may have
 * @param frameMax bytes of a client's frame
 * @param bytesMax what may wait for a client before it is too slow
 * @param sendBuffer what the kernel may hold beside that
 * @param stallMax how long nothing of what waits may leave before a client is too slow
 * @param recheck how often each client's right to read is asked for again
 * @param uncheckedMax how long a client stays when nobody answers that
 * @param ping how often a silent client is asked whether it is there; after three it is gone
 * @param historyMax events of a log that can be resumed from
 * @param historyLife how long a log without events is kept
 * @param lateMax how long an event that core has may not be kept yet before a snapshot is required
 */
@ConfigurationProperties("assay.stream")
public record StreamSettings(
        @Bindable(defaultValue = "http://localhost:8080,http://127.0.0.1:8080")
        List<String> origins,

        @Bindable(defaultValue = "300") int connectionsMax,
        @Bindable(defaultValue = "5m") Duration connectionsWindow,
        @Bindable(defaultValue = "8") int messagesMax,
        @Bindable(defaultValue = "16") int subscriptionsMax,
        @Bindable(defaultValue = "4096") int frameMax,
        @Bindable(defaultValue = "262144") int bytesMax,
        @Bindable(defaultValue = "65536") int sendBuffer,
        @Bindable(defaultValue = "30s") Duration stallMax,
        @Bindable(defaultValue = "20s") Duration recheck,
        @Bindable(defaultValue = "60s") Duration uncheckedMax,
        @Bindable(defaultValue = "25s") Duration ping,
        @Bindable(defaultValue = "4096") int historyMax,
        @Bindable(defaultValue = "7d") Duration historyLife,
        @Bindable(defaultValue = "5s") Duration lateMax) {
    private static final Duration RECHECK_MAX = Duration.ofSeconds(60);

    public StreamSettings {
        origins = List.copyOf(origins);
        if (origins.stream().anyMatch(origin -> !Origins.isOne(origin))) {
            throw new IllegalArgumentException("assay.stream.origins are like https://example.org, was " + origins);
        }
        if (connectionsMax < 1 || messagesMax < 1 || subscriptionsMax < 1 || frameMax < 126 || historyMax < 1) {
            throw new IllegalArgumentException("assay.stream: a bound has no room");
        }
        if (bytesMax < 65_536 || sendBuffer < 4_096) {
            throw new IllegalArgumentException("assay.stream.bytes-max is at least 64 KB, send-buffer 4 KB");
        }
        if (!recheck.isPositive()
                || recheck.compareTo(RECHECK_MAX) > 0
                || uncheckedMax.compareTo(recheck) < 0
                || uncheckedMax.compareTo(RECHECK_MAX) > 0) {
            throw new IllegalArgumentException("assay.stream needs 0 < recheck <= unchecked-max <= 60s");
        }
        if (!stallMax.isPositive() || !ping.isPositive() || !connectionsWindow.isPositive() || !lateMax.isPositive()) {
            throw new IllegalArgumentException("assay.stream: times are above zero");
        }
    }
}
