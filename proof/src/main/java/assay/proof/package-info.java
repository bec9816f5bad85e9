/**
 * Everything that makes a verdict provable: the domain's words as lines and back, signatures, evidence bundles and
 * their verification. The verifier's jar is built from here and needs nothing but a JRE.
 */
@NullMarked
package assay.proof;

import org.jspecify.annotations.NullMarked;
