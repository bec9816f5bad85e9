package assay.kit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A whole number from 0 as a text, since it may be too large for a program that reads numbers as floating point. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Schema(pattern = "^(0|[1-9][0-9]*)$", example = "1042")
public @interface Counted {}
