package assay.report.source;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** One part of the platform, asked over HTTP. */
final class HttpPart {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HttpPart(String address) {
        this.address = address;
    }

    /** The body of a 200; empty for 403 and 404. */
    Optional<byte[]> get(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 401, 403, 404 -> Optional.empty();
                default -> throw new CoreFault(path + " answered " + answer.statusCode());
            };
        } catch (IOException e) {
            throw new CoreFault(path + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoreFault("interrupted", e);
        }
    }

    static Fields read(byte[] bytes) {
        try {
            if (Json.readable(bytes) instanceof Fields fields) {
                return fields;
            }
        } catch (NotCanonical e) {
            throw new CoreFault("what was said cannot be read", e);
        }
        throw new CoreFault("what was said is no object");
    }

    static String text(Fields fields, String key) {
        if (fields.get(key) instanceof Json.Text(var text)) {
            return text;
        }
        throw new CoreFault("no " + key + " was said");
    }
}
