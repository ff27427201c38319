package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * A block of a type that we have no use for: kept, and passed over by whoever reads settings.
 * Current Windows clients send C00D, Lync sent C009.
 */
public record UnknownBlock(int type, Bytes content) implements ClientBlock, ServerBlock {
    public UnknownBlock {
        if ((type & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("block type " + Integer.toHexString(type));
        }
    }

    static UnknownBlock read(int type, WireReader in) {
        return new UnknownBlock(type, Bytes.owning(in.rest()));
    }

    @Override
    public void write(WireWriter out) {
        content.write(out);
    }

    @Override
    public int size() {
        return content.size();
    }
}
