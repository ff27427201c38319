package dev.rejoin.doctor.rule;

import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.Hold;
import dev.rejoin.doctor.fact.KnownKey;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.TlsVersion;
import dev.rejoin.protocol.connect.ConnectRefusal;
import java.util.ArrayList;
import java.util.List;

/** What nobody can see from here, so that a good verdict is not taken for more than it is. */
final class Unseen {
    private Unseen() {}

    static List<String> of(Facts facts) {
        List<String> unseen = new ArrayList<>();
        if (facts.of(LogonAttempt.class).findAny().isEmpty()) {
            unseen.add(
                    "Accounts, rights to log on, licences and the limit of sessions: they show"
                            + " only when somebody logs on (--user).");
        }
        if (facts.of(LogonAttempt.class).anyMatch(Unseen::redirected)) {
            unseen.add("The server to which this one sends its users: it was not examined.");
        }
        unseen.add(
                "Policies of the server and of the client that was to connect, among them"
                        + " Encryption Oracle Remediation and the time limits of sessions.");
        if (facts.of(Hold.class).noneMatch(it -> it.stage() == Hold.Stage.SESSION)) {
            unseen.add("What becomes of a session that is idle: the search needs a logon.");
        }
        if (facts.of(Hold.class).findAny().isEmpty()) {
            unseen.add("Idle limits on the way: --deep looks for them.");
        }
        if (facts.of(TlsVersion.class).findAny().isEmpty()) {
            unseen.add("Which versions of TLS are taken besides: --deep asks for each.");
        }
        if (facts.of(CredSspAnswer.class).findAny().isPresent()) {
            unseen.add("Kerberos: only NTLM was asked for.");
        }
        if (facts.of(KnownKey.class).findAny().isEmpty() && !facts.chain().isEmpty()) {
            unseen.add("Whether the server's key is the one it had before: none was remembered.");
        }
        unseen.add("Other networks: the way from here may differ from the way of the users.");
        return unseen;
    }

    private static boolean redirected(LogonAttempt attempt) {
        return attempt.result() instanceof LogonAttempt.Result.Refused(ConnectRefusal.Redirected _);
    }
}
