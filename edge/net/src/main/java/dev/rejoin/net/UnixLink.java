package dev.rejoin.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/** A connection over a Unix socket, either end. */
public final class UnixLink implements Link {
    private final SocketChannel channel;
    private final Path path;

    UnixLink(SocketChannel channel, Path path) {
        this.channel = channel;
        this.path = path;
    }

    /** Connects at once or fails: a Unix socket that nobody serves refuses without delay. */
    public static UnixLink connect(Path path) throws IOException {
        return new UnixLink(SocketChannel.open(UnixListener.address(path)), path);
    }

    /** Who is at the other end, as the kernel knows it. */
    public Caller caller() throws IOException {
        UnixDomainPrincipal principal = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
        return new Caller(principal.user().getName(), principal.group().getName());
    }

    /** For bulk reading into direct buffers. */
    public SocketChannel channel() {
        return channel;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(into, offset, length));
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(from, offset, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    public void closeNow() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The descriptor is released all the same.
        }
    }

    /** A Unix socket delivers what was written also after its writer has gone. */
    @Override
    public void closeGracefully() {
        closeNow();
    }

    @Override
    public String peer() {
        return "unix socket " + path;
    }
}
