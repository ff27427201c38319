package dev.rejoin.app;

import dev.rejoin.auth.Secret;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A password, which never stands on the command line: every user of the machine can read those. */
final class PasswordOption {
    @Option(
            names = "--password-stdin",
            description = "Reads the password from standard input, one line, instead of asking.")
    private boolean standardInput;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Secret read() throws IOException {
        if (standardInput) {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null) {
                throw wrong("no password came on standard input");
            }
            return Secret.of(line);
        }
        Console console =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .orElseThrow(() ->
                                wrong(
                                        "there is no terminal to ask for a password: give"
                                                + " --password-stdin"));
        char[] first = asked(console, "Password: ");
        char[] second = asked(console, "Once more: ");
        try {
            if (!Arrays.equals(first, second)) {
                throw wrong("the two passwords differ");
            }
            return Secret.of(first);
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(second, '\0');
        }
    }

    private char[] asked(Console console, String prompt) {
        char[] text = console.readPassword(prompt);
        if (text == null) {
            throw wrong("no password was given");
        }
        return text;
    }

    private CommandLine.ParameterException wrong(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }
}
