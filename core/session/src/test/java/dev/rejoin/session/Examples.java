package dev.rejoin.session;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Values that several tests start from. */
final class Examples {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final UserName ALICE = UserName.of("alice");
    static final UserName BOB = UserName.of("bob");
    static final Client LAPTOP = client("laptop", "10.0.0.5");
    static final Client DESK = client("desk", "10.0.0.9");

    private Examples() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static Client client(String name, String address) {
        return new Client(
                name,
                address,
                19041,
                new Geometry(1024, 768),
                32,
                0x409,
                "rdp-tcp",
                new AttemptId("R7KX-2F"));
    }

    static Session active(int number, UserName user, Client client) {
        return Session.begin(new SessionId(number), user, client, NOON).attached(client, NOON);
    }
}
