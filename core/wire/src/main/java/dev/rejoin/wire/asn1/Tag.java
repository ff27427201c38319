package dev.rejoin.wire.asn1;

/** Identifier octets of the ASN.1 types that RDP, SPNEGO and CredSSP use (X.690 8.1.2). */
public final class Tag {
    public static final int BOOLEAN = 0x01;
    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    public static final int OCTET_STRING = 0x04;
    public static final int OBJECT_IDENTIFIER = 0x06;
    public static final int ENUMERATED = 0x0A;
    public static final int SEQUENCE = 0x30;

    private Tag() {}

    /** {@code [number]}, constructed. */
    public static int context(int number) {
        return 0xA0 | number;
    }

    /** {@code [APPLICATION number]}, constructed; above 30 it takes two octets, as in 7F 65. */
    public static int application(int number) {
        return number < 31 ? 0x60 | number : 0x7F00 | number;
    }
}
