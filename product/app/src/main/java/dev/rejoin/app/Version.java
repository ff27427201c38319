package dev.rejoin.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version and the commit it was built from. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        var build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            build.load(in);
        }
        return new String[] {
            "rejoin "
                    + build.getProperty("version")
                    + " (build "
                    + build.getProperty("build")
                    + ", Java "
                    + Runtime.version()
                    + ")"
        };
    }
}
