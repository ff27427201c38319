package dev.rejoin.doctor.report;

import dev.rejoin.cause.CauseId;
import dev.rejoin.cause.Level;
import dev.rejoin.doctor.Report;
import java.util.Comparator;

/** How bad a report is: the order of a fleet, and the exit status for monitoring. */
public enum Ranking {
    HEALTHY(0),
    TROUBLED(1),
    UNREACHABLE(4);

    private final int exit;

    Ranking(int exit) {
        this.exit = exit;
    }

    /** The exit status of a command that found this. */
    public int exit() {
        return exit;
    }

    public static Ranking of(Report report) {
        return switch (report.verdict().cause().id()) {
            case CauseId.HEALTHY -> HEALTHY;
            case CauseId.DNS, CauseId.REFUSED, CauseId.FILTERED -> UNREACHABLE;
            default -> TROUBLED;
        };
    }

    /** The worst first; what is equally bad in the order of its names. */
    public static Comparator<Report> worstFirst() {
        return Comparator.comparing(Ranking::of)
                .thenComparing(Ranking::level)
                .thenComparing(report -> report.verdict().confidence())
                .thenComparingInt(report -> report.findings().size())
                .reversed()
                .thenComparing(report -> report.target().toString());
    }

    private static Level level(Report report) {
        return report.verdict().cause().level();
    }
}
