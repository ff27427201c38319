package dev.rejoin.testkit.vectors;

import dev.rejoin.wire.Bytes;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * One line of a file of vectors.
 *
 * @param mode what the runner is to do: both, decode, encode, reject or robustness
 * @param expected in the names of where the vector came from
 */
public record VectorRecord(
        String name, String kind, String mode, Bytes content, JsonNode expected) {
    static VectorRecord of(JsonNode line) {
        return new VectorRecord(
                line.get("name").asString(),
                line.get("kind").asString(),
                line.get("mode").asString(),
                Bytes.ofHex(line.get("hex").asString()),
                line.get("expected"));
    }

    /** The content as a fresh array. */
    public byte[] data() {
        return content.toByteArray();
    }

    /** The name of the structure, where the origin gives one; else the test it comes from. */
    public String type() {
        JsonNode type = expected.path("_");
        if (type.isString()) {
            return type.asString();
        }
        return expected.isString() ? expected.asString() : text("test");
    }

    /** A string among the expected values, or an empty one. */
    public String text(String field) {
        return expected.path(field).asString("");
    }

    /** An array of bytes among the expected values. */
    public byte[] bytes(String field) {
        return HexFormat.of().parseHex(text(field));
    }

    public int number(String field) {
        return expected.path(field).asInt();
    }

    /** Whether it must be refused: some origins say so in what they expect of decoding. */
    public boolean rejected() {
        return mode.equals("reject") || text("result").equals("reject");
    }

    /** Whether the origin allows to ignore what it refuses itself. */
    public boolean tolerant() {
        return expected.has("strictness");
    }
}
