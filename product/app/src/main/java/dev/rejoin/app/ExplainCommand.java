package dev.rejoin.app;

import dev.rejoin.cause.explain.Answer;
import dev.rejoin.cause.explain.Explainer;
import dev.rejoin.cause.explain.Queries;
import dev.rejoin.cause.explain.Reference;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a number, a name, an event or a pasted sentence means. It asks nobody. */
@Command(
        name = "explain",
        description = {
            "Tells what a code, an event, a setting or a message of Remote Desktop means, and what to"
                    + " do about it.",
            "For example: 0xC00A0039, 0x904/0x7, 'event 40 reason 5', 'exit 131', SecurityLayer, or a"
                    + " sentence as it was shown."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int WIDEST = 100;

    @Parameters(
            paramLabel = "CODE",
            arity = "1..*",
            description = "A number, a name, an event, or a sentence, whole or in part.")
    private List<String> codes;

    @Option(names = "--json", description = "One object a line for each code, for programs.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        requireCodes();
        PrintWriter out = spec.commandLine().getOut();
        Explainer explainer = new Explainer(Reference.shipped());
        int width = Math.min(spec.usageMessage().width(), WIDEST);
        boolean known = true;
        boolean first = true;
        for (String query : Queries.of(codes)) {
            Answer answer = explainer.explain(query);
            known &= answer.known();
            if (json) {
                out.println(ExplanationJson.of(answer));
            } else {
                out.print((first ? "" : "\n") + new ExplanationText(answer, width));
            }
            first = false;
        }
        return known ? 0 : 1;
    }

    private void requireCodes() {
        for (String code : codes) {
            if (code.startsWith("--") || code.matches("-[A-Za-z].*")) {
                throw wrong("there is no option '" + code + "'");
            }
        }
        if (codes.stream().allMatch(String::isBlank)) {
            throw wrong("there is nothing to explain");
        }
    }

    private CommandLine.ParameterException wrong(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }
}
