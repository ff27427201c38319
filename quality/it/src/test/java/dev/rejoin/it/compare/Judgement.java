package dev.rejoin.it.compare;

/**
 * What an answer is worth to somebody who does not know what is wrong.
 *
 * @param why the statement that is not so, or the words that name the cause; else empty
 */
record Judgement(Worth worth, String why) {
    /** From best to worst. */
    enum Worth {
        /** Names the cause, or what to change; of a healthy server, what it offers. */
        RIGHT,
        /** Says only that something failed, or nothing that has to do with it. */
        VAGUE,
        /** Says something that is not so, whatever else it says. */
        WRONG
    }

    static Judgement vague() {
        return new Judgement(Worth.VAGUE, "");
    }

    static Judgement right(String words) {
        return new Judgement(Worth.RIGHT, words);
    }

    static Judgement wrong(String words) {
        return new Judgement(Worth.WRONG, words);
    }
}
