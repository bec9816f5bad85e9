package assay.core.purchase;

import assay.core.purchase.Payment.Progress;
import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stripe: hosted checkout, one payment for one purchase, whose id goes with everything. */
@Singleton
final class StripePayments implements Payments {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int NOT_FOUND = 404;
    private static final String PURCHASE = "purchase";

    private final StripeSettings settings;
    private final StripeClient client;

    StripePayments(StripeSettings settings) {
        this.settings = settings;
        this.client = StripeClient.builder()
                .setApiKey(settings.key().isBlank() ? "none" : settings.key())
                .setApiBase(settings.url().toString())
                .setConnectTimeout(PATIENCE_MILLIS)
                .setReadTimeout(PATIENCE_MILLIS)
                .setMaxNetworkRetries(2)
                .build();
    }

    @Override
    public Checkout open(PurchaseRow purchase) throws Unreachable {
        var page = settings.page().resolve("/purchases/" + purchase.id()).toString();
        var id = purchase.id().toString();
        var asked = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(id)
                .putMetadata(PURCHASE, id)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata(PURCHASE, id)
                        .build())
                .addLineItem(item(purchase))
                .setExpiresAt(purchase.created().plus(settings.open()).getEpochSecond())
                .setSuccessUrl(page)
                .setCancelUrl(page + "?cancelled")
                .build();
        try {
            var once =
                    RequestOptions.builder().setIdempotencyKey(id + "/checkout").build();
            var session = client.v1().checkout().sessions().create(asked, once);
            return new Checkout(session.getId(), session.getUrl());
        } catch (StripeException e) {
            throw new Unreachable(e);
        }
    }

    private static LineItem item(PurchaseRow purchase) {
        var product = LineItem.PriceData.ProductData.builder()
                .setName("Assessment " + purchase.tierName())
                .build();
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(purchase.currency().toLowerCase(java.util.Locale.ROOT))
                        .setUnitAmount(purchase.cents())
                        .setProductData(product)
                        .build())
                .build();
    }

    @Override
    public Optional<Payment> look(String checkout) throws Unreachable {
        var whole = SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge")
                .build();
        try {
            return Optional.of(payment(client.v1().checkout().sessions().retrieve(checkout, whole)));
        } catch (InvalidRequestException e) {
            return nothing(e);
        } catch (StripeException e) {
            throw new Unreachable(e);
        }
    }

    private Payment payment(Session session) throws StripeException {
        var intent = session.getPaymentIntentObject();
        var charge = intent == null ? null : intent.getLatestChargeObject();
        var disputes = charge != null && Boolean.TRUE.equals(charge.getDisputed())
                ? client.v1()
                        .disputes()
                        .list(DisputeListParams.builder()
                                .setPaymentIntent(Objects.requireNonNull(intent).getId())
                                .build())
                        .getData()
                : List.<com.stripe.model.Dispute>of();
        var progress = progress(session);
        return new Payment(
                session.getId(),
                session.getClientReferenceId(),
                intent == null ? null : intent.getId(),
                progress,
                Objects.requireNonNullElse(session.getAmountTotal(), 0L),
                intent == null ? 0 : Objects.requireNonNullElse(intent.getAmountReceived(), 0L),
                Objects.requireNonNullElse(session.getCurrency(), ""),
                progress == Progress.PAID ? null : failure(intent),
                charge == null ? 0 : Objects.requireNonNullElse(charge.getAmountRefunded(), 0L),
                dispute(disputes),
                disputes.isEmpty() ? null : disputes.getFirst().getReason());
    }

    private static Progress progress(Session session) {
        if ("paid".equals(session.getPaymentStatus())) {
            return Progress.PAID;
        }
        return switch (Objects.requireNonNullElse(session.getStatus(), "")) {
            case "expired" -> Progress.EXPIRED;
            case "complete" -> Progress.PROCESSING;
            default -> Progress.OPEN;
        };
    }

    private static @Nullable String failure(@Nullable PaymentIntent intent) {
        var error = intent == null ? null : intent.getLastPaymentError();
        if (error == null) {
            return null;
        }
        return Objects.requireNonNullElse(
                error.getDeclineCode(), Objects.requireNonNullElse(error.getCode(), "failed"));
    }

    /** One that is open counts before one that is lost, and that before one that is won. */
    private static Dispute dispute(List<com.stripe.model.Dispute> disputes) {
        var worst = Dispute.NONE;
        for (var each : disputes) {
            var found = switch (Objects.requireNonNullElse(each.getStatus(), "")) {
                case "won", "warning_closed", "prevented" -> Dispute.WON;
                case "lost" -> Dispute.LOST;
                default -> Dispute.OPEN;
            };
            if (found == Dispute.OPEN) {
                return found;
            }
            worst = found == Dispute.LOST || worst == Dispute.NONE ? found : worst;
        }
        return worst;
    }

    @Override
    public Optional<String> purchaseOf(String intent) throws Unreachable {
        try {
            var metadata = client.v1().paymentIntents().retrieve(intent).getMetadata();
            return metadata == null ? Optional.empty() : Optional.ofNullable(metadata.get(PURCHASE));
        } catch (InvalidRequestException e) {
            return nothing(e);
        } catch (StripeException e) {
            throw new Unreachable(e);
        }
    }

    private static <T> Optional<T> nothing(InvalidRequestException refused) throws Unreachable {
        if (Objects.requireNonNullElse(refused.getStatusCode(), 0) == NOT_FOUND) {
            return Optional.empty();
        }
        throw new Unreachable(refused);
    }
}
