package dev.rejoin.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Reads a structure from bytes: little-endian unless the name says {@code be}.
 *
 * <p>{@link #need} names the structure and checks room once for its fixed part; the reads after it
 * cannot run past it. Variable parts go through {@link #slice}, so an inner length never reaches
 * outside its parent, and {@link #end} refuses what a closed structure leaves over.
 */
public final class WireReader {
    private static final VarHandle U16 = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle U16BE = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle I32 = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle I32BE = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle I64 = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle I64BE = view(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] source;
    private final int limit;
    private int position;
    private int covered;
    private String structure;

    public WireReader(byte[] source) {
        this(source, 0, source.length, "input");
    }

    public WireReader(byte[] source, int offset, int length) {
        this(source, offset, length, "input");
    }

    private WireReader(byte[] source, int offset, int length, String structure) {
        this.limit = Objects.checkFromIndexSize(offset, length, source.length) + length;
        this.source = source;
        this.position = offset;
        this.covered = offset;
        this.structure = structure;
    }

    private static VarHandle view(Class<?> type, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(type, order);
    }

    /**
     * Checks that {@code count} more bytes are here; the reads that follow belong to {@code name}.
     */
    public WireReader need(int count, String name) {
        structure = name;
        if (count < 0 || count > limit - position) {
            throw failure("length", count + " bytes", remaining() + " bytes");
        }
        covered = Math.max(covered, position + count);
        return this;
    }

    public int u8() {
        return source[advance(1)] & 0xFF;
    }

    public int i8() {
        return source[advance(1)];
    }

    public int u16() {
        return (short) U16.get(source, advance(2)) & 0xFFFF;
    }

    public int u16be() {
        return (short) U16BE.get(source, advance(2)) & 0xFFFF;
    }

    public int i16() {
        return (short) U16.get(source, advance(2));
    }

    /** A 32-bit field as its bits: for flags, identifiers and signed numbers. */
    public int i32() {
        return (int) I32.get(source, advance(4));
    }

    public int i32be() {
        return (int) I32BE.get(source, advance(4));
    }

    public long u32() {
        return i32() & 0xFFFF_FFFFL;
    }

    public long u32be() {
        return i32be() & 0xFFFF_FFFFL;
    }

    public long i64() {
        return (long) I64.get(source, advance(8));
    }

    public long i64be() {
        return (long) I64BE.get(source, advance(8));
    }

    /** {@code count} 32-bit fields at once: for rows of pixels. */
    public WireReader i32s(int[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        int from = advance(Math.multiplyExact(count, Integer.BYTES));
        ByteBuffer.wrap(source, from, count * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(target, offset, count);
        return this;
    }

    /** A 32-bit length or count, refused above {@code most} before anyone allocates by it. */
    public int count32(String field, int most) {
        long value = u32();
        if (value > most) {
            throw failure(field, "at most " + most, Long.toString(value));
        }
        return (int) value;
    }

    public byte[] bytes(int count) {
        int from = advance(count);
        return Arrays.copyOfRange(source, from, from + count);
    }

    /** Everything left, copied. */
    public byte[] rest() {
        need(remaining(), structure);
        return bytes(remaining());
    }

    public WireReader skip(int count) {
        advance(count);
        return this;
    }

    /** The next {@code count} bytes as a reader of their own; this one goes on behind them. */
    public WireReader slice(int count, String name) {
        need(count, name);
        int from = advance(count);
        return new WireReader(source, from, count, name);
    }

    /** {@code byteCount} bytes of UTF-16LE; ends at a terminator if there is one. */
    public String utf16(int byteCount) {
        return untilTerminator(text(byteCount & ~1, byteCount, StandardCharsets.UTF_16LE));
    }

    /** {@code byteCount} bytes of single-byte text; ends at a terminator if there is one. */
    public String latin1(int byteCount) {
        return untilTerminator(text(byteCount, byteCount, StandardCharsets.ISO_8859_1));
    }

    /** {@code byteCount} bytes of UTF-8. */
    public String utf8(int byteCount) {
        return text(byteCount, byteCount, StandardCharsets.UTF_8);
    }

    private String text(int used, int byteCount, Charset charset) {
        return new String(source, advance(byteCount), used, charset);
    }

    private static String untilTerminator(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    public int peekU8() {
        if (position >= limit) {
            throw failure("length", "1 bytes", "0 bytes");
        }
        return source[position] & 0xFF;
    }

    public int remaining() {
        return limit - position;
    }

    public boolean hasRemaining() {
        return position < limit;
    }

    /** Counted from the start of the outermost buffer. */
    public int position() {
        return position;
    }

    /** Refuses bytes left over in a structure that the specification closes. */
    public void end(String name) {
        if (position < limit) {
            structure = name;
            throw failure("end", "no more bytes", remaining() + " bytes");
        }
    }

    /** A field of the structure being read that may not have the value it has. */
    public DecodeException failure(String field, String expected, String got) {
        return new DecodeException(structure, field, position, expected, got);
    }

    public DecodeException failure(String field, String expected, long got) {
        return failure(field, expected, Long.toString(got));
    }

    private int advance(int count) {
        int from = position;
        if (count < 0 || count > limit - from) {
            throw failure("length", count + " bytes", remaining() + " bytes");
        }
        assert from + count <= covered : structure + ": a read at " + from + " without a need()";
        position = from + count;
        return from;
    }
}
