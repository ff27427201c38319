package dev.rejoin.it.range;

import static dev.rejoin.it.range.RangeTarget.HEALTHY;
import static dev.rejoin.it.range.RangeTarget.plain;

import dev.rejoin.pdu.share.ErrorInfo;
import dev.rejoin.pdu.share.LogonErrors;
import java.util.List;

/** What becomes of people who log on to a Windows. */
final class Logons {
    private Logons() {}

    static List<RangeTarget> targets() {
        return List.of(
                logon("desktop", HEALTHY, new Fate.Desktop()),
                refused("C000006D", "account-logon-failed", 0xC000006D),
                refused("C0000072", "account-disabled", 0xC0000072),
                refused("C0000234", "account-locked", 0xC0000234),
                refused("C0000193", "account-expired", 0xC0000193),
                refused("C0000071", "account-password-expired", 0xC0000071),
                refused("C0000224", "account-must-change", 0xC0000224),
                refused("C000006E", "account-restricted", 0xC000006E),
                refused("C000006F", "account-logon-hours", 0xC000006F),
                refused("C000015B", "right-missing", 0xC000015B),
                refused("C0000133", "clock", 0xC0000133),
                refused("C0000418", "ntlm-blocked", 0xC0000418),
                refused("C000005E", "logon-unavailable", 0xC000005E),
                logon(
                        "CredSSP 5, closed without a code",
                        "account-logon-failed",
                        Windows.older(7601, 5).then(new Fate.Dropped())),
                logon("early authorization denied", "right-missing", new Fate.Unauthorized()),
                logon("licence error 2", "licence-none-left", new Fate.Unlicensed(2)),
                logon("licence error 6", "licence-no-server", new Fate.Unlicensed(6)),
                told(ErrorInfo.IDLE_TIMEOUT, "idle-limit"),
                told(ErrorInfo.DISCONNECTED_BY_OTHERCONNECTION, "replaced-by-other"),
                told(ErrorInfo.SERVER_INSUFFICIENT_PRIVILEGES, "right-missing"),
                told(ErrorInfo.LICENSE_NO_LICENSE_SERVER, "licence-no-server"),
                logon(
                        "session limit",
                        "session-limit",
                        new Fate.Warned(LogonErrors.LOGON_MSG_BUMP_OPTIONS)));
    }

    private static RangeTarget refused(String name, String cause, int status) {
        return logon("NTSTATUS " + name, cause, new Fate.Refused(status));
    }

    private static RangeTarget told(ErrorInfo info, String cause) {
        return logon("ERRINFO " + info, cause, new Fate.Told(info.code()));
    }

    private static RangeTarget logon(String name, String cause, Fate fate) {
        return logon(name, cause, Windows.workstation().then(fate));
    }

    private static RangeTarget logon(String name, String cause, Windows windows) {
        return plain(name, cause, windows).on(Visit.LOGON);
    }
}
