package assay.proof.codec;

import assay.contracts.form.Form;
import assay.contracts.form.Forms;
import assay.contracts.form.Named;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.domain.account.FillLevel;
import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.rule.Hold;
import assay.domain.rule.Leverage;
import assay.domain.rule.Limit;
import assay.domain.rule.Rule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the domain's own types are spelled; everything else follows from their components. */
final class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private static final Form<Money> MONEY = Forms.vocabulary()
            .scalar(Money.class, Money::toString, Money::of)
            .build()
            .form(Money.class);

    private Wording() {}

    /** The domain's scalars and the types of a rule pack. */
    static Forms.Vocabulary vocabulary() {
        return Forms.vocabulary()
                .scalar(Money.class, Money::toString, Money::of)
                .scalar(Price.class, Price::toString, Price::of)
                .scalar(Quantity.class, Quantity::toString, Quantity::of)
                .scalar(Ratio.class, Ratio::toString, Ratio::of)
                .scalar(Symbol.class, Symbol::name, Wording::symbol)
                .scalar(Venue.class, Venue::name, Wording::venue)
                .scalar(LocalTime.class, MINUTE::format, Wording::minute)
                .shaped(Limit.class, LimitShape.class, LimitShape::of, LimitShape::limit)
                .shaped(Hold.class, HoldShape.class, HoldShape::of, HoldShape::hold)
                .shaped(Leverage.class, LeverageShape.class, LeverageShape::of, LeverageShape::leverage)
                .form(Rule.class, RuleForm::new)
                .form(FillLevel.class, _ -> new FillLevelForm());
    }

    private static Symbol symbol(String name) {
        return new Symbol(word(name));
    }

    private static Venue venue(String name) {
        return new Venue(word(name));
    }

    private static String word(String name) {
        if (name.isEmpty() || name.length() > 80 || !name.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new NotCanonical("", "a name", name);
        }
        return name;
    }

    private static LocalTime minute(String text) {
        try {
            return LocalTime.parse(text, MINUTE);
        } catch (DateTimeException _) {
            throw new NotCanonical("", "a time of day as HH:MM", text);
        }
    }

    private record LimitShape(
            @Nullable Money amount, @Nullable Ratio percent, Limit.@Nullable Of of) {

        static LimitShape of(Limit limit) {
            return switch (limit) {
                case Limit.Amount(var amount) -> new LimitShape(amount, null, null);
                case Limit.Percent(var percent, var of) -> new LimitShape(null, percent, of);
            };
        }

        Limit limit() {
            if (amount != null && percent == null && of == null) {
                return new Limit.Amount(amount);
            }
            if (amount == null && percent != null && of != null) {
                return new Limit.Percent(percent, of);
            }
            throw new NotCanonical("", "either amount, or percent and of", toString());
        }
    }

    private record HoldShape(Duration seconds, Ratio atOnceBeyond) {

        static HoldShape of(Hold hold) {
            return new HoldShape(hold.duration(), hold.atOnceBeyond());
        }

        Hold hold() {
            return new Hold(seconds, atOnceBeyond);
        }
    }

    private record LeverageShape(@Named("class") InstrumentClass type, Ratio ratio) {

        static LeverageShape of(Leverage leverage) {
            return new LeverageShape(leverage.type(), leverage.ratio());
        }

        Leverage leverage() {
            return new Leverage(type, ratio);
        }
    }

    /** `[price, size, fee]`. */
    private record FillLevelForm() implements Form<FillLevel> {

        @Override
        public Json write(FillLevel level) {
            return new Json.Items(List.of(
                    Json.text(level.price().toString()),
                    Json.text(level.size().toString()),
                    Json.text(level.fee().toString())));
        }

        @Override
        public FillLevel read(Json json, String pointer) {
            if (json instanceof Json.Items(var items) && items.size() == 3) {
                var units = items.stream()
                        .map(each -> MONEY.read(each, pointer).units())
                        .toList();
                return new FillLevel(
                        new Price(Objects.requireNonNull(units.get(0))),
                        new Quantity(Objects.requireNonNull(units.get(1))),
                        new Money(Objects.requireNonNull(units.get(2))));
            }
            throw new NotCanonical(pointer, "[price, size, fee]", json.text());
        }
    }
}
