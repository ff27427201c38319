package dev.rejoin.auth.spnego;

import dev.rejoin.wire.Bytes;
import java.util.Optional;

/** The mechanisms that Windows offers in SPNEGO ([MS-SPNG] 1.9), by their object identifiers. */
public enum Mechanism {
    /** 1.3.6.1.4.1.311.2.2.10. */
    NTLM("2b06010401823702020a"),
    /** 1.2.840.113554.1.2.2. */
    KERBEROS("2a864886f712010202"),
    /** 1.2.840.48018.1.2.2: the same with an octet that Windows 2000 got wrong. */
    MICROSOFT_KERBEROS("2a864882f712010202"),
    /** 1.2.840.113554.1.2.2.3. */
    KERBEROS_USER_TO_USER("2a864886f71201020203"),
    /** 1.3.6.1.4.1.311.2.2.30. */
    NEGOEX("2b06010401823702021e");

    private final String identifier;

    Mechanism(String hex) {
        this.identifier = hex;
    }

    /** The contents of the OBJECT IDENTIFIER. */
    public Bytes identifier() {
        return Bytes.ofHex(identifier);
    }

    /** Empty for mechanisms that nobody here knows; their offers are passed over. */
    public static Optional<Mechanism> of(Bytes identifier) {
        for (Mechanism mechanism : values()) {
            if (mechanism.identifier().equals(identifier)) {
                return Optional.of(mechanism);
            }
        }
        return Optional.empty();
    }
}
