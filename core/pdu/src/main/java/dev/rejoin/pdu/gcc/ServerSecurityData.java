package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.4.3 Server Security Data (TS_UD_SC_SEC1): RDP's own encryption, or none.
 *
 * @param random empty with {@link #NONE}, as is the certificate
 */
public record ServerSecurityData(int method, int level, Bytes random, Bytes certificate)
        implements ServerBlock {
    public static final int TYPE = 0x0C02;

    /** Under TLS: no method, no level, and then no lengths either. */
    public static final ServerSecurityData NONE =
            new ServerSecurityData(0, 0, Bytes.EMPTY, Bytes.EMPTY);

    private static final String NAME = "TS_UD_SC_SEC1";

    public ServerSecurityData {
        if (method == 0 && level == 0 && !(random.isEmpty() && certificate.isEmpty())) {
            throw new IllegalArgumentException("a random or certificate without encryption");
        }
    }

    public static ServerSecurityData read(WireReader in) {
        in.need(8, NAME);
        int method = in.i32();
        int level = in.i32();
        if (method == 0 && level == 0) {
            return NONE;
        }
        in.need(8, NAME);
        int randomSize = in.count32("serverRandomLen", in.remaining());
        int certificateSize = in.count32("serverCertLen", in.remaining());
        Bytes random = Bytes.read(in.need(randomSize, NAME), randomSize);
        Bytes certificate = Bytes.read(in.need(certificateSize, NAME), certificateSize);
        return new ServerSecurityData(method, level, random, certificate);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(method).u32(level);
        if (encrypts()) {
            out.u32(random.size()).u32(certificate.size());
            random.write(out);
            certificate.write(out);
        }
    }

    @Override
    public int size() {
        return encrypts() ? 16 + random.size() + certificate.size() : 8;
    }

    private boolean encrypts() {
        return method != 0 || level != 0;
    }
}
