package assay.core.assessment;

import assay.contracts.line.Fields;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.domain.instrument.Symbol;
import assay.domain.number.NumberOverflow;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.kit.problem.FieldProblem;
import assay.kit.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody wrote it, read into the domain's numbers; what cannot be read is refused with every field at
 * fault.
 */
record OrderTicket(
        Symbol symbol,
        Side side,
        OrderType type,
        Quantity quantity,
        @Nullable Price limitPrice,
        boolean reduceOnly,
        @Nullable Price stopLoss) {
    static final String SYMBOL = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$";
    static final String DECIMAL = "^[0-9]{1,12}(\\.[0-9]{1,18})?$";

    private static final Pattern SYMBOLS = Pattern.compile(SYMBOL);
    private static final Pattern DECIMALS = Pattern.compile(DECIMAL);

    /** What was written. */
    record Written(
            String symbol,
            String side,
            String type,
            String quantity,
            @Nullable String limitPrice,
            @Nullable Boolean reduceOnly,
            @Nullable String stopLoss) {}

    static OrderTicket of(Written written) {
        var errors = new ArrayList<FieldProblem>();
        if (!SYMBOLS.matcher(written.symbol()).matches()) {
            errors.add(new FieldProblem("/symbol", "symbol", "A symbol as in the list of instruments."));
        }
        var limit = written.type().equals("limit");
        if (limit != (written.limitPrice() != null)) {
            errors.add(new FieldProblem(
                    "/limitPrice",
                    limit ? "required" : "not-for-type",
                    limit ? "A limit order has a limit price." : "Only a limit order has a limit price."));
        }
        var reduceOnly = Boolean.TRUE.equals(written.reduceOnly());
        if (reduceOnly && written.stopLoss() != null) {
            errors.add(new FieldProblem("/stopLoss", "not-for-type", "An order that only reduces has no stop-loss."));
        }
        var quantity = number(written.quantity(), "/quantity", Quantity::of, errors);
        var limitPrice = number(written.limitPrice(), "/limitPrice", Price::of, errors);
        var stopLoss = number(written.stopLoss(), "/stopLoss", Price::of, errors);
        if (!errors.isEmpty() || quantity == null) {
            throw Problem.invalid(errors);
        }
        return new OrderTicket(
                new Symbol(written.symbol()),
                Side.valueOf(written.side().toUpperCase(Locale.ROOT)),
                OrderType.valueOf(written.type().toUpperCase(Locale.ROOT)),
                quantity,
                limitPrice,
                reduceOnly,
                stopLoss);
    }

    private static <T> @Nullable T number(
            @Nullable String text, String pointer, Function<String, T> reader, List<FieldProblem> errors) {
        if (text == null) {
            return null;
        }
        try {
            if (!DECIMALS.matcher(text).matches()) {
                throw new NumberFormatException(text);
            }
            var plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
            if (plain.equals("0")) {
                throw new NumberFormatException("zero");
            }
            return reader.apply(plain);
        } catch (NumberFormatException | NumberOverflow _) {
            errors.add(new FieldProblem(pointer, "decimal", "A decimal above zero with at most eight places."));
            return null;
        }
    }

    /** The request in one spelling, so that the same order written twice is the same request. */
    Fields canonical() {
        var fields = Fields.with("command", "PlaceOrder")
                .with("quantity", quantity.toString())
                .with("reduceOnly", Boolean.toString(reduceOnly))
                .with("side", side.name())
                .with("symbol", symbol.name())
                .with("type", type.name());
        if (limitPrice != null) {
            fields.with("limitPrice", limitPrice.toString());
        }
        if (stopLoss != null) {
            fields.with("stopLoss", stopLoss.toString());
        }
        return fields.build();
    }

    /** The command under an order's id. */
    Command command(Stamp stamp, UUID order) {
        return new Command.PlaceOrder(stamp, order, symbol, side, type, quantity, limitPrice, reduceOnly, stopLoss);
    }
}
