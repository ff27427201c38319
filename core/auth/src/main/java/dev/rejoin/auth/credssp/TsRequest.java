package dev.rejoin.auth.credssp;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;
import dev.rejoin.wire.asn1.Tag;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * [MS-CSSP] 2.2.1 TSRequest: the one frame of CredSSP, in both directions.
 *
 * <pre>{@code
 * TSRequest ::= SEQUENCE {
 *     version     [0] INTEGER,
 *     negoTokens  [1] NegoData OPTIONAL,
 *     authInfo    [2] OCTET STRING OPTIONAL,
 *     pubKeyAuth  [3] OCTET STRING OPTIONAL,
 *     errorCode   [4] INTEGER OPTIONAL,
 *     clientNonce [5] OCTET STRING OPTIONAL }
 * NegoData ::= SEQUENCE OF SEQUENCE { negoToken [0] OCTET STRING }
 * }</pre>
 *
 * @param negoToken the only one that real peers send; further ones are not looked at
 */
public record TsRequest(
        int version,
        Optional<Bytes> negoToken,
        Optional<Bytes> authInfo,
        Optional<Bytes> pubKeyAuth,
        OptionalInt errorCode,
        Optional<Bytes> clientNonce) {

    // LIMIT: tokens of NTLM stay below 4 KiB, Kerberos tickets below 48 KiB; as Windows.
    public static final int MOST = 64 * 1024;

    private static final String NAME = "TSRequest";

    public TsRequest {
        if (version < 1) {
            throw new IllegalArgumentException("CredSSP version " + version);
        }
    }

    /** A frame that carries {@code version} alone, to be filled by the {@code with} methods. */
    public static TsRequest ofVersion(int version) {
        return new TsRequest(
                version,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    public TsRequest withNegoToken(Bytes token) {
        return new TsRequest(
                version, Optional.of(token), authInfo, pubKeyAuth, errorCode, clientNonce);
    }

    public TsRequest withAuthInfo(Bytes sealed) {
        return new TsRequest(
                version, negoToken, Optional.of(sealed), pubKeyAuth, errorCode, clientNonce);
    }

    public TsRequest withPubKeyAuth(Bytes sealed) {
        return new TsRequest(
                version, negoToken, authInfo, Optional.of(sealed), errorCode, clientNonce);
    }

    public TsRequest withErrorCode(int ntstatus) {
        return new TsRequest(
                version, negoToken, authInfo, pubKeyAuth, OptionalInt.of(ntstatus), clientNonce);
    }

    public TsRequest withClientNonce(Bytes nonce) {
        return new TsRequest(
                version, negoToken, authInfo, pubKeyAuth, errorCode, Optional.of(nonce));
    }

    /**
     * The size of the frame that begins here, empty while too few of its bytes have come: what the
     * owner of the socket asks before it reads on.
     */
    public static OptionalInt frameSize(WireReader start) {
        if (!start.hasRemaining()) {
            return OptionalInt.empty();
        }
        int tag = start.need(1, NAME).u8();
        if (tag != Tag.SEQUENCE) {
            throw start.failure("tag", "30", Integer.toHexString(tag));
        }
        if (!start.hasRemaining()) {
            return OptionalInt.empty();
        }
        int first = start.need(1, NAME).u8();
        if (first < 0x80) {
            return OptionalInt.of(2 + first);
        }
        int octets = first & 0x7F;
        if (octets == 0 || octets > 4) {
            throw start.failure("length", "1 to 4 octets", octets);
        }
        if (start.remaining() < octets) {
            return OptionalInt.empty();
        }
        start.need(octets, NAME);
        long size = 0;
        for (int i = 0; i < octets; i++) {
            size = size << 8 | start.u8();
        }
        size += 2 + octets;
        if (size > MOST) {
            throw start.failure("length", "at most " + MOST, size);
        }
        return OptionalInt.of((int) size);
    }

    public static TsRequest read(WireReader in) {
        if (in.remaining() > MOST) {
            throw in.failure("length", "at most " + MOST, in.remaining());
        }
        BerReader fields = new BerReader(in).sequence(NAME);
        in.end(NAME);
        BerReader number = fields.context(0, "version");
        int version = number.integer("version");
        number.end("version");
        if (version < 1) {
            throw in.failure("version", "at least 1", version);
        }
        TsRequest request =
                new TsRequest(
                        version,
                        fields.optionalContext(1, "negoTokens").flatMap(TsRequest::negoToken),
                        octets(fields, 2, "authInfo"),
                        octets(fields, 3, "pubKeyAuth"),
                        errorCode(fields),
                        octets(fields, 5, "clientNonce"));
        while (fields.hasRemaining()) {
            // Fields of a later version: the version that both ends use does not have them.
            fields.skipElement(NAME);
        }
        return request;
    }

    public void write(WireWriter out) {
        new DerWriter(out).sequence(this::fields);
    }

    public int size() {
        return toByteArray().length;
    }

    public byte[] toByteArray() {
        WireWriter out = new WireWriter();
        write(out);
        return out.toByteArray();
    }

    private void fields(DerWriter out) {
        out.context(0, field -> field.integer(version));
        negoToken.ifPresent(token -> out.context(1, field -> negoData(field, token)));
        authInfo.ifPresent(sealed -> octets(out, 2, sealed));
        pubKeyAuth.ifPresent(sealed -> octets(out, 3, sealed));
        errorCode.ifPresent(status -> out.context(4, field -> field.integer(status)));
        clientNonce.ifPresent(nonce -> octets(out, 5, nonce));
    }

    private static void negoData(DerWriter out, Bytes token) {
        out.sequence(tokens -> tokens.sequence(item -> octets(item, 0, token)));
    }

    private static void octets(DerWriter out, int number, Bytes value) {
        out.context(number, field -> field.octetString(value.toByteArray()));
    }

    private static Optional<Bytes> negoToken(BerReader field) {
        BerReader tokens = field.sequence("NegoData");
        field.end("negoTokens");
        if (!tokens.hasRemaining()) {
            return Optional.empty();
        }
        return octets(tokens.sequence("NegoToken"), 0, "negoToken");
    }

    private static Optional<Bytes> octets(BerReader fields, int number, String name) {
        Optional<BerReader> field = fields.optionalContext(number, name);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Bytes value = Bytes.owning(field.get().octetString(name));
        field.get().end(name);
        return Optional.of(value);
    }

    private static OptionalInt errorCode(BerReader fields) {
        Optional<BerReader> field = fields.optionalContext(4, "errorCode");
        if (field.isEmpty()) {
            return OptionalInt.empty();
        }
        int status = field.get().integerBits("errorCode");
        field.get().end("errorCode");
        return OptionalInt.of(status);
    }
}
