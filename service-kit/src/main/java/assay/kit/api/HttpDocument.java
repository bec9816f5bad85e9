package assay.kit.api;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What this service says of itself: made by the compiler, completed from the routes when it is first asked for. */
@Singleton
@Requires(resources = "classpath:" + HttpDocument.WRITTEN)
public final class HttpDocument {
    static final String WRITTEN = "META-INF/swagger/openapi.json";

    private final Router router;
    private final JsonMapper json;
    private final ResourceLoader resources;

    HttpDocument(Router router, JsonMapper json, ResourceLoader resources) {
        this.router = router;
        this.json = json;
        this.resources = resources;
    }

    /** A copy of its own for each caller. */
    public Map<String, Object> document() {
        return Documents.completed(written(), HttpRoutes.of(router));
    }

    /** Where the document and the routes part; none when every public route is documented whole. */
    public List<String> faults() {
        return Faults.of(document(), HttpRoutes.of(router).keySet());
    }

    private Map<String, Object> written() {
        try (var written = resources.getResourceAsStream(WRITTEN).orElseThrow()) {
            return json.readValue(written, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
