package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.FixedText;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.3.2, the optional fields of Client Core Data. Each may be the last one, so a
 * client sends the first so many of them; what it did not send is zero here.
 *
 * @param count how many of the fields are on the wire
 * @param serverSelectedProtocol what the client says that it was answered: a check for the server
 * @param physicalWidth in millimetres, as is the height; many clients lie or send zero
 */
public record ClientCoreOptions(
        int count,
        int postBeta2ColorDepth,
        int clientProductId,
        int serialNumber,
        int highColorDepth,
        int supportedColorDepths,
        int earlyCapabilities,
        String digitalProductId,
        int connectionType,
        Protocols serverSelectedProtocol,
        int physicalWidth,
        int physicalHeight,
        int orientation,
        int desktopScaleFactor,
        int deviceScaleFactor)
        implements Pdu {
    public static final int SUPPORT_ERRINFO_PDU = 0x0001;
    public static final int WANT_32BPP_SESSION = 0x0002;
    public static final int SUPPORT_STATUSINFO_PDU = 0x0004;
    public static final int STRONG_ASYMMETRIC_KEYS = 0x0008;
    public static final int VALID_CONNECTION_TYPE = 0x0020;
    public static final int SUPPORT_MONITOR_LAYOUT_PDU = 0x0040;
    public static final int SUPPORT_NETCHAR_AUTODETECT = 0x0080;
    public static final int SUPPORT_DYNVC_GFX_PROTOCOL = 0x0100;
    public static final int SUPPORT_DYNAMIC_TIME_ZONE = 0x0200;
    public static final int SUPPORT_HEARTBEAT_PDU = 0x0400;
    public static final int SUPPORT_SKIP_CHANNELJOIN = 0x0800;

    /** A count of fields: up to and with the protocol that the server selected. */
    public static final int THROUGH_SELECTED_PROTOCOL = 10;

    /** A count of fields: all of them. */
    public static final int ALL = 15;

    private static final int PRODUCT_ID_UNITS = 32;

    /** In order; the ninth is a pad octet. */
    private static final int[] SIZES = {2, 2, 4, 2, 2, 2, 64, 1, 1, 4, 4, 4, 2, 4, 4};

    /** For a client from before the optional fields. */
    public static final ClientCoreOptions NONE =
            new ClientCoreOptions(0, 0, 0, 0, 0, 0, 0, "", 0, Protocols.RDP, 0, 0, 0, 0, 0);

    private static final String NAME = "TS_UD_CS_CORE options";

    public ClientCoreOptions {
        if (count < 0 || count > ALL) {
            throw new IllegalArgumentException(count + " optional fields");
        }
        FixedText.require(digitalProductId, PRODUCT_ID_UNITS);
        long[] values = {
            postBeta2ColorDepth,
            clientProductId,
            serialNumber,
            highColorDepth,
            supportedColorDepths,
            earlyCapabilities,
            digitalProductId.length(),
            connectionType,
            0,
            serverSelectedProtocol.bits(),
            physicalWidth,
            physicalHeight,
            orientation,
            desktopScaleFactor,
            deviceScaleFactor
        };
        for (int i = 0; i < ALL; i++) {
            boolean fits = SIZES[i] >= 4 || values[i] >> (8 * SIZES[i]) == 0;
            if (!fits || (i >= count && values[i] != 0)) {
                throw new IllegalArgumentException("optional field " + i + " is " + values[i]);
            }
        }
    }

    /** All fields that matter to a connection, and zero for the rest. */
    public static ClientCoreOptions of(
            int highColorDepth,
            int supportedColorDepths,
            int earlyCapabilities,
            int connectionType,
            Protocols selected) {
        return new ClientCoreOptions(
                THROUGH_SELECTED_PROTOCOL,
                ClientCoreData.COLOR_8BPP,
                1,
                0,
                highColorDepth,
                supportedColorDepths,
                earlyCapabilities,
                "",
                connectionType,
                selected,
                0,
                0,
                0,
                0,
                0);
    }

    /** Reads to the end; fields of a future version behind the last one are passed over. */
    public static ClientCoreOptions read(WireReader in) {
        Fields fields = new Fields(in);
        return new ClientCoreOptions(
                fields.countAhead(),
                fields.number(),
                fields.number(),
                fields.number(),
                fields.number(),
                fields.number(),
                fields.number(),
                fields.text(),
                fields.number(),
                fields.padAndProtocols(),
                fields.number(),
                fields.number(),
                fields.number(),
                fields.number(),
                fields.number());
    }

    /** Whether the client has what this bit of its early capabilities says. */
    public boolean has(int earlyCapability) {
        return (earlyCapabilities & earlyCapability) == earlyCapability;
    }

    @Override
    public void write(WireWriter out) {
        WireWriter all = new WireWriter(sizeOf(ALL));
        all.u16(postBeta2ColorDepth).u16(clientProductId).u32(serialNumber);
        all.u16(highColorDepth).u16(supportedColorDepths).u16(earlyCapabilities);
        FixedText.write(all, digitalProductId, PRODUCT_ID_UNITS);
        all.u8(connectionType).u8(0).u32(serverSelectedProtocol.bits());
        all.u32(physicalWidth).u32(physicalHeight).u16(orientation);
        all.u32(desktopScaleFactor).u32(deviceScaleFactor);
        out.bytes(all.array(), 0, size());
    }

    @Override
    public int size() {
        return sizeOf(count);
    }

    private static int sizeOf(int fields) {
        int size = 0;
        for (int i = 0; i < fields; i++) {
            size += SIZES[i];
        }
        return size;
    }

    /** Gives the fields in order, and zero for those that are not there. */
    private static final class Fields {
        private final WireReader in;
        private int next;

        Fields(WireReader in) {
            this.in = in;
        }

        int countAhead() {
            int count = 0;
            while (count < ALL && sizeOf(count + 1) <= in.remaining()) {
                count++;
            }
            int left = in.remaining() - sizeOf(count);
            if (count < ALL && left > 0) {
                throw in.failure("optional field " + count, SIZES[count] + " bytes", left);
            }
            return count;
        }

        int number() {
            int size = SIZES[next++];
            if (!in.hasRemaining()) {
                return 0;
            }
            in.need(size, NAME);
            return switch (size) {
                case 1 -> in.u8();
                case 2 -> in.u16();
                default -> in.i32();
            };
        }

        String text() {
            next++;
            return in.hasRemaining()
                    ? FixedText.read(in.need(PRODUCT_ID_UNITS * 2, NAME), PRODUCT_ID_UNITS)
                    : "";
        }

        Protocols padAndProtocols() {
            number();
            return new Protocols(number());
        }
    }
}
