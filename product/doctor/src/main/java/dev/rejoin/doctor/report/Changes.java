package dev.rejoin.doctor.report;

import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.Finding;
import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.TlsStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What became different about one target, from one examination to the next. */
public final class Changes {
    private Optional<Report> last = Optional.empty();
    // Of the last examination that came so far as to see one.
    private Optional<Certificate> certificate = Optional.empty();

    /** A line for each change; the first examination is one. */
    public List<String> next(Report report) {
        List<String> lines = new ArrayList<>();
        last.ifPresentOrElse(
                before -> compare(before, report, lines), () -> lines.add(said(report.verdict())));
        certificate(report.facts()).ifPresent(shown -> compare(shown, lines));
        last = Optional.of(report);
        return lines.stream()
                .map(line -> Stamp.second(report.at()) + "  " + report.target() + "  " + line)
                .map(Printable::line)
                .toList();
    }

    private static void compare(Report before, Report now, List<String> lines) {
        if (!before.verdict().cause().is(now.verdict().cause().id())) {
            lines.add(
                    "no longer %s; now %s"
                            .formatted(before.verdict().cause().id().word(), said(now.verdict())));
        }
        Set<CauseId> known = ids(before);
        Set<CauseId> found = ids(now);
        now.findings().stream()
                .filter(finding -> !known.contains(finding.cause().id()))
                .forEach(finding -> lines.add("also found: " + said(finding)));
        before.findings().stream()
                .map(finding -> finding.cause().id())
                .filter(id -> !found.contains(id))
                .forEach(id -> lines.add("no longer found: " + id.word()));
    }

    /** The verdict counts as found too: what moves between the two is said once. */
    private static Set<CauseId> ids(Report report) {
        Set<CauseId> ids =
                report.findings().stream()
                        .map(finding -> finding.cause().id())
                        .collect(Collectors.toSet());
        ids.add(report.verdict().cause().id());
        return ids;
    }

    private static String said(Finding finding) {
        return finding.cause().id().word() + ": " + finding.cause().meaning();
    }

    private void compare(Certificate shown, List<String> lines) {
        if (certificate.isPresent()
                && !certificate.get().fingerprint().equals(shown.fingerprint())) {
            lines.add(
                    "another certificate: %s; formerly %s"
                            .formatted(shown.brief(), certificate.get().brief()));
        }
        certificate = Optional.of(shown);
    }

    private static Optional<Certificate> certificate(List<Fact> facts) {
        return facts.stream()
                .filter(TlsStart.class::isInstance)
                .map(TlsStart.class::cast)
                .flatMap(start -> FactWords.certificate(start.answer()).stream())
                .findFirst();
    }
}
