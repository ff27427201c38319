package dev.rejoin.doctor.rule;

import dev.rejoin.doctor.Finding;
import java.util.List;

/**
 * What the facts about one target come to.
 *
 * @param verdict the primary cause, or that nothing is wrong from outside
 * @param findings what else deserves attention, worst first
 * @param unseen what could not be seen, a sentence each
 */
public record Conclusion(Finding verdict, List<Finding> findings, List<String> unseen) {
    public Conclusion {
        findings = List.copyOf(findings);
        unseen = List.copyOf(unseen);
    }
}
