package assay.stream.feed;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.announcement.SimulationAnnouncement;
import assay.contracts.line.Fields;
import assay.contracts.line.Texts;
import java.util.Set;
import java.util.UUID;

/** What the announcement of a question's end says to the person who asked. */
record SimulationEvents(UUID user, Told told) {
    static final Set<String> TOPICS =
            Set.of(Topics.SIMULATION_COMPLETED, Topics.SIMULATION_FAILED, Topics.SIMULATION_CANCELLED);

    /** The announcement of one of the topics. */
    static SimulationEvents of(String topic, byte[] bytes) {
        return switch (topic) {
            case Topics.SIMULATION_COMPLETED -> completed(bytes);
            case Topics.SIMULATION_FAILED -> failed(bytes);
            default -> cancelled(bytes);
        };
    }

    private static SimulationEvents completed(byte[] bytes) {
        var announced = Announced.parse(SimulationAnnouncement.Completed.class, bytes);
        var completed = (SimulationAnnouncement.Completed) announced.body();
        var data = data(announced, completed)
                .with("kind", completed.kind())
                .with("paths", Long.toString(completed.paths()))
                .withOptional("passes", completed.passes())
                .withOptional("low", completed.low())
                .withOptional("high", completed.high());
        return event("completed", announced, completed, data);
    }

    private static SimulationEvents failed(byte[] bytes) {
        var announced = Announced.parse(SimulationAnnouncement.Failed.class, bytes);
        var failed = (SimulationAnnouncement.Failed) announced.body();
        return event("failed", announced, failed, data(announced, failed).with("code", failed.code()));
    }

    private static SimulationEvents cancelled(byte[] bytes) {
        var announced = Announced.parse(SimulationAnnouncement.Cancelled.class, bytes);
        var cancelled = (SimulationAnnouncement.Cancelled) announced.body();
        return event("cancelled", announced, cancelled, data(announced, cancelled));
    }

    private static SimulationEvents event(
            String event, Announced announced, SimulationAnnouncement said, Fields.Builder data) {
        return new SimulationEvents(said.user(), new Told(announced.eventId(), event, data.build()));
    }

    /** What everything that is told of a question begins with. */
    static Fields.Builder data(Announced announced, SimulationAnnouncement said) {
        return Fields.with("at", Texts.instant(announced.at()))
                .with("simulation", said.simulation().toString());
    }
}
