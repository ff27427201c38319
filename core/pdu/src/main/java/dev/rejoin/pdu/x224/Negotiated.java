package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.1.2 rdpNegData: what a server answers to a negotiation request. */
public sealed interface Negotiated extends Pdu {
    /** No word about it: a server, or a client, from before negotiation. Plain RDP follows. */
    record None() implements Negotiated {
        @Override
        public void write(WireWriter out) {}

        @Override
        public int size() {
            return 0;
        }
    }

    /**
     * [MS-RDPBCGR] 2.2.1.2.1 RDP Negotiation Response.
     *
     * @param protocol the one that both use from here on
     */
    record Response(int flags, Protocols protocol) implements Negotiated {
        /** Without it a client sends no blocks for monitors, message channel or multitransport. */
        public static final int EXTENDED_CLIENT_DATA_SUPPORTED = 0x01;

        public static final int DYNVC_GFX_PROTOCOL_SUPPORTED = 0x02;
        public static final int RESTRICTED_ADMIN_MODE_SUPPORTED = 0x08;
        public static final int REDIRECTED_AUTHENTICATION_MODE_SUPPORTED = 0x10;

        public Response {
            if ((flags & ~0xFF) != 0) {
                throw new IllegalArgumentException("flags " + Integer.toHexString(flags));
            }
        }

        public boolean has(int flag) {
            return (flags & flag) == flag;
        }

        @Override
        public void write(WireWriter out) {
            Negotiation.write(out, Negotiation.RESPONSE, flags, protocol.bits());
        }

        @Override
        public int size() {
            return Negotiation.SIZE;
        }
    }

    /** [MS-RDPBCGR] 2.2.1.2.2 RDP Negotiation Failure; the server then closes and says no more. */
    record Failure(FailureCode code) implements Negotiated {
        @Override
        public void write(WireWriter out) {
            Negotiation.write(out, Negotiation.FAILURE, 0, code.code());
        }

        @Override
        public int size() {
            return Negotiation.SIZE;
        }
    }

    static Negotiated read(WireReader in) {
        if (!in.hasRemaining()) {
            return new None();
        }
        in.need(Negotiation.SIZE, "RDP_NEG_RSP");
        int type = in.u8();
        int flags = in.u8();
        Negotiation.length(in);
        int value = in.i32();
        return switch (type) {
            case Negotiation.RESPONSE -> new Response(flags, new Protocols(value));
            case Negotiation.FAILURE -> {
                if (!FailureCode.isKnown(value)) {
                    throw in.failure("failureCode", "1 to 7", value);
                }
                yield new Failure(FailureCode.of(value));
            }
            default -> throw in.failure("type", "2 or 3", type);
        };
    }
}
