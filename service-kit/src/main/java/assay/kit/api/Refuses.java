package assay.kit.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a route refuses by itself, each as a status and a code, such as {@code "409 email-taken"}. What every route of
 * its kind refuses (no token, an unknown field, too many requests) is known without being said.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Refuses {
    String[] value();
}
