/**
 * The walls of the house, as code. A {@link assay.architecture.Wall} looks at a {@link assay.architecture.Tree}, which
 * is the house itself or a canary: a few files that break one wall on purpose. No wall may stand here without its
 * canary, so that a check which can no longer fail is noticed.
 */
@NullMarked
package assay.architecture;

import org.jspecify.annotations.NullMarked;
