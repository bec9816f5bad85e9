package assay.domain.step;

import static assay.domain.step.DenialsTest.scene;
import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.ETH;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.Command;
import assay.domain.account.Command.PlaceOrder;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Stamp;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import assay.domain.rule.Reset;
import assay.domain.step.DenialsTest.Flaw;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of commands that are refused, and of those that reduce risk and are not. */
class CommandsTest {
    @Test
    void anAccountOpensOnce() {
        var scene = Scene.of(Packs.of());
        assertThat(Scene.one(scene.open(Packs.of()), Event.CommandDenied.class).reason())
                .isEqualTo(new DenialReason.AlreadyOpened());
    }

    @Test
    void aPackThatCannotStandOpensNothing() {
        var twice = Packs.of(Packs.overall("10"), Packs.overall("5"));
        assertThat(Scene.one(new Scene().open(twice), Event.CommandDenied.class).reason())
                .isEqualTo(new DenialReason.PackUnusable("/phases/0/rules/1/id", "idTwice"));
        var elsewhere = new Pack(
                "test", "1", "USD", new Reset("Mars/Olympus", LocalTime.MIDNIGHT), List.of(Packs.phase("100000", "0")));
        assertThat(Scene.one(new Scene().open(elsewhere), Event.CommandDenied.class)
                        .reason())
                .isEqualTo(new DenialReason.NoCalendar("Mars/Olympus"));
    }

    @Test
    void whatIsNotThereIsNeitherCancelledNorThawed() {
        var scene = Scene.of(Packs.of());
        var cancel = new Command.CancelOrder(scene.stamp(), Scene.id("nothing"));
        assertThat(Scene.one(scene.command(cancel), Event.CommandDenied.class).reason())
                .isEqualTo(new DenialReason.UnknownOrder(Scene.id("nothing")));
        assertThat(Scene.one(scene.command(new Command.Thaw(scene.stamp())), Event.CommandDenied.class)
                        .reason())
                .isEqualTo(new DenialReason.NotFrozen());
    }

    @Test
    void aNumberThatDoesNotFitIsRefusedAndChangesNothing() {
        var scene = scene(EnumSet.noneOf(Flaw.class));
        var before = scene.state;
        var order = scene.guarded(Side.SELL, BTC, "2", "92000000000");
        assertThat(Scene.one(scene.command(order), Event.OrderDenied.class).reason())
                .isEqualTo(new DenialReason.NumberTooLarge("division"));
        assertThat(scene.state).isEqualTo(before);
    }

    @Test
    void nothingThatReducesRiskIsDeniedForReasonsOfRisk() {
        var flaws = EnumSet.of(Flaw.FROZEN, Flaw.TOUCHED, Flaw.IN_DOUBT, Flaw.TOO_LATE);
        var scene = scene(flaws);
        scene.book(ETH, "100", "100");
        var order = scene.order(Side.SELL, ETH, "50");
        var late = new Stamp(
                order.stamp().command(), 1, scene.at.minusSeconds(60), Duration.ofSeconds(5), Stamp.Role.TRADER);
        var sale = new PlaceOrder(
                late, order.order(), ETH, Side.SELL, OrderType.MARKET, Quantity.of("50"), null, false, null);
        assertThat(scene.command(sale)).anyMatch(Event.OrderFilled.class::isInstance);
    }
}
