package dev.rejoin.cause;

import java.util.Locale;
import java.util.Optional;

/** A family of numbers in which the same cause is known to some program. */
public enum Space {
    /** What CredSSP carries in TSRequest.errorCode, and Windows in its security log. */
    NTSTATUS(true),
    /** [MS-RDPBCGR] 2.2.5.1 Set Error Info PDU: why a session's connection ends. */
    ERRINFO(false),
    /** [MS-RDPBCGR] 2.2.1.2.2 RDP_NEG_FAILURE: why no security protocol was agreed on. */
    NEGOTIATION(true),
    /** Windows' event number: existing rules and habits keep working. */
    EVENT(false),
    /** What mstsc shows as disconnect reason. */
    MSTSC(false),
    HRESULT(false),
    WIN32(false),
    /** What xfreerdp exits with. */
    FREERDP(false);

    private final boolean distinct;

    Space(boolean distinct) {
        this.distinct = distinct;
    }

    /** Whether one number means one cause here, so that a client can tell causes apart by it. */
    public boolean distinct() {
        return distinct;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Space> of(String word) {
        for (Space space : values()) {
            if (space.word().equals(word)) {
                return Optional.of(space);
            }
        }
        return Optional.empty();
    }
}
