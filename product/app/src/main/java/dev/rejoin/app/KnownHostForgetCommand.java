package dev.rejoin.app;

import dev.rejoin.client.KnownHosts;
import dev.rejoin.doctor.Target;
import dev.rejoin.host.admin.Outcome;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forgets the key of one server. */
@Command(
        name = "forget",
        description = "Forgets a server's key; the next one that it shows is remembered.")
final class KnownHostForgetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TARGET", description = "As in server, server:3390 or [::1]:3389.")
    private String target;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        String host = host();
        try {
            if (!KnownHosts.in(state.places()).forget(host)) {
                throw new CommandFailure(
                        Outcome.notSo(
                                "no key of "
                                        + host
                                        + " is known: 'rejoin known-host list' shows those that"
                                        + " are"));
            }
        } catch (IOException unreadable) {
            throw new CommandFailure(Outcome.notSo(String.valueOf(unreadable.getMessage())));
        }
        spec.commandLine().getOut().println("forgot the key of " + host);
        return 0;
    }

    private String host() {
        try {
            return Target.of(target).toString();
        } catch (IllegalArgumentException noTarget) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), String.valueOf(noTarget.getMessage()));
        }
    }
}
