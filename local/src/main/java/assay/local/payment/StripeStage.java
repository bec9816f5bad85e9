package assay.local.payment;

/** Where whoever pays stands. */
public enum StripeStage {
    OPEN,
    DECLINED,
    CONFIRM,
    PAID,
    EXPIRED
}
