package assay.market.tape;

import assay.kit.api.Refuses;
import assay.kit.problem.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tape by range of sequences: the exact lines, each ended by a newline, so that anyone can check the chain. */
@Controller
@Tag(name = "Proof")
@ExecuteOn(TaskExecutors.BLOCKING)
class TapeController {
    static final String NDJSON = "application/x-ndjson";
    /** How many lines one answer holds at most; asking goes on after the last one. */
    static final int LINES = 5_000;

    private static final String SEQUENCE = "^[1-9][0-9]{0,17}$";

    static final int LINES_INSIDE = 20_000;

    private final TapeJob job;

    TapeController(TapeJob job) {
        this.job = job;
    }

    /**
     * Lines of the tape exactly as they are chained, each ended by a newline; at most five thousand.
     *
     * @param from the first sequence; 1 unless told
     * @param to the last sequence, inclusive
     */
    @Get("/api/v1/tape")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @Refuses("503 market-silent")
    @Produces({NDJSON, MediaType.APPLICATION_JSON_PROBLEM})
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<byte[]> tape(
            @QueryValue @Nullable @Schema(pattern = SEQUENCE, example = "1") String from,
            @QueryValue @Nullable @Schema(pattern = SEQUENCE, example = "100") String to) {
        return lines(from, to, LINES);
    }

    /** For the platform's own services; the gateway does not lead here. */
    @Get("/internal/tape")
    @Produces({NDJSON, MediaType.APPLICATION_JSON_PROBLEM})
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<byte[]> inside(@QueryValue @Nullable String from, @QueryValue @Nullable String to) {
        return lines(from, to, LINES_INSIDE);
    }

    private HttpResponse<byte[]> lines(@Nullable String from, @Nullable String to, int most) {
        var first = sequence("/from", from, 1);
        var last = sequence("/to", to, first + most - 1);
        if (last < first || last - first >= most) {
            throw Problem.invalid("/to", "span", "From and to span 1 to " + most + " lines.");
        }
        var run = job.current()
                .orElseThrow(() -> Problem.unavailable("market-silent", "The tape is not up.", Duration.ofSeconds(1)));
        return HttpResponse.ok(joined(run.archive().lines(first, last, most)))
                .header("X-Tape-Newest", Long.toString(run.archive().newest()));
    }

    private static long sequence(String pointer, @Nullable String text, long otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches(SEQUENCE)) {
            throw Problem.invalid(pointer, "not-a-sequence", "A sequence is a whole number from 1.");
        }
        return Long.parseLong(text);
    }

    private static byte[] joined(List<byte[]> lines) {
        var out = new ByteArrayOutputStream(lines.size() * 512);
        for (var line : lines) {
            out.writeBytes(line);
            out.write('\n');
        }
        return out.toByteArray();
    }
}
