package dev.rejoin.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Writes a structure into a growing buffer: little-endian unless the name says {@code be}. */
public final class WireWriter {
    private static final VarHandle U16 = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle U16BE = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle I32 = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle I32BE = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle I64 = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle I64BE = view(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] buffer;
    private int size;

    public WireWriter() {
        this(256);
    }

    public WireWriter(int capacity) {
        buffer = new byte[capacity];
    }

    private static VarHandle view(Class<?> type, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(type, order);
    }

    public WireWriter u8(int value) {
        int at = grow(1);
        buffer[at] = (byte) value;
        return this;
    }

    public WireWriter u16(int value) {
        int at = grow(2);
        U16.set(buffer, at, (short) value);
        return this;
    }

    public WireWriter u16be(int value) {
        int at = grow(2);
        U16BE.set(buffer, at, (short) value);
        return this;
    }

    public WireWriter u32(long value) {
        int at = grow(4);
        I32.set(buffer, at, (int) value);
        return this;
    }

    public WireWriter u32be(long value) {
        int at = grow(4);
        I32BE.set(buffer, at, (int) value);
        return this;
    }

    public WireWriter i64(long value) {
        int at = grow(8);
        I64.set(buffer, at, value);
        return this;
    }

    public WireWriter i64be(long value) {
        int at = grow(8);
        I64BE.set(buffer, at, value);
        return this;
    }

    /** {@code count} 32-bit fields at once: for rows of pixels. */
    public WireWriter i32s(int[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        int at = grow(Math.multiplyExact(count, Integer.BYTES));
        ByteBuffer.wrap(buffer, at, count * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .put(source, offset, count);
        return this;
    }

    public WireWriter bytes(byte[] source) {
        return bytes(source, 0, source.length);
    }

    public WireWriter bytes(byte[] source, int offset, int length) {
        int at = grow(length);
        System.arraycopy(source, offset, buffer, at, length);
        return this;
    }

    public WireWriter zeros(int count) {
        int at = grow(count);
        Arrays.fill(buffer, at, at + count, (byte) 0);
        return this;
    }

    /** UTF-16LE without a terminator. */
    public WireWriter utf16(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_16LE));
    }

    public WireWriter latin1(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public WireWriter utf8(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return size;
    }

    /** Overwrites two bytes written earlier: for a length that is known only at the end. */
    public WireWriter putU16(int at, int value) {
        U16.set(buffer, within(at, 2), (short) value);
        return this;
    }

    public WireWriter putU16be(int at, int value) {
        U16BE.set(buffer, within(at, 2), (short) value);
        return this;
    }

    public WireWriter putU32(int at, long value) {
        I32.set(buffer, within(at, 4), (int) value);
        return this;
    }

    public WireWriter putU8(int at, int value) {
        buffer[within(at, 1)] = (byte) value;
        return this;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, size);
    }

    /** The writer's own array, valid up to {@link #size} until the next write: for the hot path. */
    public byte[] array() {
        return buffer;
    }

    public WireWriter clear() {
        size = 0;
        return this;
    }

    private int grow(int count) {
        int at = size;
        if (count > buffer.length - at) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, at + count));
        }
        size = at + count;
        return at;
    }

    private int within(int at, int count) {
        if (at < 0 || at > size - count) {
            throw new IndexOutOfBoundsException(at + " of " + size);
        }
        return at;
    }
}
