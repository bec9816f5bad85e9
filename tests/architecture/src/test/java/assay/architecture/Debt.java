package assay.architecture;

import java.util.Set;

/** What was over a size stop when the stops were put up: each with its figure, to be paid back and never added to. */
final class Debt {
    static final Set<String> OWED = Set.of(
            "domain/src/main/java/assay/domain/step/Opening.java open has 48 lines",
            "domain/src/main/java/assay/domain/step/Rooms.java room has 49 lines",
            "contracts/src/test/java/assay/contracts/line/JsonTest.java everyOtherSpellingIsRefused has 41 lines",
            "domain/src/test/java/assay/domain/step/NaiveRules.java judge has 46 lines",
            "domain/src/test/java/assay/domain/step/RandomPacks.java next has 50 lines",
            "proof/src/test/java/assay/proof/codec/TapeCodecTest.java entries has 44 lines",
            "proof/src/test/java/assay/proof/verify/ForgeryTest.java forgeries has 65 lines",
            "core-service/src/main/java/assay/core/account/KafkaAccountCommands.java <init> takes 5",
            "core-service/src/main/java/assay/core/account/ShardFactory.java commands takes 5",
            "core-service/src/main/java/assay/core/account/ShardJob.java <init> takes 7",
            "core-service/src/main/java/assay/core/shard/Stepper.java input takes 5",
            "domain/src/main/java/assay/domain/number/WideDivision.java awayFromZero takes 5",
            "local/src/main/java/assay/local/platform/Service.java <init> takes 5",
            "proof/src/test/java/assay/proof/verify/RecordForgeries.java has 315 lines",
            "tests/architecture/src/test/java/assay/architecture/SqlDialectTest.java has 314 lines");

    private Debt() {}

    /** A finding without the line it stands on. */
    static String of(String finding) {
        return finding.replaceFirst("[.]java:[0-9]+ ", ".java ");
    }
}
