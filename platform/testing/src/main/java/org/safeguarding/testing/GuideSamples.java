package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java samples of a guide. A test compiles them, so that a name in a sample cannot go stale. */
public final class GuideSamples {

    private static final Pattern NAMES_FILE = Pattern.compile("// (\\S+\\.java)\\b.*");

    private GuideSamples() {}

    /**
     * The Java in the section below a heading, by the file it belongs to, in the order of the guide. Each part begins
     * with a comment that names its file, such as {@code // measure/ContactMeasures.java: what counts}. A section
     * without Java, or Java without such a comment, is an assertion error.
     *
     * @param heading the whole line, such as {@code ## Adding an indicator}
     */
    public static Map<String, String> under(String heading, Path guide) throws IOException {
        Map<String, String> samples = new LinkedHashMap<>();
        String file = null;
        boolean inJava = false;
        for (String line : section(heading, Files.readAllLines(guide))) {
            Matcher names = NAMES_FILE.matcher(line);
            if (line.startsWith("```")) {
                inJava = line.equals("```java");
                file = null;
            } else if (inJava && names.matches()) {
                file = names.group(1);
            } else if (inJava) {
                assertThat(file).as("The file that \"%s\" belongs to", line).isNotNull();
                samples.merge(file, line + "\n", String::concat);
            }
        }
        assertThat(samples).as("Java below \"%s\" in %s", heading, guide).isNotEmpty();
        return samples;
    }

    /**
     * Compiles sources together against the class path of the test; the first error fails it. A source replaces the
     * class of the same name on that path.
     *
     * @param sources whole sources by file, such as {@code measure/ContactMeasures.java}
     */
    public static void assertCompile(Map<String, String> sources) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                        null,
                        sources.entrySet().stream()
                                .map(source -> new Source(source.getKey(), source.getValue()))
                                .toList());
        task.analyze();
        assertThat(found.getDiagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
    }

    private static List<String> section(String heading, List<String> lines) {
        assertThat(lines).contains(heading);
        String sameLevel = heading.substring(0, heading.indexOf(' ') + 1);
        return lines.stream()
                .skip(lines.indexOf(heading) + 1L)
                .takeWhile(line -> !line.startsWith(sameLevel))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("guide:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
