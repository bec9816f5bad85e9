package assay.simulation.engine;

/** Runs paths of one question, some beside one another so that their prices are made together; for one thread. */
final class Kernel {
    private static final int WIDTH = Tracks.ROOM / Walk.TRADES;

    private final Question question;
    private final Rules rules;
    private final Charge charge;
    private final Tracks tracks;

    Kernel(Question question, Rules rules) {
        this.question = question;
        this.rules = rules;
        charge = new Charge(question.trader(), rules.leverage());
        tracks = Tracks.of(question);
    }

    /** Adds some neighbouring paths to a tally; the path that ended last. */
    Walk run(long first, long count, Tally tally) {
        var end = first + count;
        var next = first;
        var walks = new Walk[(int) Math.min(WIDTH, count)];
        for (var i = 0; i < walks.length; i++) {
            walks[i] = new Walk(question, rules, charge, tally);
            walks[i].begin(next++);
        }
        var active = walks.length;
        var last = walks[0];
        while (active > 0) {
            make(walks, active);
            for (var i = active - 1; i >= 0; i--) {
                last = walks[i];
                if (last.isOver(tracks)) {
                    if (next < end) {
                        last.begin(next++);
                    } else {
                        walks[i] = walks[--active];
                        walks[active] = last;
                    }
                }
            }
        }
        return last;
    }

    private void make(Walk[] walks, int active) {
        if (question.pool() == null) {
            tracks.clear();
            for (var i = 0; i < active; i++) {
                walks[i].ask(tracks);
            }
            tracks.make();
        }
    }
}
