package dev.rejoin.doctor.probe;

import java.util.Arrays;
import java.util.List;

/** The cipher suites that a hand-made hello offers, strong ones first: old servers have others. */
enum TlsSuite {
    TLS_AES_128_GCM_SHA256(0x1301),
    TLS_AES_256_GCM_SHA384(0x1302),
    TLS_CHACHA20_POLY1305_SHA256(0x1303),
    TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384(0xC02C),
    TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256(0xC02B),
    TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384(0xC030),
    TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256(0xC02F),
    TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256(0xCCA9),
    TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256(0xCCA8),
    TLS_DHE_RSA_WITH_AES_256_GCM_SHA384(0x009F),
    TLS_DHE_RSA_WITH_AES_128_GCM_SHA256(0x009E),
    TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384(0xC024),
    TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256(0xC023),
    TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384(0xC028),
    TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256(0xC027),
    TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA(0xC00A),
    TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA(0xC009),
    TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA(0xC014),
    TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA(0xC013),
    TLS_DHE_RSA_WITH_AES_256_CBC_SHA(0x0039),
    TLS_DHE_RSA_WITH_AES_128_CBC_SHA(0x0033),
    TLS_RSA_WITH_AES_256_GCM_SHA384(0x009D),
    TLS_RSA_WITH_AES_128_GCM_SHA256(0x009C),
    TLS_RSA_WITH_AES_256_CBC_SHA256(0x003D),
    TLS_RSA_WITH_AES_128_CBC_SHA256(0x003C),
    TLS_RSA_WITH_AES_256_CBC_SHA(0x0035),
    TLS_RSA_WITH_AES_128_CBC_SHA(0x002F),
    TLS_RSA_WITH_3DES_EDE_CBC_SHA(0x000A),
    TLS_RSA_WITH_RC4_128_SHA(0x0005),
    TLS_RSA_WITH_RC4_128_MD5(0x0004);

    private final int code;

    TlsSuite(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Those of TLS 1.3 are of no other version. */
    boolean fits(TlsNumber version) {
        return (code >> 8 == 0x13) == (version == TlsNumber.TLS_1_3);
    }

    static List<TlsSuite> of(TlsNumber version) {
        return Arrays.stream(values()).filter(suite -> suite.fits(version)).toList();
    }

    /** By its name where it is known, else by its number. */
    static String name(int code) {
        return Arrays.stream(values())
                .filter(suite -> suite.code == code)
                .map(TlsSuite::name)
                .findFirst()
                .orElseGet(() -> String.format("0x%04x", code));
    }
}
