package dev.rejoin.doctor.fact;

import java.util.List;

/**
 * What the name was resolved to.
 *
 * @param problem why there is no address; empty when there is one
 */
public record NameLookup(String name, List<String> addresses, String problem) implements Fact {
    public NameLookup {
        addresses = List.copyOf(addresses);
    }
}
