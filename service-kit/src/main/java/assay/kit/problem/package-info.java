/** Every refusal and failure as {@code application/problem+json} with a stable code; bodies are read strictly. */
@NullMarked
package assay.kit.problem;

import org.jspecify.annotations.NullMarked;
