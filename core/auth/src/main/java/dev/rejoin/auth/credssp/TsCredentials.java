package dev.rejoin.auth.credssp;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;

/**
 * [MS-CSSP] 2.2.1.2 TSCredentials: what the client delegates.
 *
 * <pre>{@code
 * TSCredentials ::= SEQUENCE { credType [0] INTEGER, credentials [1] OCTET STRING }
 * }</pre>
 */
public sealed interface TsCredentials
        permits TsPasswordCreds, TsSmartCardCreds, TsRemoteGuardCreds {

    static TsCredentials read(WireReader in) {
        BerReader fields = new BerReader(in).sequence("TSCredentials");
        int type = fields.context(0, "credType").integer("credType");
        BerReader outer = fields.context(1, "credentials");
        fields.end("TSCredentials");
        byte[] encoded = outer.octetString("credentials");
        outer.end("credentials");
        WireReader inner = new WireReader(encoded);
        return switch (type) {
            case TsPasswordCreds.TYPE -> TsPasswordCreds.read(inner);
            case TsSmartCardCreds.TYPE -> TsSmartCardCreds.read(inner);
            case TsRemoteGuardCreds.TYPE -> TsRemoteGuardCreds.read(inner);
            default -> throw in.failure("credType", "1, 2 or 6", type);
        };
    }

    default void write(WireWriter out) {
        DerWriter der = new DerWriter(out);
        der.sequence(fields ->
                fields.context(0, type -> type.integer(type()))
                        .context(1, credentials -> credentials.octetString(encoded())));
    }

    default byte[] toByteArray() {
        WireWriter out = new WireWriter();
        write(out);
        return out.toByteArray();
    }

    default int size() {
        return toByteArray().length;
    }

    /** {@code credType}. */
    int type();

    /** The contents of {@code credentials}, as DER. */
    byte[] encoded();
}
