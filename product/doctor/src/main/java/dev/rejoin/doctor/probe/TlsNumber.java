package dev.rejoin.doctor.probe;

/** The versions of TLS, as on the wire and as people write them. */
enum TlsNumber {
    TLS_1_3("TLSv1.3", 0x0304),
    TLS_1_2("TLSv1.2", 0x0303),
    TLS_1_1("TLSv1.1", 0x0302),
    TLS_1_0("TLSv1", 0x0301);

    private final String title;
    private final int code;

    TlsNumber(String title, int code) {
        this.title = title;
        this.code = code;
    }

    String title() {
        return title;
    }

    int code() {
        return code;
    }
}
