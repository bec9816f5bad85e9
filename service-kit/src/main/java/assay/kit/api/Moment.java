package assay.kit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An instant in UTC. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Schema(
        format = "date-time",
        pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{5,8}(\\.[0-9]{1,9})?Z$",
        example = "2026-11-21T08:00:00.000000Z")
public @interface Moment {}
