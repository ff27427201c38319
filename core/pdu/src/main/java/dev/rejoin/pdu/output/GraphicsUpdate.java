package dev.rejoin.pdu.output;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * What the server says about the pixels: [MS-RDPBCGR] 2.2.9.1.1.3 slow path, 2.2.9.1.2.1.1 to
 * 2.2.9.1.2.1.4 and 2.2.9.1.2.1.10 fast path. {@code write} and {@code size} concern the fast path.
 */
public sealed interface GraphicsUpdate extends Pdu
        permits OrdersUpdate, BitmapUpdate, PaletteUpdate, SynchronizeUpdate, SurfaceCommands {
    /** updateCode of the fast path. */
    UpdateCode updateCode();

    /** The content of a fast-path update that is no pointer update. */
    static GraphicsUpdate read(UpdateCode code, WireReader in) {
        return switch (code) {
            case ORDERS -> OrdersUpdate.read(in);
            case BITMAP -> BitmapUpdate.read(in);
            case PALETTE -> PaletteUpdate.read(in);
            case SYNCHRONIZE -> SynchronizeUpdate.read(in);
            case SURFACE_COMMANDS -> SurfaceCommands.read(in);
            default -> throw in.failure("updateCode", "a graphics update", code.code());
        };
    }

    /**
     * [MS-RDPBCGR] 2.2.9.1.1.3 Server Graphics Update PDU (TS_GRAPHICS_PDU), behind the share data
     * header.
     */
    static GraphicsUpdate readSlowPath(WireReader in) {
        int type = in.need(2, "TS_GRAPHICS_UPDATE").u16();
        return switch (type) {
            case OrdersUpdate.TYPE -> OrdersUpdate.readSlowPathBody(in);
            case BitmapUpdate.TYPE -> BitmapUpdate.readBody(in);
            case PaletteUpdate.TYPE -> PaletteUpdate.readBody(in);
            case SynchronizeUpdate.TYPE -> SynchronizeUpdate.readSlowPathBody(in);
            default -> throw in.failure("updateType", "0 to 3", type);
        };
    }

    /**
     * Writes the slow-path form.
     *
     * @throws IllegalArgumentException for surface commands, which have none
     */
    default void writeSlowPath(WireWriter out) {
        switch (this) {
            case OrdersUpdate orders -> orders.writeSlowPathForm(out);
            case BitmapUpdate bitmap -> bitmap.write(out);
            case PaletteUpdate palette -> palette.write(out);
            case SynchronizeUpdate _ -> out.u16(SynchronizeUpdate.TYPE).zeros(2);
            case SurfaceCommands _ ->
                    throw new IllegalArgumentException("surface commands have no slow-path form");
        }
    }

    default int slowPathSize() {
        return switch (this) {
            case OrdersUpdate _ -> size() + OrdersUpdate.SLOW_PATH_EXTRA;
            case SynchronizeUpdate _ -> 2 + 2; // updateType, pad2Octets
            default -> size();
        };
    }
}
