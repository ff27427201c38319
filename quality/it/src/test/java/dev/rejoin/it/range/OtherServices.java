package dev.rejoin.it.range;

import static dev.rejoin.it.range.RangeTarget.scripted;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Ports where no RDP server is. */
final class OtherServices {
    private OtherServices() {}

    static List<RangeTarget> targets() {
        return List.of(
                RangeTarget.plain("nothing listens", "refused", _ -> new Nobody()),
                RangeTarget.plain("packets are dropped", "filtered", _ -> FullQueue.start()),
                scripted("accepts, then FIN", "accepts-then-drops", _ -> {}),
                scripted("accepts, then RST", "accepts-then-drops", Talk::reset),
                scripted("RST at the first byte", "accepts-then-drops", OtherServices::hangUp),
                scripted("silent", "silent", Talk::listen),
                scripted("garbage", "not-rdp-bytes", OtherServices::garbage),
                scripted("SSH", "wrong-service", banner("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")),
                scripted("VNC", "wrong-service", banner("RFB 003.008\n")),
                scripted("SMTP", "wrong-service", banner("220 mail.example ESMTP Postfix\r\n")),
                scripted("HTTP", "wrong-service", OtherServices::http),
                RangeTarget.plain(
                        "HTTPS",
                        "https",
                        workshop -> {
                            var identity = workshop.papers().good();
                            return Responder.start(talk -> {
                                talk.secure(identity);
                                http(talk);
                            });
                        }));
    }

    private static void hangUp(Talk talk) throws Exception {
        talk.some(1);
        talk.reset();
    }

    private static void garbage(Talk talk) throws Exception {
        talk.some(1024);
        talk.send(HexFormat.of().parseHex("9c41e7005b8812f3d04477aa0b16c9255e"));
        talk.listen();
    }

    private static Responder.Script banner(String words) {
        return talk -> {
            talk.send(words.getBytes(StandardCharsets.US_ASCII));
            talk.listen();
        };
    }

    /** Waits to be asked, and finds fault with whatever it is asked. */
    private static void http(Talk talk) throws Exception {
        talk.some(4096);
        talk.send(
                """
                HTTP/1.1 400 Bad Request\r
                Server: range\r
                Content-Length: 0\r
                Connection: close\r
                \r
                """
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
