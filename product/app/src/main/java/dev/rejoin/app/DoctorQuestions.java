package dev.rejoin.app;

import dev.rejoin.auth.Secret;
import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the doctor asks a server. */
final class DoctorQuestions {
    @Option(
            names = "--deep",
            description =
                    "Also what takes minutes: encryption methods, TLS versions and ciphers, after"
                            + " how long a silent connection is cut, unequal members of a farm.")
    private boolean deep;

    @Option(
            names = "--idle-bound",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "With --deep: up to which silence a cut is looked for.")
    private @Nullable Duration idleBound;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "The longest that a target may take without --deep and --user.")
    private @Nullable Duration timeout;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description =
                    "Also logs on, once, as NAME or DOMAIN\\NAME. A wrong password counts towards"
                            + " the account's lockout.")
    private @Nullable String user;

    @Mixin private PasswordOption password;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean logsOn() {
        return user != null;
    }

    /** Asks for the password when somebody is to log on, after saying what that may do. */
    Questions asked(List<Target> targets, PrintWriter err) throws IOException {
        if (idleBound != null && !deep) {
            throw wrong("--idle-bound goes with --deep");
        }
        if (user == null && password.isGiven()) {
            throw wrong("--password-stdin goes with --user");
        }
        Questions quick = Questions.quick();
        Questions asked =
                new Questions(
                        deep,
                        Optional.empty(),
                        timeout == null ? quick.whole() : timeout,
                        idleBound == null ? quick.idle() : idleBound);
        return user == null ? asked : asked.as(logon(user, targets, err));
    }

    private Questions.Logon logon(String name, List<Target> targets, PrintWriter err)
            throws IOException {
        if (targets.size() > 1) {
            throw wrong(
                    "--user takes one target: a wrong password tried on several servers locks the"
                            + " account");
        }
        int slash = name.indexOf('\\');
        String domain = slash < 0 ? "" : name.substring(0, slash);
        String account = name.substring(slash + 1);
        if (account.isBlank()) {
            throw wrong("'" + name + "' names no user");
        }
        err.println(Questions.Logon.WARNING);
        err.flush();
        Secret secret = password.readExisting();
        return new Questions.Logon(account, domain, secret);
    }

    /** After which time everything is over, where it takes so long that people want to know. */
    Optional<Duration> bound(Questions asked) {
        return asked.deep() && !logsOn() ? Optional.of(asked.longest()) : Optional.empty();
    }

    private CommandLine.ParameterException wrong(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }
}
