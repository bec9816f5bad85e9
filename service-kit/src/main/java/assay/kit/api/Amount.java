package assay.kit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A decimal number as a text: money, a price or a quantity, exact to the last digit. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Schema(pattern = "^-?(0|[1-9][0-9]*)(\\.[0-9]{1,18})?$", example = "25000.5")
public @interface Amount {}
