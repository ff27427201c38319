package dev.rejoin.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object: written field by field, read with a named failure for what is not there. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode node;

    private Json(ObjectNode node) {
        this.node = node;
    }

    public static Json object() {
        return new Json(MAPPER.createObjectNode());
    }

    public static Json parse(byte[] text) throws JsonException {
        return parse(new String(text, StandardCharsets.UTF_8));
    }

    public static Json parse(String text) throws JsonException {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return new Json(object);
            }
            throw new JsonException("it is no JSON object");
        } catch (JacksonException notJson) {
            throw new JsonException("it is no JSON: " + notJson.getOriginalMessage());
        }
    }

    /** Leaves the field out for null. */
    public Json put(String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    public Json put(String name, @Nullable Instant value) {
        return put(name, value == null ? null : value.toString());
    }

    public Json put(String name, long value) {
        node.put(name, value);
        return this;
    }

    public Json put(String name, double value) {
        node.put(name, value);
        return this;
    }

    public Json put(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    public Json put(String name, @Nullable Json value) {
        if (value != null) {
            node.set(name, value.node);
        }
        return this;
    }

    public Json put(String name, List<Json> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(value.node));
        return this;
    }

    public Json putTexts(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public String text(String name) throws JsonException {
        return optionalText(name).orElseThrow(() -> missing(name, "text"));
    }

    public Optional<String> optionalText(String name) {
        JsonNode field = node.get(name);
        return field != null && field.isString()
                ? Optional.of(field.stringValue())
                : Optional.empty();
    }

    public long number(String name) throws JsonException {
        return optionalNumber(name).orElseThrow(() -> missing(name, "number"));
    }

    public OptionalLong optionalNumber(String name) {
        JsonNode field = node.get(name);
        return field != null && field.isIntegralNumber() && field.canConvertToLong()
                ? OptionalLong.of(field.longValue())
                : OptionalLong.empty();
    }

    public int integer(String name) throws JsonException {
        long value = number(name);
        if (value != (int) value) {
            throw new JsonException("'" + name + "' is too large: " + value);
        }
        return (int) value;
    }

    public boolean flag(String name) throws JsonException {
        JsonNode field = node.get(name);
        if (field == null || !field.isBoolean()) {
            throw missing(name, "true or false");
        }
        return field.booleanValue();
    }

    public Instant time(String name) throws JsonException {
        return optionalTime(name).orElseThrow(() -> missing(name, "time"));
    }

    public Optional<Instant> optionalTime(String name) throws JsonException {
        Optional<String> text = optionalText(name);
        try {
            return text.map(Instant::parse);
        } catch (DateTimeParseException notATime) {
            throw missing(name, "time");
        }
    }

    public Json object(String name) throws JsonException {
        return optionalObject(name).orElseThrow(() -> missing(name, "object"));
    }

    public Optional<Json> optionalObject(String name) {
        return node.get(name) instanceof ObjectNode object
                ? Optional.of(new Json(object))
                : Optional.empty();
    }

    public List<Json> objects(String name) {
        List<Json> objects = new ArrayList<>();
        if (node.get(name) instanceof ArrayNode array) {
            for (JsonNode element : array) {
                if (element instanceof ObjectNode object) {
                    objects.add(new Json(object));
                }
            }
        }
        return objects;
    }

    /** The texts in an array. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (node.get(name) instanceof ArrayNode array) {
            for (JsonNode element : array) {
                if (element.isString()) {
                    texts.add(element.stringValue());
                }
            }
        }
        return texts;
    }

    /** The fields that hold text, in their order. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> {
            if (value.isString()) {
                texts.put(name, value.stringValue());
            }
        });
        return texts;
    }

    /** For a file that people may look into. */
    public byte[] pretty() {
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** On one line. */
    @Override
    public String toString() {
        return MAPPER.writeValueAsString(node);
    }

    private static JsonException missing(String name, String what) {
        return new JsonException("'" + name + "' is missing or no " + what);
    }
}
