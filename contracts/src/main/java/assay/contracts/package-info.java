/**
 * What services say to one another, by feature: canonical lines, tape, journal, commands, announcements. Nothing here
 * knows the rules of the game; nothing but the JDK is needed to read it.
 */
@NullMarked
package assay.contracts;

import org.jspecify.annotations.NullMarked;
