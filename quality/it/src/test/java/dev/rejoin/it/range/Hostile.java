package dev.rejoin.it.range;

import static dev.rejoin.it.range.RangeTarget.plain;
import static dev.rejoin.it.range.RangeTarget.scripted;

import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.FrameKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Servers that want to keep a caller busy for ever, or to fill its memory. */
final class Hostile {
    /** Any but {@code healthy}. */
    private static final String ANY = "";

    private static final Duration SLOWLY = Duration.ofSeconds(1);
    private static final int PIECE = 64 * 1024;
    private static final long SEED = 20_261_121;

    private Hostile() {}

    static List<RangeTarget> targets() {
        return List.of(
                scripted("a byte a second", ANY, Hostile::slowly),
                scripted("headers without end", ANY, Hostile::headers),
                scripted("longest length, nothing behind it", ANY, Hostile::promise),
                scripted("flood before a word", ANY, flood(new byte[0])),
                scripted("flood after the answer", ANY, Hostile::floodAfterAnswer),
                secured("DER length of 2 GiB", "3084 7fffffff"),
                secured("TLS with garbage inside", ""),
                plain("certificates without end", ANY, Hostile::certificates),
                plain(
                                "compressed data without end",
                                ANY,
                                Windows.workstation().then(new Fate.Bombed()))
                        .on(Visit.LOGON));
    }

    private static void slowly(Talk talk) throws Exception {
        byte[] answer = new WindowsWords(Windows.current()).selected(Protocols.SSL);
        for (int i = 0; i < 60; i++) {
            talk.send(new byte[] {answer[i % answer.length]});
            Thread.sleep(SLOWLY);
        }
    }

    /** Every one of them empty, and legal by itself. */
    private static void headers(Talk talk) throws Exception {
        talk.frame(FrameKind.CONNECTION_REQUEST);
        byte[] header = HexFormat.of().parseHex("03000007" + "02f080");
        byte[] many = new byte[header.length * 4096];
        for (int i = 0; i < many.length; i++) {
            many[i] = header[i % header.length];
        }
        pour(talk, many);
    }

    private static void promise(Talk talk) throws Exception {
        talk.frame(FrameKind.CONNECTION_REQUEST);
        talk.send(HexFormat.of().parseHex("0300ffff" + "fed000001234"));
        talk.listen();
    }

    private static Responder.Script flood(byte[] first) {
        return talk -> {
            talk.send(first);
            byte[] noise = new byte[PIECE];
            new Random(SEED).nextBytes(noise);
            pour(talk, noise);
        };
    }

    private static void floodAfterAnswer(Talk talk) throws Exception {
        if (WindowsWords.agreed(talk, Protocols.SSL)) {
            flood(new byte[0]).answer(talk);
        }
    }

    private static void pour(Talk talk, byte[] bytes) throws Exception {
        while (true) {
            talk.send(bytes);
        }
    }

    /** Agrees to NLA, lays TLS, then says this once and noise for ever. */
    private static RangeTarget secured(String name, String first) {
        byte[] begin = HexFormat.of().parseHex(first.replace(" ", ""));
        return plain(
                name,
                ANY,
                workshop -> {
                    var identity = workshop.papers().good();
                    return Responder.start(talk -> {
                        if (WindowsWords.agreed(talk, Protocols.HYBRID)) {
                            talk.secure(identity);
                            flood(begin).answer(talk);
                        }
                    });
                });
    }

    /** TLS has no message longer than 16 MiB: this one comes near. */
    private static Stand certificates(Workshop workshop) throws Exception {
        byte[] record = new byte[16 * 1024 + 5];
        Arrays.fill(record, (byte) 0x30);
        System.arraycopy(HexFormat.of().parseHex("1603034000"), 0, record, 0, 5);
        // ServerHello of TLS 1.2 and the beginning of Certificate: 0xfffff0 bytes are to follow.
        byte[] hello =
                HexFormat.of()
                        .parseHex(
                                "160303002a"
                                        + "02000026"
                                        + "0303"
                                        + "5a".repeat(32)
                                        + "00"
                                        + "c02f"
                                        + "00");
        byte[] certificate = record.clone();
        System.arraycopy(HexFormat.of().parseHex("0bfffff0ffffed"), 0, certificate, 5, 7);
        return Responder.start(talk -> {
            if (WindowsWords.agreed(talk, Protocols.SSL)) {
                talk.some(4096);
                talk.send(hello);
                talk.send(certificate);
                pour(talk, record);
            }
        });
    }
}
