package dev.rejoin.cause.explain;

import dev.rejoin.cause.Space;
import java.util.Locale;
import java.util.Optional;

/** A family of numbers. The same number means something else in each. */
public enum CodeSpace {
    MSTSC(
            "disconnect reason of mstsc",
            Notation.BOTH,
            "mstsc shows it as error code, and event 1026 on the client carries it"),
    ERRINFO(
            "the server's reason (Set Error Info)",
            Notation.BOTH,
            "mstsc shows it as extended error code, and event 40 on the server as reason"),
    NEGOTIATION(
            "RDP_NEG_FAILURE",
            Notation.DECIMAL,
            "a server answers so when no security protocol could be agreed on"),
    PROTOCOL(
            "security protocol bit",
            Notation.HEXADECIMAL,
            "clients ask for protocols and servers choose one by these bits"),
    EARLY_AUTHORIZATION(
            "Early User Authorization Result",
            Notation.DECIMAL,
            "four bytes after CredSSP in which a server says whether the user may log on"),
    ULTIMATUM(
            "MCS Disconnect Provider Ultimatum",
            Notation.DECIMAL,
            "the reason in the last message of a connection"),
    LOGON_NOTICE(
            "Logon Errors Info, type",
            Notation.STATUS,
            "what a server tells about a logon in Save Session Info"),
    LOGON_NOTICE_DATA(
            "Logon Errors Info, data",
            Notation.DECIMAL,
            "the second number of what a server tells about a logon"),
    LICENCE("licence error alert", Notation.DECIMAL, "client and server end licensing with it"),
    RDSTLS(
            "RDSTLS result",
            Notation.BOTH,
            "a server that was reached by redirection answers the logon with it"),
    TLS_ALERT(
            "TLS alert",
            Notation.DECIMAL,
            "TLS says so before it closes; events 36887 and 36888 carry it"),
    CREDSSP(
            "CredSSP version",
            Notation.DECIMAL,
            "each side names its version in the first message of NLA; event 6041 carries it"),
    NTSTATUS("NTSTATUS", Notation.STATUS, "NLA answers with it, and event 4625 carries it"),
    HRESULT("HRESULT", Notation.STATUS, "SSPI, Schannel, COM and the RD Gateway report it"),
    WIN32("Win32 error", Notation.BOTH, "commands of Windows print it"),
    KERBEROS(
            "Kerberos error",
            Notation.BOTH,
            "domain controllers answer with it; events 4768, 4769 and 4771 carry it"),
    EVENT("Windows event", Notation.DECIMAL, "it is the number of an event"),
    ERRCONNECT("FreeRDP's connect error", Notation.STATUS, "FreeRDP logs it when connecting fails"),
    FREERDP("exit status of xfreerdp", Notation.DECIMAL, "xfreerdp ends with it");

    private enum Notation {
        DECIMAL,
        HEXADECIMAL,
        BOTH,
        STATUS
    }

    private final String title;
    private final Notation notation;
    private final String met;

    CodeSpace(String title, Notation notation, String met) {
        this.title = title;
        this.notation = notation;
        this.met = met;
    }

    /** Where people meet numbers of this family. */
    String met() {
        return met;
    }

    /** The family in a person's words. */
    public String title() {
        return title;
    }

    /** The family as resources, queries and JSON write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A number of this family as people meet it. */
    public String shown(long number) {
        return switch (notation) {
            case DECIMAL -> Long.toString(number);
            case HEXADECIMAL -> "0x%02X".formatted(number);
            case BOTH -> both(number);
            case STATUS -> number > 0xFFFF ? "0x%08X".formatted(number) : both(number);
        };
    }

    private static String both(long number) {
        return number < 10 ? Long.toString(number) : "%d (0x%X)".formatted(number, number);
    }

    /** The numbers of the causes that are numbers of this family. */
    Optional<Space> causes() {
        return Space.of(name().toLowerCase(Locale.ROOT));
    }

    static Optional<CodeSpace> of(String word) {
        for (CodeSpace space : values()) {
            if (space.word().equals(word)) {
                return Optional.of(space);
            }
        }
        return Optional.empty();
    }
}
