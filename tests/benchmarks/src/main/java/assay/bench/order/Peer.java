package assay.bench.order;

import java.io.IOException;

/** TPC-B on the same server: three updates, a query, an insert and a commit a transaction, at READ COMMITTED. */
interface Peer {

    /** How many branches of a hundred thousand accounts there are. */
    int SCALE = 20;

    /** What one run came to. */
    record Run(int clients, double perSecond) {}

    /** Whose loop runs the transactions. */
    String name();

    Run run(int clients, int seconds) throws IOException, InterruptedException;

    /** The number of clients with which it does most. */
    default int bestClients(int seconds) throws IOException, InterruptedException {
        var best = new Run(1, 0);
        for (int clients : new int[] {1, 4, 8}) {
            var run = run(clients, seconds);
            best = run.perSecond() > best.perSecond() ? run : best;
        }
        return best.clients();
    }

    /** PostgreSQL's own pgbench where it is installed, else the same transactions by JDBC; fills its tables, once. */
    static Peer prepare(DatabaseAddress server) throws IOException, InterruptedException {
        var program = PgBench.program();
        return program.isPresent() ? PgBench.prepare(server, program.get()) : JdbcTpcB.prepare(server);
    }
}
