/** What is asked of accounts: the records of `account.commands`. */
@NullMarked
package assay.contracts.command;

import org.jspecify.annotations.NullMarked;
