package assay.simulation.engine;

/** Trades made one by one. */
final class PlainTracks extends Tracks {
    private final Prices one;
    private final double stop;
    private final double take;

    PlainTracks(Question question) {
        super(question.trader().marks());
        one = new Prices(question);
        stop = question.trader().stop().units();
        take = question.trader().takeOrNever();
    }

    @Override
    double price(int at, int mark) {
        return prices[mark * ROOM + at];
    }

    @Override
    void make() {
        for (var i = 0; i < used; i++) {
            one.path(paths[i]);
            one.trade((int) (blocks[i] / each));
            walk(i);
        }
    }

    private void walk(int at) {
        double price = Prices.ONE;
        var low = price;
        var high = price;
        var mark = 0;
        while (mark < marks && price > stop && price < take) {
            price = one.next(mark, price);
            prices[mark * ROOM + at] = price;
            low = price < low ? price : low;
            high = price > high ? price : high;
            mark++;
        }
        exits[at] = price;
        lowest[at] = low;
        highest[at] = high;
        seen[at] = mark;
    }
}
