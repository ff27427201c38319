package dev.rejoin.pdu.license;

import dev.rejoin.pdu.certificate.ServerCertificate;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * [MS-RDPELE] 2.2.2.1 Server License Request: the server wants to see a licence, or to issue one.
 *
 * @param flags of the preamble
 * @param serverRandom 32 bytes
 * @param certificate empty where the server has sent it in its basic settings already
 * @param scopes names of who issues licences
 */
public record LicenseRequest(
        int flags,
        Bytes serverRandom,
        ProductInformation product,
        LicenseBlob keyExchange,
        LicenseBlob certificate,
        List<LicenseBlob> scopes)
        implements LicenseMessage {
    // LIMIT: every server names one.
    private static final int MOST_SCOPES = 32;

    private static final String NAME = "SERVER_LICENSE_REQUEST";

    public LicenseRequest {
        scopes = List.copyOf(scopes);
        LicenseMessage.requireFlags(flags);
        LicenseMessage.requireSize(serverRandom, RANDOM_SIZE);
        if (scopes.size() > MOST_SCOPES) {
            throw new IllegalArgumentException(scopes.size() + " scopes");
        }
    }

    static LicenseRequest read(int flags, WireReader in) {
        Bytes random = Bytes.read(in.need(RANDOM_SIZE, NAME), RANDOM_SIZE);
        ProductInformation product = ProductInformation.read(in);
        LicenseBlob keyExchange = LicenseBlob.read(in);
        LicenseBlob certificate = LicenseBlob.read(in);
        int count = in.need(4, NAME).count32("ScopeCount", MOST_SCOPES);
        List<LicenseBlob> scopes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            scopes.add(LicenseBlob.read(in));
        }
        return new LicenseRequest(flags, random, product, keyExchange, certificate, scopes);
    }

    /**
     * @throws dev.rejoin.wire.DecodeException where the bytes are no certificate
     */
    public Optional<ServerCertificate> serverCertificate() {
        return certificate.data().isEmpty()
                ? Optional.empty()
                : Optional.of(ServerCertificate.read(certificate.data().reader()));
    }

    @Override
    public int type() {
        return LICENSE_REQUEST;
    }

    @Override
    public void writeContent(WireWriter out) {
        serverRandom.write(out);
        product.write(out);
        keyExchange.write(out);
        certificate.write(out);
        out.u32(scopes.size());
        scopes.forEach(scope -> scope.write(out));
    }

    @Override
    public int contentSize() {
        return RANDOM_SIZE
                + product.size()
                + keyExchange.size()
                + certificate.size()
                + 4
                + scopes.stream().mapToInt(LicenseBlob::size).sum();
    }
}
