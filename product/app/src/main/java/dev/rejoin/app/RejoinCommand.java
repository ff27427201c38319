package dev.rejoin.app;

import dev.rejoin.client.KnownHosts;
import dev.rejoin.doctor.Doctor;
import dev.rejoin.doctor.KeyMemory;
import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.RememberingJudge;
import dev.rejoin.host.Host;
import dev.rejoin.store.Places;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of the command line: lists the commands and turns failures into exit statuses. */
@Command(
        name = "rejoin",
        description = "Remote desktop sessions that people always come back to.",
        subcommands = {
            UserCommand.class,
            QueryCommand.class,
            LogoffCommand.class,
            ResetCommand.class,
            DisconnectCommand.class,
            EventsCommand.class,
            WhySessionCommand.class,
            ExplainCommand.class,
            KnownHostCommand.class,
            CompletionCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the thing asked for is not so",
            "2:wrong usage",
            "3:no permission",
            "4:the host cannot be reached"
        })
final class RejoinCommand implements Runnable {
    @Spec private CommandSpec spec;

    /** Runs one command line and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine(out, err).execute(args);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new RejoinCommand());
        line.addSubcommand(new HostCommand(Host::start));
        line.addSubcommand(new DoctorCommand(RejoinCommand::doctor, Terminal::here));
        accept(line, "qwinsta", new QuerySessionCommand());
        accept(line, "rwinsta", new ResetSessionCommand());
        accept(line, "tsdiscon", new DisconnectCommand());
        return withFailures(line.setOut(out).setErr(err));
    }

    /** For the command and everything below it that is there by now. */
    static CommandLine withFailures(CommandLine line) {
        return line.setParameterExceptionHandler((e, _) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, failed, _) -> failure(e, failed));
    }

    private static Examiner doctor(Questions questions, Places places) {
        KeyMemory memory = new KeyMemory(KnownHosts.in(places));
        return new Doctor(questions, new RememberingJudge(memory))::examine;
    }

    /** Another spelling of a command, which Windows has; help lists the command once. */
    private static void accept(CommandLine line, String spelling, Object command) {
        CommandLine other = new CommandLine(command);
        other.getCommandSpec().name(spelling).usageMessage().hidden(true);
        line.addSubcommand(spelling, other);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int wrongUsage(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        String words =
                e instanceof UnmatchedArgumentException unmatched
                        ? unmatched(line, unmatched.getUnmatched().getFirst())
                        : String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
        line.getErr().println(name + ": " + words);
        line.getErr().println("'" + name + " --help' shows what can be given.");
        return 2;
    }

    /** Names the first thing only: what follows may be a secret that nobody wants to see again. */
    private static String unmatched(CommandLine line, String given) {
        if (given.startsWith("-")) {
            return "there is no option '" + given + "'";
        }
        return line.getSubcommands().isEmpty()
                ? "'" + given + "' is one word too many"
                : "there is no command '%s'; the nearest is '%s'"
                        .formatted(given, Nearest.of(given, line.getSubcommands().keySet()));
    }

    private static int failure(Exception e, CommandLine line) throws Exception {
        if (!(e instanceof CommandFailure failed)) {
            throw e;
        }
        line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + failed.getMessage());
        return failed.exit();
    }
}
