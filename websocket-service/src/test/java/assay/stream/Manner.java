package assay.stream;

import java.util.Map;

/** How a client differs from a good one. */
public record Manner(String origin, String subprotocol, Map<String, String> headers, int receiveBuffer) {
    public static final Manner GOOD = new Manner("http://localhost:8080", "assay.v1", Map.of(), 0);

    public Manner from(String address) {
        return new Manner(origin, subprotocol, Map.of("X-Forwarded-For", address), receiveBuffer);
    }

    public Manner origin(String other) {
        return new Manner(other, subprotocol, headers, receiveBuffer);
    }

    public Manner subprotocol(String other) {
        return new Manner(origin, other, headers, receiveBuffer);
    }

    public Manner receiveBuffer(int bytes) {
        return new Manner(origin, subprotocol, headers, bytes);
    }
}
