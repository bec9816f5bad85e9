package assay.endtoend.chaos;

import java.util.List;
import java.util.Locale;

/**
 * One kill and what came of it.
 *
 * @param number from 1
 * @param at when the victim was gone, by the monotonic clock
 * @param back when its successor said that it was ready
 * @param inFlight orders without an answer when the signal was sent
 * @param orphans those of them without an answer when the victim was gone
 * @param until when all of those were answered and later orders too
 */
record Kill(int number, Victim victim, long at, long back, int inFlight, int orphans, long until) {

    /**
     * What the clients felt.
     *
     * @param recovery seconds from the kill to the end of the longest time without any answer
     * @param orders that were waiting in that time
     * @param p99 of those orders' waits, in seconds
     * @param unjudged the longest time of any shard around the kill without a commit that shows it judged, in seconds
     */
    record Felt(double recovery, int orders, double p99, double unjudged) {}

    Felt felt(List<ClientLog.Answered> answers, ShardWatch watch) {
        long end = endOfSilence(answers);
        var waits = answers.stream()
                .filter(each -> each.answered() >= at && each.intended() <= end)
                .mapToDouble(ClientLog.Answered::seconds)
                .sorted()
                .toArray();
        var unjudged = watch.unjudgedAround(at).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
        return new Felt((end - at) / 1e9, waits.length, Shares.of(waits, 0.99), unjudged);
    }

    private long endOfSilence(List<ClientLog.Answered> answers) {
        var instants = answers.stream()
                .mapToLong(ClientLog.Answered::answered)
                .filter(instant -> instant >= at && instant <= until)
                .sorted()
                .toArray();
        long previous = at;
        long longest = -1;
        long end = at;
        for (long instant : instants) {
            if (instant - previous > longest) {
                longest = instant - previous;
                end = instant;
            }
            previous = instant;
        }
        return end;
    }

    String line(Felt felt) {
        return String.format(
                Locale.ROOT,
                "%3d  %-12s in flight %4d (%4d when it was gone)   itself away %6.2f s   recovered %6.2f s   "
                        + "U1 unjudged %6.2f s   U4 p99 %6.2f s of %d orders",
                number,
                victim,
                inFlight,
                orphans,
                (back - at) / 1e9,
                felt.recovery(),
                felt.unjudged(),
                felt.p99(),
                felt.orders());
    }
}
