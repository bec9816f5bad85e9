package assay.core.assessment;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that answers an order as it stands, or 202 while that is not known. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
        responseCode = "200",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = HttpAnswers.Order.class)))
@ApiResponse(
        responseCode = "202",
        content =
                @Content(mediaType = "application/json", schema = @Schema(implementation = HttpAnswers.Pending.class)))
@interface AnswersOrder {}
