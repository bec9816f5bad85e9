package assay.contracts.announcement;

import assay.contracts.Topics;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a Monte Carlo question; `user` is who asked, to whom alone it is told. */
public sealed interface SimulationAnnouncement extends Announcement {

    /** Which question. */
    UUID simulation();

    /** Whose it is. */
    UUID user();

    /** Someone asked; `question` is the hash of the canonical question, `seed` its random seed. */
    record Requested(
            UUID simulation,
            UUID user,
            String kind,
            @Spelled(Spelling.HASH) String question,
            long seed,
            long paths) implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_REQUESTED;
        }
    }

    /**
     * How many paths are done. Only the newest counts, and none is told twice: whoever missed one waits for the next.
     */
    record Progressed(UUID simulation, UUID user, long done, long paths) implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_PROGRESSED;
        }
    }

    /**
     * The answer is there; with the share of paths that pass and the ends of its 95 percent interval, if it has one.
     */
    record Completed(
            UUID simulation,
            UUID user,
            String kind,
            long paths,
            @Nullable @Spelled(Spelling.DECIMAL) String passes,
            @Nullable @Spelled(Spelling.DECIMAL) String low,
            @Nullable @Spelled(Spelling.DECIMAL) String high)
            implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_COMPLETED;
        }
    }

    /** No answer; `code` names why. */
    record Failed(
            UUID simulation,
            UUID user,
            @Spelled(Spelling.NAME) String code) implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_FAILED;
        }
    }

    /** Whoever asked wants no answer any more. */
    record Cancelled(UUID simulation, UUID user) implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_CANCELLED;
        }
    }
}
