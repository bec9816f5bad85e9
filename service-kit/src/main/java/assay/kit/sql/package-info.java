/**
 * Transactions that run again from the top on a serialization failure, and what a database failure means to a caller.
 */
@NullMarked
package assay.kit.sql;

import org.jspecify.annotations.NullMarked;
