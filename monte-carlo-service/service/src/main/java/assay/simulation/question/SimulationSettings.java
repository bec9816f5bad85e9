package assay.simulation.question;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Knobs of the simulations.
 *
 * @param threads that simulate together
 * @param chunk paths between two looks at whether the question was cancelled
 * @param waiting how many questions may wait; one more is answered 429
 * @param perUser how many of one person may wait or run
 * @param ray address of the app on Ray, empty for none: questions are then answered in this process
 * @param portion paths that a worker on Ray takes at a time, 0 for as many as take it a good part of a second
 * @param marksMax prices that one question may make at most, if no path ended early
 */
@ConfigurationProperties("assay.simulation")
record SimulationSettings(
        @Bindable(defaultValue = "2") int threads,
        @Bindable(defaultValue = "1000") int chunk,
        @Bindable(defaultValue = "100") int waiting,
        @Bindable(defaultValue = "4") int perUser,
        @Bindable(defaultValue = "") String ray,
        @Bindable(defaultValue = "0") int portion,
        @Bindable(defaultValue = "2000000000") long marksMax) {
    SimulationSettings {
        if (threads < 1 || chunk < 1 || waiting < 1 || perUser < 1 || portion < 0 || marksMax < 1) {
            throw new IllegalArgumentException("assay.simulation needs values above zero");
        }
    }
}
