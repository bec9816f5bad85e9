package assay.domain.account;

/** All that a step needs of one account. */
public record AccountState(Account account, Watch watch) {
    /** Before the genesis. */
    public static final AccountState EMPTY = new AccountState(Account.UNOPENED, Watch.EMPTY);
}
