package dev.rejoin.doctor.report;

/**
 * One thing about a server, for people.
 *
 * @param steady whether it stays as it is from one examination to the next; measured times do not
 */
record FactLine(Topic topic, String words, boolean steady) {
    /** What a line is about, in the order in which people read. */
    enum Topic {
        ADDRESS("address"),
        CONNECTION("connection"),
        ROUND_TRIP("round trip"),
        FIRST_WORDS("said first"),
        PROTOCOLS("protocols"),
        TLS("TLS"),
        TLS_VERSIONS("TLS versions"),
        CERTIFICATE("certificate"),
        KNOWN_KEY("key"),
        DIRECT_TLS("direct TLS"),
        CREDSSP("CredSSP"),
        SERVER("server"),
        CLOCK("clock"),
        CONFERENCE("conference"),
        STANDARD_SECURITY("RDP security"),
        IDLE("left alone"),
        LOGON("logon");

        private final String word;

        Topic(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static FactLine steady(Topic topic, String words) {
        return new FactLine(topic, words, true);
    }

    static FactLine measured(Topic topic, String words) {
        return new FactLine(topic, words, false);
    }
}
