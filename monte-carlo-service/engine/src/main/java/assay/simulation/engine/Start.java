package assay.simulation.engine;

import assay.domain.number.Money;
import assay.domain.rule.Phase;
import java.util.List;

/**
 * Where an account stands when its paths begin. What is not named stands as after a genesis.
 *
 * @param balance at the start, with the open position not closed
 * @param dayBalance when the present day began
 * @param days that rolled since the genesis
 * @param fees paid so far
 * @param financing paid so far
 * @param anchors of loss rules that have moved
 * @param gates of rules that count
 * @param openNotional what the open positions are worth, cut to whole dollars, 0 for none; closed by the first trade
 * @param openProfit of the open positions
 */
public record Start(
        Money balance,
        Money dayBalance,
        int days,
        Money fees,
        Money financing,
        List<Anchor> anchors,
        List<Gate> gates,
        Money openNotional,
        Money openProfit) {
    public Start {
        anchors = List.copyOf(anchors);
        gates = List.copyOf(gates);
    }

    /**
     * What a loss rule hangs from.
     *
     * @param anchor at its last reset
     * @param peak its watermark, the anchor itself when there is none
     */
    public record Anchor(String rule, Money anchor, Money peak) {}

    /**
     * How far a gate is.
     *
     * @param count days before the present one, or trades of the period
     * @param today whether the present day already counts
     * @param largest trades of the period, largest first
     */
    public record Gate(String rule, int count, boolean today, List<Money> largest) {
        public Gate {
            largest = List.copyOf(largest);
        }
    }

    /** A new account of a phase. */
    public static Start of(Phase phase) {
        var capital = phase.capital();
        return new Start(capital, capital, 0, Money.ZERO, Money.ZERO, List.of(), List.of(), Money.ZERO, Money.ZERO);
    }
}
