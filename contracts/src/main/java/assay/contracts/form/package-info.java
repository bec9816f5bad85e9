/**
 * How Java records become canonical objects and come back exactly: one form a type, found from the record's components.
 * It knows no particular record; whoever owns a vocabulary adds the spelling of its own scalars.
 */
@NullMarked
package assay.contracts.form;

import org.jspecify.annotations.NullMarked;
