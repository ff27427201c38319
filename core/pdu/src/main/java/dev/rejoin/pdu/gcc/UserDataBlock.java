package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * [MS-RDPBCGR] 2.2.1.3.1 User Data Header and what stands behind it. {@link #write} and {@link
 * #size} are those of the content: the list writes the headers.
 */
public sealed interface UserDataBlock extends Pdu permits ClientBlock, ServerBlock {
    int HEADER_SIZE = 4;

    /** The number in the header. */
    int type();

    /** Reads blocks to the end of {@code in}. */
    static <B extends UserDataBlock> List<B> readAll(
            WireReader in, BiFunction<Integer, WireReader, B> content) {
        List<B> blocks = new ArrayList<>();
        while (in.hasRemaining()) {
            in.need(HEADER_SIZE, "TS_UD_HEADER");
            int type = in.u16();
            int length = in.u16();
            if (length < HEADER_SIZE) {
                throw in.failure("length", "at least 4", length);
            }
            blocks.add(content.apply(type, in.slice(length - HEADER_SIZE, "TS_UD_HEADER")));
        }
        return List.copyOf(blocks);
    }

    static void writeAll(WireWriter out, List<? extends UserDataBlock> blocks) {
        for (UserDataBlock block : blocks) {
            out.u16(block.type()).u16(HEADER_SIZE + block.size());
            block.write(out);
        }
    }

    static int sizeOf(List<? extends UserDataBlock> blocks) {
        int size = 0;
        for (UserDataBlock block : blocks) {
            size += HEADER_SIZE + block.size();
        }
        return size;
    }
}
