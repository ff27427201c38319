package dev.rejoin.doctor.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.store.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    @Test
    void saysWhatTheDocumentPromises() throws Exception {
        Json json = Json.parse(JsonReport.of(Reports.expired()));
        Json verdict = json.object("verdict");
        Json finding = json.objects("findings").getFirst();
        Json step = json.objects("steps").getLast();

        assertAll(
                () -> assertEquals("srv1.corp.example:3389", json.text("target")),
                () -> assertEquals(Reports.AT, json.time("at")),
                () -> assertTrue(json.toString().contains("\"seconds\":1.31,")),
                () -> assertEquals("Windows, Server 2022 (build 20348)", json.text("server")),
                () -> assertEquals("cert-expired", verdict.text("cause")),
                () -> assertEquals("certain", verdict.text("confidence")),
                () -> assertEquals("", verdict.text("otherwise")),
                () -> assertEquals(1, verdict.texts("evidence").size()),
                () ->
                        assertEquals(
                                List.of("rejoin", "windows", "xrdp", "gnome").stream()
                                        .sorted()
                                        .toList(),
                                verdict.object("fixes").texts().keySet().stream()
                                        .sorted()
                                        .toList()),
                () -> assertEquals("cert-untrusted", finding.text("cause")),
                () -> assertEquals("strong", finding.text("confidence")),
                () -> assertEquals("direct TLS", step.text("name")),
                () -> assertFalse(step.flag("ok")),
                () -> assertTrue(step.toString().contains("\"begin\":0.9,\"seconds\":0.004")),
                () -> assertEquals(1, json.texts("unseen").size()));
    }

    @Test
    void factsHaveKeysOfTheirOwn() throws Exception {
        Json facts = Json.parse(JsonReport.of(Reports.expired())).object("facts");
        List<Json> negotiations = facts.objects("negotiation");
        Json certificate = facts.object("certificate");
        Json credSsp = facts.objects("credssp").getFirst();

        assertAll(
                () -> assertEquals(List.of("192.0.2.7"), facts.texts("addresses")),
                () -> assertEquals(2, facts.objects("tcp").size()),
                () -> assertEquals("connected", facts.objects("tcp").getFirst().text("outcome")),
                () -> assertEquals("selected", negotiations.getFirst().text("answer")),
                () -> assertEquals(11, negotiations.getFirst().integer("asked")),
                () -> assertEquals(8, negotiations.getFirst().integer("selected")),
                () -> assertEquals(0x1F, negotiations.getFirst().integer("flags")),
                () -> assertEquals(5, negotiations.getLast().integer("code")),
                () -> assertEquals("TLSv1.3", facts.objects("tls").getFirst().text("version")),
                () -> assertEquals("CN=srv1.corp.example", certificate.text("subject")),
                () -> assertEquals(Instant.parse("2026-03-01T00:00:00Z"), certificate.time("ends")),
                () -> assertEquals(2048, certificate.integer("bits")),
                () -> assertEquals(64, certificate.text("sha256").length()),
                () ->
                        assertEquals(
                                List.of("srv1.corp.example", "srv1"), certificate.texts("names")),
                () -> assertEquals(6, credSsp.integer("version")),
                () -> assertEquals("10.0.20348", credSsp.object("ntlm").text("build")),
                () ->
                        assertTrue(
                                credSsp.toString().contains("\"clockAheadSeconds\":125.0"),
                                credSsp.toString()));
    }

    @Test
    void aHostileServersWordsComeBackUnchangedAndReachNoTerminal() throws Exception {
        String line = JsonReport.of(Reports.hostile());
        Json json = Json.parse(line);

        assertAll(
                () ->
                        assertTrue(
                                line.codePoints().noneMatch(TextReportTest::isObeyed),
                                "something obeyed in " + line),
                () -> assertEquals(Reports.HOSTILE, json.texts("unseen").getFirst()),
                () ->
                        assertEquals(
                                Reports.HOSTILE,
                                json.object("facts").object("logon").text("user")));
    }
}
