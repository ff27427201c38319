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

    /** Whether it is to come from standard input. */
    boolean isGiven() {
        return standardInput;
    }

    /** A password that is to be: asked for twice. */
    Secret read() throws IOException {
        if (standardInput) {
            return line();
        }
        Console console = console();
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

    /** A password that somebody has. */
    Secret readExisting() throws IOException {
        if (standardInput) {
            return line();
        }
        char[] text = asked(console(), "Password: ");
        try {
            return Secret.of(text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private Secret line() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            throw wrong("no password came on standard input");
        }
        return Secret.of(line);
    }

    private Console console() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() ->
                        wrong(
                                "there is no terminal to ask for a password: give"
                                        + " --password-stdin"));
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
