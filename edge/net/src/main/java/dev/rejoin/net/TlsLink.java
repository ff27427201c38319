package dev.rejoin.net;

import dev.rejoin.wire.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSocket;

/**
 * TLS over a link that we keep hold of: {@code SSLSocket.close()} waits behind a blocked writer, so
 * the end of a dead link is the end of the socket underneath.
 */
public final class TlsLink implements Link {
    private final PlainLink under;
    private final SSLSocket tls;
    private final InputStream in;
    private final OutputStream out;
    private final X509Certificate serverCertificate;

    TlsLink(PlainLink under, SSLSocket tls, X509Certificate serverCertificate) throws IOException {
        this.under = under;
        this.tls = tls;
        this.in = tls.getInputStream();
        this.out = tls.getOutputStream();
        this.serverCertificate = serverCertificate;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
    }

    @Override
    public void closeNow() {
        under.closeNow();
    }

    @Override
    public void closeGracefully() {
        Farewell.say(this, this::sayCloseNotify, in);
    }

    private void sayCloseNotify() throws IOException {
        tls.shutdownOutput();
        under.socket().shutdownOutput();
    }

    /** The certificate the server showed: ours when we are the server. */
    public X509Certificate serverCertificate() {
        return serverCertificate;
    }

    /** The contents of the certificate's subjectPublicKey, which CredSSP binds itself to. */
    public Bytes serverPublicKey() {
        return SubjectPublicKey.of(serverCertificate);
    }

    /** As in {@code TLSv1.3}. */
    public String protocol() {
        return tls.getSession().getProtocol();
    }

    public String cipherSuite() {
        return tls.getSession().getCipherSuite();
    }

    public InetSocketAddress address() {
        return under.address();
    }

    public InetSocketAddress localAddress() {
        return under.localAddress();
    }

    @Override
    public String peer() {
        return under.peer();
    }
}
