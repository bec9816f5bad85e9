package assay.domain.step;

import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.ETH;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.DenialReason;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.Side;
import assay.domain.rule.Measure;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is told before an order, and what is left of each rule's room at any time. */
class PreviewTest {
    private static Headroom headroom(Scene scene) {
        return Headroom.of(scene.state, scene.market);
    }

    @Test
    void aPreviewTellsFillAndRoomAndWritesNothing() {
        var scene = Scene.of(Packs.of(Packs.overall("10"), Packs.daily("5")));
        scene.mark(BTC, "999", "1001");
        scene.book(BTC, "999", "1001");
        var before = scene.state;
        var order = scene.guarded(Side.BUY, BTC, "10", "950");
        var preview = Preview.of(scene.state, order, scene.market);
        assertThat(scene.state).isEqualTo(before);
        assertThat(preview.accepted()).isTrue();
        assertThat(preview.fill()).isEqualTo(new Preview.Fill(Price.of("1001"), Quantity.of("10"), Money.of("60.06")));
        var overall = preview.rules().getFirst();
        assertThat(overall.roomBefore()).isEqualTo(Money.of("10000"));
        assertThat(overall.roomAfter()).as("fee and spread").isEqualTo(Money.of("9919.94"));
        assertThat(overall.roomAtStop()).as("490 down and 57 of fee").isEqualTo(Money.of("9372.94"));
        assertThat(preview.rules().getLast().roomAtStop()).isEqualTo(Money.of("4372.94"));
        scene.command(order);
        assertThat(headroom(scene).rules().getFirst().room())
                .as("and so it comes")
                .isEqualTo(overall.roomAfter());
        scene.mark(BTC, "950");
        scene.book(BTC, "950", "951");
        assertThat(headroom(scene).rules().getFirst().room()).isEqualTo(overall.roomAtStop());
    }

    @Test
    void aPreviewOfWhatWouldBeDeniedSaysWhy() {
        var scene = Scene.of(Packs.of(Packs.overall("10")));
        scene.price(BTC, "1000");
        var preview = Preview.of(scene.state, scene.order(Side.BUY, BTC, "900"), scene.market);
        assertThat(preview.accepted()).isFalse();
        assertThat(preview.reason()).isInstanceOf(DenialReason.MarginTooLow.class);
        assertThat(preview.rules()).isEmpty();
    }

    @Test
    void aShortStopIsReckonedFromTheOtherSide() {
        var scene = Scene.of(Packs.of(Packs.overall("10")));
        scene.price(BTC, "1000");
        var preview = Preview.of(scene.state, scene.guarded(Side.SELL, BTC, "10", "1050"), scene.market);
        // 60 of fee at once; at the stop 500 more and 63 of fee.
        assertThat(preview.rules().getFirst().roomAfter()).isEqualTo(Money.of("9940"));
        assertThat(preview.rules().getFirst().roomAtStop()).isEqualTo(Money.of("9377"));
    }

    @Test
    void theRuleWithTheLeastRoomBindsFirst() {
        var scene = Scene.of(Packs.of(Packs.overall("10"), Packs.daily("5")));
        assertThat(headroom(scene).bindsFirst()).isEqualTo("daily");
        assertThat(headroom(Scene.of(Packs.of())).bindsFirst()).isNull();
    }

    @Test
    void aFloorBindsAtThePriceThatWouldTouchIt() {
        var scene = Scene.of(Packs.of(Packs.overall("10")));
        scene.price(BTC, "1000").buy(BTC, "100");
        var binding = Objects.requireNonNull(headroom(scene).rules().getFirst().bindsAt());
        assertThat(binding).isEqualTo(new Headroom.Binding(BTC, Price.of("906")));
        scene.mark(BTC, "906.00000001");
        assertThat(scene.account().rules().getFirst().isTouched()).isFalse();
        scene.mark(BTC, "906");
        assertThat(scene.account().rules().getFirst().isTouched()).isTrue();
        assertThat(headroom(scene).rules().getFirst().standing()).isEqualTo(Headroom.Standing.TOUCHED);
    }

    @Test
    void aShortBindsAbove() {
        var scene = Scene.of(Packs.of(Packs.overall("10")));
        scene.price(BTC, "1000").sell(BTC, "100");
        var binding = Objects.requireNonNull(headroom(scene).rules().getFirst().bindsAt());
        assertThat(binding.price()).isEqualTo(Price.of("1094"));
    }

    @Test
    void ofSeveralPositionsTheLargestNamesThePrice() {
        var scene = Scene.of(Packs.of(Packs.overall("10")));
        scene.price(ETH, "10").buy(ETH, "10");
        scene.price(BTC, "1000").buy(BTC, "100");
        assertThat(Objects.requireNonNull(headroom(scene).rules().getFirst().bindsAt())
                        .symbol())
                .isEqualTo(BTC);
    }

    @Test
    void aViolatedRuleSaysSo() {
        var scene = Scene.of(Packs.of(Packs.overall("10"), Packs.target("5", Measure.BALANCE, true)));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.mark(BTC, "800");
        var rules = headroom(scene).rules();
        assertThat(rules.getFirst().standing()).isEqualTo(Headroom.Standing.VIOLATED);
        assertThat(rules.getFirst().room()).isLessThan(Money.ZERO);
        assertThat(rules.getLast().standing()).isEqualTo(Headroom.Standing.NOT_MET);
        assertThat(rules.getLast().target()).isEqualTo("105000");
    }

    @Test
    void equityIsToldInTheWorstCaseOfADoubt() {
        var scene = Scene.of(Packs.of(Packs.overall("10")));
        scene.price(BTC, "1000").buy(BTC, "10");
        scene.untrusted(BTC);
        assertThat(headroom(scene).equity()).isEqualTo(Money.of("97940"));
    }

    @Test
    void anUnopenedAccountHasNoRules() {
        var scene = new Scene();
        assertThat(headroom(scene)).isEqualTo(new Headroom(Money.ZERO, null, java.util.List.<Headroom.Room>of(), null));
    }
}
