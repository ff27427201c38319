package dev.rejoin.pdu.output;

import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the fragments of fast-path updates together again, up to a limit. */
public final class Reassembler {
    private final int largestUpdate;
    private final WireWriter collected = new WireWriter();
    private @Nullable UpdateCode open;

    /**
     * @param largestUpdate the MaxRequestSize that was announced
     */
    public Reassembler(int largestUpdate) {
        this.largestUpdate = largestUpdate;
    }

    /**
     * Takes the next update or fragment, decompressed, and returns the update when it is whole.
     *
     * @throws DecodeException if the fragments are out of order or too many
     */
    public Optional<CompleteUpdate> add(UpdateCode code, Fragmentation fragmentation, Bytes data) {
        boolean begins =
                fragmentation == Fragmentation.SINGLE || fragmentation == Fragmentation.FIRST;
        if (begins ? open != null : open != code) {
            throw failure("fragments in order", fragmentation + " of " + code);
        }
        if (fragmentation == Fragmentation.SINGLE) {
            return Optional.of(new CompleteUpdate(code, data));
        }
        // LIMIT: the server was told how much one update may have; more is an attack or a fault.
        if (data.size() > largestUpdate - collected.size()) {
            throw failure("at most " + largestUpdate + " bytes", "more");
        }
        data.write(collected);
        open = code;
        if (fragmentation != Fragmentation.LAST) {
            return Optional.empty();
        }
        Bytes whole = Bytes.owning(collected.toByteArray());
        collected.clear();
        open = null;
        return Optional.of(new CompleteUpdate(code, whole));
    }

    private static DecodeException failure(String expected, String got) {
        return new DecodeException("TS_FP_UPDATE", "fragmentation", 0, expected, got);
    }
}
