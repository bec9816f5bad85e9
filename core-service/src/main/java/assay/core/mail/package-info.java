/** Mail to people: written down with what it is about, sent by SMTP afterwards. */
@NullMarked
package assay.core.mail;

import org.jspecify.annotations.NullMarked;
