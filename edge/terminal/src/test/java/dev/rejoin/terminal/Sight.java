package dev.rejoin.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A terminal without a shell, and what is to be seen on it. */
final class Sight {
    final List<String> answers = new ArrayList<>();
    final Terminal terminal;

    Sight(int columns, int rows) {
        terminal = new Terminal(columns, rows, answers::add);
    }

    static Sight of(int columns, int rows, String printed) {
        return new Sight(columns, rows).print(printed);
    }

    Sight print(String printed) {
        return print(printed.getBytes(StandardCharsets.UTF_8));
    }

    Sight print(byte[] printed) {
        terminal.feed(printed, 0, printed.length);
        return this;
    }

    Screen screen() {
        return terminal.screen();
    }

    /** The rows without blanks at their ends, and without empty rows at the end. */
    String text() {
        return text(0);
    }

    String text(int back) {
        StringBuilder text = new StringBuilder();
        for (Line line : screen().grid().view(back)) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < screen().columns(); column++) {
                int cell = line.text[column];
                if ((cell & Line.TAIL) == 0) {
                    row.appendCodePoint(cell & Line.CODE_POINT);
                }
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** Of the first cell. */
    int attributes() {
        return screen().grid().line(0).text[0] & ~(Line.CODE_POINT | Line.WIDE | Line.TAIL);
    }

    String cursor() {
        return screen().cursor.row + "," + screen().cursor.column;
    }

    String hash() {
        Picture picture = new Picture(screen().columns() * 8, screen().rows() * 16);
        picture.take(screen(), 0);
        picture.paint();
        CRC32 crc = new CRC32();
        for (int pixel : picture.pixels()) {
            crc.update(pixel >>> 16);
            crc.update(pixel >>> 8);
            crc.update(pixel);
        }
        return Long.toHexString(crc.getValue());
    }
}
