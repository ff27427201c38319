package dev.rejoin.auth.spnego;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;
import dev.rejoin.wire.asn1.Tag;
import java.util.Optional;

/**
 * RFC 4178 4.2 NegotiationToken; the first one stands inside an InitialContextToken (RFC 2743 3.1).
 *
 * <pre>{@code
 * InitialContextToken ::= [APPLICATION 0] IMPLICIT SEQUENCE {
 *     thisMech OBJECT IDENTIFIER, innerContextToken NegotiationToken }
 * NegotiationToken ::= CHOICE { negTokenInit [0] NegTokenInit, negTokenResp [1] NegTokenResp }
 * }</pre>
 */
public sealed interface NegotiationToken permits NegTokenInit, NegTokenResp {
    String NAME = "NegotiationToken";

    /** 1.3.6.1.5.5.2. */
    Bytes SPNEGO = Bytes.ofHex("2b0601050502");

    static NegotiationToken read(WireReader in) {
        BerReader outer = new BerReader(in);
        if (outer.at(Tag.context(1))) {
            BerReader choice = outer.context(1, NAME);
            in.end(NAME);
            return NegTokenResp.read(choice);
        }
        BerReader initial = outer.element(Tag.application(0), "InitialContextToken");
        in.end("InitialContextToken");
        Bytes mechanism = Bytes.owning(initial.objectIdentifier("thisMech"));
        if (!mechanism.equals(SPNEGO)) {
            throw new DecodeException(
                    "InitialContextToken", "thisMech", in.position(), "SPNEGO", mechanism.hex());
        }
        BerReader choice = initial.context(0, NAME);
        initial.end("InitialContextToken");
        return NegTokenInit.read(choice);
    }

    /** Whether a token begins as one of the two does. */
    static boolean looksLikeOne(byte[] token) {
        return token.length > 0
                && ((token[0] & 0xFF) == Tag.application(0) || (token[0] & 0xFF) == Tag.context(1));
    }

    void write(WireWriter out);

    default byte[] toByteArray() {
        WireWriter out = new WireWriter();
        write(out);
        return out.toByteArray();
    }

    default int size() {
        return toByteArray().length;
    }

    /** An OPTIONAL field that is an OCTET STRING. */
    static Optional<Bytes> octets(BerReader fields, int number, String name) {
        Optional<BerReader> field = fields.optionalContext(number, name);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Bytes value = Bytes.owning(field.get().octetString(name));
        field.get().end(name);
        return Optional.of(value);
    }

    static void octets(DerWriter out, int number, Optional<Bytes> value) {
        value.ifPresent(
                bytes -> out.context(number, field -> field.octetString(bytes.toByteArray())));
    }
}
