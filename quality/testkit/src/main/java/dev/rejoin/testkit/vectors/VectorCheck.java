package dev.rejoin.testkit.vectors;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.function.Function;

/** How the vectors of one kind are run. */
@FunctionalInterface
public interface VectorCheck {
    /**
     * @throws Mismatch when the vector did not give what it must
     */
    void run(VectorRecord vector);

    /** Decodes, and encodes what it got. */
    @FunctionalInterface
    interface Recoder {
        byte[] recode(WireReader in);
    }

    static Recoder pdu(Function<WireReader, ? extends Pdu> read) {
        return in -> read.apply(in).toByteArray();
    }

    /**
     * The usual check for structures: everything is read, and what was read writes the same bytes.
     *
     * @param recoder which structure a vector is of
     */
    static VectorCheck structure(Function<VectorRecord, Recoder> recoder) {
        return vector -> {
            Recoder structure = recoder.apply(vector);
            if (vector.rejected()) {
                refuses(vector, structure);
                return;
            }
            byte[] encoded = recode(vector.data(), structure);
            if (vector.mode().equals("both")) {
                Mismatch.compare("encoding", vector.data(), encoded);
            }
        };
    }

    private static void refuses(VectorRecord vector, Recoder structure) {
        try {
            recode(vector.data(), structure);
        } catch (DecodeException expected) {
            return;
        }
        if (!vector.tolerant()) {
            throw new Mismatch("was read, and must be refused");
        }
    }

    private static byte[] recode(byte[] data, Recoder structure) {
        WireReader in = new WireReader(data);
        byte[] encoded = structure.recode(in);
        in.end("vector");
        return encoded;
    }
}
