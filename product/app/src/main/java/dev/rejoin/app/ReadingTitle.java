package dev.rejoin.app;

import dev.rejoin.cause.explain.Channel;
import dev.rejoin.cause.explain.CodeSpace;
import dev.rejoin.cause.explain.Known;
import dev.rejoin.cause.explain.Reading;

/** What a reading is about, in a line: family, number and name. */
final class ReadingTitle {
    private ReadingTitle() {}

    static String of(Reading reading) {
        return switch (reading.known()) {
            case Known.Code code -> reading.number().map(number -> code(code, number)).orElse("");
            case Known.Message message -> "A sentence of " + message.program();
            case Known.Setting setting ->
                    "A setting of Windows: " + String.join(", ", setting.names());
            case Known.OwnCause own -> "A cause in Rejoin: " + own.entry().id().word();
        };
    }

    private static String code(Known.Code code, Reading.Numbered number) {
        String name = code.name(number.space(), number.number());
        String log = code.channel().map(Channel::title).orElse("");
        return capital(number.space())
                + " "
                + number.shown()
                + (name.isEmpty() ? "" : ", " + name)
                + (log.isEmpty() ? "" : ", " + log);
    }

    private static String capital(CodeSpace space) {
        String title = space.title();
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
