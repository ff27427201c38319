package dev.rejoin.it.range;

import java.util.List;
import java.util.stream.Stream;

/**
 * All targets. Each is started by itself, so any part of the range can be put up, by tests of the
 * doctor and by whoever compares it with other tools.
 */
public final class Range {
    /** Of every user of the range. */
    public static final String PASSWORD = "Correct-horse-7";

    private Range() {}

    public static List<RangeTarget> targets() {
        return Stream.of(
                        RealServers.targets(),
                        RejoinServers.targets(),
                        OtherServices.targets(),
                        Boxes.targets(),
                        WindowsServers.targets(),
                        Logons.targets(),
                        Hostile.targets())
                .flatMap(List::stream)
                .toList();
    }

    /** Those for which the doctor comes like this. */
    public static List<RangeTarget> targets(Visit visit) {
        return targets().stream().filter(target -> target.visit() == visit).toList();
    }
}
