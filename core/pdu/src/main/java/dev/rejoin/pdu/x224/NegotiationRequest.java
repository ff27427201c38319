package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.1.1 RDP Negotiation Request: which security protocols the client offers.
 *
 * @param flags see the constants; {@link #CORRELATION_INFO_PRESENT} is set by what holds this
 */
public record NegotiationRequest(int flags, Protocols protocols) implements Pdu {
    public static final int RESTRICTED_ADMIN_MODE_REQUIRED = 0x01;
    public static final int REDIRECTED_AUTHENTICATION_MODE_REQUIRED = 0x02;
    public static final int CORRELATION_INFO_PRESENT = 0x08;

    public NegotiationRequest {
        if ((flags & ~0xFF) != 0) {
            throw new IllegalArgumentException("flags " + Integer.toHexString(flags));
        }
    }

    public static NegotiationRequest read(WireReader in) {
        in.need(Negotiation.SIZE, "RDP_NEG_REQ");
        int type = in.u8();
        if (type != Negotiation.REQUEST) {
            throw in.failure("type", "1", type);
        }
        int flags = in.u8();
        Negotiation.length(in);
        return new NegotiationRequest(flags, new Protocols(in.i32()));
    }

    public boolean has(int flag) {
        return (flags & flag) == flag;
    }

    @Override
    public void write(WireWriter out) {
        Negotiation.write(out, Negotiation.REQUEST, flags, protocols.bits());
    }

    @Override
    public int size() {
        return Negotiation.SIZE;
    }
}
