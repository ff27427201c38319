package dev.rejoin.doctor.rule;

/**
 * One thing about a certificate that a client may mind.
 *
 * @param words what, as it goes into a sentence
 */
public record CertificateProblem(Kind kind, String words) {
    /** What kind of thing. */
    public enum Kind {
        EXPIRED,
        NOT_YET_VALID,
        NAME,
        SELF_SIGNED,
        INCOMPLETE_CHAIN,
        /** Not made for servers. */
        PURPOSE,
        /** Key exchange by RSA is all that some clients have, and the key may not do it. */
        KEY_USAGE,
        SHORT_KEY,
        /** Shorter than any client takes. */
        FAR_TOO_SHORT_KEY,
        OLD_SIGNATURE,
        /** Forged at will. */
        BROKEN_SIGNATURE,
        /** Clients from before Windows 7 cannot read it. */
        NEW_KIND,
        AUTHORITY
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
