package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** [MS-NLMP] 2.2.2.1 AV_PAIR sequence, without the pair that ends it. */
public record AvPairs(List<AvPair> pairs) {
    public static final AvPairs NONE = new AvPairs(List.of());

    // LIMIT: every known pair at its longest fits.
    static final int MOST = 8 * 1024;

    // LIMIT: ten kinds are known; each at most once in a legal sequence.
    private static final int MOST_PAIRS = 32;

    private static final String NAME = "AV_PAIR";
    private static final int MIC_PRESENT = 2;

    public AvPairs {
        pairs = List.copyOf(pairs);
    }

    /** Up to and with the ending pair; what follows that is left to the reader's owner. */
    public static AvPairs read(WireReader in) {
        List<AvPair> pairs = new ArrayList<>();
        while (true) {
            in.need(4, NAME);
            int id = in.u16();
            int length = in.u16();
            if (id == AvPair.END) {
                return new AvPairs(pairs);
            }
            if (pairs.size() == MOST_PAIRS) {
                throw in.failure("count", "at most " + MOST_PAIRS, "more");
            }
            if (length > MOST) {
                throw in.failure("AvLen", "at most " + MOST, length);
            }
            pairs.add(new AvPair(id, Bytes.read(in.need(length, NAME), length)));
        }
    }

    public void write(WireWriter out) {
        for (AvPair pair : pairs) {
            out.u16(pair.id()).u16(pair.value().size());
            pair.value().write(out);
        }
        out.u16(AvPair.END).u16(0);
    }

    public int size() {
        int size = 4;
        for (AvPair pair : pairs) {
            size += 4 + pair.value().size();
        }
        return size;
    }

    /** The same pairs with this one last, instead of one with its id. */
    public AvPairs with(int id, Bytes value) {
        List<AvPair> result = new ArrayList<>(pairs);
        result.removeIf(pair -> pair.id() == id);
        result.add(new AvPair(id, value));
        return new AvPairs(result);
    }

    public AvPairs with(int id, String text) {
        return with(id, Payload.encode(text, true));
    }

    /** The first value of that id. */
    public Optional<Bytes> value(int id) {
        return pairs.stream().filter(pair -> pair.id() == id).map(AvPair::value).findFirst();
    }

    public Optional<String> text(int id) {
        return value(id).map(value -> Payload.text(value, true));
    }

    /** The server's clock, in a challenge. */
    public Optional<Instant> timestamp() {
        return value(AvPair.TIMESTAMP)
                .filter(value -> value.size() == 8)
                .map(value -> FileTime.toInstant(value.reader().need(8, "Timestamp").i64()));
    }

    /** Whether the client says that its message carries a MIC: MsvAvFlags bit 2. */
    public boolean promisesMic() {
        return value(AvPair.FLAGS)
                .filter(value -> value.size() == 4)
                .map(value -> (value.reader().need(4, "Flags").i32() & MIC_PRESENT) != 0)
                .orElse(false);
    }

    AvPairs promisingMic() {
        byte[] flags = new WireWriter(4).u32(MIC_PRESENT).toByteArray();
        return with(AvPair.FLAGS, Bytes.owning(flags));
    }

    AvPairs withTimestamp(Instant now) {
        byte[] time = new WireWriter(8).i64(FileTime.of(now)).toByteArray();
        return with(AvPair.TIMESTAMP, Bytes.owning(time));
    }

    Bytes encoded() {
        WireWriter out = new WireWriter(size());
        write(out);
        return Bytes.owning(out.toByteArray());
    }
}
