package dev.rejoin.auth.credssp;

import dev.rejoin.auth.Secret;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;
import java.nio.charset.StandardCharsets;

/**
 * [MS-CSSP] 2.2.1.2.1 TSPasswordCreds: names and password in UTF-16LE; all empty in
 * restricted-admin mode.
 *
 * <pre>{@code
 * TSPasswordCreds ::= SEQUENCE {
 *     domainName [0] OCTET STRING, userName [1] OCTET STRING, password [2] OCTET STRING }
 * }</pre>
 */
public record TsPasswordCreds(String domain, String user, Secret password)
        implements TsCredentials {
    static final int TYPE = 1;

    static TsPasswordCreds read(WireReader in) {
        BerReader fields = new BerReader(in).sequence("TSPasswordCreds");
        String domain = text(fields, 0, "domainName");
        String user = text(fields, 1, "userName");
        Secret password = Secret.of(text(fields, 2, "password"));
        fields.end("TSPasswordCreds");
        return new TsPasswordCreds(domain, user, password);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public byte[] encoded() {
        DerWriter out = new DerWriter();
        out.sequence(fields ->
                fields.context(0, field -> field.octetString(utf16(domain)))
                        .context(1, field -> field.octetString(utf16(user)))
                        .context(
                                2,
                                field ->
                                        field.octetString(
                                                utf16(new String(password.toCharArray())))));
        return out.toByteArray();
    }

    private static String text(BerReader fields, int number, String name) {
        BerReader field = fields.context(number, name);
        byte[] text = field.octetString(name);
        field.end(name);
        return new WireReader(text).need(text.length, name).utf16(text.length);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
