package assay.kit.problem;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.body.JsonMessageHandler;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the records that controllers take as {@code @Body}: first their form is checked, then they are decoded. */
@Singleton
@Order(JsonMessageHandler.ORDER - 1)
@Consumes(MediaType.APPLICATION_JSON)
final class HttpStrictJson<T> implements MessageBodyReader<T> {
    private final JsonMessageHandler<T> json;

    HttpStrictJson(JsonMessageHandler<T> json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return type.getType().isRecord()
                && type.getAnnotationMetadata().hasAnnotation(Body.class)
                && json.isReadable(type, mediaType);
    }

    @Override
    public @Nullable T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, ByteBuffer<?> buffer) {
        return read(type, mediaType, headers, buffer.toInputStream());
    }

    @Override
    public @Nullable T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream stream) {
        try {
            var body = stream.readAllBytes();
            JsonShape.check(body, type.getType());
            return json.read(type, mediaType, headers, new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new CodecException("the body could not be read", e);
        }
    }
}
