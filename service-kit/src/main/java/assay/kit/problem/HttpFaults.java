package assay.kit.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the framework's own exceptions mean to a caller. */
final class HttpFaults {
    private HttpFaults() {}

    /** The refusal that a failure stands for; empty when the failure is ours. */
    static Optional<Problem> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Problem problem -> {
                    return Optional.of(problem);
                }
                case ConstraintViolationException violations -> {
                    return Optional.of(violations(violations));
                }
                case ContentLengthExceededException _ -> {
                    return Optional.of(Problem.of(413, "too-large", "Too large", "The body is larger than allowed."));
                }
                case JsonSyntaxException _ -> {
                    return Optional.of(malformed());
                }
                case SerdeException decoding -> {
                    return Optional.of(decoding(decoding));
                }
                default -> {
                    // look at what caused it
                }
            }
        }
        return wrapped(failure);
    }

    private static Optional<Problem> wrapped(Throwable failure) {
        if (failure instanceof ConversionErrorException conversion) {
            var name = conversion.getArgument().getName();
            return Optional.of(
                    Problem.invalid("/" + escaped(name), "malformed", "The value of " + name + " is not valid."));
        }
        return failure instanceof CodecException ? Optional.of(malformed()) : Optional.empty();
    }

    static Problem malformed() {
        return Problem.of(400, "malformed-json", "Malformed JSON", "The body is not one JSON value in UTF-8.");
    }

    private static Problem decoding(SerdeException decoding) {
        var syntax = decoding.getPath().isEmpty() && decoding.getCause() != null;
        if (syntax) {
            return malformed();
        }
        return Problem.invalid(pointer(decoding.getPath()), "malformed", "The value is not of the expected form.");
    }

    private static String pointer(List<ReferencePath> path) {
        var pointer = new StringBuilder();
        for (var step : path.reversed()) {
            if (step instanceof PropertyReferencePath property) {
                pointer.append('/').append(escaped(property.property().getName()));
            } else if (step instanceof CollectionItemReferencePath item) {
                pointer.append('/').append(item.index());
            } else if (step instanceof MapItemReferencePath item) {
                pointer.append('/').append(escaped(item.key()));
            }
        }
        return pointer.toString();
    }

    private static Problem violations(ConstraintViolationException violations) {
        var errors = new ArrayList<FieldProblem>();
        for (var violation : violations.getConstraintViolations()) {
            errors.add(new FieldProblem(pointer(violation), code(violation), violation.getMessage()));
        }
        errors.sort((one, other) -> one.pointer().compareTo(other.pointer()));
        return Problem.invalid(errors);
    }

    /** Drops the method and, for a body, the parameter: what is left points into what the caller sent. */
    private static String pointer(ConstraintViolation<?> violation) {
        var names = new ArrayList<String>();
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                index(node.getIndex(), names);
                names.add(escaped(node.getName()));
            } else if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                index(node.getIndex(), names);
            }
        }
        return "/" + (names.isEmpty() ? escaped(parameter) : String.join("/", names));
    }

    private static void index(@Nullable Integer index, List<String> names) {
        if (index != null) {
            names.add(index.toString());
        }
    }

    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var annotation = constraint == null ? null : constraint.getAnnotation();
        var name = annotation == null ? "invalid" : annotation.annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        };
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
