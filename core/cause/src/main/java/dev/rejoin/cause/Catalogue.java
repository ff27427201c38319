package dev.rejoin.cause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every cause with its numbers and words, read once from the texts shipped in this module. */
public final class Catalogue {
    private static final Catalogue SHIPPED = shippedTexts();

    private final Map<CauseId, Entry> entries;

    Catalogue(List<Entry> all) {
        Map<CauseId, Entry> byId = new EnumMap<>(CauseId.class);
        for (Entry entry : all) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException(entry.id().word() + " stands there twice");
            }
        }
        for (CauseId id : CauseId.values()) {
            if (!byId.containsKey(id)) {
                throw new IllegalArgumentException(id.word() + " has no entry");
            }
        }
        entries = Collections.unmodifiableMap(byId);
    }

    public static Catalogue shipped() {
        return SHIPPED;
    }

    public Entry entry(CauseId id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("no entry for " + id);
        }
        return entry;
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    /** The causes that are known under {@code number} in {@code space}. */
    public List<Entry> find(Space space, int number) {
        return entries.values().stream()
                .filter(entry -> entry.numbers(space).contains(number))
                .toList();
    }

    private static Catalogue shippedTexts() {
        List<Entry> all = new ArrayList<>();
        for (String name : List.of("causes.txt", "findings.txt")) {
            all.addAll(CatalogueText.parse(name, text(name)));
        }
        return new Catalogue(all);
    }

    private static String text(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " cannot be read", failure);
        }
    }
}
