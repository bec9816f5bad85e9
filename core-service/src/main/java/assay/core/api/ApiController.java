package assay.core.api;

import assay.kit.api.Documents;
import assay.kit.api.HttpDocument;
import assay.kit.api.Refuses;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The interface of the whole platform in one document. */
@Controller("/api/v1/openapi.json")
@Tag(name = "This document")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiController {
    private static final String WORDS = """
            What programs may ask of Assay. Money, prices, quantities and sequences are decimal strings; ids are UUIDs;
            times are UTC. What is absent has no key; nothing is null. Unknown fields of a request are refused.

            **Lists** are `{items, next}`. `next` is the cursor of what comes after and is absent when there is no more;
            it goes back as the query parameter that the list names.

            **Refusals** are `application/problem+json` with a stable `code`; each route lists its codes. A denied order
            is no refusal: it is decided, recorded and answered 201. A 500 is our fault and is never part of a contract.

            **Once**: what moves money or orders takes an `Idempotency-Key`.

            **Limits**: requests are counted per signed-in person, otherwise per address. Every answer tells in
            `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` how many there are, how many are left and in
            how many seconds all are there again; 429 and 503 say in `Retry-After` when to come again.

            Live events come by a socket, described in AsyncAPI.
            """;

    private final HttpDocument own;
    private final HttpParts parts;

    ApiController(HttpDocument own, HttpParts parts) {
        this.own = own;
        this.parts = parts;
    }

    /** This document: everything that the gateway leads to, of all services. */
    @Get
    @Refuses("503 part-away")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    Map<String, Object> whole() {
        var head = Map.<String, Object>of(
                "openapi",
                "3.1.0",
                "info",
                Map.of(
                        "title",
                        "Assay",
                        "version",
                        "1",
                        "description",
                        WORDS,
                        "license",
                        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers",
                List.of(Map.of("url", "/")));
        var all = Stream.concat(Stream.of(own.document()), parts.documents().stream())
                .toList();
        return Documents.merged(head, all);
    }
}
