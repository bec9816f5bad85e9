package assay.stream.session;

import assay.stream.frame.CloseCode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What every socket shares. */
@Singleton
record SocketCare(
        StreamSettings settings,
        SocketRelay relay,
        MarketRelay market,
        LogRelay logs,
        AccessDesk access,
        MeterRegistry meters) {

    SocketCare {
        meters.gauge("assay.sockets.open", relay, SocketRelay::open);
        meters.gauge("assay.sockets.waiting", relay, SocketRelay::waiting);
    }

    void closed(CloseCode code) {
        meters.counter("assay.sockets.closed", "code", Integer.toString(code.number()))
                .increment();
    }
}
