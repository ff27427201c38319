package dev.rejoin.wire;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Immutable bytes with value equality: what a record holds where a field is opaque data. */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Copies, so the caller keeps its array. */
    public static Bytes of(byte... content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /** Takes the array over: nobody else may change it afterwards. */
    public static Bytes owning(byte[] content) {
        return content.length == 0 ? EMPTY : new Bytes(content);
    }

    public static Bytes ofHex(String hex) {
        return owning(HexFormat.of().parseHex(hex));
    }

    public static Bytes read(WireReader in, int count) {
        return owning(in.bytes(count));
    }

    public void write(WireWriter out) {
        out.bytes(content);
    }

    public int size() {
        return content.length;
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    public byte[] toByteArray() {
        return content.clone();
    }

    public WireReader reader() {
        return new WireReader(content);
    }

    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    /** In constant time for one length, so it is fit for secrets. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && MessageDigest.isEqual(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The length alone: contents may be secret. */
    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
