package assay.kit.start;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Puts {@code assay/kit/defaults.properties} under everything a service or its environment sets. */
@ContextConfigurer
public final class DefaultSettings implements ApplicationContextConfigurer {
    /** Below application files (-300) and everything above them. */
    private static final int LOWEST = -10_000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("kit", defaults(), LOWEST));
    }

    private static Map<String, Object> defaults() {
        var properties = new Properties();
        try (var stream = DefaultSettings.class.getResourceAsStream("/assay/kit/defaults.properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var defaults = new HashMap<String, Object>();
        properties.forEach((key, value) -> defaults.put(key.toString(), value));
        return defaults;
    }
}
