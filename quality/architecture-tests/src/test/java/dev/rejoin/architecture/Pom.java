package dev.rejoin.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A pom, read by paths such as {@code dependencies/dependency}. */
record Pom(Element project) {
    /** One dependency as written; scope {@code compile} where none is. */
    record Dependency(String group, String artifact, String scope) {
        boolean isOwn() {
            return group.equals("dev.rejoin");
        }

        /** Needed to compile or to run what is shipped. */
        boolean isShipped() {
            return scope.equals("compile") || scope.equals("runtime");
        }
    }

    static Pom read(Path file) {
        try {
            return new Pom(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile())
                            .getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be read", e));
        }
    }

    List<String> texts(String path) {
        return elements(path).stream().map(element -> element.getTextContent().strip()).toList();
    }

    Optional<String> text(String path) {
        return texts(path).stream().findFirst();
    }

    List<Dependency> dependencies() {
        return elements("dependencies/dependency").stream()
                .map(Pom::new)
                .map(pom ->
                        new Dependency(
                                pom.text("groupId").orElseThrow(),
                                pom.text("artifactId").orElseThrow(),
                                pom.text("scope").orElse("compile")))
                .toList();
    }

    List<Pom> under(String path) {
        return elements(path).stream().map(Pom::new).toList();
    }

    private List<Element> elements(String path) {
        List<Element> level = List.of(project);
        for (String name : path.split("/")) {
            List<Element> next = new ArrayList<>();
            for (Element element : level) {
                for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
                    if (n instanceof Element child && child.getTagName().equals(name)) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return level;
    }
}
