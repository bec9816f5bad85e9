package assay.core.purchase;

/** One thing to be done, once, because of what a payment has come to. */
sealed interface Effect {

    /** Open the assessment that was paid for. */
    record Grant() implements Effect {}

    /** Freeze the assessment's accounts. */
    record Hold(String code) implements Effect {}

    /** Thaw them again. */
    record Release() implements Effect {}

    /** Say that an attempt to pay was rejected. */
    record SayFailed(String code) implements Effect {}

    /** Say that money went back: this much more than before, in the currency's smallest unit. */
    record SayRefunded(long more) implements Effect {}

    /** Say that the bank disputes the payment. */
    record SayDisputed(String code) implements Effect {}

    /** Money came that does not fit the purchase: people have to look at it. */
    record Alarm(String code) implements Effect {}
}
