package assay.core.assessment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An order as it is asked for. */
@Serdeable
@Schema(name = "OrderRequest")
record HttpOrderRequest(
        @NotNull @Size(min = 1, max = 80) @Schema(pattern = OrderTicket.SYMBOL, example = "BTC-USD")
        String symbol,

        @NotNull @Pattern(regexp = "buy|sell") String side,
        @NotNull @Pattern(regexp = "market|limit") String type,

        @NotNull @Size(max = 32) @Schema(pattern = OrderTicket.DECIMAL, example = "0.01")
        String quantity,

        @Nullable @Size(max = 32) @Schema(pattern = OrderTicket.DECIMAL, example = "95000")
        String limitPrice,

        @Nullable Boolean reduceOnly,

        @Nullable @Size(max = 32) @Schema(pattern = OrderTicket.DECIMAL, example = "93000")
        String stopLoss) {
    OrderTicket ticket() {
        return OrderTicket.of(new OrderTicket.Written(symbol, side, type, quantity, limitPrice, reduceOnly, stopLoss));
    }
}
