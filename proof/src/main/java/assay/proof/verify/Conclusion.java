package assay.proof.verify;

import static assay.proof.verify.CheckStep.VERDICT;

import assay.domain.account.Account;
import assay.proof.bundle.Bundle;
import assay.proof.bundle.Verdict;
import java.util.Arrays;

/** Step 7: the verdict that follows, against the one that is stated. */
final class Conclusion {

    private Conclusion() {}

    static Verdict of(Bundle bundle, Journal journal, Account account) {
        return VERDICT.run(() -> {
            var verdict = Verdict.of(journal.lines());
            VERDICT.require(
                    Arrays.equals(verdict.bytes(), bundle.verdict()),
                    "verdict.json is not the journal's verdict " + verdict.outcome());
            VERDICT.require(
                    verdict.outcome().equals(outcome(account)),
                    "the account is " + account.status() + ", not " + verdict.outcome());
            VERDICT.require(
                    bundle.manifest().sequence() == verdict.sequence(),
                    "the manifest names another line as the verdict");
            VERDICT.require(Arrays.equals(bundle.readmeOf(verdict), bundle.readme()), "README.txt says something else");
            return verdict;
        });
    }

    private static String outcome(Account account) {
        return switch (account.status()) {
            case UNOPENED -> "unopened";
            case ACTIVE -> "active";
            case PASSED -> "passed";
            case FAILED -> "failed";
            case EXPIRED -> "expired";
            case GIVEN_UP -> "givenUp";
            case HALTED -> "halted";
        };
    }
}
