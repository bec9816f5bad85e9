/**
 * What comes in: the tape for prices, the journal topic for accounts, announcements of reports and of questions.
 * Nothing is decided.
 */
@NullMarked
package assay.stream.feed;

import org.jspecify.annotations.NullMarked;
