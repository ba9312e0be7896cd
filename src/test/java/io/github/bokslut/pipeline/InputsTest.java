package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  @Test
  void foldersAreSearchedForKnownExtensions() throws IOException {
    write("1987/ks-delar.PDF", "b.txt", "b.csv", "c.docx", "sub/deep/x.hocr", "noext");
    assertThat(ids(folder)).containsExactly("1987/ks-delar", "b", "sub/deep/x");
  }

  @Test
  void aFileNamedOutrightIsAlwaysTried() throws IOException {
    write("report.dat", "noext");
    assertThat(
            ids(folder.resolve("report.dat"), folder.resolve("noext"), folder.resolve("gone.pdf")))
        .containsExactly("gone", "noext", "report");
  }

  @Test
  void clashingIdsKeepTheirExtension() throws IOException {
    write("a.pdf", "a.tif", "b.pdf");
    assertThat(ids(folder)).containsExactly("a.pdf", "a.tif", "b");
  }

  @Test
  void filesOfOneNameInDifferentFoldersAllComeOut() throws IOException {
    write("1/x/a.pdf", "2/x/a.pdf", "2/y/a.tif");
    assertThat(ids(folder)).containsExactly("1/x/a", "2/x/a", "2/y/a");
    assertThat(ids(folder.resolve("1/x/a.pdf"), folder.resolve("2/x/a.pdf")))
        .containsExactly("1/x/a", "2/x/a");
    assertThat(ids(folder.resolve("1/x"), folder.resolve("2/x"), folder.resolve("2/y")))
        .containsExactly("1/x/a.pdf", "2/x/a.pdf", "a.tif");
  }

  @Test
  void theSameFileTwiceIsOneInput() throws IOException {
    write("a.pdf");
    assertThat(ids(folder, folder.resolve("a.pdf"), folder.resolve("./a.pdf")))
        .containsExactly("a");
  }

  @Test
  void idsAreComposedAndInCodePointOrder() throws IOException {
    write("a\u030A.pdf", "z.pdf", "Z.pdf", "\uD83D\uDE00.pdf", "\uFF5E.pdf");
    assertThat(ids(folder)).containsExactly("Z", "z", "å", "\uFF5E", "\uD83D\uDE00");
  }

  @Test
  void theOutputIsNotReadAgain() throws IOException {
    write("a.pdf", "out/a/text.txt", "old/run.json", "old/documents.csv", "old/a/text.txt");
    write("a.expected/text.txt");
    List<Input> found = Inputs.find(List.of(folder), folder.resolve("out"));
    assertThat(found).extracting(Input::id).containsExactly("a");
  }

  @Test
  void namesThatARunUsesItselfKeepTheirExtension() throws IOException {
    write("sub/report.json.txt", "text.txt.txt");
    assertThat(ids(folder)).containsExactly("sub/report.json.txt", "text.txt.txt");
  }

  private List<String> ids(Path... arguments) throws IOException {
    return Inputs.find(List.of(arguments), folder.resolve("nowhere")).stream()
        .map(Input::id)
        .toList();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }
}
