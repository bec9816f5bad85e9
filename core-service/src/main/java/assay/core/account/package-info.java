/**
 * Accounts from outside: commands in, outcomes and reads out, and the loop's ports on Kafka, PostgreSQL and Redis.
 * Nothing here changes an account but by a command.
 */
@NullMarked
package assay.core.account;

import org.jspecify.annotations.NullMarked;
