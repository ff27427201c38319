package dev.rejoin.cause.explain;

import dev.rejoin.cause.Catalogue;
import dev.rejoin.cause.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every code, message and setting that can be explained, read once from this module. */
public final class Reference {
    private static final List<String> FILES =
            List.of(
                    "mstsc.txt",
                    "gateway.txt",
                    "errinfo.txt",
                    "wire.txt",
                    "ntstatus.txt",
                    "win32.txt",
                    "hresult.txt",
                    "kerberos.txt",
                    "events.txt",
                    "freerdp.txt",
                    "messages.txt",
                    "settings.txt");

    private final List<Known> all;
    private final Map<CodeSpace, Map<Long, List<Known.Code>>> numbers =
            new EnumMap<>(CodeSpace.class);
    private final Map<String, List<Known>> names = new HashMap<>();

    Reference(List<Known> all) {
        this.all = List.copyOf(all);
        Set<String> keys = new HashSet<>();
        for (Known known : all) {
            if (!keys.add(known.key())) {
                throw new IllegalArgumentException(known.key() + " stands there twice");
            }
            switch (known) {
                case Known.Code code -> index(code);
                case Known.Setting setting -> setting.names().forEach(name -> index(name, known));
                case Known.OwnCause own -> index(own.entry().id().word(), known);
                case Known.Message _ -> {}
            }
        }
    }

    public static Reference shipped() {
        return Shipped.REFERENCE;
    }

    public List<Known> all() {
        return all;
    }

    /** What a number is in one family; several only among events, of different logs. */
    public List<Known.Code> find(CodeSpace space, long number) {
        return numbers.getOrDefault(space, Map.of()).getOrDefault(number, List.of());
    }

    /** What is called so, with or without the prefix of its family. */
    List<Known> named(String name) {
        return names.getOrDefault(name.toUpperCase(Locale.ROOT), List.of());
    }

    /** The causes of Rejoin that are known under a number. */
    public static List<Entry> causes(CodeSpace space, long number) {
        return space.causes()
                .map(family -> Catalogue.shipped().find(family, (int) number))
                .orElse(List.of());
    }

    private void index(Known.Code code) {
        code.numbers()
                .forEach((space, list) -> {
                    Map<Long, List<Known.Code>> family =
                            numbers.computeIfAbsent(space, _ -> new HashMap<>());
                    for (long number : list) {
                        List<Known.Code> there =
                                family.computeIfAbsent(number, _ -> new ArrayList<>());
                        requireFree(code, space, number, there);
                        there.add(code);
                    }
                });
        code.names().forEach(name -> index(name, code));
    }

    private static void requireFree(
            Known.Code code, CodeSpace space, long number, List<Known.Code> there) {
        for (Known.Code other : there) {
            if (other.channel().equals(code.channel())) {
                throw new IllegalArgumentException(
                        "%s stands there twice: %s and %s"
                                .formatted(space.shown(number), other.key(), code.key()));
            }
        }
    }

    private void index(String name, Known known) {
        names.computeIfAbsent(name.toUpperCase(Locale.ROOT), _ -> new ArrayList<>()).add(known);
    }

    private static List<Known> read() {
        List<Known> all = new ArrayList<>();
        FILES.forEach(file -> all.addAll(BlockReader.read(file, text(file))));
        Catalogue.shipped().entries().forEach(entry -> all.add(new Known.OwnCause(entry)));
        return all;
    }

    private static String text(String file) {
        try (InputStream in = Reference.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }

    /** Read when it is first asked for: other commands do without. */
    private static final class Shipped {
        static final Reference REFERENCE = new Reference(read());
    }
}
