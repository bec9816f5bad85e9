package assay.core.notary;

import assay.contracts.line.Line;
import assay.core.shard.TapeFeed;
import assay.proof.bundle.TapeSource;
import assay.proof.sign.Signed;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tape from market-data's archive, under the heads that this service signed. */
@Singleton
final class HttpTapeSource implements TapeSource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI market;
    private final NotaryStore store;
    private final TapeFeed feed;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    HttpTapeSource(@Value("${assay.market.url:`http://127.0.0.1:3001`}") URI market, NotaryStore store, TapeFeed feed) {
        this.market = market;
        this.store = store;
        this.feed = feed;
    }

    @Override
    public List<Line> entries(long first, long last) {
        var lines = new ArrayList<Line>();
        int start = 0;
        var body = fetched(first, last);
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '\n') {
                lines.add(Line.parse(Arrays.copyOfRange(body, start, i)));
                start = i + 1;
            }
        }
        if (lines.size() != last - first + 1) {
            throw new IllegalStateException("the archive has " + lines.size() + " of " + first + " to " + last);
        }
        return lines;
    }

    private byte[] fetched(long first, long last) {
        var address = market.resolve("/internal/tape?from=" + first + "&to=" + last);
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the archive answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("the archive does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public Line document(String hash) {
        var newest = feed.newest();
        var entry = newest == null ? null : newest.market().document(hash);
        if (entry == null) {
            throw new IllegalStateException("the tape in force has no document " + hash);
        }
        return entries(entry.sequence(), entry.sequence()).getFirst();
    }

    @Override
    public Signed headOver(long sequence) {
        return store.headOver(sequence)
                .orElseThrow(() -> new IllegalStateException("entry " + sequence + " has no signed head yet"))
                .signed();
    }

    @Override
    public Signed head(long segment) {
        return store.head(segment)
                .orElseThrow(() -> new IllegalStateException("segment " + segment + " has no head"))
                .signed();
    }
}
