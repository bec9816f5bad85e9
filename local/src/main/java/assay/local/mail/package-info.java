/** A mail server of this machine that keeps what it takes, so that it can be read. */
@NullMarked
package assay.local.mail;

import org.jspecify.annotations.NullMarked;
