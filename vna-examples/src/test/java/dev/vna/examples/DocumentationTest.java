package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Java shown in the documentation is Java that compiles and runs: each block is marked with the
 * region of a source file that it repeats.
 */
class DocumentationTest {
  private static final Path ROOT = projectRoot();

  /** A fenced Java block, with the marker before it if it has one. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:<!-- (?<file>[^\\s#]+)#(?<region>\\S+) -->\\n)?```java\\n(?<code>.*?)```",
          Pattern.DOTALL);

  private static final Pattern LINK =
      Pattern.compile("\\[[^\\]]*\\]\\((?<target>[^)#:]+)(#[^)]*)?\\)");

  @TestFactory
  Stream<DynamicTest> javaBlock_everyPage_repeatsRegionOfCompiledCode() throws IOException {
    return pages().stream()
        .flatMap(
            page ->
                BLOCK.matcher(text(page)).results().map(found -> blockTest(page, found.group())));
  }

  private static DynamicTest blockTest(Path page, String found) {
    Matcher block = BLOCK.matcher(found);
    assertThat(block.matches()).isTrue();
    String name = ROOT.relativize(page) + " " + block.group("region");
    return DynamicTest.dynamicTest(
        name,
        () -> {
          assertThat(block.group("file"))
              .as("marker <!-- file#region --> before the block:%n%s", found)
              .isNotNull();
          assertThat(block.group("code"))
              .isEqualTo(region(ROOT.resolve(block.group("file")), block.group("region")));
        });
  }

  @Test
  void link_everyPage_leadsToFileThatExists() throws IOException {
    List<String> broken =
        pages().stream()
            .flatMap(
                page ->
                    LINK.matcher(text(page))
                        .results()
                        .map(link -> link.group(1))
                        .filter(target -> !Files.exists(page.resolveSibling(target)))
                        .map(target -> ROOT.relativize(page) + " -> " + target))
            .toList();

    assertThat(broken).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(files, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  /**
   * What stands between {@code // region name} and {@code // endregion}, moved to the left margin.
   */
  private static String region(Path source, String name) {
    List<String> lines = text(source).lines().toList();
    List<String> inside =
        lines.stream()
            .dropWhile(line -> !line.strip().equals("// region " + name))
            .skip(1)
            .takeWhile(line -> !line.strip().equals("// endregion"))
            .toList();
    assertThat(inside).as("region %s of %s", name, ROOT.relativize(source)).isNotEmpty();
    int margin =
        inside.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return inside.stream()
        .map(line -> line.isBlank() ? "\n" : line.substring(margin) + "\n")
        .collect(Collectors.joining());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests run in the module's directory, or in the project's when an IDE runs them. */
  private static Path projectRoot() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("vna-examples")) ? here : here.getParent();
  }
}
