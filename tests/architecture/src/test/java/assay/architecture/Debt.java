package assay.architecture;

import java.util.Set;

/** What was over a size stop when the stops were put up: each with its figure, to be paid back and never added to. */
final class Debt {
    static final Set<String> OWED = Set.of(
            "core-service/src/main/java/assay/core/account/KafkaAccountCommands.java <init> takes 5",
            "core-service/src/main/java/assay/core/account/ShardFactory.java commands takes 5",
            "core-service/src/main/java/assay/core/account/ShardJob.java <init> takes 7",
            "core-service/src/main/java/assay/core/shard/Stepper.java input takes 5");

    private Debt() {}

    /** A finding without the line it stands on. */
    static String of(String finding) {
        return finding.replaceFirst("[.]java:[0-9]+ ", ".java ");
    }
}
