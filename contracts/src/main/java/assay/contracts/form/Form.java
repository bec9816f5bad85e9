package assay.contracts.form;

import assay.contracts.line.Json;

/**
 * One type's place in canonical JSON: writing and reading are inverse, and nothing but what was written can be read.
 */
public interface Form<T> {

    Json write(T value);

    /**
     * The value that writes this JSON.
     *
     * @param pointer where the JSON stands in its document, for refusals
     * @throws assay.contracts.line.NotCanonical when the JSON is not what `write` makes of any value
     */
    T read(Json json, String pointer);
}
