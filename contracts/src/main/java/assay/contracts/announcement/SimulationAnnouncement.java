package assay.contracts.announcement;

import assay.contracts.Topics;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import java.util.UUID;

/** The life of a Monte Carlo question. */
public sealed interface SimulationAnnouncement extends Announcement {

    /** Someone asked; `question` is the hash of the canonical question, `seed` its random seed. */
    record Requested(
            UUID simulation, @Spelled(Spelling.HASH) String question, long seed, long paths)
            implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_REQUESTED;
        }
    }

    /** How many paths are done. */
    record Progressed(UUID simulation, long done, long paths) implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_PROGRESSED;
        }
    }

    /** The share of paths that pass, with the ends of its 95 percent interval. */
    record Completed(
            UUID simulation,
            long paths,
            @Spelled(Spelling.DECIMAL) String passes,
            @Spelled(Spelling.DECIMAL) String low,
            @Spelled(Spelling.DECIMAL) String high)
            implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_COMPLETED;
        }
    }

    /** No answer; `code` names why. */
    record Failed(UUID simulation, @Spelled(Spelling.NAME) String code) implements SimulationAnnouncement {
        @Override
        public String topic() {
            return Topics.SIMULATION_FAILED;
        }
    }
}
