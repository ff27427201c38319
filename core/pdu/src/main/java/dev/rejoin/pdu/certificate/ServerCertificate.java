package dev.rejoin.pdu.certificate;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;

/**
 * [MS-RDPBCGR] 2.2.1.4.3.1 Server Certificate: the key to which a client encrypts its random bytes
 * when RDP itself encrypts, and in a licence exchange. It proves nothing about who the server is.
 */
public sealed interface ServerCertificate extends Pdu
        permits ProprietaryCertificate, CertificateChain {
    int CHAIN_VERSION_MASK = 0x7FFF_FFFF;
    int TEMPORARY = 0x8000_0000;

    static ServerCertificate read(WireReader in) {
        int version = in.need(4, "SERVER_CERTIFICATE").i32();
        boolean temporary = (version & TEMPORARY) != 0;
        return switch (version & CHAIN_VERSION_MASK) {
            case ProprietaryCertificate.VERSION -> ProprietaryCertificate.read(temporary, in);
            case CertificateChain.VERSION -> CertificateChain.read(temporary, in);
            default -> throw in.failure("dwVersion", "1 or 2", Integer.toHexString(version));
        };
    }

    /** Whether a licence server is to give the server a better one. */
    boolean temporary();

    /**
     * Of the server itself, not of who vouches for it.
     *
     * @throws dev.rejoin.wire.DecodeException where a chain holds no RSA key
     */
    RsaPublicKey publicKey();
}
