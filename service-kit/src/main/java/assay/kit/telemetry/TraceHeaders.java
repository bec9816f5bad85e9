package assay.kit.telemetry;

import io.opentelemetry.api.trace.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.MDC;

/** What a message carries so that its consumer's log lines and spans join the request that caused it. */
public final class TraceHeaders {
    private TraceHeaders() {}

    /** {@code x-correlation-id} and, in a sampled trace, {@code traceparent} of the current thread. */
    public static Map<String, String> current() {
        var headers = new LinkedHashMap<String, String>();
        var correlation = MDC.get("correlation");
        if (correlation != null) {
            headers.put(CorrelationFilter.HEADER, correlation);
        }
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            headers.put(
                    "traceparent",
                    "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                            + span.getTraceFlags().asHex());
        }
        return headers;
    }
}
